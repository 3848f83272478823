import type { PublishedCommitment } from '@ruta/contracts/plan/plan-publication';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/i18n/format.ts';
import styles from './plan.module.css';

/** Who signed which text: the signatures are worth something because they name the version's fingerprint. */
export function Signatures({ commitment }: { commitment: PublishedCommitment }) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  return (
    <>
      <ul className={styles.signatures}>
        {commitment.signatures.map((signature) => (
          <li key={`${signature.seat}${signature.at}`}>
            <b>{signature.name ?? t('erased-name')}</b>
            <span className="small">
              {[signature.institution, signature.sector].filter(Boolean).join(' · ')} ·{' '}
              {format.date(signature.at, 'day-year')}
            </span>
          </li>
        ))}
      </ul>
      <p className="small">{t('signed-version', { version: commitment.version })}</p>
      <p className={styles.hash}>{commitment.hash}</p>
    </>
  );
}
