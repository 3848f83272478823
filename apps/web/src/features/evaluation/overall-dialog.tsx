import { OverallDraft, OverallJudgement, type PlanEvaluation } from '@ruta/contracts/evaluation/evaluation';
import type { EvaluationKind } from '@ruta/contracts/plan/progress';
import { CommitmentId } from '@ruta/contracts/protocol/ids';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Select, TextArea } from '../../shared/design/field.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { evaluationPath } from './evaluation-queries.ts';
import { PublishDialog } from './publish-dialog.tsx';

interface OverallDialogProps {
  plan: PlanEvaluation;
  kind: EvaluationKind;
  draft: OverallDraft | null;
  onClose: () => void;
}

/** The plan as a whole, and the reform to follow where no commitment is starred. */
export function OverallDialog({ plan, kind, draft, onClose }: OverallDialogProps) {
  const { t } = useTranslation('evaluation');
  const { slug } = useEntity();
  const published = plan.overall.find((own) => own.kind === kind);
  const [given, setGiven] = useState<OverallDraft>(() =>
    OverallDraft.parse(draft ?? { summary: published?.summary }),
  );
  const path = `${evaluationPath(slug, plan.number, kind)}/overall`;
  const names = kind === 'independent' && plan.commitments.every(({ star }) => !star.starred);
  const whole = OverallJudgement.safeParse(given).success;
  const { notable } = given;
  return (
    <PublishDialog
      title={t('overall')}
      path={path}
      draft={given}
      whole={whole}
      corrects={published !== undefined}
      onClose={onClose}
    >
      <TextArea
        label={t('summary')}
        hint={t('summary-hint')}
        value={given.summary}
        onChange={(summary) => setGiven({ ...given, summary })}
        maxLength={8000}
        rows={8}
      />
      {names && (
        <Select
          label={t('notable.which')}
          hint={t('notable-hint')}
          value={notable?.commitmentId ?? ''}
          onChange={(id) =>
            setGiven({
              ...given,
              notable:
                id === '' ? null : { commitmentId: CommitmentId.parse(id), reason: notable?.reason ?? '' },
            })
          }
          choices={[
            { value: '', label: t('notable.none') },
            ...plan.commitments.map(({ id, key, title }) => ({ value: id, label: `${key} ${title}` })),
          ]}
        />
      )}
      {names && notable && (
        <TextArea
          label={t('notable.reason')}
          value={notable.reason}
          onChange={(reason) => setGiven({ ...given, notable: { ...notable, reason } })}
          maxLength={1000}
          rows={3}
        />
      )}
    </PublishDialog>
  );
}
