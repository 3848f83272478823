import type { FollowedCommitment, FollowedMilestone } from '@ruta/contracts/follow-up/follow-up';
import { type AttachEvidence, MOST_EVIDENCE_FILES } from '@ruta/contracts/follow-up/evidence-file';
import { Activity, CommitmentProgress, ReportMilestone } from '@ruta/contracts/plan/progress';
import type { Day } from '@ruta/contracts/protocol/instant';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RadioCards } from '../../shared/design/choice.tsx';
import { DeedDialog } from '../../shared/design/deed-dialog.tsx';
import { TextArea, TextField } from '../../shared/design/field.tsx';
import { toast } from '../../shared/design/toast.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { http } from '../../shared/http/http.ts';
import { areDescribed, EvidenceFields } from './evidence-fields.tsx';

interface ReportDialogProps {
  commitment: FollowedCommitment;
  milestone: FollowedMilestone;
  today: Day;
  onClose: () => void;
}

/** How far a milestone is, with its evidence. A report given is kept; a newer one stands before it. */
export function ReportDialog({ commitment, milestone, today, onClose }: ReportDialogProps) {
  const { t } = useTranslation('follow-up');
  const { slug } = useEntity();
  const queries = useQueryClient();
  const [activity, setActivity] = useState<Activity>(milestone.reports[0]?.activity ?? 'in-progress');
  const [asOf, setAsOf] = useState(today);
  const [note, setNote] = useState('');
  const [link, setLink] = useState('');
  const [files, setFiles] = useState<AttachEvidence[]>([]);
  const body = { activity, asOf, note: note.trim(), evidence: link.trim() || null, files };
  const wrongLink = link.trim() !== '' && !ReportMilestone.shape.evidence.safeParse(body.evidence).success;
  const report = useMutation({
    mutationFn: () =>
      http.put(
        `/api/entities/${slug}/commitments/${commitment.id}/milestones/${milestone.id}`,
        body,
        CommitmentProgress,
      ),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['plan', slug] });
      toast(t('report.done'));
      onClose();
    },
  });
  return (
    <DeedDialog
      title={t('report.title')}
      deed={t('report.do')}
      ready={!wrongLink && asOf !== '' && asOf <= today && areDescribed(files)}
      write={report}
      onDo={() => report.mutate()}
      onClose={onClose}
    >
      <p>
        <b>{milestone.activity}</b>
      </p>
      <RadioCards
        label={t('report.activity')}
        value={activity}
        onChange={(given) => setActivity(Activity.parse(given))}
        choices={Activity.options.map((value) => ({ value, label: t(`activity.${value}`) }))}
      />
      <TextField
        label={t('report.day')}
        type="date"
        value={asOf}
        onChange={setAsOf}
        error={asOf > today ? t('report.day-ahead') : undefined}
      />
      <TextArea label={t('report.note')} optional value={note} onChange={setNote} maxLength={1000} rows={3} />
      <TextField
        label={t('report.link')}
        hint={t('report.link-hint')}
        optional
        type="url"
        value={link}
        onChange={setLink}
        maxLength={500}
        error={wrongLink ? t('report.link-wrong') : undefined}
      />
      <EvidenceFields files={files} onChange={setFiles} most={MOST_EVIDENCE_FILES} />
    </DeedDialog>
  );
}
