import type { Instant } from '@ruta/contracts/protocol/instant';
import { useEffect, useState } from 'react';
import styles from './clock.module.css';

/** Minutes and seconds of a span in ms, rounded up so that 0:00 means it is over; hours from 60 minutes on. */
export function clockFace(ms: number): string {
  const seconds = Math.ceil(Math.abs(ms) / 1000);
  const two = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const face =
    hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
  return ms < 0 && seconds > 0 ? `+${face}` : face;
}

/** The server's present: this device's clock plus `offset` ms. Ticks at whole seconds of the span to `deadline`. */
export function useServerNow(deadline: Instant | null, offset: number): Instant {
  const [now, setNow] = useState(() => Date.now() + offset);
  useEffect(() => {
    if (deadline === null) return;
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      const present = Date.now() + offset;
      setNow(present);
      const left = deadline - present;
      timer = setTimeout(tick, (((left % 1000) + 1000) % 1000) + 5);
    };
    tick();
    return () => clearTimeout(timer);
  }, [deadline, offset]);
  return now;
}

interface ClockProps {
  /** Absolute, server time. */
  deadline: Instant;
  /** Server time minus this device's time, in ms. */
  offset?: number;
  /** Time left of a paused clock, in ms; the deadline is then ignored. */
  paused?: number;
  /** Goes on counting past the deadline with a plus; otherwise it stays at 0:00. */
  overtime?: boolean;
}

/** Counts down to a moment the server named. Silent for screen readers, who get deadlines in words elsewhere. */
export function Clock({ deadline, offset = 0, paused, overtime }: ClockProps) {
  const now = useServerNow(paused === undefined ? deadline : null, offset);
  const left = paused ?? deadline - now;
  const shown = overtime ? left : Math.max(0, left);
  return (
    <span className={styles.clock} role="timer" aria-live="off" data-late={left < 0}>
      {clockFace(shown)}
    </span>
  );
}
