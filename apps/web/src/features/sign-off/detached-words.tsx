import type { DetachedFacts } from '@ruta/contracts/plan/detached-signature';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/i18n/format.ts';

/** What was checked of a signature made outside, and what was not, in plain sentences. */
export function DetachedWords({ facts }: { facts: DetachedFacts }) {
  const { t } = useTranslation('signature');
  const format = useFormat();
  const { kind, algorithm, signedAt, chain, issuer, inTerm, bound, erased } = facts;
  return (
    <p className="small">
      {[
        t('detached.sound', { kind: t(`detached.kind.${kind}`), algorithm }),
        signedAt === null
          ? t('detached.no-moment')
          : t('detached.moment', { date: format.date(signedAt, 'day-year') }),
        t(`detached.chain.${chain}`, { issuer: issuer ?? '' }),
        ...(inTerm ? [] : [t('detached.out-of-term')]),
        ...(bound ? [] : [t('detached.unbound')]),
        ...(erased ? [t('detached.erased')] : []),
      ].join(' ')}
    </p>
  );
}
