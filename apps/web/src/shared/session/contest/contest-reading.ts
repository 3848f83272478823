import type { ChallengeView, JudgingView, PitchView, TeamView } from '@ruta/contracts/contest/view';
import type { AgendaItemId, ParticipantId } from '@ruta/contracts/protocol/ids';
import type { AgendaItem } from '@ruta/contracts/session/agenda';
import type { PartsView } from '@ruta/contracts/session/parts';
import { noPitches } from '@ruta/domain/contest/pitches.part';
import { titled } from '@ruta/domain/contest/contest';

/** The challenges of an entry, those that most people would work on first. */
export const challengesOf = (parts: PartsView, item: AgendaItemId | null): ChallengeView[] =>
  parts.challenges
    .filter(({ itemId }) => itemId === item)
    .toSorted((one, other) => other.followers - one.followers || one.at - other.at);

/** The entry whose teams an entry is about: its own, or those it works with. */
export function teamsEntry(item: AgendaItem): AgendaItemId | null {
  const { content } = item;
  if (content?.kind === 'teams') return item.id;
  return content && 'teams' in content ? content.teams : null;
}

/** In the order in which they were formed. */
export const teamsOf = (parts: PartsView, entry: AgendaItemId | null): TeamView[] =>
  parts.teams.filter(({ itemId }) => itemId === entry).toSorted((one, other) => one.at - other.at);

export const ownTeam = (teams: readonly TeamView[], me: ParticipantId | null): TeamView | null =>
  teams.find(({ members }) => me !== null && members.includes(me)) ?? null;

export const pitchesOf = (parts: PartsView, item: AgendaItemId): PitchView =>
  parts.pitches.find(({ id }) => id === item) ?? noPitches(item);

export const judgingOf = (parts: PartsView, item: AgendaItemId): JudgingView =>
  parts.judgings.find(({ id }) => id === item) ?? {
    id: item,
    jury: [],
    recused: [],
    progress: [],
    results: null,
  };

/** The first line; null where it was erased. */
export const titleOf = (of: { text: string | null }): string | null => titled(of.text).title;
export const restOf = (of: { text: string | null }): string => titled(of.text).rest;

/** How many scores there are and how many there could be, conflicts of interest left out. */
export function judgedSoFar(judging: JudgingView, teams: readonly TeamView[]): { done: number; all: number } {
  const open = judging.jury.map((judge) => {
    const barred = (team: TeamView) =>
      team.members.includes(judge) ||
      judging.recused.some((one) => one.judge === judge && one.teamId === team.id);
    return teams.filter((team) => !barred(team)).length;
  });
  return {
    done: judging.progress.reduce((sum, { judged }) => sum + judged, 0),
    all: open.reduce((sum, count) => sum + count, 0),
  };
}
