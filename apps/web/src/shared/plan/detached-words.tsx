import type { DetachedFacts } from '@ruta/contracts/plan/detached-signature';
import { useTranslation } from 'react-i18next';
import { useEntity } from '../entity/entity.ts';
import { useFormat } from '../i18n/format.ts';
import styles from './detached-words.module.css';

/** What was checked of a signature made outside, and what was not, in plain sentences, with the bytes it is about. */
export function DetachedWords({ facts }: { facts: DetachedFacts }) {
  const { t } = useTranslation('signature');
  const format = useFormat();
  const { slug } = useEntity();
  const { kind, algorithm, signedAt, at, chain, issuer, inTerm, bound, erased, covers, hash } = facts;
  return (
    <div className={styles.outside}>
      <p className="small">
        {[
          t('detached.sound', { kind: t(`detached.kind.${kind}`), algorithm }),
          t('detached.handed-in', { date: format.date(at, 'day-year') }),
          signedAt === null
            ? t('detached.no-moment')
            : t('detached.moment', { date: format.date(signedAt, 'day-year') }),
          t(`detached.chain.${chain}`, { issuer: issuer ?? '' }),
          ...(inTerm ? [] : [t('detached.out-of-term')]),
          ...(bound ? [] : [t('detached.unbound')]),
          ...(erased ? [t('detached.erased')] : []),
        ].join(' ')}
      </p>
      <dl className={styles.digests}>
        {covers !== null && (
          <>
            <dt>{t(`detached.covers.${kind}`)}</dt>
            <dd>
              {covers}{' '}
              <a href={`/api/entities/${slug}/signed-files/${covers}`} download>
                {t('detached.take.covered')}
              </a>
            </dd>
          </>
        )}
        <dt>{t('detached.file-digest')}</dt>
        <dd>{hash}</dd>
      </dl>
    </div>
  );
}
