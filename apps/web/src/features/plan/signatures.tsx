import type { PublicSignature } from '@ruta/contracts/plan/plan-publication';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/i18n/format.ts';
import { DetachedWords } from '../../shared/plan/detached-words.tsx';
import styles from './plan.module.css';

/** Who signed which text: the signatures are worth something because they name the version's fingerprint. */
export function Signatures({
  signatures,
  version,
  hash,
}: {
  signatures: readonly PublicSignature[];
  version: number;
  hash: string;
}) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  return (
    <>
      <ul className={styles.signatures}>
        {signatures.map((signature) => (
          <li key={`${signature.seat}${signature.at}`}>
            <b>{signature.name ?? t('erased-name')}</b>
            <span className="small">
              {[signature.institution, signature.sector].filter(Boolean).join(' · ')} ·{' '}
              {format.date(signature.at, 'day-year')}
            </span>
            {signature.detached && <DetachedWords facts={signature.detached} />}
          </li>
        ))}
      </ul>
      {signatures.some(({ detached }) => detached) && <p className="small">{t('signed-outside')}</p>}
      <p className="small">{t('signed-version', { version })}</p>
      <p className={styles.hash}>{hash}</p>
    </>
  );
}
