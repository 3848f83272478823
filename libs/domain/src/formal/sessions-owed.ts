import type { SessionHeader } from '@ruta/contracts/session/http';

/** How many more ordinary sessions a body owes in a year; those that are called count. */
export const ordinaryOwed = (
  sessions: readonly Pick<SessionHeader, 'formal'>[],
  year: number,
  owed: number,
): number =>
  Math.max(
    0,
    owed - sessions.filter(({ formal }) => formal?.kind === 'ordinary' && formal.year === year).length,
  );
