import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { clockFace } from '../../shared/design/clock.tsx';
import { scrollsByKey } from '../../shared/design/scrolls-by-key.ts';
import { withColour } from '../../shared/design/with-colour.ts';
import type { ConnectionState } from '../../shared/live/live-connection.ts';
import { DemoNote } from '../../shared/session/demo-note.tsx';
import styles from './room-frame.module.css';

interface RoomFrameProps {
  /** Slug of the entity. */
  entity: string;
  title: string;
  /** How many are connected; null while that is not known. */
  count: number | null;
  connection: ConnectionState['state'];
  colour: string;
  /** Milliseconds left, null where nothing runs out. */
  left: number | null;
  share: number;
  paused: boolean;
  /** Stands above everything. */
  banner?: ReactNode;
  foot?: ReactNode;
  children: ReactNode;
}

/** The phone's frame: where one is, how much time is left, one thing to do, the word to ask for. */
export function RoomFrame({
  entity,
  title,
  count,
  connection,
  colour,
  left,
  share,
  paused,
  banner,
  foot,
  children,
}: RoomFrameProps) {
  const { t } = useTranslation('room');
  const where =
    connection === 'live' ? (count === null ? title : t('where', { title, count })) : t(`line.${connection}`);
  return (
    <div className={styles.room} style={withColour(colour)}>
      <header className={styles.head}>
        {banner}
        <div className={styles.bar}>
          <span className={styles.mark} data-state={connection} aria-hidden />
          <span className={styles.where} role="status">
            {where}
          </span>
          {paused && <span className="small">{t('paused')}</span>}
          {left !== null && (
            <span className={styles.clock} role="timer" aria-live="off" data-low={left < 30_000}>
              {clockFace(Math.max(0, left))}
            </span>
          )}
        </div>
        <div className={styles.line} aria-hidden>
          <span style={{ width: `${share * 100}%` }} />
        </div>
      </header>
      <main {...scrollsByKey} className={styles.body}>
        {children}
        <DemoNote entity={entity} className={styles.demo} />
      </main>
      {foot && <footer className={styles.foot}>{foot}</footer>}
    </div>
  );
}
