import { describe, expect, it } from '@jest/globals';
import type { EntityId } from '@ruta/contracts/protocol/ids';
import { aGuest, anAccount, aVisitor, withRole } from '@ruta/testing/actor/an-actor';
import { type DeskFacts, mayReadDraft, refusalAtDesk } from './desk-access.ts';
import { mayMoveStage } from './stage.ts';

const entityId = '0199a000-0000-7000-8000-000000000001' as EntityId;
const person = '0199a000-0000-7000-8000-000000000002';
const guest = aGuest(person);
const organiser = withRole(anAccount(person), entityId, 'organiser');
const elsewhere = withRole(anAccount(person), '0199a000-0000-7000-8000-000000000003', 'organiser');

const aDesk = (changes: Partial<DeskFacts> = {}): DeskFacts => ({
  stage: 'drafting',
  door: 'table',
  listed: null,
  atTable: true,
  phaseOpen: true,
  ...changes,
});

describe('who writes at a desk', () => {
  it.each([
    ['T1 a visitor, without a device', aVisitor(), {}, 'policy.device-needed'],
    ['T2 an organiser, at an approved text', organiser, { stage: 'approved' }, 'drafting.stage-forbids'],
    ['T2 an organiser, at a withdrawn one', organiser, { stage: 'withdrawn' }, 'drafting.stage-forbids'],
    [
      'T3 an organiser, while no table sits',
      organiser,
      { door: 'staff', atTable: false, phaseOpen: false },
      null,
    ],
    ['T3 an organiser of another entity', elsewhere, { atTable: false }, 'drafting.not-a-writer'],
    ['T4 a guest at the open table', guest, {}, null],
    ['T4 a guest who is not at the table', guest, { atTable: false }, 'drafting.not-a-writer'],
    ['T4 a guest at the table, the door closed', guest, { door: 'staff' }, 'drafting.desk-closed'],
    ['T4 a guest let in by name, the door closed', guest, { door: 'staff', listed: true }, null],
    [
      'T4 a guest let in by name, the phase over',
      guest,
      { listed: true, phaseOpen: false },
      'drafting.desk-closed',
    ],
    ['T5 a guest shut out by name, at the table', guest, { listed: false }, 'drafting.not-a-writer'],
  ] as const)('%s', (_who, actor, desk, refusal) => {
    expect(refusalAtDesk(actor, entityId, aDesk(desk))).toBe(refusal);
  });

  it('T7 is read by all while its table writes and once it was put up', () => {
    expect(mayReadDraft(aVisitor(), entityId, aDesk())).toBe(true);
    expect(mayReadDraft(aVisitor(), entityId, aDesk({ door: 'staff' }))).toBe(false);
    expect(mayReadDraft(aVisitor(), entityId, aDesk({ door: 'staff', stage: 'feedback' }))).toBe(true);
    expect(mayReadDraft(guest, entityId, aDesk({ door: 'staff', listed: true }))).toBe(true);
  });

  it('T8 is approved from signature alone, and goes back to the desk from anywhere', () => {
    expect(mayMoveStage('feedback', 'approved')).toBe(false);
    expect(mayMoveStage('signing', 'approved')).toBe(true);
    for (const stage of ['feedback', 'signing', 'approved', 'withdrawn'] as const) {
      expect(mayMoveStage(stage, 'drafting')).toBe(true);
    }
  });
});
