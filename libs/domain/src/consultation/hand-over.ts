import type { RoundView } from '@ruta/contracts/ballot/round';
import type { SessionOrigin } from '@ruta/contracts/consultation/session-origin';
import type { AgendaItemId, SessionId } from '@ruta/contracts/protocol/ids';
import type { SessionMinutes } from '@ruta/contracts/session/http';

import { type Branch, outlineOf } from '../tree/outline.ts';

/** One thing a session came to, with what it got where it was voted on. */
export interface SessionResult {
  origin: SessionOrigin;
  /** Null where they were erased. */
  words: string | null;
  /** How many ideas stand behind it. */
  ideas: number;
  /** Dots or votes in the last round it stood in, of how many in all; null where it was not voted on. */
  points: number | null;
  ofPoints: number | null;
  /** Which tree it is of, and on which level below its central problem (0 is that problem itself); null for all else. */
  tree: { itemId: AgendaItemId; level: number } | null;
  /** The table of a breakout that made it; null for the whole room. */
  table: { id: SessionId; number: number; name: string } | null;
}

type Minutes = Pick<SessionMinutes, 'boards' | 'rounds' | 'parts' | 'tables'>;
type Place = Pick<SessionMinutes, 'boards' | 'rounds' | 'parts'>;
type Made = Pick<SessionResult, 'origin' | 'words' | 'ideas' | 'tree'>;

/**
 * What a problem and its causes may be made of (being for or against something is none of it), in the room and at its
 * tables that are back: what got most goes first, then trees as they are read, then what most ideas stand behind.
 */
export function resultsOf(minutes: Minutes): SessionResult[] {
  return [{ place: minutes, table: null }, ...tablesOf(minutes)]
    .flatMap(({ place, table }) => {
      const counted = place.rounds.filter(({ result }) => result !== null);
      return madeAt(place, counted).map((made) => ({ ...made, table, ...pointsOf(made.origin, counted) }));
    })
    .toSorted((one, other) => (other.points ?? -1) - (one.points ?? -1) || treesFirst(one, other));
}

/** TR13: in the order of the breakouts and of their numbers. */
function tablesOf({ tables, parts }: Minutes): { place: Place; table: SessionResult['table'] }[] {
  const heads = parts.breakouts.filter((element) => element.kind === 'breakout');
  const turnOf = (breakoutId: string) => heads.find(({ id }) => id === breakoutId)?.number ?? 0;
  return parts.breakouts
    .filter((element) => element.kind === 'table')
    .toSorted((one, other) => turnOf(one.breakoutId) - turnOf(other.breakoutId) || one.number - other.number)
    .flatMap(({ id, number, name }) => {
      const place = tables.find((left) => left.id === id);
      return place ? [{ place, table: { id, number, name } }] : [];
    });
}

const madeAt = ({ boards, parts }: Place, counted: readonly RoundView[]): Made[] => [
  ...treeResults(parts.trees),
  ...boards.flatMap(({ groups, ideas }) => [
    ...groups
      .filter(({ dissolved }) => !dissolved)
      .map(({ id, title }) => {
        const inside = ideas.filter(({ groupId }) => groupId === id).length;
        return { origin: origin('group', id), words: title, ideas: inside, tree: null };
      })
      .filter((group) => group.ideas > 0),
    ...ideas
      .filter(({ groupId }) => groupId === null)
      .map(({ id, text }) => ({ origin: origin('idea', id), words: text, ideas: 1, tree: null })),
  ]),
  ...counted.flatMap(({ spec }) =>
    spec.options.flatMap(({ id, label, stance }) =>
      label === null || stance !== null
        ? []
        : [{ origin: origin('option', id), words: label, ideas: 0, tree: null }],
    ),
  ),
];

/** Trees keep the order in which they stand here. */
const treesFirst = (
  one: Pick<SessionResult, 'tree' | 'ideas'>,
  other: Pick<SessionResult, 'tree' | 'ideas'>,
) =>
  one.tree && other.tree
    ? 0
    : Number(other.tree !== null) - Number(one.tree !== null) || other.ideas - one.ideas;

/** TR12: each tree's central problem and its causes, from above; what it leads to stays in the minutes. */
function treeResults(nodes: SessionMinutes['parts']['trees']): Made[] {
  const below = (branches: readonly Branch[], level: number): { node: Branch['node']; level: number }[] =>
    branches.flatMap(({ node, children }) => [{ node, level }, ...below(children, level + 1)]);
  return [...new Set(nodes.map(({ itemId }) => itemId))].flatMap((itemId) => {
    const { problem, causes } = outlineOf(nodes, itemId);
    if (!problem) return [];
    return [{ node: problem, level: 0 }, ...below(causes, 1)].map(({ node, level }) => ({
      origin: origin('tree-node', node.id),
      words: node.text,
      ideas: 0,
      tree: { itemId, level },
    }));
  });
}

/** The causes right below the central problem of a tree that can be taken as they are: what its hand-over begins with. */
export const causesUnder = (
  results: readonly SessionResult[],
  { tree, table }: SessionResult,
): SessionResult[] =>
  tree?.level !== 0
    ? []
    : results.filter(
        (each) =>
          each.table?.id === table?.id &&
          each.tree?.itemId === tree.itemId &&
          each.tree.level === 1 &&
          (each.words ?? '').length >= 3,
      );

const origin = (kind: SessionOrigin['kind'], id: string): SessionOrigin => ({ kind, id });

function pointsOf(
  { kind, id }: SessionOrigin,
  rounds: readonly RoundView[],
): Pick<SessionResult, 'points' | 'ofPoints'> {
  if (kind === 'tree-node') return { points: null, ofPoints: null };
  for (const { spec, result } of rounds.toReversed()) {
    const option = spec.options.find((each) => (kind === 'option' ? each.id : each[kind]) === id);
    if (!option || !result) continue;
    const { options } = result.tally;
    return {
      points: options.find(({ optionId }) => optionId === option.id)?.votes ?? 0,
      ofPoints: options.reduce((sum, { votes }) => sum + votes, 0),
    };
  }
  return { points: null, ofPoints: null };
}

export const sameOrigin = (one: SessionOrigin, other: SessionOrigin): boolean =>
  one.kind === other.kind && one.id === other.id;
