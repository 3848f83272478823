import type { PlanSheet } from '@ruta/contracts/plan/sign-off';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { CircleAlert, Stamp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../shared/design/button.tsx';
import { Card, Notice } from '../../shared/design/card.tsx';
import { KindChip } from '../../shared/design/chip.tsx';
import { usePageTitle } from '../../shared/design/page-title.ts';
import { EmptyState, ErrorState, Loading } from '../../shared/design/states.tsx';
import { assemblyAddress, signatureAddress } from '../../shared/entity/addresses.ts';
import { useEntity } from '../../shared/entity/entity.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { useMay } from '../../shared/identity/me.ts';
import { AskedAgain } from './asked-again.tsx';
import { PlanObstacles } from './plan-obstacles.tsx';
import { Fingerprint, Part, SeatsPart } from './sheet-parts.tsx';
import { SignCard } from './sign-card.tsx';
import { planSheetQuery } from './sign-off-queries.ts';
import styles from './sign-off.module.css';

/** The plan as a whole: what it is made of, who signed exactly that, and what still stands against it. */
export function PlanSignOffPage() {
  const { t } = useTranslation('signature');
  const { slug } = useEntity();
  const { number } = useParams({ from: '/$entity/_pages/firma/plan/$number' });
  const sheet = useQuery(planSheetQuery(slug, Number(number)));
  usePageTitle(sheet.data?.title);
  if (sheet.isPending) {
    return (
      <div className="wrap">
        <Loading lines={8} height="2rem" />
      </div>
    );
  }
  if (!sheet.data) return <ErrorState whole error={sheet.error} onRetry={() => void sheet.refetch()} />;
  if (!sheet.data.signing)
    return (
      <EmptyState
        whole
        icon={Stamp}
        title={t('whole.not-up-title')}
        action={
          <LinkButton to="/$entity/plan" params={{ entity: slug }}>
            {t('whole.see-plan')}
          </LinkButton>
        }
      >
        {t('whole.not-up')}
      </EmptyState>
    );
  return <Sheet sheet={sheet.data} signing={sheet.data.signing} />;
}

type Signing = NonNullable<PlanSheet['signing']>;

function Sheet({ sheet, signing }: { sheet: PlanSheet; signing: Signing }) {
  const { t } = useTranslation('signature');
  const entity = useEntity();
  const assembles = useMay('plan.publish', entity.id);
  const { state } = sheet;
  return (
    <div className="wrap">
      <header className={styles.head}>
        <KindChip kind="approval">{t('whole.chip', { number: sheet.number })}</KindChip>
        <h1>{sheet.title}</h1>
        <p className="lead">
          {t(state === 'assembled' ? 'up' : `whole.${state ?? 'approved'}`, { version: signing.version })}
        </p>
      </header>
      <div className={styles.columns}>
        <div className={styles.text}>
          {sheet.textChanged && (
            <Notice icon={CircleAlert} colour="var(--warn)">
              <p>{t('whole.changed')}</p>
              <AskedAgain seats={sheet.seats} />
            </Notice>
          )}
          <Contents sheet={sheet} signing={signing} />
        </div>
        <div className={styles.sign}>
          <SignCard sheet={sheet} signing={signing} of="plan" path={`plans/${sheet.number}`} />
        </div>
        <aside className={styles.side}>
          <SeatsPart sheet={sheet} />
          {state === 'assembled' && (
            <Part title={t('gates')}>
              <PlanObstacles plan={sheet} />
              {assembles && (
                <LinkButton variant="quiet" size="small" to={assemblyAddress(entity.slug, sheet.number)}>
                  {t('whole.to-assembly')}
                </LinkButton>
              )}
            </Part>
          )}
        </aside>
      </div>
    </div>
  );
}

/** What the plan's fingerprint covers: its days, and each commitment in its version. */
function Contents({ sheet, signing }: { sheet: PlanSheet; signing: Signing }) {
  const { t } = useTranslation('signature');
  const { slug } = useEntity();
  const format = useFormat();
  return (
    <Card as="article">
      <h2 className={styles.partTitle}>{t('what')}</h2>
      <Fingerprint hash={signing.hash} />
      <p className="small">{t('whole.hash-about')}</p>
      {sheet.startsOn && sheet.endsOn && <p>{format.range(sheet.startsOn, sheet.endsOn, 'day-year')}</p>}
      <ol className={styles.contents}>
        {sheet.commitments.map(({ key, title, version, hash }) => (
          <li key={key}>
            <h3>
              <Link to={signatureAddress(slug, key)}>
                {key} {title}
              </Link>
            </h3>
            <p className="small">{t('plan.version', { version })}</p>
            <code className={styles.code}>{hash}</code>
          </li>
        ))}
      </ol>
    </Card>
  );
}
