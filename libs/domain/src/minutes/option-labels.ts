import type { RoundView } from '@ruta/contracts/ballot/round';
import type { BoardView } from '@ruta/contracts/board/view';

/** The words of each option: its own, or those of the idea or group of a board that it stands for. */
export function optionLabels(round: RoundView, boards: readonly BoardView[]): ReadonlyMap<string, string> {
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
        null;
      return label ? [[option.id, label] as const] : [];
    }),
  );
}
