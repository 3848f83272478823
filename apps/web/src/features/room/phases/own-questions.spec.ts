import { describe, expect, it } from '@jest/globals';
import { QuestionId } from '@ruta/contracts/protocol/ids';
import type { SessionCommand } from '@ruta/contracts/session/command';
import { own } from '@ruta/domain/session/view';
import { aSession, item, leader, participant } from '@ruta/testing/session/a-session';
import { newOpId, randomId } from '../../../shared/live/op-id.ts';
import type { Delivery } from '../../../shared/live/outbox-entry.ts';
import type { PostedThing } from '../use-posted.ts';
import { ownQuestionsHere } from './own-questions.ts';

const itemId = item('questions');
const questionId = QuestionId.parse(randomId());
const ask: SessionCommand = { type: 'question.ask', itemId, questionId, text: '¿Cuándo?' };
const me = participant(1);

const posted = (command: SessionCommand, delivery: Delivery): PostedThing => ({
  kind: 'command',
  opId: newOpId(),
  savedAt: 5,
  delivery,
  command,
});
const received: Delivery = { state: 'received', at: 6, answer: null };

describe('one’s own questions', () => {
  it('stand apart until the room has them, and then in the list of the room alone', () => {
    const bench = aSession().started().at('questions');
    const states = (...things: PostedThing[]) =>
      ownQuestionsHere(itemId, own(bench.state, me), things).unshown.map(({ state }) => state);
    expect(states(posted(ask, { state: 'saved' }))).toEqual(['waiting']);
    expect(states(posted(ask, received))).toEqual(['sending']);
    bench.do(me, ask);
    expect(states(posted(ask, received))).toEqual([]);
  });

  it('come back with the reason where they were hidden', () => {
    const bench = aSession().started().at('questions').do(me, ask);
    bench.do(leader, { type: 'question.hide', questionId, reason: 'Nombra a alguien' });
    const { unshown, counted } = ownQuestionsHere(itemId, own(bench.state, me), [posted(ask, received)]);
    expect(unshown).toMatchObject([{ state: 'hidden', reason: 'Nombra a alguien' }]);
    expect(counted).toBe(1);
  });

  it('show a vote as soon as it is given, and not when it was refused', () => {
    const vote = (up: boolean, delivery: Delivery) =>
      posted({ type: 'question.vote', questionId, up }, delivery);
    const upvoted = (...things: PostedThing[]) => ownQuestionsHere(itemId, null, things).upvoted.size;
    expect(upvoted(vote(true, { state: 'saved' }))).toBe(1);
    expect(upvoted(vote(true, received), vote(false, { state: 'sending' }))).toBe(0);
    expect(upvoted(vote(true, { state: 'refused', at: 6, refusal: { code: 'questions.own' } }))).toBe(0);
  });
});
