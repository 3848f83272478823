import type { BreakoutHeadView, OwnTable } from '@ruta/contracts/breakout/view';
import { useEffect } from 'react';
import type { ShownSession } from '../../../shared/session/live-session.ts';
import { breakoutsIn, openBreakout } from '../../../shared/session/tables/breakouts.ts';
import type { SendCommand } from '../../../shared/session/use-session-command.ts';

/** The open table at which one sits now; null in the plenary. */
export function placeOf({ view, own }: ShownSession): OwnTable | null {
  const table = own?.parts.breakouts;
  const isOpen = table && !table.closed && openBreakout(view)?.id === table.breakoutId;
  return isOpen && view.run.status !== 'finished' ? table : null;
}

/** One's table in a breakout, whatever has become of it. */
export function tableIn(breakout: BreakoutHeadView, { own }: ShownSession): OwnTable | null {
  const table = own?.parts.breakouts;
  return table?.breakoutId === breakout.id ? table : null;
}

/** Whoever scans the sign of a table is meant to sit there, where one may choose. */
export function useTableSign(session: ShownSession, sign: number | null, send: SendCommand): void {
  const breakout = breakoutsIn(session.view).at(-1);
  const choosing = session.fresh && breakout?.seating === 'choice' && breakout.status !== 'closed';
  const wanted =
    choosing && sign !== null ? breakout.tables.find(({ number }) => number === sign)?.id : undefined;
  useEffect(() => {
    if (wanted) void send({ type: 'breakout.sit', tableId: wanted });
  }, [wanted, send]);
}
