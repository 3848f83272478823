import type { BreakoutHeadView, CardView, TableView } from '@ruta/contracts/breakout/view';
import type { AgendaItem } from '@ruta/contracts/session/agenda';
import type { Instant } from '@ruta/contracts/protocol/instant';
import type { SessionView } from '@ruta/contracts/session/view';

/** A breakout with its tables in the order of their numbers. */
export interface ShownBreakout extends BreakoutHeadView {
  tables: readonly TableView[];
}

type With = Pick<SessionView, 'parts'>;

/** All breakouts of a session, the latest last. */
export function breakoutsIn({ parts }: With): readonly ShownBreakout[] {
  const tables = parts.breakouts.filter((element) => element.kind === 'table');
  return parts.breakouts
    .filter((element) => element.kind === 'breakout')
    .toSorted((one, other) => one.number - other.number)
    .map((head) => ({
      ...head,
      tables: tables
        .filter(({ breakoutId }) => breakoutId === head.id)
        .toSorted((one, other) => one.number - other.number),
    }));
}

/** The latest of an entry: one that is laid again has several. */
export const breakoutOf = (view: With, item: AgendaItem): ShownBreakout | null =>
  breakoutsIn(view).findLast(({ itemId }) => itemId === item.id) ?? null;

/** Whose people sit at tables now. */
export const openBreakout = (view: With): ShownBreakout | null => {
  const last = breakoutsIn(view).at(-1);
  return last?.status === 'open' ? last : null;
};

export interface HandedCard {
  table: TableView;
  card: CardView;
}

/** The card that the room looks at now. */
export function presentedCard(view: With): HandedCard | null {
  for (const { presenting, tables } of breakoutsIn(view)) {
    const table = presenting === null ? undefined : tables.find(({ id }) => id === presenting);
    if (table?.card && !table.card.hidden) return { table, card: table.card };
  }
  return null;
}

/** What the tables handed in, those that the room has not read yet first. */
export const cardsOf = ({ tables }: ShownBreakout): readonly HandedCard[] =>
  tables
    .flatMap((table) => (table.card ? [{ table, card: table.card }] : []))
    .toSorted(
      (one, other) => Number(one.card.presentedAt !== null) - Number(other.card.presentedAt !== null),
    );

/** Milliseconds until a table's people come back; null where nothing runs out. The plenary's pause holds it. */
export const tableTime = (
  { endsAt, closed }: Pick<TableView, 'endsAt' | 'closed'>,
  { run }: Pick<SessionView, 'run'>,
  now: Instant,
): number | null => (endsAt === null || closed ? null : endsAt - (run.pausedAt ?? now));
