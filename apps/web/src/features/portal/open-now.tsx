import type { PortalHome, PortalSession } from '@ruta/contracts/portal/portal-home';
import type { PhaseKind, PhaseView } from '@ruta/contracts/route/phase';
import { onProjects } from '@ruta/domain/route/phase-kind';
import { type ReactNode, useState } from 'react';
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
  const open = sessions.filter((offer) => offer.open);
  return [...open, ...phases, ...drafts, ...sessions.filter((offer) => !offer.open)].slice(0, 5);
}

const minute = 60_000;
/** So long before it starts, a session is worth going in and waiting for; it is kept open for whoever begins late. */
const doors = { opensBefore: 30 * minute, closesAfter: 12 * 60 * minute };

function useSessionOffers(sessions: readonly PortalSession[], route: Route): (Offer & { open: boolean })[] {
  const { slug } = useEntity();
  const [now] = useState(Date.now);
  const words = useSessionWords();
  const kindOf = (session: PortalSession): PhaseKind =>
    route.phases.find((phase) => phase.id === session.phaseId)?.kind ?? 'working-table';
  return sessions
    .filter((session) => session.status !== 'finished')
    .map((session) => {
      const live = session.status !== 'scheduled';
      const ahead = session.startsAt - now;
      const open = live || (ahead <= doors.opensBefore && ahead >= -doors.closesAfter);
      return {
        key: session.id,
        kind: kindOf(session),
        open,
        ...words(session, live ? 'live' : open ? 'soon' : 'later'),
        to: open ? `/s/${session.code}` : `/${slug}/sesiones/${session.code}`,
      };
    });
}

function useSessionWords() {
  const { t } = useTranslation('portal');
  const format = useFormat();
  return (session: PortalSession, when: 'live' | 'soon' | 'later') => {
    const { title, place, participants, startsAt } = session;
    const time = format.date(startsAt, 'time');
    if (when === 'live')
      return {
        title: t('now.live', { title }),
        text: t('now.live-text', { count: participants }),
        label: t('now.enter'),
      };
    if (when === 'soon')
      return { title: t('now.soon', { title }), text: t('now.soon-text', { time }), label: t('now.enter') };
    const start = capital(`${format.date(startsAt, 'weekday')}, ${time}`);
    return {
      title,
      text: place ? t('now.later-text', { start, place }) : t('now.later-online', { start }),
      label: t('now.see'),
    };
  };
}

function usePhaseOffers(phases: readonly PhaseView[]): Offer[] {
  const { t } = useTranslation('portal');
  const { slug } = useEntity();
  const format = useFormat();
  return phases
    .filter((phase) => phase.state === 'open' && (phase.kind === 'consultation' || phase.kind === 'survey'))
    .map((phase) => {
      const { id, kind, counts } = phase;
      const date = format.date(phase.closesOn);
      const offer = { key: id, kind, title: phase.question || phase.title };
      return kind === 'survey'
        ? {
            ...offer,
            text: t('now.survey', { count: counts.questions, date }),
            label: t('now.answer'),
            to: `/${slug}/encuestas/${id}`,
          }
        : onProjects(phase)
          ? {
              ...offer,
              text: t('now.projects', { count: counts.projects, date }),
              label: t('now.look'),
              to: `/${slug}/proyectos?phase=${id}`,
            }
          : {
              ...offer,
              text: t('now.consultation', { count: counts.contributions, date }),
              label: t('now.say'),
              to: `/${slug}/participa`,
            };
    });
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
