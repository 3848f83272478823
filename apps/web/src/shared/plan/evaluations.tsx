import type { Evaluation } from '@ruta/contracts/plan/progress';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/format.ts';
import styles from './evaluations.module.css';
import { Scale, YesNo } from './scale.tsx';

/** Judgements side by side, internal and independent; a counterpart's objection stands right below its own. */
export function Evaluations({ evaluations }: { evaluations: readonly Evaluation[] }) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  if (evaluations.length === 0) return <p className="small">{t('no-evaluation')}</p>;
  return (
    <ul className={styles.evaluations}>
      {evaluations.map((evaluation) => (
        <li key={evaluation.id}>
          <p>
            <b>{t(`evaluation.${evaluation.kind}`)}</b>{' '}
            <span className="small">
              {[evaluation.by, format.date(evaluation.on, 'day-year')].filter(Boolean).join(', ')}
            </span>
          </p>
          <dl className={styles.scales}>
            <Scale scale="activity" value={evaluation.activity} />
            <Scale scale="completion" value={evaluation.completion} />
            {evaluation.verifiable !== null && <YesNo question="verifiable" said={evaluation.verifiable} />}
            {evaluation.relevant !== null && <YesNo question="relevant" said={evaluation.relevant} />}
            {evaluation.potential && <Scale scale="potential" value={evaluation.potential} />}
            <Scale scale="opened" value={evaluation.openedGovernment} />
          </dl>
          {evaluation.note && <p>{evaluation.note}</p>}
          {evaluation.version > 1 && (
            <p className="small">
              {t('evaluation.corrected', { version: evaluation.version, reason: evaluation.correction })}
            </p>
          )}
          {evaluation.objections.map(({ seatId, seat, text }) => (
            <p key={seatId} className={styles.contested}>
              <b>{seat ? t('contested-by', { seat }) : t('contested')}</b> {text}
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}
