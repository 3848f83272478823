import type { SignOffSheet } from '@ruta/contracts/plan/sign-off';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { CircleAlert, Stamp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { DifferenceView } from '../../shared/commitment/difference-view.tsx';
import { FormView } from '../../shared/commitment/form-view.tsx';
import { GateList } from '../../shared/commitment/gates.tsx';
import { LinkButton } from '../../shared/design/button.tsx';
import { Card, Notice } from '../../shared/design/card.tsx';
import { KindChip } from '../../shared/design/chip.tsx';
import { usePageTitle } from '../../shared/design/page-title.ts';
import { EmptyState, ErrorState, Loading } from '../../shared/design/states.tsx';
import { deskAddress, draftAddress } from '../../shared/entity/addresses.ts';
import { useEntity } from '../../shared/entity/entity.ts';
import { AskedAgain } from './asked-again.tsx';
import { ApproveButton } from './approve-button.tsx';
import { Fingerprint, Line, Part, SeatsPart } from './sheet-parts.tsx';
import { SignCard } from './sign-card.tsx';
import { sheetQuery, versionQuery } from './sign-off-queries.ts';
import styles from './sign-off.module.css';

type Signing = NonNullable<SignOffSheet['signing']>;

/** What is signed, by whom, and what still stands between a commitment and its approval. */
export function SignOffPage() {
  const { t } = useTranslation('signature');
  const { slug } = useEntity();
  const { key } = useParams({ from: '/$entity/_pages/firma/$key' });
  const sheet = useQuery(sheetQuery(slug, key));
  usePageTitle(sheet.data?.title);
  if (sheet.isPending) {
    return (
      <div className="wrap">
        <Loading lines={8} height="2rem" />
      </div>
    );
  }
  if (!sheet.data) return <ErrorState whole error={sheet.error} onRetry={() => void sheet.refetch()} />;
  if (!sheet.data.signing) {
    return (
      <EmptyState
        whole
        icon={Stamp}
        title={t('not-up-title')}
        action={<LinkButton to={deskAddress(slug, key)}>{t('to-desk')}</LinkButton>}
      >
        {t('not-up')}
      </EmptyState>
    );
  }
  return <Sheet sheet={sheet.data} signing={sheet.data.signing} />;
}

function Sheet({ sheet, signing }: { sheet: SignOffSheet; signing: Signing }) {
  const { t } = useTranslation('signature');
  return (
    <div className="wrap">
      <header className={styles.head}>
        <KindChip kind="approval">{t('chip', { key: sheet.key })}</KindChip>
        <h1>{sheet.title}</h1>
        <p className="lead">
          {t(sheet.stage === 'approved' ? 'approved' : 'up', { version: signing.version })}
        </p>
      </header>
      <div className={styles.columns}>
        <div className={styles.text}>
          <ChangedNotice sheet={sheet} />
          <Text sheet={sheet} signing={signing} />
        </div>
        <div className={styles.sign}>
          <SignCard
            sheet={sheet}
            signing={signing}
            of="commitment"
            path={`commitments/${sheet.commitmentId}`}
          />
        </div>
        <aside className={styles.side}>
          <SeatsPart sheet={sheet} />
          {sheet.stage === 'signing' && <Obstacles sheet={sheet} signing={signing} />}
        </aside>
      </div>
    </div>
  );
}

/** The text went on at the desk: what was signed is not what it says now, and whose signatures that costs. */
function ChangedNotice({ sheet }: { sheet: SignOffSheet }) {
  const { t } = useTranslation('signature');
  const { slug } = useEntity();
  if (!sheet.textChanged) return null;
  return (
    <Notice icon={CircleAlert} colour="var(--warn)">
      <p>{t('text-changed')}</p>
      <AskedAgain seats={sheet.seats} />
      <LinkButton variant="quiet" size="small" to={deskAddress(slug, sheet.key)}>
        {t('to-desk')}
      </LinkButton>
    </Notice>
  );
}

/** The exact text with its fingerprint, and what changed since the version before. */
function Text({ sheet, signing }: { sheet: SignOffSheet; signing: Signing }) {
  const { t } = useTranslation('signature');
  const { t: c } = useTranslation('commitment');
  const { slug } = useEntity();
  const version = useQuery(versionQuery(slug, sheet.commitmentId, signing.version));
  const before = signing.version - 1;
  const earlier = useQuery({ ...versionQuery(slug, sheet.commitmentId, before), enabled: before > 0 });
  if (version.isError) return <ErrorState error={version.error} onRetry={() => void version.refetch()} />;
  if (!version.data) return <Loading lines={8} height="2rem" />;
  return (
    <>
      <Card as="article">
        <h2 className={styles.partTitle}>{t('what')}</h2>
        <Fingerprint hash={signing.hash} />
        <p className="small">{c('hash-about')}</p>
        <FormView form={version.data.form} explained />
      </Card>
      {earlier.data && (
        <Card as="section">
          <h2 className={styles.partTitle}>{t('difference', { before })}</h2>
          <DifferenceView before={earlier.data.form} after={version.data.form} />
        </Card>
      )}
    </>
  );
}

function Obstacles({ sheet, signing }: { sheet: SignOffSheet; signing: Signing }) {
  const { t } = useTranslation('signature');
  const { slug } = useEntity();
  const { unanswered, admitted } = sheet.comments;
  return (
    <Part title={t('gates')}>
      <GateList gates={sheet.gates} />
      <ul className={styles.obstacles}>
        {admitted > 0 && (
          <Line fine={unanswered === 0}>
            {unanswered === 0 ? t('comments-none') : t('comments', { count: unanswered })}
          </Line>
        )}
        {sheet.obstacles
          .filter((obstacle) => obstacle !== 'comments-unanswered')
          .map((obstacle) => (
            <Line key={obstacle}>{t(`obstacle.${obstacle}`)}</Line>
          ))}
        {sheet.obstacles.length === 0 && <Line fine>{t('ready')}</Line>}
      </ul>
      <div className="row">
        <ApproveButton sheet={sheet} signing={signing} />
        {admitted > 0 && (
          <LinkButton variant="plain" size="small" to={draftAddress(slug, sheet.key)}>
            {t('see-comments')}
          </LinkButton>
        )}
      </div>
    </Part>
  );
}
