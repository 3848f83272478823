import { describe, expect, it } from '@jest/globals';
import { CommitmentStage } from '@ruta/contracts/drafting/commitment';
import { DeskGroup } from '@ruta/contracts/drafting/desk-role';
import type { Actor } from '@ruta/contracts/identity/actor';
import { BodyId, type EntityId, SeatId, SectorId } from '@ruta/contracts/protocol/ids';
import { aGuest, anAccount, aVisitor, withRole } from '@ruta/testing/actor/an-actor';
import { type DeskFacts, mayReadDraft, reaches, roleByStage, standingAtDesk } from './desk-access.ts';
import { mayMoveStage } from './stage.ts';

const entityId = '0199a000-0000-7000-8000-000000000001' as EntityId;
const person = '0199a000-0000-7000-8000-000000000002';
const guest = aGuest(person);
const organiser = withRole(anAccount(person), entityId, 'organiser');
const member: Actor = {
  ...anAccount(person),
  seats: [
    {
      entityId,
      bodyId: BodyId.parse('0199a000-0000-7000-8000-000000000006'),
      seatId: SeatId.parse('0199a000-0000-7000-8000-000000000004'),
      sectorId: SectorId.parse('0199a000-0000-7000-8000-000000000005'),
      capacity: 'incumbent',
    },
  ],
};
const elsewhere = withRole(anAccount(person), '0199a000-0000-7000-8000-000000000003', 'organiser');

const aDesk = (changes: Partial<DeskFacts> = {}): DeskFacts => ({
  stage: 'drafting',
  door: 'table',
  given: null,
  groups: {},
  atTable: true,
  phaseOpen: true,
  ...changes,
});

describe('what somebody may do at a desk', () => {
  it.each([
    ['T1 a visitor, without a device', aVisitor(), {}, 'read', 'policy.device-needed'],
    [
      'T2 an organiser, at an approved text',
      organiser,
      { stage: 'approved' },
      'read',
      'drafting.stage-forbids',
    ],
    [
      'T2 an organiser, at a withdrawn one',
      organiser,
      { stage: 'withdrawn' },
      'read',
      'drafting.stage-forbids',
    ],
    [
      'T3 an organiser, while no table sits',
      organiser,
      { door: 'staff', atTable: false, phaseOpen: false },
      'edit',
      null,
    ],
    ['T3 an organiser, whatever was set for groups', organiser, { groups: { public: 'read' } }, 'edit', null],
    ['T3 an organiser of another entity', elsewhere, { atTable: false }, 'comment', 'drafting.not-a-writer'],
    ['T4 a guest at the open table', guest, {}, 'edit', null],
    ['T4 a guest who is not at the table', guest, { atTable: false }, 'comment', 'drafting.not-a-writer'],
    ['T4 a guest at the table, the door closed', guest, { door: 'staff' }, 'comment', 'drafting.desk-closed'],
    ['T4 a guest let in by name, the door closed', guest, { door: 'staff', given: 'edit' }, 'edit', null],
    [
      'T4 a guest let in by name, the phase over',
      guest,
      { given: 'edit', phaseOpen: false },
      'read',
      'drafting.desk-closed',
    ],
    ['T5 a guest shut out by name, at the table', guest, { given: 'read' }, 'read', 'drafting.not-a-writer'],
    ['T5 a member given less by name', member, { given: 'suggest' }, 'suggest', 'drafting.only-suggests'],
    [
      'T9 the table, set to suggesting',
      guest,
      { groups: { table: 'suggest' } },
      'suggest',
      'drafting.only-suggests',
    ],
    ['T9 a name, before its group', guest, { groups: { table: 'read' }, given: 'edit' }, 'edit', null],
    ['T9 the table during feedback', guest, { stage: 'feedback' }, 'suggest', 'drafting.only-suggests'],
    ['T9 the table during signature', guest, { stage: 'signing' }, 'comment', 'drafting.not-a-writer'],
    [
      'T9 the members, set to suggesting',
      member,
      { groups: { members: 'suggest' } },
      'suggest',
      'drafting.only-suggests',
    ],
  ] as const)('%s', (_who, actor, desk, role, why) => {
    expect(standingAtDesk(actor, entityId, aDesk(desk))).toEqual({ role, why });
  });

  it('T9 nobody gets more by a later stage than by an earlier one', () => {
    const stages = CommitmentStage.options.filter((stage) => stage !== 'withdrawn');
    for (const group of DeskGroup.options) {
      stages.slice(1).forEach((stage, at) => {
        const before = stages[at];
        if (before) expect(reaches(roleByStage(group, before), roleByStage(group, stage))).toBe(true);
      });
    }
  });

  it('T7 is read by all while its table writes and once it was put up', () => {
    expect(mayReadDraft(aVisitor(), entityId, aDesk())).toBe(true);
    expect(mayReadDraft(aVisitor(), entityId, aDesk({ door: 'staff' }))).toBe(false);
    expect(mayReadDraft(aVisitor(), entityId, aDesk({ door: 'staff', stage: 'feedback' }))).toBe(true);
    expect(mayReadDraft(guest, entityId, aDesk({ door: 'staff', given: 'read' }))).toBe(true);
  });

  it('T8 is approved from signature alone, and goes back to the desk from anywhere', () => {
    expect(mayMoveStage('feedback', 'approved')).toBe(false);
    expect(mayMoveStage('signing', 'approved')).toBe(true);
    for (const stage of ['feedback', 'signing', 'approved', 'withdrawn'] as const) {
      expect(mayMoveStage(stage, 'drafting')).toBe(true);
    }
  });
});
