import type { Instant } from '@ruta/contracts/protocol/instant';
import { useEffect, useState } from 'react';
import { useLive } from './live.ts';

/** The server's time, renewed each time a whole second of the server passes. */
export function useServerNow(running = true): Instant {
  const { clock } = useLive().connection;
  const [now, setNow] = useState(() => clock.now());
  useEffect(() => {
    if (!running) return;
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      setNow(clock.now());
      timer = setTimeout(tick, 1005 - (clock.now() % 1000));
    };
    tick();
    return () => clearTimeout(timer);
  }, [clock, running]);
  return now;
}

/** Milliseconds until a deadline by the server's clock, never negative; null where there is none. */
export function useTimeLeft(deadline: Instant | null): number | null {
  const now = useServerNow(deadline !== null);
  return deadline === null ? null : Math.max(0, deadline - now);
}
