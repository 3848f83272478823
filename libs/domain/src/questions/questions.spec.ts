import { describe, expect, it } from '@jest/globals';
import type { QuestionId } from '@ruta/contracts/protocol/ids';
import type { SessionCommand } from '@ruta/contracts/session/command';
import { aSession, everyKind, item, leader, participant } from '@ruta/testing/session/a-session';
import { fixedId } from '@ruta/testing/session/fixed-id';
import { minutesOf } from '../session/minutes.ts';
import { own, view } from '../session/view.ts';
import { MOST_QUESTIONS } from './decide-questions.ts';
import { orderedQuestions } from './order-questions.ts';

const [rosa, julian, meche] = [1, 2, 3].map(participant) as [
  ReturnType<typeof participant>,
  ReturnType<typeof participant>,
  ReturnType<typeof participant>,
];
const id = (n: number) => fixedId<QuestionId>(`question ${n}`);
const ask = (n: number): SessionCommand => ({
  type: 'question.ask',
  itemId: item('questions'),
  questionId: id(n),
  text: `Question ${n}?`,
});
const vote = (n: number, up = true): SessionCommand => ({ type: 'question.vote', questionId: id(n), up });
const named = everyKind.map((entry) =>
  entry.content.kind === 'questions' ? { ...entry, content: { ...entry.content, anonymous: false } } : entry,
);
const asking = (agenda = everyKind) => aSession(agenda).started().at('questions');

describe('questions', () => {
  it('Q1 are asked in their phase, and also when they arrive after it', () => {
    const session = aSession().started();
    expect(session.give(rosa, ask(1))?.code).toBe('session.wrong-phase');
    session.at('questions').do(rosa, ask(1)).at('break').do(julian, ask(2));
    expect(view(session.state, 'phone').parts.questions).toHaveLength(2);
  });

  it('Q2 count each person once, not their author, and a vote can be taken back', () => {
    const session = asking().do(rosa, ask(1));
    session.do(julian, vote(1)).do(julian, vote(1)).do(meche, vote(1));
    const votes = () => view(session.state, 'screen').parts.questions[0]?.votes;
    expect(votes()).toBe(2);
    expect(own(session.state, julian).parts.questions.upvoted).toEqual([id(1)]);
    session.do(julian, vote(1, false));
    expect(votes()).toBe(1);
    expect(session.give(rosa, vote(1))?.code).toBe('questions.own');
  });

  it('Q3 show who asked only where the phase promised names when they were asked', () => {
    const author = (agenda = everyKind) =>
      view(asking(agenda).do(rosa, ask(1)).state, 'console').parts.questions[0]?.author;
    expect(author()).toBeNull();
    expect(author(named)).toBe(rosa);
    const session = asking();
    const entry = named.find(({ id: itemId }) => itemId === item('questions'));
    expect(entry && session.give(leader, { type: 'agenda.edit', item: entry })?.code).toBe(
      'session.item-in-use',
    );
  });

  it('Q4 one at most is pinned in a phase, and none that is answered', () => {
    const session = asking().do(rosa, ask(1)).do(rosa, ask(2));
    const pin = (n: number): SessionCommand => ({
      type: 'question.pin',
      itemId: item('questions'),
      questionId: id(n),
    });
    session.do(leader, pin(1)).do(leader, pin(2));
    const pinned = () =>
      view(session.state, 'screen').parts.questions.flatMap((question) =>
        question.pinned ? question.id : [],
      );
    expect(pinned()).toEqual([id(2)]);
    session.do(leader, { type: 'question.answer', questionId: id(2), text: null });
    expect(pinned()).toEqual([]);
    expect(session.give(leader, pin(2))?.code).toBe('questions.answered');
    expect(session.give(rosa, pin(1))?.code).toBe('policy.not-allowed');
  });

  it('Q5 are answered aloud or in writing; the minutes hold both', () => {
    const session = asking().do(rosa, ask(1)).do(rosa, ask(2));
    session.do(leader, { type: 'question.answer', questionId: id(1), text: null });
    session.do(leader, { type: 'question.answer', questionId: id(2), text: 'In March.' });
    const answers = minutesOf(session.state).parts.questions.map(({ answer }) => answer?.text);
    expect(answers.toSorted()).toEqual(['In March.', null].toSorted());
    session.do(leader, { type: 'question.reopen', questionId: id(1) });
    expect(view(session.state, 'phone').parts.questions.filter(({ answer }) => answer)).toHaveLength(1);
  });

  it('Q6 are hidden with a reason that the author reads and the minutes keep, and come back', () => {
    const session = asking().do(rosa, ask(1));
    session.do(leader, { type: 'question.hide', questionId: id(1), reason: 'Names a person' });
    expect(view(session.state, 'phone').parts.questions).toEqual([]);
    expect(view(session.state, 'console').parts.questions[0]?.hidden?.reason).toBe('Names a person');
    expect(own(session.state, rosa).parts.questions.asked[0]).toMatchObject({
      state: 'hidden',
      reason: 'Names a person',
    });
    expect(minutesOf(session.state).moderated).toMatchObject([{ id: id(1), reason: 'Names a person' }]);
    expect(session.give(julian, vote(1))?.code).toBe('questions.unknown');
    session.do(leader, { type: 'question.restore', questionId: id(1) });
    expect(view(session.state, 'phone').parts.questions).toHaveLength(1);
  });

  it('Q7 are withdrawn by their author alone, while they have no answer', () => {
    const session = asking().do(rosa, ask(1)).do(rosa, ask(2));
    const withdraw = (n: number): SessionCommand => ({ type: 'question.withdraw', questionId: id(n) });
    expect(session.give(julian, withdraw(1))?.code).toBe('questions.not-yours');
    session.do(rosa, withdraw(1)).do(leader, { type: 'question.answer', questionId: id(2), text: null });
    expect(session.give(rosa, withdraw(2))?.code).toBe('questions.answered');
    expect(view(session.state, 'console').parts.questions.map((question) => question.id)).toEqual([id(2)]);
  });

  it('Q8 have a limit per person, where the phase sets one, and a limit per phase', () => {
    const session = asking();
    for (const n of [1, 2, 3, 4]) session.do(rosa, ask(n));
    expect(session.give(rosa, ask(5))).toEqual({ code: 'questions.too-many', detail: { most: 4 } });
    session.do(rosa, { type: 'question.withdraw', questionId: id(4) }).do(rosa, ask(5));
    let n = 5;
    for (let person = 10; session.state.parts.questions.length < MOST_QUESTIONS; person += 1)
      for (let one = 0; one < 4 && session.state.parts.questions.length < MOST_QUESTIONS; one += 1)
        session.do(participant(person), ask((n += 1)));
    expect(session.give(julian, ask(n + 1))?.code).toBe('questions.full');
  });

  it('Q9 stand in the order of the phase: the pinned first, the answered last', () => {
    const session = asking();
    for (const n of [1, 2, 3, 4]) session.later(1000).do(rosa, ask(n));
    session.do(julian, vote(3)).do(meche, vote(3)).do(julian, vote(2));
    session.do(leader, { type: 'question.pin', itemId: item('questions'), questionId: id(1) });
    session.do(leader, { type: 'question.answer', questionId: id(3), text: null });
    const shown = view(session.state, 'screen').parts.questions;
    const order = (by: 'votes' | 'newest') => orderedQuestions(shown, by).map((question) => question.id);
    expect(order('votes')).toEqual([id(1), id(2), id(4), id(3)]);
    expect(order('newest')).toEqual([id(1), id(4), id(2), id(3)]);
  });
});
