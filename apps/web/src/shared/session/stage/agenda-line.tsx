import type { Instant } from '@ruta/contracts/protocol/instant';
import type { Run } from '@ruta/contracts/session/view';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { clockFace } from '../../design/clock.tsx';
import { nextItem, shareLeft, timeLeft } from '../reading.ts';
import styles from './stage.module.css';

/** Longer ones need smaller letters to stand beside the line. */
const longTitle = 70;

/** The session as a line with stops: what is done, where we are, what comes. */
export function AgendaLine({ run, now }: { run: Run; now: Instant }) {
  const { t } = useTranslation('live');
  const index = run.items.findIndex((item) => item.id === run.current);
  const left = timeLeft(run, now);
  const next = nextItem(run);
  const finished = run.status === 'finished';
  const gaps = Math.max(1, run.items.length - 1);
  const passed = finished ? 1 : index < 0 ? 0 : (index + (1 - shareLeft(run, now)) * 0.92) / gaps;
  return (
    <footer className={styles.line}>
      {left !== null && (
        <span className={styles.clock} role="timer" aria-live="off" data-late={left <= 0}>
          {clockFace(Math.max(0, left))}
        </span>
      )}
      <div className={styles.track}>
        <span style={{ width: `${Math.min(1, passed) * 100}%` }} />
        <ol aria-label={t('stage.agenda')} style={{ '--stops': run.items.length } as CSSProperties}>
          {run.items.map((item, at) => {
            const state = finished || at < index ? 'done' : at === index ? 'now' : 'ahead';
            return (
              <li key={item.id} data-state={state}>
                <span className="visually-hidden">{t(`stage.${state}`, { title: item.title })}</span>
              </li>
            );
          })}
        </ol>
      </div>
      <span className={styles.next} data-long={(next?.title.length ?? 0) > longTitle}>
        {nextWords(t, run, next?.title)}
      </span>
    </footer>
  );
}

function nextWords(
  t: (key: 'stage.paused' | 'stage.next', values?: { title: string }) => string,
  run: Run,
  title?: string,
) {
  if (run.status === 'paused') return t('stage.paused');
  return title && run.status !== 'finished' ? t('stage.next', { title }) : '';
}
