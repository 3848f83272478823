import type { BallotOption } from '@ruta/contracts/ballot/ballot';
import { type AgendaItemId, OptionId } from '@ruta/contracts/protocol/ids';
import type { SessionState } from '../session/state.ts';
import { boardIn, type Idea } from '../board/board.ts';
import { randomUuid } from './random-uuid.ts';

/** What can be voted on of a board: each group that has a shown idea, and each shown idea in no group. */
export function optionsOfBoard(
  state: SessionState,
  board: AgendaItemId,
  random: () => number,
): BallotOption[] {
  const known = boardIn(state.boards, board);
  if (!known?.revealed) return [];
  const shown = known.ideas.filter((idea) => idea.state === 'kept');
  const filled = new Set(shown.map(({ groupId }) => groupId));
  const groups = known.groups.filter((group) => !group.dissolved && filled.has(group.id));
  const single = shown.filter(({ groupId }) => groupId === null).sort(byPlace);
  return [
    ...groups.map(({ id }) => option(random, { group: id, idea: null })),
    ...single.map(({ id }) => option(random, { group: null, idea: id })),
  ];
}

const byPlace = (one: Idea, other: Idea): number => (one.place ?? 0) - (other.place ?? 0);

const option = (random: () => number, standsFor: Pick<BallotOption, 'group' | 'idea'>): BallotOption => ({
  id: OptionId.parse(randomUuid(random)),
  label: null,
  stance: null,
  ...standsFor,
});
