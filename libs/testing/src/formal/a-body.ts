import type { BodyId, ParticipantId, ResolutionId, SeatId, SectorId } from '@ruta/contracts/protocol/ids';
import type { RollOfBody } from '@ruta/contracts/formal/roll';
import type { Circumstances, FormalFacts } from '@ruta/domain/session/state';
import { fixedId } from '../session/fixed-id.ts';

export const sector = (name: string) => fixedId<SectorId>(`sector ${name}`);
export const seat = (n: number) => fixedId<SeatId>(`seat ${n}`);

const sectorOfSeat = ['gobierno', 'civil', 'civil', 'garante'] as const;

/** A body of three sectors and four seats, two of them of civil society. */
export const aRoll: RollOfBody = {
  bodyId: fixedId<BodyId>('body'),
  rule: 'simple',
  quorum: 0.5,
  secondQuorum: 0,
  everySector: false,
  secondCallAt: null,
  sectors: ['gobierno', 'civil', 'garante'].map((name) => ({ id: sector(name), name })),
  seats: sectorOfSeat.map((name, at) => ({
    id: seat(at + 1),
    sectorId: sector(name),
    label: `Asiento ${at + 1}`,
    institution: '',
  })),
};

export const formalFacts: FormalFacts = {
  roll: aRoll,
  earlier: [
    {
      id: fixedId<ResolutionId>('earlier'),
      number: '1/2026',
      text: 'Reunirse cada mes.',
      responsible: 'Gobierno',
      dueOn: null,
      status: 'adopted',
    },
  ],
  status: null,
  nextNumber: { number: 2, year: 2026 },
};

/** Participant n holds seat n as incumbent, participant n + 10 as alternate; number 9 is here without a phone. */
export const holdsAsNumbered =
  (participant: (n: number) => ParticipantId): Circumstances['seatHeld'] =>
  (id) => {
    if (id === participant(9)) return 'assisted';
    const held = [1, 2, 3, 4].find((n) => id === participant(n) || id === participant(n + 10));
    if (held === undefined) return null;
    return { seatId: seat(held), capacity: id === participant(held) ? 'incumbent' : 'alternate' };
  };
