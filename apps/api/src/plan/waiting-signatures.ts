import type { SeatSheet, WaitingSignature } from '@ruta/contracts/plan/sign-off';

type Waiting = Omit<Extract<WaitingSignature, { of: 'plan' }>, 'of' | 'planId' | 'number'>;

/** What of a sheet waits for its reader's own seats. */
export function waitingIn(sheet: SeatSheet, title: string, since: number): Waiting[] {
  const { signing, textChanged } = sheet;
  if (!signing) return [];
  return sheet.mine.flatMap(({ seatId, capacity, may, why }) => {
    const seat = sheet.seats.find((each) => each.seatId === seatId);
    const again = seat?.state === 'again';
    if (!seat || !(again || (may && seat.state === 'waiting'))) return [];
    if (!may && why !== 'text-changed') return [];
    return [
      {
        ...signing,
        title,
        seatId,
        seat: seat.label,
        capacity,
        again,
        textChanged,
        since,
        signed: sheet.seats.filter(({ state }) => state === 'signed').length,
        seats: sheet.seats.filter(({ state }) => state !== 'vacant').length,
      },
    ];
  });
}
