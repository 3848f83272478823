import { DeskThread, type ModerateDeskComment } from '@ruta/contracts/drafting/desk-comment';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useEntity } from '../../../shared/entity/entity.ts';
import { http } from '../../../shared/http/http.ts';
import { type Moderation, ModerationDialog } from '../../../shared/moderation/moderation-dialog.tsx';
import { useComments } from './comments-context.tsx';
import type { ShownComment } from './shown-threads.ts';

export function HideDialog({ comment, onClose }: { comment: ShownComment; onClose: () => void }) {
  const { t } = useTranslation('desk-comments');
  const { slug } = useEntity();
  const { threads } = useComments();
  const hides = comment.state === 'shown';
  const moderate = useMutation({
    mutationFn: (decided: Moderation) => {
      const { note } = decided;
      const body: ModerateDeskComment = decided.hides
        ? { action: 'hide', reason: decided.reason, note }
        : { action: 'show', note };
      return http.post(`/api/entities/${slug}/desk-comments/${comment.id}/moderation`, body, DeskThread);
    },
    onSuccess: (thread) => {
      threads.take(thread);
      onClose();
    },
  });
  return (
    <ModerationDialog
      title={t(hides ? 'hide-title' : 'show-title')}
      hides={hides}
      write={moderate}
      onDecide={moderate.mutate}
      onClose={onClose}
    />
  );
}
