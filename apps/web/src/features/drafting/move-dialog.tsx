import { CommitmentSummary, type MoveStage } from '@ruta/contracts/drafting/commitment';
import { mayMoveStage } from '@ruta/domain/drafting/stage';
import { addDays, dayIn } from '@ruta/domain/calendar/day';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RadioCards } from '../../shared/design/choice.tsx';
import { DeedDialog } from '../../shared/design/deed-dialog.tsx';
import { TextArea, TextField } from '../../shared/design/field.tsx';
import { toast } from '../../shared/design/toast.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { http } from '../../shared/http/http.ts';
import { endOfDay } from '../../shared/i18n/end-of-day.ts';
import { versionsQuery } from './desk-queries.ts';

type Target = MoveStage['to'];
const targets: readonly Target[] = ['feedback', 'signing', 'drafting', 'withdrawn'];

/** How long a round of comments is open unless told otherwise. */
const ROUND_DAYS = 14;

interface MoveDialogProps {
  commitment: CommitmentSummary;
  /** The last update of the live text. */
  seq: number;
  onClose: () => void;
}

/** Takes a commitment to its next stop: comments, signature, back to the desk, or out of the plan. */
export function MoveDialog({ commitment, seq, onClose }: MoveDialogProps) {
  const { t } = useTranslation('desk');
  const { t: c } = useTranslation('commitment');
  const { slug, timeZone } = useEntity();
  const queries = useQueryClient();
  const latest = useQuery(versionsQuery(slug, commitment.id)).data?.items[0];
  const open = targets.filter((to) => mayMoveStage(commitment.stage, to));
  const [to, setTo] = useState<Target>(open[0] ?? 'drafting');
  const [closes, setCloses] = useState(() => addDays(dayIn(Date.now(), timeZone), ROUND_DAYS));
  const [reason, setReason] = useState('');
  const needsVersion = to === 'feedback' || to === 'signing';
  const move = useMutation({
    mutationFn: () => {
      const body = bodyOf(to, { latest, closesAt: endOfDay(closes, timeZone), reason });
      return http.post(`/api/entities/${slug}/commitments/${commitment.id}/stage`, body, CommitmentSummary);
    },
    onSuccess: async (moved) => {
      await queries.invalidateQueries({ queryKey: ['drafting', slug] });
      toast(t('move.done', { stage: c(`stage.${moved.stage}`) }));
      onClose();
    },
  });
  const ready = needsVersion ? latest !== undefined : reason.trim().length >= 3;
  return (
    <DeedDialog
      title={t('move.title')}
      deed={t('move.do')}
      ready={ready}
      write={move}
      onDo={() => move.mutate()}
      onClose={onClose}
    >
      <RadioCards
        label={t('move.to')}
        value={to}
        onChange={(given) => setTo(open.find((each) => each === given) ?? to)}
        choices={open.map((value) => ({ value, label: t(`move.${value}`) }))}
      />
      {needsVersion && <VersionNote version={latest?.version} changes={latest ? seq - latest.seq : 0} />}
      {to === 'feedback' && (
        <TextField label={t('move.closes')} type="date" value={closes} onChange={setCloses} />
      )}
      {!needsVersion && (
        <TextArea label={t('move.reason')} value={reason} onChange={setReason} maxLength={500} rows={3} />
      )}
    </DeedDialog>
  );
}

function VersionNote({ version, changes }: { version: number | undefined; changes: number }) {
  const { t } = useTranslation('desk');
  if (version === undefined) return <p>{t('move.no-version')}</p>;
  return (
    <p>
      {t('move.version', { version })} {changes > 0 && t('move.changes', { count: changes })}
    </p>
  );
}

interface Given {
  latest: { version: number; hash: string } | undefined;
  closesAt: number;
  reason: string;
}

function bodyOf(to: Target, { latest, closesAt, reason }: Given): MoveStage {
  if (to === 'drafting' || to === 'withdrawn') return { to, reason: reason.trim() };
  const version = { version: latest?.version ?? 0, hash: latest?.hash ?? '' };
  return to === 'signing' ? { to, ...version } : { to, ...version, opensAt: Date.now(), closesAt };
}
