import type { ParticipantId, SessionId } from '@ruta/contracts/protocol/ids';
import type { MinutesFromState } from '../session/minutes.ts';

/** A session that is over, as open data tells of it. */
export interface FinishedSession {
  id: SessionId;
  /** As the room was shown it. */
  told: MinutesFromState;
  /** What was said at each of its tables that is back, as those at the table were shown it. */
  tables: readonly { id: SessionId; told: MinutesFromState }[];
  /** For whom people spoke; nobody's name. */
  people: readonly { id: ParticipantId; sector: string | null; facilitator: boolean }[];
}

/** Where something was said: in the plenary, or (`tableId`) at one of its tables. */
interface Place {
  sessionId: SessionId;
  tableId: SessionId | null;
  told: MinutesFromState;
}

/** The plenary first, then its tables. */
const placesOf = ({ id: sessionId, told, tables }: FinishedSession): Place[] => [
  { sessionId, tableId: null, told },
  ...tables.map((table) => ({ sessionId, tableId: table.id, told: table.told })),
];

export type Row = Record<string, unknown>;

/** The rows of one published table. */
export type RowsOf = (session: FinishedSession) => Row[];

/** Rows of each place, under the columns that say where it is. */
export const atEachPlace =
  (rowsOf: (told: MinutesFromState, session: FinishedSession) => Row[]): RowsOf =>
  (session) =>
    placesOf(session).flatMap(({ sessionId, tableId, told }) =>
      rowsOf(told, session).map((row) => ({ session_id: sessionId, table_id: tableId, ...row })),
    );

/** Null stays null. */
export const momentOf = (at: number | null): Date | null => (at === null ? null : new Date(at));
