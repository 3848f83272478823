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
import { plansUpQuery, upForSignatureQuery, waitingQuery } from './sign-off-queries.ts';
import styles from './sign-off.module.css';

/** Everything up for signature, each once: for who holds a seat, what waits for theirs first. */
export function SignaturesPage() {
  const { t } = useTranslation('signature');
  const entity = useEntity();
  const signs = useMay('plan.sign-off', entity.id);
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
      <Others signs={signs} />
    </div>
  );
}

/** What is up beside what waits for one's own signature. */
function Others({ signs }: { signs: boolean }) {
  const { t } = useTranslation('signature');
  const { slug } = useEntity();
  const mine = useQuery({ ...waitingQuery(slug), enabled: signs });
  const up = useQuery(upForSignatureQuery(slug));
  const whole = useQuery(plansUpQuery(slug));
  if (up.isError) return <ErrorState error={up.error} onRetry={() => void up.refetch()} />;
  if (!up.data || (signs && mine.isPending)) return <Loading lines={3} height="5rem" />;
  const waiting = mine.data?.items ?? [];
  const plans = (whole.data?.items ?? []).filter(
    ({ number }) => !waiting.some((item) => item.of === 'plan' && item.number === number),
  );
  const commitments = up.data.items.filter(
    ({ id }) => !waiting.some((item) => item.of === 'commitment' && item.commitmentId === id),
  );
  if (plans.length + commitments.length === 0)
    return waiting.length > 0 ? null : (
      <EmptyState icon={Stamp} title={t('waiting.none-all-title')}>
        {t('waiting.none-all')}
      </EmptyState>
    );
  return (
    <section className={styles.group}>
      <h2>{t(signs ? 'waiting.others' : 'waiting.all')}</h2>
      <ul className={styles.rows}>
        {plans.map((plan) => (
          <Card as="li" key={plan.number}>
            <PlanItem plan={plan} />
          </Card>
        ))}
        {commitments.map((commitment) => (
          <Card as="li" key={commitment.id}>
            <Item commitment={commitment} />
          </Card>
        ))}
      </ul>
    </section>
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
