import type { JudgingView, OwnScore } from '@ruta/contracts/contest/view';
import type { AgendaItemId, ParticipantId, TeamId } from '@ruta/contracts/protocol/ids';
import { refuse } from '@ruta/contracts/protocol/refusal';
import type { PhaseContent } from '@ruta/contracts/session/agenda';
import type { PartCommand } from '@ruta/contracts/session/parts';
import type { SessionEvent } from '@ruta/contracts/session/event';
import type { Decision } from '../session/decision.ts';
import { mergedEach, mergedIds, mergedOwn, type Merge } from '../session/merged.ts';
import type { Giver, Part } from '../session/parts/part.ts';
import { itemOf } from '../session/run.ts';
import type { SessionState } from '../session/state.ts';
import { type Judging, teamsIn } from './contest.ts';
import { countedScores, judgingResult } from './results.ts';

type Command = PartCommand<'judgings'>;
type Rules = Extract<PhaseContent, { kind: 'judging' }>;

/** The jury of an entry and what it gave. Until the release nobody is shown a score but who gave it. */
export const judgings: Part<'judgings'> = {
  asks: {
    'jury.set': 'leader',
    'jury.recuse': 'seat',
    'score.give': 'seat',
    'judging.release': 'control',
  },
  afterEnd: ['judging.release'],
  calm: ['score.given'],
  recorded: ['judging.released'],
  decide: decideJudging,
  evolve: evolveJudgings,
  merge: (elements, merge) => mergedEach(elements, (judging) => mergeJudging(judging, merge)),
  show: showJudging,
  own: ownScores,
  touched: (event) => (event.type === 'score.given' ? [event.judge] : []),
  mentioned: ({ jury, progress }) => [...jury, ...progress.map(({ judge }) => judge)],
};

/** What was released stays as it was. */
function mergeJudging(judging: Judging, merge: Merge): Judging {
  const jury = mergedIds(judging.jury, merge);
  const own = <Thing extends { judge: ParticipantId; teamId: TeamId }>(things: readonly Thing[]) =>
    mergedOwn(
      things,
      merge,
      ({ judge: who }) => who,
      (thing, who) => ({ ...thing, judge: who }),
      ({ teamId }) => teamId,
    );
  const [recused, scores] = [own(judging.recused), own(judging.scores)];
  const same = jury === judging.jury && recused === judging.recused && scores === judging.scores;
  return same || judging.results ? judging : { ...judging, jury, recused, scores };
}

export const noJudging = (id: AgendaItemId): Judging => ({
  id,
  jury: [],
  recused: [],
  scores: [],
  results: null,
});

function decideJudging(state: SessionState, command: Command, { id: me }: Giver): Decision {
  const { itemId } = command;
  const item = itemOf(state.run, itemId);
  if (item?.content?.kind !== 'judging') return refuse('session.item-unknown');
  const judging = state.parts.judgings.find(({ id }) => id === itemId) ?? noJudging(itemId);
  if (judging.results) return refuse('contest.released');
  switch (command.type) {
    case 'jury.set': {
      const { participantId, on } = command;
      if (judging.jury.includes(participantId) === on) return [];
      return [{ type: 'jury.set', itemId, participantId, on }];
    }
    case 'judging.release':
      return release(state, judging, item.content);
    default:
      if (item.startedAt === null) return refuse('session.wrong-phase');
      if (!judging.jury.includes(me)) return refuse('contest.not-jury');
      return judge(state, judging, item.content, command, me);
  }
}

function release({ parts }: SessionState, judging: Judging, rules: Rules): Decision {
  const teams = teamsIn(parts.teams, rules.teams);
  if (countedScores(judging, teams).length === 0) return refuse('contest.nothing-judged');
  const results = judgingResult(judging, teams, rules.criteria);
  return [{ type: 'judging.released', itemId: judging.id, results }];
}

function judge(
  { parts }: SessionState,
  judging: Judging,
  rules: Rules,
  command: Extract<Command, { type: 'jury.recuse' | 'score.give' }>,
  me: ParticipantId,
): Decision {
  const { itemId, teamId } = command;
  const team = teamsIn(parts.teams, rules.teams).find(({ id }) => id === teamId);
  if (!team) return refuse('contest.team-unknown');
  if (team.members.includes(me)) return refuse('contest.own-team');
  const recused = judging.recused.some((one) => one.judge === me && one.teamId === teamId);
  if (command.type === 'jury.recuse')
    return recused === command.on
      ? []
      : [{ type: 'jury.recused', itemId, judge: me, teamId, on: command.on }];
  if (recused) return refuse('contest.recused');
  const { points } = command;
  const fits = rules.criteria.every(({ id, most }) => {
    const given = points.filter(({ criterion }) => criterion === id);
    return given.length === 1 && given.every((one) => one.points <= most);
  });
  if (!fits || points.length !== rules.criteria.length) return refuse('contest.points-missing');
  return [{ type: 'score.given', itemId, judge: me, teamId, points }];
}

function evolveJudgings(elements: readonly Judging[], event: SessionEvent): readonly Judging[] {
  switch (event.type) {
    case 'jury.set':
      return put(elements, event.itemId, ({ jury }) => {
        const others = jury.filter((id) => id !== event.participantId);
        return { jury: event.on ? [...others, event.participantId] : others };
      });
    case 'jury.recused':
      return put(elements, event.itemId, ({ recused }) => {
        const { judge: who, teamId } = event;
        const others = recused.filter((one) => one.judge !== who || one.teamId !== teamId);
        return { recused: event.on ? [...others, { judge: who, teamId }] : others };
      });
    case 'score.given':
      return put(elements, event.itemId, ({ scores }) => {
        const { judge: who, teamId, points } = event;
        const others = scores.filter((one) => one.judge !== who || one.teamId !== teamId);
        return { scores: [...others, { judge: who, teamId, points }] };
      });
    case 'judging.released':
      return put(elements, event.itemId, () => ({ results: event.results }));
    default:
      return elements;
  }
}

function put(
  elements: readonly Judging[],
  id: AgendaItemId,
  change: (now: Judging) => Partial<Judging>,
): readonly Judging[] {
  const now = elements.find((element) => element.id === id) ?? noJudging(id);
  return [...elements.filter((element) => element.id !== id), { ...now, ...change(now) }];
}

function showJudging({ id, jury, recused, scores, results }: Judging): JudgingView {
  const progress = jury.map((judge) => ({
    judge,
    judged: scores.filter((one) => one.judge === judge).length,
  }));
  return { id, jury: [...jury], recused: [...recused], progress, results };
}

function ownScores(elements: readonly Judging[], me: ParticipantId): OwnScore[] {
  return elements.flatMap(({ id, scores }) =>
    scores.flatMap(({ judge: who, teamId, points }) => (who === me ? [{ itemId: id, teamId, points }] : [])),
  );
}
