import { describe, expect, it } from '@jest/globals';
import type { QuestionId } from '@ruta/contracts/protocol/ids';
import type { AudienceEvent } from '@ruta/contracts/session/view-event';
import { aSession, item, leader, participant } from '@ruta/testing/session/a-session';
import { fixedId } from '@ruta/testing/session/fixed-id';
import { evolve } from '../evolve.ts';
import { redact } from '../redact.ts';
import { emptySession } from '../state.ts';
import { bundled } from './bundle.ts';

const questionId = fixedId<QuestionId>('question');
const asked = () =>
  aSession()
    .started()
    .at('questions')
    .do(participant(1), { type: 'question.ask', itemId: item('questions'), questionId, text: 'When?' });

function toldPhones({ log }: ReturnType<typeof aSession>): AudienceEvent[] {
  let state = emptySession;
  return log.map((logged) => {
    const told = redact(state, logged, 'phone');
    state = evolve(state, logged);
    return told;
  });
}

describe('the parts of a session', () => {
  it('S51 tell an audience nothing of what changed in an element that it does not see', () => {
    const session = asked();
    session.do(leader, { type: 'question.hide', questionId, reason: 'For now' });
    session.do(participant(1), { type: 'question.withdraw', questionId });
    expect(toldPhones(session).slice(-2)).toMatchObject([
      { events: [{ part: 'questions', set: [], gone: [questionId] }] },
      { events: [] },
    ]);
  });

  it('S52 tell of an element that changed many times in one go only the last', () => {
    const session = asked();
    for (const n of [2, 3, 4]) session.do(participant(n), { type: 'question.vote', questionId, up: true });
    const told = toldPhones(session).slice(-4);
    const [event, ...others] = bundled(told);
    expect(others).toEqual([]);
    expect(event?.events).toMatchObject([{ part: 'questions', set: [{ id: questionId, votes: 3 }] }]);
  });
});
