import type { Seating } from '@ruta/contracts/breakout/phase';
import type { BreakoutStatus, TableCall, TableMessage } from '@ruta/contracts/breakout/view';
import type { AgendaItemId, ParticipantId, SessionId } from '@ruta/contracts/protocol/ids';
import type { Instant } from '@ruta/contracts/protocol/instant';

/** What a table hands in for the plenary. */
export interface TableCard {
  text: string | null;
  author: ParticipantId;
  at: Instant;
  presentedAt: Instant | null;
  hidden: { reason: string | null; at: Instant } | null;
}

/** A table as the plenary knows it; what is said at it is in its own session. */
export interface Table {
  kind: 'table';
  id: SessionId;
  breakoutId: string;
  number: number;
  name: string;
  seated: readonly ParticipantId[];
  /** People choose among it and others, and are told of it for that. */
  offered: boolean;
  endsAt: Instant | null;
  closed: boolean;
  rapporteur: ParticipantId | null;
  call: TableCall | null;
  card: TableCard | null;
}

/** `returned` are those who were brought back to the plenary one by one: nobody seats them again unasked. */
export interface BreakoutHead {
  kind: 'breakout';
  id: string;
  number: number;
  itemId: AgendaItemId;
  status: BreakoutStatus;
  seating: Seating;
  openedAt: Instant | null;
  closedAt: Instant | null;
  messages: readonly TableMessage[];
  presenting: SessionId | null;
  returned: readonly ParticipantId[];
}

/** How the session keeps them: each breakout followed by its tables. */
export type BreakoutElement = BreakoutHead | Table;

/** The tables of one phase, from the seating to the plenary that looks at their cards. */
export interface Breakout extends BreakoutHead {
  tables: readonly Table[];
}

export type Breakouts = readonly Breakout[];
type With = { parts: { readonly breakouts: readonly BreakoutElement[] } };

export function breakoutsFrom(elements: readonly BreakoutElement[]): Breakouts {
  const heads = elements.filter((element) => element.kind === 'breakout');
  return heads.map((head) => ({
    ...head,
    tables: elements.filter(
      (element) => element.kind === 'table' && element.breakoutId === head.id,
    ) as Table[],
  }));
}

export const elementsOf = (breakouts: Breakouts): readonly BreakoutElement[] =>
  breakouts.flatMap(({ tables, ...head }) => [head, ...tables]);

export const breakoutsOf = ({ parts }: With): Breakouts => breakoutsFrom(parts.breakouts);

/** The breakout that is being laid or is open. */
export function runningIn(breakouts: Breakouts): Breakout | null {
  const last = breakouts.at(-1);
  return last && last.status !== 'closed' ? last : null;
}

export const runningBreakout = (state: With): Breakout | null => runningIn(breakoutsOf(state));

export const openBreakout = (state: With): Breakout | null => {
  const running = runningBreakout(state);
  return running?.status === 'open' ? running : null;
};

export const lastOfItem = (breakouts: Breakouts, itemId: AgendaItemId): Breakout | undefined =>
  breakouts.findLast((breakout) => breakout.itemId === itemId);

export const tableIn = ({ parts }: With, tableId: SessionId): Table | undefined =>
  parts.breakouts.find((element): element is Table => element.kind === 'table' && element.id === tableId);

export const headOf = ({ parts }: With, { breakoutId }: Table): BreakoutHead | undefined =>
  parts.breakouts.find(
    (element): element is BreakoutHead => element.kind === 'breakout' && element.id === breakoutId,
  );

export const tableOf = (breakout: Breakout | null | undefined, id: ParticipantId): Table | undefined =>
  breakout?.tables.find(({ seated }) => seated.includes(id));
