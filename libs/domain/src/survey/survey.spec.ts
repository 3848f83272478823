import { describe, expect, it } from '@jest/globals';
import type { SurveyAnswerId, SurveyQuestionId } from '@ruta/contracts/protocol/ids';
import type { SessionCommand } from '@ruta/contracts/session/command';
import { aSession, item, leader, participant } from '@ruta/testing/session/a-session';
import { fixedId } from '@ruta/testing/session/fixed-id';
import { minutesOf } from '../session/minutes.ts';
import { own, view } from '../session/view.ts';

const itemId = item('survey');
const question = (n: number) => fixedId<SurveyQuestionId>(`survey question ${n}`);
const answerId = (who: number, n: number) => fixedId<SurveyAnswerId>(`answer ${who} ${n}`);
const answer = (who: number, n: number, given: number | string): SessionCommand => ({
  type: 'survey.answer',
  itemId,
  questionId: question(n),
  answerId: answerId(who, n),
  value: typeof given === 'number' ? given : null,
  text: typeof given === 'string' ? given : null,
});
const close: SessionCommand = { type: 'survey.close', itemId };
const asked = () => aSession().started().at('survey');
const answered = (...moods: number[]) =>
  moods.reduce((session, mood, n) => session.do(participant(n + 1), answer(n + 1, 1, mood)), asked());
const seen = (session: ReturnType<typeof asked>, audience: 'phone' | 'console' | 'screen' = 'phone') =>
  view(session.state, audience).parts.surveys[0];

describe('a survey on leaving', () => {
  it('N1 takes one answer per person and question, and the last one counts', () => {
    const session = answered(5, 4, 4)
      .do(participant(1), answer(1, 1, 2))
      .do(leader, close);
    expect(seen(session)?.results?.[0]?.counts).toEqual([0, 1, 0, 2, 0]);
    expect(own(session.state, participant(1)).parts.surveys).toMatchObject([{ value: 2 }]);
  });

  it('N2 takes only what answers the question', () => {
    const session = asked();
    const codes = [
      answer(1, 1, 6),
      answer(1, 1, 0),
      answer(1, 1, 'good'),
      answer(1, 2, 2),
      answer(1, 3, 1),
    ].map((command) => session.give(participant(1), command)?.code);
    expect(new Set(codes)).toEqual(new Set(['survey.invalid-answer']));
    expect(session.give(participant(1), answer(1, 2, 0))).toBeNull();
  });

  it('N3 shows nothing but how many answered until it is closed, and takes nothing afterwards', () => {
    const [one, other] = [answered(5, 5, 5), answered(1, 2, 3)];
    for (const audience of ['phone', 'console', 'screen'] as const)
      expect(view(one.state, audience)).toEqual(view(other.state, audience));
    expect(seen(one)).toEqual({ id: itemId, respondents: 3, closed: false, results: null });
    one.do(leader, close);
    expect(one.give(participant(4), answer(4, 1, 1))?.code).toBe('survey.closed');
  });

  it('N4 says nothing of a question with fewer answers than the least number', () => {
    const session = answered(5, 4)
      .do(participant(3), answer(3, 2, 0))
      .do(leader, close);
    expect(seen(session)?.results?.map(({ counts, texts }) => counts ?? texts)).toEqual([null, null, null]);
    expect(JSON.stringify(seen(session, 'console')?.results)).toContain('"answers":2');
  });

  it('N5 shows words without an author, in an order that says nothing of when', () => {
    const session = asked();
    ['more time', 'a map', 'coffee'].forEach((text, n) =>
      session.do(participant(n + 1), answer(n + 1, 3, text)),
    );
    session.do(leader, close);
    expect(seen(session)?.results?.[2]?.texts?.map(({ text }) => text)).toEqual([
      'a map',
      'coffee',
      'more time',
    ]);
    const told = JSON.stringify(view(session.state, 'console').parts);
    for (const n of [1, 2, 3]) expect(told).not.toContain(participant(n));
  });

  it('N6 hides words with a reason, from phones and minutes, and shows them again', () => {
    const session = asked();
    ['Pedro', 'a map', 'coffee'].forEach((text, n) => session.do(participant(n + 1), answer(n + 1, 3, text)));
    const hide: SessionCommand = {
      type: 'survey.hide',
      itemId,
      answerId: answerId(1, 3),
      reason: 'Names a person',
    };
    expect(session.give(leader, hide)?.code).toBe('survey.not-closed');
    session.do(leader, close).do(leader, hide);
    expect(seen(session)?.results?.[2]?.texts).toHaveLength(2);
    expect(JSON.stringify(minutesOf(session.state).parts)).not.toContain('Pedro');
    session.do(leader, { type: 'survey.restore', itemId, answerId: answerId(1, 3) });
    expect(seen(session)?.results?.[2]?.texts).toHaveLength(3);
  });

  it('N7 is closed by the end of the session at the latest', () => {
    const session = answered(5, 4, 4).do(leader, { type: 'run.finish' });
    expect(minutesOf(session.state).parts.surveys[0]?.results?.[0]?.counts).toEqual([0, 0, 0, 2, 1]);
  });

  it('N8 keeps its questions once it has begun', () => {
    const session = asked();
    const entry = session.state.run.items.find(({ id }) => id === itemId);
    if (entry?.content?.kind !== 'survey') throw new Error('there is no survey');
    const { id, title, plannedMs, content } = entry;
    const changed = { id, title, plannedMs, content: { ...content, atLeast: 10 } };
    expect(session.give(leader, { type: 'agenda.edit', item: changed })?.code).toBe('session.item-in-use');
  });
});
