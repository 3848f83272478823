import type { ContributionDetail } from '@ruta/contracts/consultation/contribution';
import type { ContributionThread } from '@ruta/contracts/consultation/thread';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Printer } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { Notice } from '../../shared/design/card.tsx';
import { outcomeLooks } from '../../shared/design/outcomes.ts';
import { usePageTitle } from '../../shared/design/page-title.ts';
import { ErrorState, Loading } from '../../shared/design/states.tsx';
import { ThreadLine } from '../../shared/design/thread-line.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { useOutcomeWord } from '../../shared/i18n/outcome-word.ts';
import { useMay } from '../../shared/identity/me.ts';
import { threadQuery } from './consultation-queries.ts';
import { AboutProject } from './contribution-card.tsx';
import { OwnContribution } from './own-contribution.tsx';
import { SupportButton } from './support-button.tsx';
import styles from './thread.module.css';
import { useThreadSteps } from './use-thread-steps.tsx';

const ModerateContribution = lazy(async () => ({
  default: (await import('./staff/moderate-contribution.tsx')).ModerateContribution,
}));

/** The life of one contribution: what was said, where it went, what was answered, what is still to come. */
export function ThreadPage() {
  const { t } = useTranslation('consultation');
  const { id: entityId, slug } = useEntity();
  const moderates = useMay('consultation.moderate', entityId);
  const { ref } = useParams({ from: '/$entity/_pages/aportes/$ref' });
  const thread = useQuery(threadQuery(slug, ref));
  const contribution = thread.data?.contribution;
  const steps = useThreadSteps(thread.data);
  usePageTitle(contribution && title(contribution));

  function title({ number }: ContributionDetail): string {
    return number === null ? t('thread.unnumbered') : t('number', { number });
  }

  if (thread.isPending)
    return (
      <div className="wrap wrap-narrow">
        <Loading lines={6} height="3rem" />
      </div>
    );
  if (!contribution)
    return (
      <div className="wrap wrap-narrow">
        <ErrorState whole error={thread.error} onRetry={() => void thread.refetch()} action={<BackToAll />} />
      </div>
    );
  return (
    <div className="wrap wrap-narrow">
      <p className="eyebrow">
        <Heading contribution={contribution} title={title(contribution)} />
      </p>
      <h1 style={{ marginTop: 8 }}>{t(contribution.mine ? 'thread.title-mine' : 'thread.title')}</h1>
      {contribution.about && <AboutProject about={contribution.about} />}
      <div className={styles.outcome}>
        <OutcomeNotice contribution={contribution} commitment={commitmentOf(thread.data?.steps ?? [])} />
      </div>
      <OwnContribution contribution={contribution} />
      <ThreadLine label={t('thread.label')} steps={steps} />
      <div className={`row no-print ${styles.tools}`}>
        {contribution.state === 'admitted' && <SupportButton contribution={contribution} />}
        <Button variant="plain" icon={Printer} onPress={() => window.print()}>
          {t('thread.print')}
        </Button>
        {moderates && contribution.state === 'admitted' && (
          <Suspense>
            <ModerateContribution contribution={contribution} />
          </Suspense>
        )}
        <BackToAll />
      </div>
    </div>
  );
}

function Heading({ contribution, title }: { contribution: ContributionDetail; title: string }) {
  const format = useFormat();
  return `${title} · ${format.date(contribution.createdAt, 'day-year')}`;
}

function BackToAll() {
  const { t } = useTranslation('consultation');
  const { slug } = useEntity();
  return (
    <Link to="/$entity/aportes" params={{ entity: slug }} className={styles.back}>
      {t('thread.all')}
    </Link>
  );
}

/** The title of the commitment it is in, where it is in one. */
const commitmentOf = (steps: ContributionThread['steps']): string | undefined =>
  steps.findLast((step) => step.kind === 'clause')?.title;

interface OutcomeNoticeProps {
  contribution: ContributionDetail;
  commitment: string | undefined;
}

function OutcomeNotice({ contribution, commitment }: OutcomeNoticeProps) {
  const { t } = useTranslation('consultation');
  const word = useOutcomeWord();
  const format = useFormat();
  const { answer, state } = contribution;
  if (state !== 'admitted')
    return (
      <Notice icon={outcomeLooks.waiting.icon} colour="var(--warn)">
        {t(state === 'pending' ? 'thread.pending' : 'thread.hidden')}
      </Notice>
    );
  if (!answer)
    return (
      <Notice icon={outcomeLooks.waiting.icon} colour="var(--warn)">
        <b>{word('waiting')}.</b> {t('thread.waiting')}
      </Notice>
    );
  const look = outcomeLooks[answer.outcome];
  const taken = answer.outcome === 'taken-up' || answer.outcome === 'partly';
  if (taken && commitment)
    return (
      <Notice icon={look.icon} colour={look.colour}>
        <b>{word(answer.outcome)}.</b> {t('thread.in', { title: commitment })}
      </Notice>
    );
  return (
    <Notice icon={look.icon} colour={look.colour}>
      <b>{word(answer.outcome)}.</b>{' '}
      {t(`thread.said-${answer.outcome}`, {
        date: answer.deferredUntil ? format.date(answer.deferredUntil, 'day-year') : '',
        number: answer.twin?.number ?? '',
      })}
    </Notice>
  );
}
