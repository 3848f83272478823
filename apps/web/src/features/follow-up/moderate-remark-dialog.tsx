import { type ModerateRemark, RemarkView } from '@ruta/contracts/follow-up/follow-up';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useEntity } from '../../shared/entity/entity.ts';
import { http } from '../../shared/http/http.ts';
import { type Moderation, ModerationDialog } from '../../shared/moderation/moderation-dialog.tsx';

export function ModerateRemarkDialog({ remark, onClose }: { remark: RemarkView; onClose: () => void }) {
  const { t } = useTranslation('follow-up');
  const { slug } = useEntity();
  const queries = useQueryClient();
  const hides = remark.state === 'admitted';
  const moderate = useMutation({
    mutationFn: (decided: Moderation) => {
      const body: ModerateRemark = decided.hides
        ? { action: 'hide', reason: decided.reason }
        : { action: 'admit' };
      return http.post(`/api/entities/${slug}/remarks/${remark.id}/moderation`, body, RemarkView);
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['plan', slug] });
      onClose();
    },
  });
  const values = { kind: t(`kind.${remark.kind}`), number: remark.number };
  return (
    <ModerationDialog
      title={t(hides ? 'hide.title' : 'show.title', values)}
      hides={hides}
      withoutNote
      write={moderate}
      onDecide={moderate.mutate}
      onClose={onClose}
    />
  );
}
