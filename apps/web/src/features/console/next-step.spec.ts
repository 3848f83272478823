import { describe, expect, it } from '@jest/globals';
import type { TallyTick } from '@ruta/contracts/ballot/socket';
import {
  type CriterionId,
  type IdeaId,
  type QuestionId,
  type ReplyId,
  RoundId,
  type SurveyAnswerId,
  type SurveyQuestionId,
  type TeamId,
} from '@ruta/contracts/protocol/ids';
import { aSession, everyKind, item, leader, participant } from '@ruta/testing/session/a-session';
import { fixedId } from '@ruta/testing/session/fixed-id';
import { randomId } from '../../shared/live/op-id.ts';
import { benchSessionId, shownSession } from '../../shared/testing/shown-session.ts';
import { backStep, nextStep } from './next-step.ts';
import { readiness } from './readiness.ts';

type Bench = ReturnType<typeof aSession>;
const stepOf = (bench: Bench) =>
  nextStep(shownSession(bench, 'console').view, { now: bench.now, sectorOf: () => 'all' });
const roundId = RoundId.parse(randomId());
const opened = (kind: 'ballot' | 'dots') =>
  aSession()
    .started()
    .at(kind)
    .do(leader, {
      type: 'round.open',
      roundId,
      itemId: item(kind),
      spec: null,
      subject: null,
      seconds: null,
    });

describe('the next step', () => {
  it('starts, goes on, and finishes', () => {
    const bench = aSession();
    expect(stepOf(bench)).toEqual({ step: 'start' });
    expect(stepOf(bench.started())).toMatchObject({ step: 'next', item: { kind: 'slide' } });
    const last = everyKind.at(-1)?.content.kind ?? 'break';
    bench.at(last).do(leader, { type: 'breakout.open' });
    expect(stepOf(bench.do(leader, { type: 'breakout.close', tableId: null }))).toEqual({ step: 'finish' });
    expect(stepOf(bench.do(leader, { type: 'run.finish' }))).toEqual({ step: 'none' });
  });

  it('P1 leads through the slides of a presentation before it leaves it, and back the same way', () => {
    const bench = aSession().started().at('slide');
    const itemId = item('slide');
    expect(stepOf(bench)).toMatchObject({ step: 'slide', index: 1, count: 3 });
    expect(backStep(shownSession(bench, 'console').view)).toEqual({ type: 'run.back' });
    bench.do(leader, { type: 'deck.show', itemId, index: 2 });
    expect(stepOf(bench)).toMatchObject({ step: 'next', item: { kind: 'ideas' } });
    expect(backStep(shownSession(bench, 'console').view)).toEqual({ type: 'deck.show', itemId, index: 1 });
  });

  it('leads through a voting before it leaves it', () => {
    expect(stepOf(aSession().started().at('ballot'))).toMatchObject({ step: 'open-round' });
    const bench = opened('ballot');
    expect(stepOf(bench)).toMatchObject({ step: 'close-round', round: { id: roundId } });
    bench.do(leader, { type: 'round.close', roundId });
    expect(stepOf(bench)).toMatchObject({ step: 'next', item: { kind: 'break' } });
  });
});

describe('the next step inside a phase', () => {
  it('shows the answers of a check-in that are covered', () => {
    const bench = aSession().started();
    const replyId = fixedId<ReplyId>('reply');
    const itemId = item('check-in');
    bench.do(participant(1), { type: 'reply.give', itemId, replyId, text: 'Con sueño', mood: null });
    expect(stepOf(bench)).toMatchObject({ step: 'reveal-replies' });
    bench.do(leader, { type: 'reply.reveal', itemId });
    expect(stepOf(bench)).toMatchObject({ step: 'next' });
  });

  it('shows ideas itself only where no later entry does', () => {
    const ideas = everyKind.filter(({ content }) => content.kind === 'ideas' || content.kind === 'grouping');
    for (const [agenda, step] of [
      [ideas.slice(0, 1), 'reveal-ideas'],
      [ideas, 'next'],
    ] as const) {
      const bench = aSession(agenda).started();
      const ideaId = fixedId<IdeaId>('idea');
      bench.do(participant(1), { type: 'idea.add', board: item('ideas'), ideaId, text: 'Avisar' });
      expect(stepOf(bench)).toMatchObject({ step });
    }
  });

  it('ends a turn, gives the floor while there is time, and goes on when it is up', () => {
    const bench = aSession().started().at('discussion');
    for (const n of [1, 2]) bench.do(participant(n), { type: 'floor.ask', stance: null });
    expect(stepOf(bench)).toEqual({ step: 'give-floor', to: participant(1) });
    bench.do(leader, { type: 'floor.give', to: participant(1) });
    expect(stepOf(bench)).toEqual({ step: 'end-turn' });
    bench.later(11 * 60_000).do(leader, { type: 'floor.end' });
    expect(stepOf(bench)).toMatchObject({ step: 'next' });
  });

  it('takes one question after the other, and goes on when the time is up', () => {
    const bench = aSession().started().at('questions');
    const itemId = item('questions');
    const [one, other] = ['one', 'other'].map((name) => fixedId<QuestionId>(name)) as [
      QuestionId,
      QuestionId,
    ];
    for (const questionId of [one, other])
      bench.do(participant(1), { type: 'question.ask', itemId, questionId, text: `¿${questionId}?` });
    bench.do(participant(2), { type: 'question.vote', questionId: other, up: true });
    expect(stepOf(bench)).toMatchObject({ step: 'take-question', question: { id: other } });
    bench.do(leader, { type: 'question.pin', itemId, questionId: other });
    expect(stepOf(bench)).toMatchObject({ step: 'answer-question', question: { id: other } });
    bench.do(leader, { type: 'question.answer', questionId: other, text: null });
    expect(stepOf(bench)).toMatchObject({ step: 'take-question', question: { id: one } });
    expect(stepOf(bench.later(11 * 60_000))).toMatchObject({ step: 'next' });
  });

  it('closes a survey that somebody has answered', () => {
    const bench = aSession().started().at('survey');
    expect(stepOf(bench)).toMatchObject({ step: 'next' });
    const itemId = item('survey');
    bench.do(participant(1), {
      type: 'survey.answer',
      itemId,
      questionId: fixedId<SurveyQuestionId>('survey question 1'),
      answerId: fixedId<SurveyAnswerId>('answer'),
      value: 4,
      text: null,
    });
    expect(stepOf(bench)).toMatchObject({ step: 'close-survey' });
    bench.do(leader, { type: 'survey.close', itemId });
    expect(stepOf(bench)).toMatchObject({ step: 'next' });
  });

  it('finds teams, lets them pitch, and releases what the jury says', () => {
    const bench = aSession().started().at('teams');
    const teamId = fixedId<TeamId>('team');
    const itemId = item('teams');
    bench.do(participant(1), { type: 'team.form', itemId, teamId, text: 'Gota', challengeId: null });
    bench.do(participant(2), { type: 'seeker.look', itemId, text: '' });
    expect(stepOf(bench)).toMatchObject({ step: 'place-seekers', count: 1 });
    bench.do(leader, { type: 'team.place', itemId });
    expect(stepOf(bench)).toMatchObject({ step: 'next' });
    bench.at('pitches');
    const pitches = item('pitches');
    expect(stepOf(bench)).toMatchObject({ step: 'start-pitch', team: teamId, title: 'Gota' });
    bench.do(leader, { type: 'pitch.start', itemId: pitches, teamId });
    expect(stepOf(bench)).toMatchObject({ step: 'pitch-questions' });
    bench.do(leader, { type: 'pitch.questions', itemId: pitches });
    expect(stepOf(bench)).toMatchObject({ step: 'end-pitch' });
    bench.do(leader, { type: 'pitch.end', itemId: pitches });
    expect(stepOf(bench)).toMatchObject({ step: 'next' });
    bench.at('judging');
    const judging = item('judging');
    bench.do(leader, { type: 'jury.set', itemId: judging, participantId: participant(3), on: true });
    expect(stepOf(bench)).toMatchObject({ step: 'next' });
    const points = ['criterion use', 'criterion craft'].map((name) => ({
      criterion: fixedId<CriterionId>(name),
      points: 3,
    }));
    bench.do(participant(3), { type: 'score.give', itemId: judging, teamId, points });
    expect(stepOf(bench)).toMatchObject({ step: 'release-judging', done: 1, all: 1 });
    bench.do(leader, { type: 'judging.release', itemId: judging });
    expect(stepOf(bench)).toMatchObject({ step: 'next' });
  });

  it('opens the tables, calls them back, and presents one card after the other', () => {
    const bench = aSession().started().at('breakout');
    expect(stepOf(bench)).toEqual({ step: 'open-tables' });
    bench.do(leader, { type: 'breakout.open' });
    expect(stepOf(bench)).toMatchObject({ step: 'close-tables', handed: 0, tables: 3 });
    const [table] = shownSession(bench, 'console').view.parts.breakouts.flatMap((element) =>
      element.kind === 'table' && element.seated.length > 0 ? [element] : [],
    );
    const [person] = table?.seated ?? [];
    if (!table || !person) throw new Error('nobody sits anywhere');
    bench.do(person, { type: 'breakout.report', tableId: table.id, participantId: person });
    bench.do(person, { type: 'breakout.hand', tableId: table.id, text: 'Avisar antes' });
    expect(stepOf(bench)).toMatchObject({ handed: 1 });
    bench.do(leader, { type: 'breakout.close', tableId: null });
    expect(stepOf(bench)).toMatchObject({ step: 'present-card', table: { id: table.id } });
    bench.do(leader, { type: 'breakout.present', tableId: table.id });
    expect(stepOf(bench)).toEqual({ step: 'put-card-away', table: table.id });
    bench.do(leader, { type: 'breakout.present', tableId: null });
    expect(stepOf(bench)).toEqual({ step: 'finish' });
  });
});

const ready = (bench: Bench, papers?: number) => {
  const tick: TallyTick = {
    sessionId: benchSessionId,
    roundId,
    at: 1,
    papers: papers ?? 0,
    eligible: 10,
    batched: 0,
    tally: null,
  };
  const session = shownSession(
    bench,
    'console',
    null,
    new Map(papers === undefined ? [] : [[roundId, tick]]),
  );
  return readiness(session.view, session.presence, session.tallies);
};

describe('being ready', () => {
  it('is few below seven in ten of those connected', () => {
    const bench = aSession().started().at('ideas');
    const done = (n: number) =>
      bench.do(participant(n), { type: 'ready.set', itemId: item('ideas'), ready: true });
    for (let n = 1; n <= 6; n += 1) done(n);
    expect(ready(bench)).toEqual({ by: 'ready', ready: 6, all: 10, few: true, missing: 1 });
    done(7);
    expect(ready(bench)).toMatchObject({ few: false, missing: 0 });
  });

  it('is told by the papers in a voting', () => {
    expect(ready(opened('ballot'), 4)).toEqual({ by: 'voted', ready: 4, all: 10, few: true, missing: 3 });
  });

  it('is told by the answers where something is asked, until they are shown', () => {
    const bench = aSession().started();
    const itemId = item('check-in');
    const replyId = fixedId<ReplyId>('reply');
    bench.do(participant(1), { type: 'reply.give', itemId, replyId, text: 'Bien', mood: null });
    expect(ready(bench)).toMatchObject({ by: 'answered', ready: 1, all: 10, few: true });
    bench.do(leader, { type: 'reply.reveal', itemId });
    expect(ready(bench)).toBeNull();
    expect(ready(bench.at('survey'))).toMatchObject({ by: 'answered', ready: 0 });
  });

  it('means nothing while people listen', () => {
    expect(ready(aSession().started().at('slide'))).toBeNull();
  });
});
