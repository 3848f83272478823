import type { FormalSessionList } from '@ruta/contracts/formal/call';
import type { BodyView } from '@ruta/contracts/secretariat/body';
import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import { MailPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, LinkButton } from '../../shared/design/button.tsx';
import { Chip } from '../../shared/design/chip.tsx';
import { ErrorState, Loading } from '../../shared/design/states.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { useMay } from '../../shared/identity/me.ts';
import { CallDialog } from './call-dialog.tsx';
import { formalSessionsQuery } from './formal-queries.ts';
import styles from './secretariat.module.css';

type Item = FormalSessionList['items'][number];
type State = 'live' | 'to-come' | 'off' | 'over' | 'signing' | 'published';

const colours = {
  live: 'var(--ok)',
  'to-come': 'var(--stl)',
  off: 'var(--ink-2)',
  over: 'var(--ink-2)',
  signing: 'var(--warn)',
  published: 'var(--ok)',
} as const satisfies Record<State, string>;

function stateOf({ header, minutes, calledOff }: Item): State {
  if (calledOff) return 'off';
  if (header.status === 'live' || header.status === 'paused') return 'live';
  if (header.status === 'scheduled') return 'to-come';
  if (minutes.state === 'none') return 'over';
  return minutes.state === 'written' ? 'signing' : 'published';
}

/** The part of the address with which the call opens by itself. */
const CALL = 'convocar';

/** The formal sessions of a body, newest first, and the call to the next one. */
export function FormalSessions({ body }: { body: BodyView }) {
  const { t } = useTranslation('formal');
  const { slug, id } = useEntity();
  const sessions = useQuery(formalSessionsQuery(slug, body.id));
  const mayCall = useMay('formal.call', id);
  const asked = useLocation({ select: ({ hash }) => hash === CALL });
  const [chosen, setCalling] = useState<boolean | null>(null);
  const calling = mayCall && (chosen ?? asked);
  const items = sessions.data?.items ?? [];
  return (
    <section aria-labelledby={`sessions-${body.id}`}>
      <div className={styles.head}>
        <h2 id={`sessions-${body.id}`}>{t('sessions.title')}</h2>
        {mayCall && (
          <Button variant="quiet" size="small" icon={MailPlus} onPress={() => setCalling(true)}>
            {t('sessions.call')}
          </Button>
        )}
      </div>
      {sessions.isPending && <Loading lines={2} height="60px" />}
      {sessions.error && <ErrorState error={sessions.error} onRetry={() => void sessions.refetch()} />}
      {sessions.data && sessions.data.owed > 0 && (
        <p className="small">{t('sessions.owed', { count: sessions.data.owed })}</p>
      )}
      {sessions.data && items.length === 0 && <p className="small">{t('sessions.none')}</p>}
      {items.length > 0 && (
        <ul className={styles.waiting} style={{ marginTop: 14 }}>
          {items.map((item) => (
            <li key={item.header.id}>
              <SessionLine item={item} mayLead={mayCall} />
            </li>
          ))}
        </ul>
      )}
      {calling && <CallDialog body={body} onClose={() => setCalling(false)} />}
    </section>
  );
}

function SessionLine({ item, mayLead }: { item: Item; mayLead: boolean }) {
  const { t } = useTranslation('formal');
  const { slug } = useEntity();
  const format = useFormat();
  const { header, resolutions } = item;
  const state = stateOf(item);
  const number = header.formal ? `${header.formal.number}/${header.formal.year}` : '';
  return (
    <>
      <div>
        <div className="row">
          <b>
            <Link to="/$entity/sesiones/$code" params={{ entity: slug, code: header.code }}>
              {header.title}
            </Link>
          </b>
          <Chip colour={colours[state]}>{t(`sessions.${state}`)}</Chip>
        </div>
        <p className="small">
          {[
            header.formal && t('sessions.number', { kind: t(`kind.${header.formal.kind}`), number }),
            format.date(header.startsAt, 'day-time'),
            resolutions > 0 && t('sessions.resolutions', { count: resolutions }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <div className="row">
        {mayLead && (state === 'live' || state === 'to-come') && (
          <LinkButton
            variant="quiet"
            size="small"
            to="/$entity/sesiones/$id/consola"
            params={{ entity: slug, id: header.id }}
          >
            {t('sessions.console')}
          </LinkButton>
        )}
        {mayLead && (state === 'over' || state === 'signing') && (
          <LinkButton
            variant="quiet"
            size="small"
            to="/$entity/coordinacion/sesiones/$id/minuta"
            params={{ entity: slug, id: header.id }}
          >
            {t('sessions.minutes')}
          </LinkButton>
        )}
        {state === 'published' && (
          <LinkButton
            variant="quiet"
            size="small"
            to="/$entity/sesiones/$code/minuta"
            params={{ entity: slug, code: header.code }}
          >
            {t('sessions.minutes')}
          </LinkButton>
        )}
      </div>
    </>
  );
}
