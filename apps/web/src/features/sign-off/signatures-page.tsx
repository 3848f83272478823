import type { CommitmentSummary } from '@ruta/contracts/drafting/commitment';
import type { PlansUp } from '@ruta/contracts/plan/sign-off';
import { useQuery } from '@tanstack/react-query';
import { Stamp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../shared/design/button.tsx';
import { Card } from '../../shared/design/card.tsx';
import { KindChip } from '../../shared/design/chip.tsx';
import { usePageTitle } from '../../shared/design/page-title.ts';
import { EmptyState, ErrorState, Loading } from '../../shared/design/states.tsx';
import { planSignatureAddress, signatureAddress } from '../../shared/entity/addresses.ts';
import { useEntity } from '../../shared/entity/entity.ts';
import { useMay } from '../../shared/identity/me.ts';
import { OwnSignatures } from './own-signatures.tsx';
import { plansUpQuery, upForSignatureQuery } from './sign-off-queries.ts';
import styles from './sign-off.module.css';

/** Everything up for signature; for who holds a seat, what waits for theirs first. */
export function SignaturesPage() {
  const { t } = useTranslation('signature');
  const entity = useEntity();
  const signs = useMay('plan.sign-off', entity.id);
  const up = useQuery(upForSignatureQuery(entity.slug));
  const plans = useQuery(plansUpQuery(entity.slug));
  usePageTitle(t('waiting.title'));
  return (
    <div className="wrap">
      <h1>{t('waiting.title')}</h1>
      {signs && (
        <section className={styles.group}>
          <h2>{t('waiting.mine')}</h2>
          <OwnSignatures none={<p>{t('waiting.none')}</p>} />
        </section>
      )}
      <section className={styles.group}>
        <h2>{t('waiting.all')}</h2>
        {up.isPending && <Loading lines={3} height="5rem" />}
        {up.isError && <ErrorState error={up.error} onRetry={() => void up.refetch()} />}
        {up.data?.items.length === 0 && plans.data?.items.length === 0 && (
          <EmptyState icon={Stamp} title={t('waiting.none-all-title')}>
            {t('waiting.none-all')}
          </EmptyState>
        )}
        <ul className={styles.rows}>
          {plans.data?.items.map((plan) => (
            <Card as="li" key={plan.number}>
              <PlanItem plan={plan} />
            </Card>
          ))}
          {up.data?.items.map((commitment) => (
            <Card as="li" key={commitment.id}>
              <Item commitment={commitment} />
            </Card>
          ))}
        </ul>
      </section>
    </div>
  );
}

function PlanItem({ plan }: { plan: PlansUp['items'][number] }) {
  const { t } = useTranslation('signature');
  const { slug } = useEntity();
  return (
    <div className={styles.row}>
      <KindChip kind="approval">{t('up', { version: plan.version })}</KindChip>
      <h3>
        {t('whole.chip', { number: plan.number })} {plan.title}
      </h3>
      <LinkButton variant="quiet" size="small" to={planSignatureAddress(slug, plan.number)}>
        {t('waiting.see')}
      </LinkButton>
    </div>
  );
}

function Item({ commitment }: { commitment: CommitmentSummary }) {
  const { t } = useTranslation('signature');
  const { slug } = useEntity();
  return (
    <div className={styles.row}>
      <KindChip kind="approval">{t('up', { version: commitment.signing?.version ?? 0 })}</KindChip>
      <h3>
        {commitment.key} {commitment.title}
      </h3>
      <LinkButton variant="quiet" size="small" to={signatureAddress(slug, commitment.key)}>
        {t('waiting.see')}
      </LinkButton>
    </div>
  );
}
