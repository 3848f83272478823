import {
  type EvaluatedCommitment,
  Judgement,
  JudgementDraft,
  type PlanEvaluation,
} from '@ruta/contracts/evaluation/evaluation';
import { Potential } from '@ruta/contracts/evaluation/ratings';
import {
  Activity,
  Completion,
  type Evaluation,
  type EvaluationKind,
  OpenedGovernment,
} from '@ruta/contracts/plan/progress';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { RadioCards } from '../../shared/design/choice.tsx';
import { DeedDialog } from '../../shared/design/deed-dialog.tsx';
import { TextArea } from '../../shared/design/field.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { useScaleWords } from '../../shared/plan/scale-words.ts';
import { evaluationPath } from './evaluation-queries.ts';
import styles from './evaluation.module.css';
import { usePublishing } from './use-publishing.ts';

interface JudgementDialogProps {
  plan: PlanEvaluation;
  kind: EvaluationKind;
  commitment: EvaluatedCommitment;
  draft: JudgementDraft | null;
  published: Evaluation | null;
  onClose: () => void;
}

const yesNo = ['yes', 'no'] as const;
const asAnswer = (said: boolean | null) => (said === null ? null : said ? 'yes' : 'no');

/** One commitment on its scales, each asked for by itself, and why. */
export function JudgementDialog({ plan, kind, commitment, draft, published, onClose }: JudgementDialogProps) {
  const { t } = useTranslation('evaluation');
  const { slug } = useEntity();
  const [given, setGiven] = useState<JudgementDraft>(() => JudgementDraft.parse(draft ?? published ?? {}));
  const [correction, setCorrection] = useState('');
  const set = (changes: Partial<JudgementDraft>) => setGiven((before) => ({ ...before, ...changes }));
  const path = `${evaluationPath(slug, plan.number, kind)}/commitments/${commitment.key}`;
  const { save, publish } = usePublishing(path, given, correction, onClose);
  const whole = Judgement.safeParse(given).success;
  return (
    <DeedDialog
      title={`${commitment.key} ${commitment.title}`}
      deed={t('publish')}
      ready={whole && (published === null || correction.trim().length >= 10)}
      write={{ isPending: publish.isPending, error: save.error ?? publish.error }}
      onDo={() => publish.mutate()}
      onClose={onClose}
      wide
      alert
      more={
        <Button variant="quiet" isPending={save.isPending} onPress={() => save.mutate()}>
          {t('save')}
        </Button>
      }
    >
      <div className={styles.form}>
        <ScaleQuestion
          scale="activity"
          of={Activity}
          value={given.activity}
          onChange={(activity) => set({ activity })}
        />
        <ScaleQuestion
          scale="completion"
          of={Completion}
          value={given.completion}
          onChange={(completion) => set({ completion })}
        />
        {(['verifiable', 'relevant'] as const).map((scale) => (
          <RadioCards
            key={scale}
            label={t(`ask.${scale}`)}
            value={asAnswer(given[scale])}
            onChange={(said) => set({ [scale]: said === 'yes' })}
            choices={yesNo.map((value) => ({ value, label: t(`answer.${value}`) }))}
          />
        ))}
        <ScaleQuestion
          scale="potential"
          of={Potential}
          value={given.potential}
          onChange={(potential) => set({ potential })}
        />
        <ScaleQuestion
          scale="opened"
          of={OpenedGovernment}
          value={given.openedGovernment}
          onChange={(openedGovernment) => set({ openedGovernment })}
        />
        <TextArea
          label={t('note')}
          hint={t('note-hint')}
          value={given.note}
          onChange={(note) => set({ note })}
          maxLength={4000}
          rows={6}
        />
        {published && (
          <TextArea
            label={t('correction')}
            hint={t('correction-hint')}
            value={correction}
            onChange={setCorrection}
            maxLength={1000}
            rows={3}
          />
        )}
        {!whole && <p className="small">{t('publish-hint')}</p>}
      </div>
    </DeedDialog>
  );
}

interface ScaleQuestionProps<Value extends string> {
  scale: 'activity' | 'completion' | 'potential' | 'opened';
  of: { options: Value[]; parse: (given: unknown) => Value };
  value: Value | null;
  onChange: (value: Value) => void;
}

function ScaleQuestion<Value extends string>({ scale, of, value, onChange }: ScaleQuestionProps<Value>) {
  const { t } = useTranslation('evaluation');
  const words = useScaleWords();
  return (
    <RadioCards
      label={t(`ask.${scale}`)}
      value={value}
      onChange={(given) => onChange(of.parse(given))}
      choices={of.options.map((step) => ({ value: step, label: words.step(scale, step) }))}
    />
  );
}
