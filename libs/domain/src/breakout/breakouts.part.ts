import type { BreakoutElementView, CardView, OwnTable } from '@ruta/contracts/breakout/view';
import type { ParticipantId } from '@ruta/contracts/protocol/ids';
import type { Audience } from '@ruta/contracts/session/view';
import { mergedAuthor, mergedEach, mergedIds, type Merge } from '../session/merged.ts';
import type { Part } from '../session/parts/part.ts';
import {
  type BreakoutElement,
  breakoutsFrom,
  type BreakoutHead,
  type Table,
  type TableCard,
  tableOf,
} from './breakout.ts';
import { decideBreakout } from './decide-breakout.ts';
import { evolveBreakouts } from './evolve-breakouts.ts';

/** The tables of the phases of kind `breakout`, as the plenary decides about them. */
export const breakouts: Part<'breakouts'> = {
  asks: {
    'breakout.seat': 'control',
    'breakout.move': 'leader',
    'breakout.open': 'control',
    'breakout.extend': 'control',
    'breakout.close': 'control',
    'breakout.expire': 'control',
    'breakout.tell': 'leader',
    'breakout.sit': 'seat',
    'breakout.call': 'seat',
    'breakout.answer': 'leader',
    'breakout.report': 'seat',
    'breakout.hand': 'seat',
    'breakout.present': 'control',
    'breakout.hide': 'leader',
    'breakout.restore': 'leader',
  },
  afterEnd: ['breakout.hide', 'breakout.restore'],
  calm: ['breakout.moved'],
  recorded: ['breakout.hidden', 'breakout.restored'],
  decide: decideBreakout,
  evolve: evolveBreakouts,
  merge: mergeTables,
  show: (element, audience) =>
    element.kind === 'table' ? showTable(element, audience) : showHead(element, audience),
  own: ownTable,
  touched: (_, elements, before) => touchedAtTables(before, elements),
  mentioned: (view) => (view.kind === 'table' ? [...view.seated, view.rapporteur] : view.returned),
  hidden: (element) =>
    element.kind === 'table' && element.card?.hidden ? { id: element.id, ...element.card.hidden } : null,
};

/** Nobody sits at two tables of a breakout: where both seats do, the one that stays sits where it sat. */
function mergeTables(elements: readonly BreakoutElement[], merge: Merge): readonly BreakoutElement[] {
  const { from, into } = merge;
  const sits = new Set(
    elements.flatMap((element) =>
      element.kind === 'table' && element.seated.includes(into) ? [element.breakoutId] : [],
    ),
  );
  return mergedEach(elements, (element) => {
    if (element.kind === 'breakout') {
      const returned = mergedIds(element.returned, merge);
      return returned === element.returned ? element : { ...element, returned };
    }
    const { breakoutId, seated, rapporteur, card } = element;
    const named = rapporteur === from || card?.author === from;
    if (!seated.includes(from) && !named) return element;
    const elsewhere = sits.has(breakoutId) && !seated.includes(into);
    return {
      ...element,
      seated: elsewhere ? seated.filter((id) => id !== from) : mergedIds(seated, merge),
      rapporteur: rapporteur === from ? (elsewhere ? null : into) : rapporteur,
      card: card && mergedAuthor(card, merge),
    };
  });
}

/**
 * Who sits where is for the console, how many for screens too. A card is the room's once it was presented. Of two hundred
 * tables a phone needs its own, which is told to it alone, and those that it may choose or read.
 */
function showTable(table: Table, audience: Audience): BreakoutElementView | null {
  const { kind, id, breakoutId, number, name, seated, endsAt, closed, card } = table;
  const told = {
    kind,
    id,
    breakoutId,
    number,
    name,
    people: seated.length,
    endsAt,
    closed,
    handed: card !== null,
  };
  if (audience === 'console') {
    const { rapporteur, call } = table;
    return { ...told, card: card && viewCard(card), seated: [...seated], rapporteur, call };
  }
  const read = card !== null && card.presentedAt !== null && card.hidden === null;
  if (audience === 'phone' && !read && (closed || !table.offered)) return null;
  return { ...told, card: read ? viewCard(card) : null, seated: [], rapporteur: null, call: null };
}

const showHead = (head: BreakoutHead, audience: Audience): BreakoutElementView => ({
  ...head,
  messages: audience === 'phone' ? head.messages.slice(-1) : [...head.messages],
  returned: audience === 'console' ? [...head.returned] : [],
});

const viewCard = ({ text, at, presentedAt, hidden }: TableCard): CardView => ({
  text,
  at,
  presentedAt,
  hidden,
});

/** One's table in the latest breakout, with what only its people see of it. */
function ownTable(elements: readonly BreakoutElement[], me: ParticipantId): OwnTable | null {
  const latest = elements.at(-1);
  if (!latest) return null;
  const table = tableOf(breakoutsFrom(elements).at(-1), me);
  if (!table) return null;
  const { id, breakoutId, number, name, endsAt, closed, rapporteur, call, card } = table;
  return { id, breakoutId, number, name, endsAt, closed, rapporteur, call, card: card && viewCard(card) };
}

/** All at a table that changed inside, else only who came or went. */
function touchedAtTables(
  before: readonly BreakoutElement[],
  after: readonly BreakoutElement[],
): ParticipantId[] {
  if (before === after) return [];
  const [was, is] = [before, after].map((elements) => breakoutsFrom(elements).at(-1)?.tables ?? []);
  return [...touchedIn(was ?? [], is ?? []), ...touchedIn(is ?? [], was ?? [])];
}

function touchedIn(tables: readonly Table[], others: readonly Table[]): readonly ParticipantId[] {
  return tables.flatMap((table) => {
    const other = others.find(({ id }) => id === table.id);
    if (!other || !sameInside(table, other)) return table.seated;
    return table.seated === other.seated ? [] : table.seated.filter((id) => !other.seated.includes(id));
  });
}

const sameInside = (table: Table, other: Table): boolean =>
  table.endsAt === other.endsAt &&
  table.closed === other.closed &&
  table.rapporteur === other.rapporteur &&
  table.call === other.call &&
  table.card === other.card;
