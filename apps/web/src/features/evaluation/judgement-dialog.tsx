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
import { RadioCards } from '../../shared/design/choice.tsx';
import { TextArea } from '../../shared/design/field.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { useScaleWords } from '../../shared/plan/scale-words.ts';
import { evaluationPath } from './evaluation-queries.ts';
import { PublishDialog } from './publish-dialog.tsx';

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
  const set = (changes: Partial<JudgementDraft>) => setGiven((before) => ({ ...before, ...changes }));
  const path = `${evaluationPath(slug, plan.number, kind)}/commitments/${commitment.key}`;
  const whole = Judgement.safeParse(given).success;
  return (
    <PublishDialog
      title={`${commitment.key} ${commitment.title}`}
      path={path}
      draft={given}
      whole={whole}
      hint={t('publish-hint')}
      corrects={published !== null}
      onClose={onClose}
    >
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
    </PublishDialog>
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
