import { CommentView, type ModerateComment } from '@ruta/contracts/feedback/comment';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useEntity } from '../../shared/entity/entity.ts';
import { http } from '../../shared/http/http.ts';
import { type Moderation, ModerationDialog } from '../../shared/moderation/moderation-dialog.tsx';

interface ModerateDialogProps {
  comment: CommentView;
  /** The whole comment, or the name it is signed with. */
  of: 'comment' | 'name';
  onClose: () => void;
}

export function ModerateDialog({ comment, of, onClose }: ModerateDialogProps) {
  const { t } = useTranslation('feedback');
  const { slug } = useEntity();
  const queries = useQueryClient();
  const ofName = of === 'name';
  const hides = ofName ? comment.ownSignature?.state === 'shown' : comment.state === 'admitted';
  const moderate = useMutation({
    mutationFn: (decided: Moderation) => {
      const { note } = decided;
      const body: ModerateComment = decided.hides
        ? { action: ofName ? 'hide-name' : 'hide', reason: decided.reason, note }
        : { action: ofName ? 'show-name' : 'admit', note };
      return http.post(`/api/entities/${slug}/comments/${comment.id}/moderation`, body, CommentView);
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['feedback', slug] });
      onClose();
    },
  });
  const values = { number: comment.number };
  const title = hides
    ? t(ofName ? 'moderate.name-title' : 'moderate.title', values)
    : t(ofName ? 'moderate.show-name-title' : 'moderate.admit-title', values);
  return (
    <ModerationDialog
      title={title}
      hides={hides}
      write={moderate}
      onDecide={moderate.mutate}
      onClose={onClose}
    />
  );
}
