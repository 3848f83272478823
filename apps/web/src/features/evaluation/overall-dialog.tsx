import { OverallDraft, OverallJudgement, type PlanEvaluation } from '@ruta/contracts/evaluation/evaluation';
import type { EvaluationKind } from '@ruta/contracts/plan/progress';
import { CommitmentId } from '@ruta/contracts/protocol/ids';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { DeedDialog } from '../../shared/design/deed-dialog.tsx';
import { Select, TextArea } from '../../shared/design/field.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { evaluationPath } from './evaluation-queries.ts';
import styles from './evaluation.module.css';
import { usePublishing } from './use-publishing.ts';

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
  const [correction, setCorrection] = useState('');
  const path = `${evaluationPath(slug, plan.number, kind)}/overall`;
  const { save, publish } = usePublishing(path, given, correction, onClose);
  const names = kind === 'independent' && plan.commitments.every(({ star }) => !star.starred);
  const whole = OverallJudgement.safeParse(given).success;
  const { notable } = given;
  return (
    <DeedDialog
      title={t('overall')}
      deed={t('publish')}
      ready={whole && (published === undefined || correction.trim().length >= 10)}
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
      </div>
    </DeedDialog>
  );
}
