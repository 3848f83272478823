import { describe, expect, it } from '@jest/globals';
import type { IdeaId } from '@ruta/contracts/protocol/ids';
import { aFormalSession, item, leader, participant } from '@ruta/testing/session/a-session';
import { anyHistory } from '@ruta/testing/session/any-command';
import { fixedId } from '@ruta/testing/session/fixed-id';
import fc from 'fast-check';
import { fold } from './fold.ts';
import { replayOf } from './replay.ts';
import { view } from './view.ts';

const board = item('ideas');

describe('a session watched again', () => {
  it('M17 ends as its screen ended, and tells no words that the screen does not show at the end', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const session = aFormalSession().started();
        for (const { who, command, stale, pauseMs } of history)
          session.later(pauseMs).give(who, command, stale);
        session.give(leader, { type: 'run.finish' });
        const { from, events } = replayOf(session.log);
        const last = { ...events.reduce(fold, from), seq: session.state.seq };
        const final = view(session.state, 'screen');
        expect({ ...last, boards: [], parts: {} }).toEqual({ ...final, boards: [], parts: {} });
        const told = JSON.stringify({ from, events });
        const shown = JSON.stringify(final);
        for (const idea of session.state.boards.flatMap(({ ideas }) => ideas)) {
          if (idea.text && idea.text.length > 3 && !shown.includes(idea.text))
            expect(told).not.toContain(idea.text);
        }
      }),
      { numRuns: 80 },
    );
  });

  it('M17 says nothing of an idea that was on the wall and was hidden later', () => {
    const session = aFormalSession().started().at('ideas');
    const [kept, hidden, unseen] = ['kept', 'hidden', 'unseen'].map((name) => fixedId<IdeaId>(name)) as [
      IdeaId,
      IdeaId,
      IdeaId,
    ];
    session.do(participant(1), { type: 'idea.add', board, ideaId: kept, text: 'avisar con dos días' });
    session.do(participant(2), { type: 'idea.add', board, ideaId: hidden, text: 'señala a un vecino' });
    session.do(leader, { type: 'board.reveal', board });
    session.do(participant(3), { type: 'idea.add', board, ideaId: unseen, text: 'llegó tarde' });
    session.do(leader, { type: 'idea.hide', board, ideaId: hidden, reason: 'Nombra a una persona' });
    session.do(leader, { type: 'run.finish' });
    const told = JSON.stringify(replayOf(session.log));
    expect(told).toContain('avisar con dos días');
    for (const words of ['vecino', 'tarde', 'Nombra a']) expect(told).not.toContain(words);
  });
});
