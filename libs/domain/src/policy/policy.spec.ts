import { describe, expect, it } from '@jest/globals';
import type { Actor } from '@ruta/contracts/identity/actor';
import { BodyId, EntityId, SeatId, SectorId } from '@ruta/contracts/protocol/ids';
import { aGuest, anAccount, aVisitor, withRole } from '@ruta/testing/actor/an-actor';
import { type Grantee, may, mayFromHere, type Operation, policy, refusalFor } from './policy.ts';

const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const here = EntityId.parse(id(1));
const elsewhere = EntityId.parse(id(2));
const someone = id(9);
const seat = (entityId: EntityId) => ({
  entityId,
  bodyId: BodyId.parse(id(3)),
  seatId: SeatId.parse(id(4)),
  sectorId: SectorId.parse(id(5)),
  capacity: 'incumbent' as const,
});

/** Each role with everything it is at once: what the table may name to let it through. */
const roles: [string, Actor, readonly Grantee[]][] = [
  ['visitor', aVisitor(), ['anyone']],
  ['guest', aGuest(someone), ['anyone', 'guest']],
  ['account', anAccount(someone), ['anyone', 'guest', 'account']],
  [
    'facilitator',
    withRole(anAccount(someone), here, 'facilitator'),
    ['anyone', 'guest', 'account', 'facilitator'],
  ],
  ['member', { ...anAccount(someone), seats: [seat(here)] }, ['anyone', 'guest', 'account', 'member']],
  ['organiser', withRole(anAccount(someone), here, 'organiser'), ['anyone', 'guest', 'account', 'organiser']],
  ['evaluator', withRole(anAccount(someone), here, 'evaluator'), ['anyone', 'guest', 'account', 'evaluator']],
  ['admin', { ...anAccount(someone), admin: true }, ['anyone', 'guest', 'account', 'admin']],
];
const operations = Object.keys(policy) as Operation[];
/** What holds in every entity, or in none. */
const placeless: readonly Grantee[] = ['anyone', 'guest', 'account', 'admin'];

describe.each(operations)('%s', (operation) => {
  const named: readonly Grantee[] = policy[operation];

  it.each(roles)('I22 as %s is allowed exactly as the table says, at home and elsewhere', (_, actor, is) => {
    const at = (fits: readonly Grantee[]) => named.some((grantee) => fits.includes(grantee));
    expect(may(actor, operation, here)).toBe(at(is));
    expect(may(actor, operation, elsewhere)).toBe(at(is.filter((grantee) => placeless.includes(grantee))));
    expect(may(actor, operation, null)).toBe(at(is.filter((grantee) => placeless.includes(grantee))));
  });

  it('I22 refuses by what would be needed', () => {
    const device = named.includes('guest') && !named.includes('anyone');
    if (named.includes('anyone')) return;
    expect(refusalFor(aVisitor(), operation)).toBe(device ? 'policy.device-needed' : 'policy.sign-in-needed');
    expect(refusalFor(anAccount(someone), operation)).toBe('policy.not-allowed');
    expect(mayFromHere(aVisitor(), operation, here)).toBe(device);
  });
});

describe('the table', () => {
  it('I24 gives an administrator the house and no voice in it', () => {
    const administrators = operations.filter((operation) =>
      (policy[operation] as readonly Grantee[]).includes('admin'),
    );
    expect(administrators.toSorted()).toEqual([
      'administrator.dismiss',
      'administrator.list',
      'administrator.make',
      'entity.create',
      'role.give',
      'role.read',
      'role.take',
    ]);
  });

  it('leaves everything open to reading without a sign-in', () => {
    const readings = operations.filter(
      (operation) => operation.endsWith('.read') && operation !== 'role.read',
    );
    for (const operation of readings) expect(may(aVisitor(), operation, here)).toBe(true);
  });

  it('asks for no account to propose, to join a table or to vote at one', () => {
    const open: Operation[] = [
      'consultation.contribute',
      'consultation.support',
      'session.take-seat',
      'session.take-part',
      'ballot.cast',
    ];
    for (const operation of open) expect(may(aGuest(someone), operation, here)).toBe(true);
  });
});
