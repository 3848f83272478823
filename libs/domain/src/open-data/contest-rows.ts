import type { JudgingView, TeamResult, TeamView } from '@ruta/contracts/contest/view';
import { titled } from '../contest/contest.ts';
import type { MinutesFromState } from '../session/minutes.ts';
import { atEachPlace, momentOf, type Row, type RowsOf } from './finished-session.ts';

/** A hackathon: what was worked on, by how many, what they handed in, and how the jury saw it. */
export const contestRows: Readonly<Record<string, RowsOf>> = {
  'contest-challenges': atEachPlace(({ parts }) =>
    parts.challenges.map(({ itemId, id, text, followers }) => ({
      item_id: itemId,
      id,
      ...named(text),
      followers,
      teams: parts.teams.filter(({ challengeId }) => challengeId === id).length,
    })),
  ),
  'contest-teams': atEachPlace((told) => told.parts.teams.map((team) => teamRow(told, team))),
  'contest-criteria': atEachPlace(({ agenda }) =>
    agenda.flatMap(({ id, content }) =>
      content?.kind === 'judging'
        ? content.criteria.map(({ id: criterion, name, weight, most }) => ({
            item_id: id,
            criterion_id: criterion,
            name,
            weight,
            most,
          }))
        : [],
    ),
  ),
  'contest-results': atEachPlace(({ parts }) =>
    parts.judgings.flatMap(({ id, results }) =>
      standing(parts, results).map(({ teamId, place, average, calibrated, scores }) => ({
        item_id: id,
        team_id: teamId,
        place,
        average,
        calibrated,
        judges: scores.length,
        comparable: results?.comparable,
      })),
    ),
  ),
  'contest-averages': atEachPlace(({ parts }) =>
    parts.judgings.flatMap(({ id, results }) =>
      standing(parts, results).flatMap(({ teamId, criteria }) =>
        criteria.map(({ criterion, average }) => ({
          item_id: id,
          team_id: teamId,
          criterion_id: criterion,
          average,
        })),
      ),
    ),
  ),
};

/** A challenge that is not shown is not named either. */
function teamRow({ parts }: MinutesFromState, team: TeamView): Row {
  const { submission } = team;
  const turn = parts.pitches.map(({ order }) => order.indexOf(team.id)).find((at) => at >= 0);
  return {
    item_id: team.itemId,
    id: team.id,
    ...named(team.text),
    challenge_id: parts.challenges.find(({ id }) => id === team.challengeId)?.id ?? null,
    members: team.members.length,
    pitch_place: turn === undefined ? null : turn + 1,
    submission: submission?.text ?? null,
    repository: submission?.repository ?? null,
    licence: submission?.licence ?? null,
    handed_in_at: momentOf(submission?.at ?? null),
  };
}

/** Released results of the teams that are shown. */
const standing = ({ teams }: MinutesFromState['parts'], results: JudgingView['results']): TeamResult[] =>
  (results?.teams ?? []).filter(({ teamId }) => teams.some(({ id }) => id === teamId));

/** The first line of a text is its name. */
function named(text: string | null): { title: string | null; text: string | null } {
  const { title, rest } = titled(text);
  return { title, text: rest === '' ? null : rest };
}
