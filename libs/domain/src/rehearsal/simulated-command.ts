import {
  ChallengeId,
  IdeaId,
  type ParticipantId,
  QuestionId,
  ReplyId,
  SurveyAnswerId,
  TeamId,
} from '@ruta/contracts/protocol/ids';
import type { AgendaItem, PhaseContent } from '@ruta/contracts/session/agenda';
import type { SessionCommand } from '@ruta/contracts/session/command';
import { randomUuid } from '../ballot/random-uuid.ts';
import { runningBreakout, tableOf } from '../breakout/breakout.ts';
import { teamOf, teamsIn } from '../contest/contest.ts';
import { itemOf } from '../session/run.ts';
import type { SessionState } from '../session/state.ts';
import { type RehearsalLanguage, rehearsalWords } from './rehearsal-words.ts';
import { oneOf } from './simulated-paper.ts';

export interface Simulated {
  me: ParticipantId;
  language: RehearsalLanguage;
  random: () => number;
}

type Act<Kind extends PhaseContent['kind']> = (
  state: SessionState,
  item: AgendaItem,
  content: Extract<PhaseContent, { kind: Kind }>,
  who: Simulated,
) => SessionCommand | null;

const newId = <Id>(schema: { parse: (value: unknown) => Id }, random: () => number): Id =>
  schema.parse(randomUuid(random));

/**
 * What somebody might do now in the phase that runs, as one of many; null for nothing. Where they have done what there
 * is to do they say that they are ready. Votes are papers: see simulated-paper.ts.
 */
export function simulatedCommand(state: SessionState, who: Simulated): SessionCommand | null {
  const item = itemOf(state.run, state.run.current);
  if (state.run.status !== 'live' || !item?.content) return null;
  const act = acts[item.content.kind] as Act<PhaseContent['kind']> | undefined;
  return act?.(state, item, item.content, who) ?? null;
}

const ready = (
  { ready: done }: SessionState,
  { id }: AgendaItem,
  { me }: Simulated,
): SessionCommand | null => (done.includes(me) ? null : { type: 'ready.set', itemId: id, ready: true });

const acts: { [Kind in PhaseContent['kind']]?: Act<Kind> } = {
  'check-in': (state, { id: itemId }, { ask }, { me, language, random }) => {
    if (!ask || state.parts.replies.some(({ author, itemId: of }) => author === me && of === itemId))
      return null;
    const text = ask.form === 'text' ? (oneOf(rehearsalWords[language].replies, random) ?? null) : null;
    const mood = ask.form === 'mood' ? 1 + Math.floor(random() * 5) : null;
    return { type: 'reply.give', itemId, replyId: newId(ReplyId, random), text, mood };
  },
  ideas: (state, item, content, who) => {
    const board = state.boards.find(({ id }) => id === item.id);
    const mine = board?.ideas.filter(({ author }) => author === who.me).length ?? 0;
    const text = oneOf(rehearsalWords[who.language].ideas, who.random);
    if (board?.revealed || mine >= Math.min(content.perPerson ?? 2, 2) || !text)
      return ready(state, item, who);
    return { type: 'idea.add', board: item.id, ideaId: newId(IdeaId, who.random), text };
  },
  breakout: ({ parts }, _item, _content, { me, random }) => {
    const breakout = runningBreakout({ parts });
    if (breakout?.seating !== 'choice' || tableOf(breakout, me)) return null;
    const table = oneOf(
      breakout.tables.filter(({ closed }) => !closed),
      random,
    );
    return table ? { type: 'breakout.sit', tableId: table.id } : null;
  },
  grouping: (state, item, _content, who) => ready(state, item, who),
  drafting: (state, item, _content, who) => ready(state, item, who),
  discussion: ({ floor }, _item, _content, { me, random }) => {
    const waits = floor.queue.some(({ participantId }) => participantId === me);
    if (waits || floor.queue.length >= 5 || floor.speaking?.participantId === me) return null;
    return { type: 'floor.ask', stance: oneOf(['pro', 'contra', null] as const, random) ?? null };
  },
  questions: ({ parts }, { id: itemId }, _content, { me, language, random }) => {
    const here = parts.questions.filter(
      (question) => question.itemId === itemId && question.state === 'kept',
    );
    const open = here.filter(({ author, votes }) => author !== me && !votes.includes(me));
    const liked = oneOf(open, random);
    if (liked && random() < 0.7) return { type: 'question.vote', questionId: liked.id, up: true };
    const text = oneOf(rehearsalWords[language].questions, random);
    if (!text || here.some(({ author }) => author === me) || here.length >= 12) return null;
    return { type: 'question.ask', itemId, questionId: newId(QuestionId, random), text };
  },
  survey: (_state, { id: itemId }, { questions }, { language, random }) => {
    const question = oneOf(questions, random);
    if (!question) return null;
    const text = question.form === 'text' ? (oneOf(rehearsalWords[language].answers, random) ?? null) : null;
    const value =
      question.form === 'scale'
        ? 1 + Math.floor(random() * 5)
        : question.form === 'choice'
          ? Math.floor(random() * question.options.length)
          : null;
    return {
      type: 'survey.answer',
      itemId,
      questionId: question.id,
      answerId: newId(SurveyAnswerId, random),
      value,
      text,
    };
  },
  challenges: ({ parts }, { id: itemId }, { proposedBy }, { me, language, random }) => {
    const here = parts.challenges.filter((one) => one.itemId === itemId && one.state === 'kept');
    const text = rehearsalWords[language].challenges[here.length];
    if (text && proposedBy === 'everyone' && random() < 0.5)
      return { type: 'challenge.propose', itemId, challengeId: newId(ChallengeId, random), text };
    const liked = oneOf(
      here.filter(({ followers }) => !followers.includes(me)),
      random,
    );
    return liked ? { type: 'challenge.follow', challengeId: liked.id, on: true } : null;
  },
  teams: ({ parts }, { id: itemId }, { most }, { me, language, random }) => {
    if (teamOf(parts.teams, itemId, me)) return null;
    const teams = teamsIn(parts.teams, itemId);
    const open = oneOf(
      teams.filter(({ members }) => members.length < most),
      random,
    );
    const text = rehearsalWords[language].teams[teams.length];
    if (text && (!open || random() < 0.2))
      return { type: 'team.form', itemId, teamId: newId(TeamId, random), text, challengeId: null };
    if (open && random() < 0.7) return { type: 'team.join', teamId: open.id };
    const looks = parts.seekers.some(({ id }) => id === me);
    return looks ? null : { type: 'seeker.look', itemId, text: '' };
  },
  submissions: ({ parts }, { id: itemId }, { teams }, { me, language }) => {
    const mine = teamOf(parts.teams, teams, me);
    if (!mine || mine.submission) return null;
    return {
      type: 'team.hand-in',
      itemId,
      teamId: mine.id,
      text: rehearsalWords[language].submission,
      repository: null,
      licence: 'AGPL-3.0-or-later',
    };
  },
  judging: ({ parts }, { id: itemId }, { teams, criteria }, { me, random }) => {
    const judging = parts.judgings.find(({ id }) => id === itemId);
    if (!judging?.jury.includes(me) || judging.results) return null;
    const open = teamsIn(parts.teams, teams).filter(
      ({ id, members }) =>
        !members.includes(me) && !judging.scores.some((score) => score.judge === me && score.teamId === id),
    );
    const team = oneOf(open, random);
    if (!team) return null;
    const points = criteria.map(({ id, most }) => ({
      criterion: id,
      points: Math.floor(random() * (most + 1)),
    }));
    return { type: 'score.give', itemId, teamId: team.id, points };
  },
};
