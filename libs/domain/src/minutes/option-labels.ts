import type { RoundView } from '@ruta/contracts/ballot/round';
import type { TeamView } from '@ruta/contracts/contest/view';
import { titled } from '../contest/contest.ts';
import type { BoardView } from '@ruta/contracts/board/view';

/** The words of each option: its own, or those of the idea or group of a board that it stands for. */
export function optionLabels(
  round: RoundView,
  boards: readonly BoardView[],
  teams: readonly TeamView[],
): ReadonlyMap<string, string> {
  const names = new Map(teams.map((team) => [team.id as string, titled(team.text).title]));
  const ideas = new Map(boards.flatMap((board) => board.ideas.map((idea) => [idea.id as string, idea.text])));
  const groups = new Map(
    boards.flatMap((board) => board.groups.map((group) => [group.id as string, group.title])),
  );
  return new Map(
    round.spec.options.flatMap((option) => {
      const label =
        option.label ??
        (option.group && groups.get(option.group)) ??
        (option.idea && ideas.get(option.idea)) ??
        (option.team && names.get(option.team)) ??
        null;
      return label ? [[option.id, label] as const] : [];
    }),
  );
}
