import type { AttachEvidence, EvidenceFile } from '@ruta/contracts/follow-up/evidence-file';
import { CommitmentProgress } from '@ruta/contracts/plan/progress';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DeedDialog } from '../../shared/design/deed-dialog.tsx';
import { TextArea } from '../../shared/design/field.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { http } from '../../shared/http/http.ts';
import { newOpId } from '../../shared/live/op-id.ts';
import { areDescribed, EvidenceFields } from './evidence-fields.tsx';

/** A newer file takes the place of one that stays in sight, with the reason. */
export function ReplaceEvidenceDialog({ file, onClose }: { file: EvidenceFile; onClose: () => void }) {
  const { t } = useTranslation('follow-up');
  const { slug } = useEntity();
  const queries = useQueryClient();
  const [opId] = useState(newOpId);
  const [files, setFiles] = useState<AttachEvidence[]>([]);
  const [reason, setReason] = useState('');
  const [newer] = files;
  const replace = useMutation({
    mutationFn: () =>
      http.post(
        `/api/entities/${slug}/evidence/files/${file.id}/replacement`,
        { ...newer, opId, reason: reason.trim() },
        CommitmentProgress,
      ),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['plan', slug] });
      onClose();
    },
  });
  return (
    <DeedDialog
      title={t('file.replace-title', { name: file.name })}
      deed={t('file.replace')}
      ready={newer !== undefined && areDescribed(files) && reason.trim().length >= 10}
      write={replace}
      onDo={() => replace.mutate()}
      onClose={onClose}
      alert
    >
      <p>{t('file.replace-text')}</p>
      <EvidenceFields files={files} onChange={setFiles} most={1} />
      <TextArea label={t('file.reason')} value={reason} onChange={setReason} maxLength={600} rows={2} />
    </DeedDialog>
  );
}
