import { describe, expect, it } from '@jest/globals';
import type {
  ChallengeId,
  CriterionId,
  IdeaId,
  QuestionId,
  ReplyId,
  SessionId,
  SurveyAnswerId,
  SurveyQuestionId,
  TeamId,
  TreeNodeId,
} from '@ruta/contracts/protocol/ids';
import type { AgendaDraft } from '@ruta/contracts/session/agenda';
import {
  aSession,
  coLeader,
  everyKind,
  item,
  leader,
  participant,
  type SessionOnBench,
} from '@ruta/testing/session/a-session';
import { anyHistory } from '@ruta/testing/session/any-command';
import { fixedId } from '@ruta/testing/session/fixed-id';
import fc from 'fast-check';
import { minutesOf } from '../session/minutes.ts';
import { dictionary } from './dictionary.ts';
import type { FinishedSession, Row } from './finished-session.ts';
import { sessionRows } from './session-rows.ts';

const surveyQuestion = (n: number) => fixedId<SurveyQuestionId>(`survey question ${n}`);
const people = Array.from({ length: 8 }, (_, at) => participant(at + 1));
const left = (session: SessionOnBench): FinishedSession => ({
  id: fixedId<SessionId>('session'),
  told: minutesOf(session.state),
  tables: [],
  people: [
    ...people.map((id, at) => ({ id, sector: at % 2 ? 'civil' : 'gobierno', facilitator: false })),
    { id: leader, sector: null, facilitator: true },
  ],
});
const rowsOf = (session: SessionOnBench, table: string): Row[] => sessionRows[table]?.(left(session)) ?? [];
const everything = (session: SessionOnBench): string =>
  JSON.stringify(Object.values(sessionRows).map((rows) => rows(left(session))));
const withContent = (change: (content: AgendaDraft['content']) => AgendaDraft['content']) =>
  aSession(everyKind.map((entry) => ({ ...entry, content: change(entry.content) })));

describe('what a finished session leaves in open data', () => {
  it('D1 D8 has exactly the columns that the dictionary explains, and D10 names nobody, after any history', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const session = aSession().started();
        for (const { who, command, stale, pauseMs } of history)
          session.later(pauseMs).give(who, command, stale);
        session.give(leader, { type: 'run.finish' });
        for (const [name, rows] of Object.entries(sessionRows)) {
          const columns = dictionary.find((table) => table.name === name)?.columns ?? [];
          for (const row of rows(left(session)))
            expect([name, Object.keys(row)]).toEqual([name, columns.map((column) => column.name)]);
        }
        const told = everything(session);
        for (const id of [leader, coLeader, ...people]) expect(told).not.toContain(id);
      }),
      { numRuns: 60 },
    );
  });

  it('D8 tells the agenda as it happened, and of what was not reached its title only', () => {
    const session = aSession().started().later(90_000).at('slide').later(60_000);
    session.do(leader, { type: 'run.finish' });
    const [arrival, slides, ideas] = rowsOf(session, 'session-phases');
    expect(arrival).toMatchObject({ kind: 'check-in', question: 'How do we arrive?', used_minutes: 1.5 });
    expect(slides).toMatchObject({ kind: 'slide', title: 'slide', slides: 3, used_minutes: 1 });
    expect(ideas).toMatchObject({ kind: 'ideas', title: 'ideas', question: null, started_at: null });
  });

  it('D9 leaves out ideas that were hidden or came late, and all of a board that nobody revealed', () => {
    const session = aSession().started().at('ideas');
    const board = item('ideas');
    const add = (n: number, text: string) =>
      session.do(participant(n), { type: 'idea.add', board, ideaId: fixedId<IdeaId>(`idea ${n}`), text });
    add(1, 'Names a neighbour').do(leader, { type: 'screen.blank', blank: true });
    expect(rowsOf(session, 'session-ideas')).toEqual([]);
    add(2, 'More light').do(leader, { type: 'board.reveal', board });
    add(3, 'Came too late');
    session.do(leader, {
      type: 'idea.hide',
      board,
      ideaId: fixedId<IdeaId>('idea 1'),
      reason: 'Names somebody who is not here',
    });
    session.do(leader, { type: 'run.finish' });
    expect(rowsOf(session, 'session-ideas')).toMatchObject([{ text: 'More light' }]);
    expect(everything(session)).not.toMatch(/neighbour|too late|somebody who/);
  });

  it('D8 D9 tells questions with their votes and answers, and none that was hidden', () => {
    const session = aSession().started().at('questions');
    const ask = (n: number, text: string) =>
      session.do(participant(n), {
        type: 'question.ask',
        itemId: item('questions'),
        questionId: fixedId<QuestionId>(`question ${n}`),
        text,
      });
    ask(1, 'Who pays?');
    ask(2, 'Why is Rosa silent?');
    const [pays, rosa] = [1, 2].map((n) => fixedId<QuestionId>(`question ${n}`)) as [QuestionId, QuestionId];
    session.do(participant(3), { type: 'question.vote', questionId: pays, up: true });
    session.do(leader, { type: 'question.answer', questionId: pays, text: 'The city' });
    session.do(leader, { type: 'question.hide', questionId: rosa, reason: 'Not about her' });
    session.do(leader, { type: 'run.finish' });
    expect(rowsOf(session, 'session-questions')).toMatchObject([
      { text: 'Who pays?', votes: 1, pinned: false, answered: true, answer: 'The city' },
    ]);
    expect(everything(session)).not.toMatch(/Rosa|about her/);
  });

  it('D8 tells problem trees as they stood at the end', () => {
    const session = aSession().started().at('tree');
    const [centre, cause, gone] = ['centre', 'cause', 'gone'].map((name) => fixedId<TreeNodeId>(name)) as [
      TreeNodeId,
      TreeNodeId,
      TreeNodeId,
    ];
    const itemId = item('tree');
    session.do(leader, { type: 'tree.state', itemId, nodeId: centre, text: 'Nobody warns' });
    const add = { type: 'tree.add' as const, itemId, side: 'cause' as const, parent: null };
    session.do(leader, { ...add, nodeId: cause, text: 'It is no one’s duty' });
    session.do(leader, { ...add, nodeId: gone, text: 'A mistake' });
    session.do(leader, { type: 'tree.remove', nodeId: gone }).do(leader, { type: 'run.finish' });
    expect(rowsOf(session, 'session-trees').map(({ side, text }) => [side, text])).toEqual([
      ['problem', 'Nobody warns'],
      ['cause', 'It is no one’s duty'],
    ]);
  });

  it('D10 gives speaking time by sector, of the facilitation and of who stands for none apart', () => {
    const session = aSession().started().at('discussion');
    for (const [who, seconds] of [
      [participant(1), 30],
      [participant(2), 60],
      [participant(3), 30],
      [leader, 80],
    ] as const) {
      session.do(who, { type: 'floor.ask', stance: null });
      session.do(leader, { type: 'floor.give', to: who }).later(seconds * 1000);
      session.do(leader, { type: 'floor.end' });
    }
    session.do(leader, { type: 'run.finish' });
    expect(rowsOf(session, 'session-speaking')).toMatchObject([
      { speaks_for: 'facilitation', sector: null, turns: 1, seconds: 80, share: 0.4 },
      { speaks_for: 'sector', sector: 'civil', turns: 1, seconds: 60, share: 0.3 },
      { speaks_for: 'sector', sector: 'gobierno', turns: 2, seconds: 60, share: 0.3 },
    ]);
  });

  it('D8 D9 tells tables with how many sat there, and a card only where the room read it', () => {
    const session = aSession().started().at('breakout').do(leader, { type: 'breakout.open' });
    const [one, two] = session.state.parts.breakouts.filter((element) => element.kind === 'table');
    if (!one || !two) throw new Error('there are tables');
    for (const { id, name } of [one, two])
      session.do(leader, { type: 'breakout.hand', tableId: id, text: `Card of ${name}` });
    session.do(leader, { type: 'breakout.close', tableId: null });
    session.do(leader, { type: 'breakout.present', tableId: one.id }).do(leader, { type: 'run.finish' });
    expect(rowsOf(session, 'session-tables')).toMatchObject([
      { number: 1, name: 'Table 1', seating: 'random', people: 1, card: 'Card of Table 1' },
      { number: 2, card: null },
      { number: 3, card: null },
    ]);
  });

  it('D10 says how people left where at least five said so, and less where it would give fewer away', () => {
    const answer = (session: SessionOnBench, values: readonly number[]) => {
      values.forEach((value, at) => {
        const give = { type: 'survey.answer' as const, itemId: item('survey') };
        const answerId = (n: number) => fixedId<SurveyAnswerId>(`answer ${n} ${at}`);
        const who = participant(at + 1);
        session.do(who, { ...give, questionId: surveyQuestion(1), answerId: answerId(1), value, text: null });
        if (at < 4)
          session.do(who, {
            ...give,
            questionId: surveyQuestion(3),
            answerId: answerId(3),
            value: null,
            text: 'So',
          });
      });
      return session.do(leader, { type: 'run.finish' });
    };
    const enough = answer(aSession().started().at('survey'), [5, 5, 5, 5, 5, 5, 5, 4]);
    const scale = rowsOf(enough, 'session-replies');
    expect(scale.map(({ count, withheld }) => [count, withheld])).toEqual([
      [0, false],
      [0, false],
      [0, false],
      [null, true],
      [null, true],
    ]);
    expect(rowsOf(enough, 'session-reply-words')).toEqual([]);
    const clear = answer(aSession().started().at('survey'), [5, 5, 5, 5, 5]);
    expect(rowsOf(clear, 'session-replies').map(({ count, answered }) => [count, answered])).toEqual([
      [0, 5],
      [0, 5],
      [0, 5],
      [0, 5],
      [5, 5],
    ]);
    const few = answer(aSession().started().at('survey'), [5, 5, 5]);
    expect(rowsOf(few, 'session-replies').map(({ count, answered }) => [count, answered])).toEqual(
      Array.from({ length: 5 }, () => [null, null]),
    );
  });

  it('D9 D10 tells how people arrived once it was shown, in alphabetical order, of five at least', () => {
    const arrive = (session: SessionOnBench, count: number) => {
      for (let n = 1; n <= count; n += 1)
        session.do(participant(n), {
          type: 'reply.give',
          itemId: item('check-in'),
          replyId: fixedId<ReplyId>(`reply ${n}`),
          text: `${9 - n} hours late`,
          mood: null,
        });
      return session;
    };
    const covered = arrive(aSession().started(), 6).do(leader, { type: 'run.finish' });
    expect(everything(covered)).not.toContain('hours late');
    const shown = arrive(aSession().started(), 6).do(leader, {
      type: 'reply.reveal',
      itemId: item('check-in'),
    });
    shown.do(leader, { type: 'run.finish' });
    expect(rowsOf(shown, 'session-reply-words').map(({ text }) => text)).toEqual(
      [3, 4, 5, 6, 7, 8].map((n) => `${n} hours late`),
    );
    const few = arrive(aSession().started(), 4).do(leader, {
      type: 'reply.reveal',
      itemId: item('check-in'),
    });
    few.do(leader, { type: 'run.finish' });
    expect(rowsOf(few, 'session-reply-words')).toEqual([]);
  });

  describe('of a hackathon', () => {
    const [wells, pipes] = ['wells', 'pipes'].map((name) => fixedId<TeamId>(name)) as [TeamId, TeamId];
    const challengeId = fixedId<ChallengeId>('water');

    function judged(): SessionOnBench {
      const session = aSession().started().at('challenges');
      session.do(participant(1), {
        type: 'challenge.propose',
        itemId: item('challenges'),
        challengeId,
        text: 'Know when the water comes\nIn every street',
      });
      session.do(participant(2), { type: 'challenge.follow', challengeId, on: true }).at('teams');
      const form = { type: 'team.form' as const, itemId: item('teams') };
      session.do(participant(1), { ...form, teamId: wells, text: 'Wells', challengeId });
      session.do(participant(2), { ...form, teamId: pipes, text: 'Pipes', challengeId: null });
      session.at('submissions').do(participant(1), {
        type: 'team.hand-in',
        itemId: item('submissions'),
        teamId: wells,
        text: 'A message before the cut',
        repository: 'https://code.example/wells',
        licence: 'MIT',
      });
      session.at('judging').do(leader, {
        type: 'jury.set',
        itemId: item('judging'),
        participantId: participant(3),
        on: true,
      });
      for (const [teamId, use] of [
        [wells, 7],
        [pipes, 3],
      ] as const)
        session.do(participant(3), {
          type: 'score.give',
          itemId: item('judging'),
          teamId,
          points: [
            { criterion: fixedId<CriterionId>('criterion use'), points: use },
            { criterion: fixedId<CriterionId>('criterion craft'), points: 5 },
          ],
        });
      return session;
    }

    it('D8 tells challenges, teams, what they handed in, the rubric and how the jury saw it', () => {
      const session = judged().do(leader, { type: 'judging.release', itemId: item('judging') });
      session.do(leader, { type: 'run.finish' });
      expect(rowsOf(session, 'contest-challenges')).toMatchObject([
        { title: 'Know when the water comes', text: 'In every street', followers: 1, teams: 1 },
      ]);
      expect(rowsOf(session, 'contest-teams')).toMatchObject([
        {
          title: 'Wells',
          challenge_id: challengeId,
          members: 1,
          submission: 'A message before the cut',
          repository: 'https://code.example/wells',
          licence: 'MIT',
        },
        { title: 'Pipes', challenge_id: null, submission: null },
      ]);
      expect(rowsOf(session, 'contest-criteria').map(({ name, weight }) => [name, weight])).toEqual([
        ['Use', 2],
        ['Craft', 1],
      ]);
      expect(rowsOf(session, 'contest-results')).toMatchObject([
        { team_id: wells, place: 1, average: 80, judges: 1, comparable: true },
        { team_id: pipes, place: 2 },
      ]);
      expect(rowsOf(session, 'contest-averages')[0]).toMatchObject({ team_id: wells, average: 7 });
    });

    it('D9 tells no score that the jury did not release, and no team that was hidden', () => {
      const unreleased = judged().do(leader, { type: 'run.finish' });
      expect(rowsOf(unreleased, 'contest-results')).toEqual([]);
      expect(rowsOf(unreleased, 'contest-averages')).toEqual([]);
      const session = judged().do(leader, { type: 'judging.release', itemId: item('judging') });
      session.do(leader, { type: 'team.hide', teamId: pipes, reason: 'Insults a neighbour' });
      session.do(leader, { type: 'run.finish' });
      expect(rowsOf(session, 'contest-results').map(({ team_id }) => team_id)).toEqual([wells]);
      expect(everything(session)).not.toMatch(/Pipes|Insults/);
    });
  });

  it('D8 tells a mood in sums', () => {
    const session = withContent((content) =>
      content.kind === 'check-in' && content.ask
        ? { ...content, ask: { ...content.ask, form: 'mood', shown: 'as-they-come' } }
        : content,
    ).started();
    for (let n = 1; n <= 6; n += 1)
      session.do(participant(n), {
        type: 'reply.give',
        itemId: item('check-in'),
        replyId: fixedId<ReplyId>(`reply ${n}`),
        text: null,
        mood: 4,
      });
    session.do(leader, { type: 'run.finish' });
    expect(rowsOf(session, 'session-replies').map(({ count }) => count)).toEqual([0, 0, 0, 6, 0]);
  });
});
