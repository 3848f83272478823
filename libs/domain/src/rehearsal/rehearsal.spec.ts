import { describe, expect, it } from '@jest/globals';
import type { CommitmentId } from '@ruta/contracts/protocol/ids';
import { ballotOf, everyMethod } from '@ruta/testing/ballot/any-paper';
import {
  aSession,
  everyKind,
  item,
  leader,
  participant,
  seededRandom,
} from '@ruta/testing/session/a-session';
import { fixedId } from '@ruta/testing/session/fixed-id';
import fc from 'fast-check';
import { accepts } from '../ballot/acceptance.ts';
import { breakoutsOf } from '../breakout/breakout.ts';
import { rehearsedAgenda } from './rehearsal.ts';
import type { RehearsalLanguage } from './rehearsal-words.ts';
import { simulatedAtTable } from './simulated-at-table.ts';
import { simulatedCommand } from './simulated-command.ts';
import { simulatedPaper } from './simulated-paper.ts';

const language = fc.constantFrom<RehearsalLanguage>('es', 'en');

describe('a rehearsal', () => {
  it('Z4 has an agenda of its own, its hours moved along, bound to no commitment', () => {
    const start = 1_800_000_000_000;
    const commitmentId = fixedId<CommitmentId>('commitment');
    const session = aSession(
      everyKind.map((entry) => ({
        ...entry,
        ...(entry.id === item('break') && { lockedStart: start + 3_600_000 }),
        content: 'commitmentId' in entry.content ? { ...entry.content, commitmentId } : entry.content,
      })),
    );
    let last = 0;
    const agenda = rehearsedAgenda(session.state.run.items, { appointed: start, begins: 1000 }, () =>
      fixedId<string>(`copy ${(last += 1)}`),
    );
    expect(agenda.map(({ title }) => title)).toEqual(everyKind.map(({ title }) => title));
    expect(JSON.stringify(agenda)).not.toContain(commitmentId);
    for (const { id } of everyKind) expect(JSON.stringify(agenda)).not.toContain(id);
    expect(agenda.find(({ content }) => content.kind === 'break')?.lockedStart).toBe(3_601_000);
  });

  it('Z5 has people who do in every phase what the session takes from them', () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(...everyKind), language, (seed, entry, language) => {
        const random = seededRandom(seed);
        const session = aSession().started();
        for (const kind of ['challenges', 'teams', entry.content.kind] as const) {
          session.at(kind);
          if (kind === 'judging')
            session.do(leader, {
              type: 'jury.set',
              itemId: item('judging'),
              participantId: participant(1),
              on: true,
            });
          for (let turn = 0; turn < 12; turn += 1) {
            const me = participant(1 + (turn % 4));
            const command = simulatedCommand(session.state, { me, language, random });
            if (command) expect([command, session.give(me, command)]).toEqual([command, null]);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('Z5 Z7 has people who work at their tables: one reports, takes the table on and hands in its card', () => {
    fc.assert(
      fc.property(fc.nat(), language, (seed, spoken) => {
        const random = seededRandom(seed);
        const hall = aSession();
        hall.people = [1, 2, 3, 4, 5, 6].map((n) => ({ id: participant(n), sector: null }));
        hall.started().at('breakout').do(leader, { type: 'breakout.open' });
        const breakout = () => breakoutsOf(hall.state).at(-1);
        const seat = () => breakout()?.tables[0];
        const table = aSession().started().at('ideas');
        for (let turn = 0; turn < 60; turn += 1) {
          const known = seat();
          const me = known?.seated[turn % known.seated.length];
          if (!known || !me) throw new Error('somebody sits at the first table');
          const deed = simulatedAtTable(known, table.state, { me, language: spoken, random });
          if (deed?.in === 'plenary') expect([deed, hall.give(me, deed.command)]).toEqual([deed, null]);
          else if (deed) table.give(deed.command.type === 'run.next' ? leader : me, deed.command);
        }
        expect(seat()?.seated).toContain(seat()?.rapporteur);
        expect(table.state.boards.flatMap(({ ideas }) => ideas).length).toBeGreaterThan(0);
      }),
      { numRuns: 20 },
    );
  });

  it('Z5 Z7 has people who sit down where they may choose', () => {
    const choosing = everyKind.map((entry) =>
      entry.content.kind === 'breakout'
        ? { ...entry, content: { ...entry.content, seating: 'choice' as const } }
        : entry,
    );
    const hall = aSession(choosing).started().at('breakout');
    const who = { me: participant(1), language: 'es' as const, random: seededRandom(3) };
    const command = simulatedCommand(hall.state, who);
    expect(command?.type).toBe('breakout.sit');
    if (command) expect(hall.give(participant(1), command)).toBeNull();
    expect(simulatedCommand(hall.state, who)).toBeNull();
  });

  it('Z7 has people who speak the language of the session', () => {
    const said = (spoken: RehearsalLanguage) =>
      JSON.stringify(
        simulatedCommand(aSession().started().at('ideas').state, {
          me: participant(1),
          language: spoken,
          random: seededRandom(1),
        }),
      );
    expect(said('es')).toContain('Idea de ensayo');
    expect(said('en')).toContain('Rehearsed idea');
  });

  it('Z5 has people who fill in valid papers of every method', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.constantFrom(...everyMethod),
        fc.integer({ min: 2, max: 6 }),
        (seed, method, count) => {
          const spec = ballotOf(method, count);
          const paper = simulatedPaper(spec, seededRandom(seed));
          if (!paper) throw new Error('there is something to choose');
          const choice =
            paper.method === 'consent' ? { method: paper.method, stance: paper.stance, seal: null } : paper;
          expect(accepts(spec, choice, new Set(spec.options.map(({ id }) => id)))).toBe(true);
        },
      ),
    );
  });

  it('Z5 has people who do nothing before the start, in a pause and after the end', () => {
    const idle = (session: ReturnType<typeof aSession>) =>
      simulatedCommand(session.state, { me: participant(1), language: 'es', random: seededRandom(1) });
    expect(idle(aSession())).toBeNull();
    expect(idle(aSession().started().at('ideas').do(leader, { type: 'run.pause' }))).toBeNull();
    expect(idle(aSession().started().do(leader, { type: 'run.finish' }))).toBeNull();
  });
});
