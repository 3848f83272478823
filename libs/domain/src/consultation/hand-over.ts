import type { RoundView } from '@ruta/contracts/ballot/round';
import type { SessionOrigin } from '@ruta/contracts/consultation/session-origin';
import type { SessionMinutes } from '@ruta/contracts/session/http';

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
}

/**
 * What a problem and its causes may be made of (being for or against something is none of it): what got most goes first, then what most ideas stand behind.
 */
export function resultsOf({ boards, rounds }: Pick<SessionMinutes, 'boards' | 'rounds'>): SessionResult[] {
  const counted = rounds.filter(({ result }) => result !== null);
  const results = [
    ...boards.flatMap(({ groups, ideas }) => [
      ...groups
        .filter(({ dissolved }) => !dissolved)
        .map(({ id, title }) => {
          const inside = ideas.filter(({ groupId }) => groupId === id).length;
          return { origin: origin('group', id), words: title, ideas: inside };
        })
        .filter((group) => group.ideas > 0),
      ...ideas
        .filter(({ groupId }) => groupId === null)
        .map(({ id, text }) => ({ origin: origin('idea', id), words: text, ideas: 1 })),
    ]),
    ...counted.flatMap(({ spec }) =>
      spec.options.flatMap(({ id, label, stance }) =>
        label === null || stance !== null ? [] : [{ origin: origin('option', id), words: label, ideas: 0 }],
      ),
    ),
  ];
  return results
    .map((result) => ({ ...result, ...pointsOf(result.origin, counted) }))
    .toSorted((one, other) => (other.points ?? -1) - (one.points ?? -1) || other.ideas - one.ideas);
}

const origin = (kind: SessionOrigin['kind'], id: string): SessionOrigin => ({ kind, id });

function pointsOf(
  { kind, id }: SessionOrigin,
  rounds: readonly RoundView[],
): Pick<SessionResult, 'points' | 'ofPoints'> {
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
