import { describe, expect, it } from '@jest/globals';
import type { ParticipantId, SessionId } from '@ruta/contracts/protocol/ids';
import type { ParticipantMode } from '@ruta/contracts/session/participant';
import fc from 'fast-check';
import { type Visitor, Visitors } from './visitors.ts';

const sessionId = 'session' as SessionId;
const visitor = (person: number | null, mode: ParticipantMode, counted: boolean): Visitor => ({
  sessionId,
  participantId: person === null ? null : (`p${person}` as ParticipantId),
  mode,
  counted,
  pulseAt: 0,
  pulseSeq: 0,
});

const step = fc.record({
  socket: fc.integer({ min: 0, max: 7 }).map((n) => `s${n}`),
  comes: fc.boolean(),
  person: fc.option(fc.integer({ min: 0, max: 3 })),
  mode: fc.constantFrom<ParticipantMode>('room', 'online', 'assisted'),
  counted: fc.boolean(),
});

describe('who is connected', () => {
  it('S19 is the count of people with a line, however they come and go', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const visitors = new Visitors();
        const lines = new Map<string, Visitor>();
        for (const { socket, comes, person, mode, counted } of steps) {
          if (comes) {
            const came = visitor(person, mode, counted || (lines.get(socket)?.counted ?? false));
            visitors.enter(socket, visitor(person, mode, counted));
            lines.delete(socket);
            lines.set(socket, came);
          } else {
            visitors.leave(socket);
            lines.delete(socket);
          }
        }
        const people = new Map<ParticipantId, ParticipantMode>();
        for (const { counted, participantId, mode } of lines.values())
          if (counted && participantId) people.set(participantId, mode);
        const of = (mode: ParticipantMode) => [...people.values()].filter((each) => each === mode).length;
        expect([visitors.room, visitors.online]).toEqual([of('room'), of('online')]);
        expect(new Set(visitors.ids())).toEqual(new Set(people.keys()));
        expect(visitors.size).toBe(lines.size);
      }),
    );
  });

  it('S19 tells when somebody came or went, and not when a second device did', () => {
    const visitors = new Visitors();
    visitors.enter('a', visitor(1, 'room', true));
    const before = visitors.changes;
    visitors.enter('b', visitor(1, 'room', true));
    visitors.leave('a');
    expect(visitors.changes).toBe(before);
    visitors.leave('b');
    expect(visitors.changes).toBe(before + 1);
  });

  it('S19 names a line as bad that is silent, or has not got what others got', () => {
    const visitors = new Visitors();
    visitors.enter('a', { ...visitor(1, 'room', true), pulseAt: 10_000, pulseSeq: 3 });
    visitors.noteSeq(5, 4000);
    expect(visitors.lagging(11_000)).toBe(1);
    visitors.pulse('a', 5, 10_500);
    expect(visitors.lagging(11_000)).toBe(0);
    expect(visitors.lagging(60_000)).toBe(1);
    visitors.enter('b', { ...visitor(1, 'room', true), pulseAt: 59_000, pulseSeq: 5 });
    expect(visitors.lagging(60_000)).toBe(0);
  });
});
