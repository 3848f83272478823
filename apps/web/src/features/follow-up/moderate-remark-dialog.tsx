import { type ModerateRemark, RemarkView } from '@ruta/contracts/follow-up/follow-up';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useEntity } from '../../shared/entity/entity.ts';
import { http } from '../../shared/http/http.ts';
import { type Moderation, ModerationDialog } from '../../shared/moderation/moderation-dialog.tsx';

interface ModerateRemarkDialogProps {
  remark: RemarkView;
  /** The whole remark, or the name it is signed with. */
  of: 'remark' | 'name';
  onClose: () => void;
}

export function ModerateRemarkDialog({ remark, of, onClose }: ModerateRemarkDialogProps) {
  const { t } = useTranslation('follow-up');
  const { slug } = useEntity();
  const queries = useQueryClient();
  const ofName = of === 'name';
  const hides = ofName ? remark.ownSignature?.state === 'shown' : remark.state === 'admitted';
  const moderate = useMutation({
    mutationFn: (decided: Moderation) => {
      const body: ModerateRemark = decided.hides
        ? { action: ofName ? 'hide-name' : 'hide', reason: decided.reason }
        : { action: ofName ? 'show-name' : 'admit' };
      return http.post(`/api/entities/${slug}/remarks/${remark.id}/moderation`, body, RemarkView);
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['plan', slug] });
      onClose();
    },
  });
  const values = { kind: t(`kind.${remark.kind}`), number: remark.number };
  const title = ofName
    ? t(hides ? 'hide-name.title' : 'show-name.title', values)
    : t(hides ? 'hide.title' : 'show.title', values);
  return (
    <ModerationDialog
      title={title}
      hides={hides}
      withoutNote
      write={moderate}
      onDecide={moderate.mutate}
      onClose={onClose}
    />
  );
}
