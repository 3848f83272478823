import type { PortalHome, PortalSession } from '@ruta/contracts/portal/portal-home';
import type { PhaseKind, PhaseView } from '@ruta/contracts/route/phase';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../shared/design/button.tsx';
import { Card } from '../../shared/design/card.tsx';
import { KindBadge } from '../../shared/design/chip.tsx';
import { draftAddress } from '../../shared/entity/addresses.ts';
import { useEntity } from '../../shared/entity/entity.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import styles from './home.module.css';

interface Offer {
  key: string;
  kind: PhaseKind;
  title: ReactNode;
  text: string;
  label: string;
  to: string;
}

type Route = NonNullable<PortalHome['route']>;

/** What anybody can do today, the most alive first. The first button is the page's one filled one. */
function useOffers(home: PortalHome, route: Route): Offer[] {
  const sessions = useSessionOffers(home.sessions, route);
  const phases = usePhaseOffers(route.phases);
  const drafts = useDraftOffers(home);
  const live = sessions.filter((offer) => offer.live);
  return [...live, ...phases, ...drafts, ...sessions.filter((offer) => !offer.live)].slice(0, 5);
}

function useSessionOffers(sessions: readonly PortalSession[], route: Route): (Offer & { live: boolean })[] {
  const { t } = useTranslation('portal');
  const { slug } = useEntity();
  const format = useFormat();
  const kindOf = (session: PortalSession): PhaseKind =>
    route.phases.find((phase) => phase.id === session.phaseId)?.kind ?? 'working-table';
  return sessions
    .filter((session) => session.status !== 'finished')
    .map((session) => {
      const live = session.status === 'live' || session.status === 'paused';
      const start = `${format.date(session.startsAt, 'weekday')}, ${format.date(session.startsAt, 'time')}`;
      return {
        key: session.id,
        kind: kindOf(session),
        live,
        title: live ? t('now.live', { title: session.title }) : session.title,
        text: live
          ? t('now.live-text', { count: session.participants })
          : session.place
            ? t('now.soon-text', { start: capital(start), place: session.place })
            : t('now.soon-online', { start: capital(start) }),
        label: t(live ? 'now.enter' : 'now.see'),
        to: live ? `/s/${session.code}` : `/${slug}/sesiones/${session.code}`,
      };
    });
}

function usePhaseOffers(phases: readonly PhaseView[]): Offer[] {
  const { t } = useTranslation('portal');
  const { slug } = useEntity();
  const format = useFormat();
  return phases
    .filter((phase) => phase.state === 'open' && (phase.kind === 'consultation' || phase.kind === 'survey'))
    .map((phase) => ({
      key: phase.id,
      kind: phase.kind,
      title: phase.question || phase.title,
      text: t('now.consultation', { count: phase.counts.contributions, date: format.date(phase.closesOn) }),
      label: t('now.say'),
      to: `/${slug}/participa`,
    }));
}

function useDraftOffers(home: PortalHome): Offer[] {
  const { t } = useTranslation('portal');
  const { slug } = useEntity();
  const format = useFormat();
  return home.commitments
    .filter((commitment) => commitment.stage === 'feedback')
    .map((commitment) => ({
      key: commitment.id,
      kind: 'feedback' as const,
      title: commitment.title,
      text: commitment.feedbackClosesAt
        ? t('now.draft-until', { date: format.date(commitment.feedbackClosesAt), count: commitment.comments })
        : t('now.draft'),
      label: t('now.comment'),
      to: draftAddress(slug, commitment.key),
    }));
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1);

const none: readonly PhaseKind[] = [];

interface OpenNowProps {
  home: PortalHome;
  route: Route;
  /** Kinds of phase that the page shows in another way. */
  except?: readonly PhaseKind[];
  /** Another heading than the front page's. */
  title?: string;
  /** The page has a filled button of its own. */
  quiet?: boolean;
}

export function OpenNow({ home, route, except = none, title, quiet }: OpenNowProps) {
  const { t } = useTranslation('portal');
  const offers = useOffers(home, route).filter((offer) => !except.includes(offer.kind));
  return (
    <Card as="section" id="participa" aria-labelledby="open-now">
      <h2 id="open-now">{title ?? t('now.title')}</h2>
      {offers.length === 0 ? (
        <NothingOpen phases={route.phases} except={except} />
      ) : (
        <ul className={styles.openList}>
          {offers.map((offer, index) => (
            <li key={offer.key} className={styles.open}>
              <KindBadge kind={offer.kind} />
              <div>
                <h3>{offer.title}</h3>
                <p>{offer.text}</p>
              </div>
              <LinkButton to={offer.to} variant={index === 0 && !quiet ? 'primary' : 'quiet'}>
                {offer.label}
                <span className="visually-hidden">: {offer.title}</span>
              </LinkButton>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function NothingOpen({ phases, except }: { phases: readonly PhaseView[]; except: readonly PhaseKind[] }) {
  const { t } = useTranslation('portal');
  const format = useFormat();
  const next = phases.find((phase) => phase.state === 'announced');
  return (
    <p className="lead" style={{ marginTop: 14 }}>
      {next
        ? t(except.length > 0 ? 'now.then' : 'now.next', {
            phase: next.title,
            date: format.date(next.opensOn, 'weekday'),
          })
        : t('now.nothing')}
    </p>
  );
}
