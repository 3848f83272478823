import { SessionList, type SessionHeader } from '@ruta/contracts/session/http';
import { spacedCode } from '@ruta/contracts/session/session-code';
import { leavesOf } from '@ruta/domain/minutes/leaves';
import { useQuery } from '@tanstack/react-query';
import { CalendarPlus, FileText, Megaphone, MonitorCog, Pencil, Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, ButtonAnchor, LinkButton } from '../../shared/design/button.tsx';
import { Card } from '../../shared/design/card.tsx';
import { Chip } from '../../shared/design/chip.tsx';
import { usePageTitle } from '../../shared/design/page-title.ts';
import { EmptyState, ErrorState, Loading } from '../../shared/design/states.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { useMay } from '../../shared/identity/me.ts';
import { http } from '../../shared/http/http.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { RehearseButton } from './rehearse-button.tsx';
import { EditSessionDialog } from './edit-session-dialog.tsx';
import styles from './sessions.module.css';

const colours = {
  scheduled: 'var(--ink-2)',
  live: 'var(--ok)',
  paused: 'var(--warn)',
  finished: 'var(--ink-2)',
};

/** The sessions one may lead: what runs, what comes, what was; and the way to a new one. */
export function SessionsPage() {
  const { t } = useTranslation('console');
  const { slug: entity, id } = useEntity();
  const leads = useMay('session.schedule', id);
  usePageTitle(t('sessions.title'));
  const list = useQuery({
    queryKey: ['sessions', entity],
    queryFn: ({ signal }) => allSessions(entity, signal),
  });
  const { ahead, past } = sorted(list.data ?? []);

  return (
    <div className={`wrap ${styles.sessions}`}>
      <div className="row between">
        <h1>{t('sessions.title')}</h1>
        {leads && (
          <LinkButton to="/$entity/coordinacion/sesiones/nueva" params={{ entity }} icon={CalendarPlus}>
            {t('sessions.new')}
          </LinkButton>
        )}
      </div>
      {list.error && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Loading lines={4} height="4em" />}
      {list.data?.length === 0 && (
        <EmptyState icon={CalendarPlus} title={t('sessions.none')}>
          {t('sessions.none-text')}
        </EmptyState>
      )}
      {ahead.length > 0 && <h2>{t('sessions.ahead')}</h2>}
      <Sessions sessions={ahead} entity={entity} leads={leads} />
      {past.length > 0 && <h2>{t('sessions.past')}</h2>}
      <Sessions sessions={past} entity={entity} leads={leads} />
    </div>
  );
}

/** An entity has tens of sessions, not thousands: all of them, so that what comes next is never on a later page. */
async function allSessions(entity: string, signal: AbortSignal): Promise<SessionHeader[]> {
  const found: SessionHeader[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const query: string = cursor && `?cursor=${encodeURIComponent(cursor)}`;
    const page: SessionList = await http.get(`/api/entities/${entity}/sessions${query}`, SessionList, {
      signal,
    });
    found.push(...page.items);
    cursor = page.next;
  }
  return found;
}

/** What runs comes first, then what comes soonest; of what is over, the latest first. */
function sorted(sessions: readonly SessionHeader[]) {
  const runs = (session: SessionHeader) => session.status === 'live' || session.status === 'paused';
  const ahead = sessions.filter((session) => session.status !== 'finished');
  const past = sessions.filter((session) => session.status === 'finished');
  return {
    ahead: ahead.toSorted((a, b) => Number(runs(b)) - Number(runs(a)) || a.startsAt - b.startsAt),
    past: past.toSorted((a, b) => b.startsAt - a.startsAt),
  };
}

interface ListProps {
  entity: string;
  /** Who may not lead is shown the public page instead of the console. */
  leads: boolean;
}

function Sessions({ sessions, ...rest }: ListProps & { sessions: readonly SessionHeader[] }) {
  return (
    <ul className={styles.list}>
      {sessions.map((session) => (
        <SessionCard key={session.id} session={session} {...rest} />
      ))}
    </ul>
  );
}

function SessionCard({ session, entity, leads }: ListProps & { session: SessionHeader }) {
  const { t } = useTranslation('console');
  const { t: live } = useTranslation('live');
  const format = useFormat();
  const minutes = Math.round(session.plannedMs / 60_000);
  const [editing, setEditing] = useState(false);
  return (
    <Card as="li">
      <div className={styles.session}>
        <div>
          <h3>{session.title}</h3>
          <p className="small">
            {format.date(session.startsAt, 'weekday')}, {format.date(session.startsAt, 'time')} ·{' '}
            {t('run.minutes', { count: minutes })}
            {session.place && ` · ${session.place}`}
          </p>
          {session.calledOff !== undefined && (
            <p className="small">{live('called-off', { reason: session.calledOff })}</p>
          )}
        </div>
        {session.calledOff === undefined ? (
          <Chip colour={colours[session.status]}>{t(`status.${session.status}`)}</Chip>
        ) : (
          <Chip colour="var(--bad)">{t('sessions.called-off')}</Chip>
        )}
        <span className="mono">{spacedCode(session.code)}</span>
        {leads ? (
          <span className={styles.ways}>
            <LinkButton
              to="/$entity/sesiones/$id/consola"
              params={{ entity, id: session.id }}
              variant="quiet"
              size="small"
              icon={MonitorCog}
            >
              {t(session.status === 'finished' ? 'sessions.see' : 'sessions.open')}
            </LinkButton>
            <LinkButton
              to="/$entity/coordinacion/sesiones/$id/convocatoria"
              params={{ entity, id: session.id }}
              variant="plain"
              size="small"
              icon={Megaphone}
            >
              {t('sessions.call')}
            </LinkButton>
            {session.status !== 'scheduled' && (
              <LinkButton
                to="/$entity/coordinacion/sesiones/$id/minuta"
                params={{ entity, id: session.id }}
                variant="plain"
                size="small"
                icon={FileText}
              >
                {t(`sessions.minutes.${leavesOf(session)}`)}
              </LinkButton>
            )}
            <LinkButton
              to="/$entity/coordinacion/sesiones/$id/guion"
              params={{ entity, id: session.id }}
              variant="plain"
              size="small"
              icon={Printer}
            >
              {t('sessions.print')}
            </LinkButton>
            {session.status === 'scheduled' && <RehearseButton session={session} entity={entity} />}
            {session.status !== 'finished' && (
              <Button
                variant="plain"
                size="small"
                round
                icon={Pencil}
                aria-label={t('sessions.edit', { title: session.title })}
                onPress={() => setEditing(true)}
              />
            )}
          </span>
        ) : (
          <ButtonAnchor variant="quiet" size="small" href={`/${entity}/sesiones/${session.code}`}>
            {t('sessions.page')}
          </ButtonAnchor>
        )}
      </div>
      <EditSessionDialog
        session={session}
        entity={entity}
        isOpen={editing}
        onClose={() => setEditing(false)}
      />
    </Card>
  );
}
