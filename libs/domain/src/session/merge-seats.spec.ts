import { describe, expect, it } from '@jest/globals';
import type { Audience } from '@ruta/contracts/session/view';
import { aFormalSession, item, leader, participant } from '@ruta/testing/session/a-session';
import { anyHistory } from '@ruta/testing/session/any-command';
import { fixedId } from '@ruta/testing/session/fixed-id';
import type { QuestionId } from '@ruta/contracts/protocol/ids';
import type { LoggedEvent } from '@ruta/contracts/session/event';
import fc from 'fast-check';
import { evolve } from './evolve.ts';
import { fold } from './fold.ts';
import { redact } from './redact.ts';
import type { SessionState } from './state.ts';
import { own, view } from './view.ts';

const [from, into] = [participant(2), participant(1)];
const audiences: Audience[] = ['phone', 'console', 'screen'];

const mergeIn = (state: SessionState, at: number): LoggedEvent => ({
  seq: state.seq + 1,
  at,
  actor: into,
  event: { type: 'participant.merged', from, into },
});

/** Everything of a state that names people, but what was released and counted before. */
const living = ({ parts, ...state }: SessionState) => ({
  ...state,
  steps: [],
  rounds: [],
  parts: { ...parts, judgings: parts.judgings.map((judging) => ({ ...judging, results: null })) },
});

describe('two seats of one person', () => {
  it('S97 become one: the seat that is no more stands nowhere, and nobody stands anywhere twice', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const session = aFormalSession().started();
        for (const { who, command, stale, pauseMs } of history)
          session.later(pauseMs).give(who, command, stale);
        const before = session.state;
        const merged = mergeIn(before, session.now);
        const after = evolve(before, merged);
        if (before.parts.judgings.every(({ results }) => results === null))
          expect(JSON.stringify(living(after))).not.toContain(from);
        for (const { author, votes } of after.parts.questions) {
          expect(new Set(votes).size).toBe(votes.length);
          expect(votes).not.toContain(author);
        }
        for (const question of before.parts.questions) {
          const voters = new Set(question.votes.map((id) => (id === from ? into : id)));
          voters.delete(question.author === from ? into : question.author);
          expect(after.parts.questions.find(({ id }) => id === question.id)?.votes).toHaveLength(voters.size);
        }
        for (const people of [
          after.ready,
          after.removed,
          after.floor.queue.map(({ participantId }) => participantId),
          ...after.parts.challenges.map(({ followers }) => followers),
          ...after.parts.judgings.map(({ jury }) => jury),
          ...after.parts.surveys.flatMap(({ questions, answers }) =>
            questions.map(({ id }) =>
              answers.filter(({ questionId }) => questionId === id).map(({ author }) => author),
            ),
          ),
          after.parts.replies.map(({ itemId, author }) => `${itemId} ${author}`),
          after.parts.teams
            .filter(({ state }) => state !== 'gone')
            .flatMap(({ itemId, members }) => members.map((id) => `${itemId} ${id}`)),
          after.parts.breakouts.flatMap((element) =>
            element.kind === 'table' ? element.seated.map((id) => `${element.breakoutId} ${id}`) : [],
          ),
        ])
          expect(new Set<string>(people).size).toBe(people.length);
        expect(own(after, from)).toMatchObject({
          place: null,
          ideas: [],
          parts: { replies: [], surveys: [] },
        });
        const written = (id: typeof from, state: SessionState) => own(state, id).ideas.length;
        expect(written(into, after)).toBe(written(from, before) + written(into, before));
        for (const audience of audiences)
          expect(fold(view(before, audience), redact(before, merged, audience))).toEqual(
            view(after, audience),
          );
      }),
      { numRuns: 120 },
    );
  });

  it('S97 share an upvote, and none is left on a question of one’s own', () => {
    const session = aFormalSession().started().at('questions');
    const [asked, other] = ['asked', 'other'].map((name) => fixedId<QuestionId>(name)) as [
      QuestionId,
      QuestionId,
    ];
    const itemId = item('questions');
    session.do(into, { type: 'question.ask', itemId, questionId: asked, text: '¿Quién paga?' });
    session.do(leader, { type: 'question.ask', itemId, questionId: other, text: '¿Cuándo?' });
    session.do(from, { type: 'question.vote', questionId: asked, up: true });
    for (const person of [from, into, participant(3)])
      session.do(person, { type: 'question.vote', questionId: other, up: true });
    const after = evolve(session.state, mergeIn(session.state, session.now));
    expect(view(after, 'phone').parts.questions.map(({ id, votes }) => [id, votes])).toEqual(
      [
        [asked, 0],
        [other, 2],
      ].toSorted(([one], [another]) => (String(one) < String(another) ? -1 : 1)),
    );
  });
});
