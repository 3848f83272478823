import type { RoundView } from '@ruta/contracts/ballot/round';
import type { OptionId } from '@ruta/contracts/protocol/ids';
import { titled } from '@ruta/domain/contest/contest';
import type { SessionMinutes } from '@ruta/contracts/session/http';

/** The words of each option: its own, or those of the idea or group of a board that it stands for. */
export function optionLabels(round: RoundView, minutes: SessionMinutes): ReadonlyMap<OptionId, string> {
  const ideas = new Map(
    minutes.boards.flatMap((board) => board.ideas.map((idea) => [idea.id as string, idea.text])),
  );
  const groups = new Map(
    minutes.boards.flatMap((board) => board.groups.map((group) => [group.id as string, group.title])),
  );
  const teams = new Map(minutes.parts.teams.map((team) => [team.id as string, titled(team.text).title]));
  const words = round.spec.options.map((option) => {
    const label =
      option.label ??
      (option.group && groups.get(option.group)) ??
      (option.idea && ideas.get(option.idea)) ??
      (option.team && teams.get(option.team)) ??
      null;
    return [option.id, label] as const;
  });
  return new Map(words.flatMap(([id, label]) => (label ? [[id, label] as const] : [])));
}
