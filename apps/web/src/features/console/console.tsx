import type { BallotSubject } from '@ruta/contracts/ballot/ballot';
import type { AgendaItemId } from '@ruta/contracts/protocol/ids';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { scrollsByKey } from '../../shared/design/scrolls-by-key.ts';
import { usePageTitle } from '../../shared/design/page-title.ts';
import { useServerNow } from '../../shared/live/use-time-left.ts';
import type { LiveSession, ShownSession } from '../../shared/session/live-session.ts';
import { ConsoleProvider } from './console-context.ts';
import styles from './console.module.css';
import { ControlBar } from './control-bar.tsx';
import { Fence } from './fence.tsx';
import { NextCard } from './next-card.tsx';
import { NowPanel } from './now-panel.tsx';
import { RehearsalBar } from './rehearsal-bar.tsx';
import { RoomPanel } from './room-panel.tsx';
import { RunOfShow } from './run-of-show.tsx';
import { TopBar } from './top-bar.tsx';
import { useControl } from './use-control.ts';
import { useOwnName } from './use-own-name.ts';

interface ConsoleProps {
  session: ShownSession;
  live: LiveSession;
  entity: string;
}

const panes = ['run', 'now', 'room'] as const;

/** Everything at one glance: what was and comes, what is now, who is here; below it the keys. */
export function Console({ session, live, entity }: ConsoleProps) {
  const { t } = useTranslation('console');
  const lead = useControl(session, live);
  const now = useServerNow();
  const [pane, setPane] = useState<(typeof panes)[number]>('now');
  const [subjects, setSubjects] = useState<ReadonlyMap<AgendaItemId, BallotSubject | null>>(new Map());
  const subjectOf = useCallback((item: AgendaItemId) => subjects.get(item) ?? null, [subjects]);
  const chooseSubject = useCallback(
    (item: AgendaItemId, subject: BallotSubject | null) =>
      setSubjects((before) => new Map(before).set(item, subject)),
    [],
  );
  useOwnName(session);
  usePageTitle(t('title', { title: session.header.title }));
  const leading = lead.control.state === 'mine' && session.fresh;

  return (
    <ConsoleProvider value={{ session, lead, leading, now, entity, subjectOf, chooseSubject }}>
      <div className={styles.console}>
        <div>
          <RehearsalBar />
          <TopBar />
          <Fence />
        </div>
        <nav className={styles.switcher} aria-label={t('panes')}>
          {panes.map((name) => (
            <button key={name} type="button" aria-pressed={pane === name} onClick={() => setPane(name)}>
              {t(`pane.${name}`)}
            </button>
          ))}
        </nav>
        <main className={styles.main} data-shown={pane}>
          <section {...scrollsByKey} className={styles.left} aria-label={t('pane.run')}>
            <RunOfShow />
          </section>
          <section className={styles.centre} aria-label={t('pane.now')}>
            <NowPanel />
            <NextCard />
          </section>
          <section {...scrollsByKey} className={styles.right} aria-label={t('pane.room')}>
            <RoomPanel />
          </section>
        </main>
        <ControlBar />
      </div>
    </ConsoleProvider>
  );
}
