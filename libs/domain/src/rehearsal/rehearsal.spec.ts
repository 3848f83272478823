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
import { rehearsedAgenda } from './rehearsal.ts';
import { simulatedCommand } from './simulated-command.ts';
import { simulatedPaper } from './simulated-paper.ts';

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
      fc.property(fc.nat(), fc.constantFrom(...everyKind), (seed, entry) => {
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
            const command = simulatedCommand(session.state, { me, random });
            if (command) expect([command, session.give(me, command)]).toEqual([command, null]);
          }
        }
      }),
      { numRuns: 60 },
    );
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
      simulatedCommand(session.state, { me: participant(1), random: seededRandom(1) });
    expect(idle(aSession())).toBeNull();
    expect(idle(aSession().started().at('ideas').do(leader, { type: 'run.pause' }))).toBeNull();
    expect(idle(aSession().started().do(leader, { type: 'run.finish' }))).toBeNull();
  });
});
