import { GiveAnswers, Outcome } from '@ruta/contracts/consultation/answer';
import type { ContributionId } from '@ruta/contracts/protocol/ids';
import { addDays } from '@ruta/domain/calendar/day';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DeedDialog } from '../../../shared/design/deed-dialog.tsx';
import { Select, TextArea, TextField } from '../../../shared/design/field.tsx';
import { toast } from '../../../shared/design/toast.tsx';
import { useEntity } from '../../../shared/entity/entity.ts';
import { useToday } from '../../../shared/entity/use-today.ts';
import { useOutcomeWord } from '../../../shared/i18n/outcome-word.ts';
import { newOpId } from '../../../shared/live/op-id.ts';
import styles from './staff.module.css';
import { commitmentsQuery, useGiveAnswers } from './staff-queries.ts';

interface AnswerDialogProps {
  ids: ContributionId[];
  onClose: (done: boolean) => void;
}

/** What becomes of them, and why, in words a citizen can accept or argue with. */
export function AnswerDialog({ ids, onClose }: AnswerDialogProps) {
  const { t } = useTranslation('back-office');
  const word = useOutcomeWord();
  const tomorrow = addDays(useToday(), 1);
  const [opId] = useState(newOpId);
  const [outcome, setOutcome] = useState<Outcome>('taken-up');
  const [text, setText] = useState('');
  const [byPost, setByPost] = useState('');
  const [until, setUntil] = useState(addDays(tomorrow, 180));
  const [twin, setTwin] = useState('');
  const [commitment, setCommitment] = useState('');
  const { slug } = useEntity();
  const commitments = useQuery(commitmentsQuery(slug)).data?.items ?? [];
  const takesUp = outcome === 'taken-up' || outcome === 'partly';
  const [wrong, setWrong] = useState<string | null>(null);
  const give = useGiveAnswers();
  const go = () => {
    const given = GiveAnswers.safeParse({
      opId,
      contributionIds: ids,
      outcome,
      text,
      byPost,
      deferredUntil: outcome === 'deferred' ? until : null,
      commitmentId: takesUp && commitment !== '' ? commitment : null,
      twinNumber: outcome === 'duplicate' ? Number(twin.replace(/\D/g, '')) || null : null,
    });
    setWrong(given.success ? null : String(given.error.issues[0]?.path[0] ?? 'text'));
    if (!given.success) return;
    give.mutate(given.data, {
      onSuccess: ({ answered, stillWaiting }) => {
        toast(`${t('answer.done', { count: answered })} ${t('answer.still', { count: stillWaiting })}`);
        onClose(true);
      },
    });
  };
  return (
    <DeedDialog
      title={t('answer.title', { count: ids.length })}
      deed={t('answer.go')}
      write={give}
      onDo={go}
      onClose={() => onClose(false)}
      wide
    >
      <div className={styles.form}>
        <Select
          label={t('answer.outcome')}
          value={outcome}
          onChange={(value) => setOutcome(Outcome.parse(value))}
          choices={Outcome.options.map((value) => ({ value, label: word(value) }))}
        />
        {takesUp && commitments.length > 0 && (
          <Select
            label={t('answer.commitment')}
            optional
            value={commitment}
            onChange={setCommitment}
            choices={[
              { value: '', label: t('answer.commitment-none') },
              ...commitments.map(({ id, key, title }) => ({ value: id, label: `${key} ${title}` })),
            ]}
          />
        )}
        {outcome === 'deferred' && (
          <TextField
            label={t('answer.until')}
            hint={t('answer.until-hint')}
            type="date"
            value={until}
            onChange={setUntil}
            error={wrong === 'deferredUntil' || until < tomorrow ? t('answer.until-wrong') : undefined}
          />
        )}
        {outcome === 'duplicate' && (
          <TextField
            label={t('answer.twin')}
            hint={t('answer.twin-hint')}
            inputMode="numeric"
            value={twin}
            onChange={setTwin}
            error={wrong === 'twinNumber' ? t('answer.twin-wrong') : undefined}
          />
        )}
        <TextArea
          label={t('answer.text')}
          hint={t(ids.length > 1 ? 'answer.text-hint-many' : 'answer.text-hint')}
          value={text}
          onChange={setText}
          maxLength={4000}
          rows={6}
          error={wrong === 'text' ? t('answer.text-short') : undefined}
        />
        <TextField
          label={t('answer.post')}
          hint={t('answer.post-hint')}
          optional
          value={byPost}
          onChange={setByPost}
          maxLength={160}
        />
      </div>
    </DeedDialog>
  );
}
