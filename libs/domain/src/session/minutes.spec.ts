import { describe, expect, it } from '@jest/globals';
import { AgendaDraft } from '@ruta/contracts/session/agenda';
import type { IdeaId, RoundId } from '@ruta/contracts/protocol/ids';
import { AgendaTemplateName } from '@ruta/contracts/session/http';
import { aSession, item, leader, participant } from '@ruta/testing/session/a-session';
import { fixedId } from '@ruta/testing/session/fixed-id';
import { agendaFrom } from './agenda-templates.ts';
import { refusedAgenda } from './decide-agenda.ts';
import { minutesOf } from './minutes.ts';

const board = item('ideas');

describe('the minutes of a session', () => {
  it('S35 tell the agenda as it happened, visits and all, and show only what the room was shown', () => {
    const session = aSession().started().later(60_000).at('ideas');
    const ideaId = fixedId<IdeaId>('idea');
    session.do(participant(1), { type: 'idea.add', board, ideaId, text: 'Señala a un vecino' });
    expect(JSON.stringify(minutesOf(session.state))).not.toContain('vecino');
    session.do(leader, { type: 'board.reveal', board });
    session.do(leader, { type: 'idea.hide', board, ideaId, reason: 'Nombra a una persona' });
    session.later(120_000).do(leader, { type: 'run.back' }).later(30_000).do(leader, { type: 'run.finish' });
    const minutes = minutesOf(session.state);
    expect(minutes.steps.map(({ itemId, usedMs }) => [itemId, usedMs])).toEqual([
      [item('check-in'), 60_000],
      [board, 120_000],
      [item('slide'), 30_000],
    ]);
    expect(JSON.stringify(minutes)).not.toContain('vecino');
    expect(minutes.moderated).toMatchObject([{ id: ideaId, reason: 'Nombra a una persona' }]);
  });
});

describe('the agenda templates', () => {
  const newId = () => {
    let last = 0;
    return () => fixedId<string>(`id ${(last += 1)}`);
  };

  it.each(AgendaTemplateName.options)(
    'S36 make a sound agenda that can be run to its end: %s',
    (template) => {
      for (const language of ['es', 'en'] as const) {
        const agenda = agendaFrom(template, { language, newId: newId() });
        expect(refusedAgenda(agenda)).toEqual([]);
        for (const entry of agenda) expect(AgendaDraft.parse(entry)).toEqual(entry);
        const session = aSession(agenda).started();
        agenda.forEach(({ id, content }, n) => {
          expect(session.state.run.current).toBe(id);
          if (content.kind === 'ballot') {
            const roundId = fixedId<RoundId>(`round ${n}`);
            session.do(leader, {
              type: 'round.open',
              roundId,
              itemId: id,
              spec: null,
              subject: null,
              seconds: null,
            });
            session.do(leader, { type: 'round.close', roundId });
          }
          session.do(leader, { type: n === agenda.length - 1 ? 'run.finish' : 'run.next' });
        });
        expect(session.state.run.status).toBe('finished');
      }
    },
  );
});
