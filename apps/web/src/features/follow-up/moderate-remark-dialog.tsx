import { ModerationReason } from '@ruta/contracts/consultation/moderation';
import { type ModerateRemark, RemarkView } from '@ruta/contracts/follow-up/follow-up';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { Dialog } from '../../shared/design/dialog.tsx';
import { ErrorText, Select } from '../../shared/design/field.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { http } from '../../shared/http/http.ts';
import { useFailureSentence } from '../../shared/i18n/failure-sentence.ts';

/** Hides a remark for a named reason, or shows it again. */
export function ModerateRemarkDialog({ remark, onClose }: { remark: RemarkView; onClose: () => void }) {
  const { t } = useTranslation('follow-up');
  const { slug } = useEntity();
  const queries = useQueryClient();
  const failure = useFailureSentence();
  const [reason, setReason] = useState<ModerationReason>('personal-data');
  const hides = remark.state === 'admitted';
  const moderate = useMutation({
    mutationFn: () => {
      const body: ModerateRemark = hides ? { action: 'hide', reason } : { action: 'admit' };
      return http.post(`/api/entities/${slug}/remarks/${remark.id}/moderation`, body, RemarkView);
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['plan', slug] });
      onClose();
    },
  });
  return (
    <Dialog
      title={t('hide.title', { kind: t(`kind.${remark.kind}`), number: remark.number })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {t('cancel')}
          </Button>
          <Button
            variant={hides ? 'danger' : 'primary'}
            isPending={moderate.isPending}
            onPress={() => moderate.mutate()}
          >
            {t(hides ? 'hide' : 'show')}
          </Button>
        </>
      }
    >
      <p>{t('hide.text')}</p>
      {hides && (
        <Select
          label={t('hide.reason')}
          value={reason}
          onChange={(given) => setReason(ModerationReason.parse(given))}
          choices={ModerationReason.options.map((value) => ({ value, label: t(`reason.${value}`) }))}
        />
      )}
      {moderate.isError && <ErrorText>{failure(moderate.error)}</ErrorText>}
    </Dialog>
  );
}
