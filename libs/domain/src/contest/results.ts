import type { Criterion } from '@ruta/contracts/contest/phase';
import type { JudgingResult, TeamResult } from '@ruta/contracts/contest/view';
import type { TeamId } from '@ruta/contracts/protocol/ids';
import { calibrate } from './calibrate.ts';
import type { Judging, Score, Team } from './contest.ts';

/** Scores that count: by members of the jury, of teams that stand, never of one's own team or where one is recused. */
export const countedScores = ({ scores, jury, recused }: Judging, teams: readonly Team[]): Score[] =>
  scores.filter(({ judge, teamId }) => {
    const team = teams.find(({ id }) => id === teamId);
    const conflict = recused.some((one) => one.judge === judge && one.teamId === teamId);
    return team !== undefined && jury.includes(judge) && !conflict && !team.members.includes(judge);
  });

/** The weighted share of all points that a judge gave, from 0 to 100. */
export function valueOf({ points }: Score, criteria: readonly Criterion[]): number {
  const weights = criteria.reduce((sum, { weight }) => sum + weight, 0);
  const got = criteria.reduce((sum, { id, weight, most }) => {
    const given = points.find(({ criterion }) => criterion === id)?.points ?? 0;
    return sum + (weight * Math.min(given, most)) / most;
  }, 0);
  return (100 * got) / weights;
}

/** What the jury's scores come to. Teams that nobody judged are not in it. */
export function judgingResult(
  judging: Judging,
  teams: readonly Team[],
  criteria: readonly Criterion[],
): JudgingResult {
  const scores = countedScores(judging, teams);
  const values = scores.map((score) => ({
    judge: score.judge,
    team: score.teamId,
    value: valueOf(score, criteria),
  }));
  const calibration = calibrate(values);
  const results = teams.flatMap(({ id }) => {
    const mine = scores.filter(({ teamId }) => teamId === id);
    if (mine.length === 0) return [];
    const judged = mine.map((score) => ({ judge: score.judge, value: tidy(valueOf(score, criteria)) }));
    return [
      {
        teamId: id,
        average: tidy(mean(mine.map((score) => valueOf(score, criteria)))),
        calibrated: tidy(calibration.teams.get(id) ?? 0),
        scores: judged,
        criteria: criteria.map((criterion) => ({
          criterion: criterion.id,
          average: tidy(
            mean(mine.map(({ points }) => points.find((one) => one.criterion === criterion.id)?.points ?? 0)),
          ),
        })),
      },
    ];
  });
  return {
    teams: placed(results),
    judges: [...calibration.judges].map(([judge, effect]) => ({
      judge: judge as Score['judge'],
      effect: tidy(effect),
    })),
    comparable: calibration.comparable,
  };
}

/** Equal figures share a place, and the places after it are left out: 1, 2, 2, 4. */
function placed(results: readonly Omit<TeamResult, 'place'>[]): TeamResult[] {
  const ordered = results.toSorted((one, other) => other.calibrated - one.calibrated || byId(one, other));
  return ordered.map((result) => ({
    ...result,
    place: ordered.findIndex(({ calibrated }) => calibrated === result.calibrated) + 1,
  }));
}

const byId = (one: { teamId: TeamId }, other: { teamId: TeamId }): number =>
  one.teamId < other.teamId ? -1 : 1;

/** Four digits behind the point: differences below are the arithmetic's, not the jury's. */
const tidy = (value: number): number => Math.round(value * 10_000) / 10_000 || 0;

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
