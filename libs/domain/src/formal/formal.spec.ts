import { describe, expect, it } from '@jest/globals';
import type { AmendmentId, MotionId, ResolutionId, RoundId, RouteId } from '@ruta/contracts/protocol/ids';
import type { DecisionRule } from '@ruta/contracts/secretariat/body';
import type { VoteChoice } from '@ruta/contracts/secretariat/resolution';
import { aRoll, formalFacts, seat } from '@ruta/testing/formal/a-body';
import {
  aFormalSession,
  item,
  leader,
  participant,
  type SessionOnBench,
} from '@ruta/testing/session/a-session';
import { fixedId } from '@ruta/testing/session/fixed-id';
import { nth } from '@ruta/testing/list/nth';
import fc from 'fast-check';
import { decideBy } from '../secretariat/resolve.ts';
import { quorumOf } from './quorum.ts';

const itemId = item('attendance');
const [government, civil, otherCivil, oversight] = [1, 2, 3, 4].map(participant) as [
  ReturnType<typeof participant>,
  ReturnType<typeof participant>,
  ReturnType<typeof participant>,
  ReturnType<typeof participant>,
];
const alternate = (n: number) => participant(n + 10);
const guest = participant(20);
const phoneless = participant(9);
const motionId = fixedId<MotionId>('motion');
const roundId = (n: number) => fixedId<RoundId>(`round ${n}`);
const charge = { responsible: 'Tesorería', seatId: seat(1), dueOn: null, subject: null };

const called = (change: Partial<typeof aRoll> = {}): SessionOnBench => {
  const session = aFormalSession();
  session.formal = { ...formalFacts, roll: { ...aRoll, ...change } };
  return session.started().at('attendance');
};
const gathered = (...who: (typeof government)[]) =>
  (who.length > 0 ? who : [government, civil, otherCivil, oversight]).reduce(
    (session, one) => session.do(one, { type: 'roll.sit', itemId }),
    called(),
  );
const roll = ({ state }: SessionOnBench) => nth(state.parts.rolls, 0);
const motion = ({ state }: SessionOnBench) => nth(state.parts.motions, 0);

const proposed = (session = gathered()) =>
  session.at('motions').do(government, {
    type: 'motion.propose',
    itemId: item('motions'),
    motionId,
    text: 'Se acuerda abrir el registro de obras.',
    charge,
  });
const seconded = (session = gathered()) =>
  proposed(session).do(civil, { type: 'motion.second', motionId, on: true });
const put = (session: SessionOnBench, n = 1, rule: DecisionRule | null = null) =>
  session.give(leader, { type: 'motion.put', motionId, roundId: roundId(n), rule, seconds: null });
const voted = (
  votes: [number, VoteChoice][],
  { session = seconded(), rule = null as DecisionRule | null } = {},
) => {
  expect(put(session, 1, rule)).toBeNull();
  session.seatVotes = new Map(votes.map(([n, choice]) => [seat(n), choice]));
  return session.do(leader, { type: 'round.close', roundId: roundId(1) });
};

describe('the roll of a body', () => {
  it('V1 is called in sessions of a body alone, once', () => {
    const open = aFormalSession().started();
    open.formal = null;
    expect(open.give(leader, { type: 'run.goto', itemId })?.code).toBe('formal.no-body');
    const session = called();
    expect(roll(session).seats).toHaveLength(4);
    const again = {
      id: item('second roll'),
      title: 'Again',
      plannedMs: 0,
      content: { kind: 'attendance' as const, text: '' },
    };
    session.do(leader, { type: 'agenda.add', item: again, after: itemId });
    session.do(leader, { type: 'run.goto', itemId: again.id });
    expect(session.state.parts.rolls).toHaveLength(1);
  });

  it('V2 seats the incumbent or the alternate, never both', () => {
    const session = called().do(alternate(2), { type: 'roll.sit', itemId });
    expect(session.give(civil, { type: 'roll.sit', itemId })?.code).toBe('formal.seat-occupied');
    session.do(alternate(2), { type: 'roll.leave', itemId }).do(civil, { type: 'roll.sit', itemId });
    expect(nth(roll(session).seats, 1)).toMatchObject({
      sitting: { participantId: civil, capacity: 'incumbent' },
    });
    session.do(leader, {
      type: 'roll.seat',
      itemId,
      seatId: seat(2),
      participantId: alternate(2),
      capacity: 'alternate',
    });
    expect(nth(roll(session).seats, 1).sitting?.participantId).toBe(alternate(2));
  });

  it('V2 holds after any history: a seat has one sitter, a sitter one seat, and nobody sits for another', () => {
    const people = [1, 2, 3, 4, 11, 12, 13, 14, 9, 20].map(participant);
    const step = fc.record({
      who: fc.constantFrom(...people),
      what: fc.constantFrom('roll.sit', 'roll.leave', 'roll.seat', 'roll.clear'),
      n: fc.integer({ min: 1, max: 4 }),
      capacity: fc.constantFrom('incumbent' as const, 'alternate' as const),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const session = called();
        for (const { who, what, n, capacity } of steps) {
          if (what === 'roll.sit' || what === 'roll.leave') session.give(who, { type: what, itemId });
          else if (what === 'roll.clear') session.give(leader, { type: what, itemId, seatId: seat(n) });
          else
            session.give(leader, {
              type: 'roll.seat',
              itemId,
              seatId: seat(n),
              participantId: who,
              capacity,
            });
        }
        const sitting = roll(session).seats.flatMap((one) =>
          one.sitting ? [{ ...one.sitting, seatId: one.id }] : [],
        );
        expect(new Set(sitting.map((one) => one.participantId)).size).toBe(sitting.length);
        for (const { participantId, seatId, capacity } of sitting) {
          if (participantId === phoneless) continue;
          const n = [1, 2, 3, 4].find((each) => seat(each) === seatId) ?? 0;
          expect(participantId).toBe(capacity === 'incumbent' ? participant(n) : alternate(n));
        }
      }),
    );
  });

  it('V3 takes in who holds a seat, and who is here without a phone, by who keeps the roll', () => {
    const session = called();
    expect(session.give(guest, { type: 'roll.sit', itemId })?.code).toBe('formal.not-holder');
    const seatGuest = { type: 'roll.seat' as const, itemId, seatId: seat(1), capacity: 'alternate' as const };
    expect(session.give(leader, { ...seatGuest, participantId: guest })?.code).toBe('formal.not-holder');
    expect(session.give(leader, { ...seatGuest, participantId: phoneless })).toBeNull();
    expect(session.give(civil, { ...seatGuest, participantId: phoneless })?.code).toBe('policy.not-allowed');
  });

  it('V4 has a quorum with more than the share of the occupied seats, counted by sector', () => {
    const session = called();
    const present = () => quorumOf(roll(session));
    expect(present()).toMatchObject({ present: 0, needed: 3, met: false });
    for (const who of [government, civil]) session.do(who, { type: 'roll.sit', itemId });
    expect(present().met).toBe(false);
    session.do(otherCivil, { type: 'roll.sit', itemId });
    expect(present()).toMatchObject({
      met: true,
      sectors: [
        { name: 'gobierno', present: 1, seats: 1 },
        { name: 'civil', present: 2, seats: 2 },
        { name: 'garante', present: 0, seats: 1 },
      ],
    });
  });

  it('V4 asks for every sector where the body does', () => {
    const session = called({ everySector: true });
    for (const who of [government, civil, otherCivil]) session.do(who, { type: 'roll.sit', itemId });
    expect(quorumOf(roll(session))).toMatchObject({ met: false, missing: ['garante'] });
    session.do(oversight, { type: 'roll.sit', itemId });
    expect(quorumOf(roll(session)).met).toBe(true);
  });

  it('V4 is monotonic: one more seat never loses a quorum', () => {
    const share = fc.constantFrom(0, 0.25, 0.5, 0.6, 0.75, 1);
    fc.assert(
      fc.property(
        share,
        fc.boolean(),
        fc.subarray([1, 2, 3, 4]),
        fc.integer({ min: 1, max: 4 }),
        (quorum, everySector, here, more) => {
          const met = (present: number[]) =>
            quorumOf({
              ...aRoll,
              quorum,
              everySector,
              call: 1,
              seats: aRoll.seats.map((one, at) => ({
                ...one,
                sitting: present.includes(at + 1)
                  ? { participantId: participant(at + 1), capacity: 'incumbent' as const }
                  : null,
                attended: null,
              })),
            }).met;
          if (met(here)) expect(met([...here, more])).toBe(true);
          expect(met([])).toBe(false);
          expect(met([1, 2, 3, 4])).toBe(true);
        },
      ),
    );
  });

  it('V5 is called a second time from its hour on, while there is no quorum, and then needs its own share', () => {
    const secondCallAt = 1_800_000_600_000;
    const session = called({ secondCallAt }).do(civil, { type: 'roll.sit', itemId });
    const second = { type: 'roll.second-call' as const, itemId };
    expect(session.give(leader, second)?.code).toBe('formal.too-early');
    session.later(600_000).do(leader, second);
    expect(quorumOf(roll(session))).toMatchObject({ met: true, needed: 1 });
    expect(called().give(leader, second)?.code).toBe('formal.no-second-call');
    expect(gathered().give(leader, second)?.code).toBe('formal.has-quorum');
  });

  it('V6 lets the members vote on nothing while the quorum is lost, and writes down when it came and went', () => {
    const session = seconded(gathered(government, civil, otherCivil));
    session.do(otherCivil, { type: 'roll.leave', itemId });
    expect(put(session)?.code).toBe('formal.no-quorum');
    session.later(60_000).do(oversight, { type: 'roll.sit', itemId });
    expect(put(session)).toBeNull();
    expect(roll(session).changes.map(({ met, present }) => [met, present])).toEqual([
      [true, 3],
      [false, 2],
      [true, 3],
    ]);
  });

  it('V7 loses who is removed from the room', () => {
    const session = gathered(government, civil, otherCivil);
    session.do(leader, { type: 'participant.remove', participantId: civil, reason: 'disturbs' });
    expect(quorumOf(roll(session))).toMatchObject({ present: 2, met: false });
  });
});

describe('the review of earlier resolutions', () => {
  const resolutionId = fixedId<ResolutionId>('earlier');
  const move = (status: 'in-progress' | 'done') => ({
    type: 'review.move' as const,
    itemId: item('review'),
    resolutionId,
    status,
  });

  it('V8 lists what was adopted and is not done, as it stands when the review begins', () => {
    const session = called().at('review');
    expect(nth(session.state.parts.reviews, 0).resolutions).toMatchObject([{ number: '1/2026', was: null }]);
  });

  it('V9 moves a resolution by its steps, and says what it was', () => {
    const session = called().at('review').do(leader, move('in-progress')).do(leader, move('done'));
    expect(nth(session.state.parts.reviews, 0).resolutions).toMatchObject([
      { status: 'done', was: 'adopted' },
    ]);
    expect(session.give(leader, move('in-progress'))?.code).toBe('secretariat.wrong-step');
  });
});

describe('a motion', () => {
  it('V10 comes from a seat that is present, or from the chair', () => {
    const session = gathered().at('motions');
    const propose = {
      type: 'motion.propose' as const,
      itemId: item('motions'),
      motionId,
      text: 'Se acuerda abrir.',
      charge,
    };
    expect(session.give(guest, propose)?.code).toBe('formal.not-sitting');
    session.do(leader, propose);
    expect(motion(session)).toMatchObject({ number: 1, seatId: null, author: leader });
  });

  it('V10, V18 names an office of the roll and a route that waits for its approval, and nothing else', () => {
    const route = fixedId<RouteId>('route');
    const session = aFormalSession();
    session.formal = { ...formalFacts, roll: { ...aRoll, routes: [{ id: route, plan: 'Plan 2' }] } };
    session.started().at('attendance').do(government, { type: 'roll.sit', itemId }).at('motions');
    const about = (routeId: RouteId, seatId = seat(1)) => ({
      type: 'motion.propose' as const,
      itemId: item('motions'),
      motionId,
      text: 'Se aprueba la ruta.',
      charge: { ...charge, seatId, subject: { kind: 'route' as const, routeId } },
    });
    expect(session.give(government, about(fixedId<RouteId>('other')))?.code).toBe('formal.charge-unknown');
    expect(session.give(government, about(route, seat(9)))?.code).toBe('formal.charge-unknown');
    session.do(government, about(route));
    const changed = { ...charge, subject: { kind: 'route' as const, routeId: fixedId<RouteId>('other') } };
    expect(session.give(government, { type: 'motion.charge', motionId, charge: changed })?.code).toBe(
      'formal.charge-unknown',
    );
    expect(motion(session).charge.subject).toEqual({ kind: 'route', routeId: route });
  });

  it('V11 is seconded by another seat, and withdrawn by its own', () => {
    const session = proposed();
    expect(session.give(government, { type: 'motion.second', motionId, on: true })?.code).toBe(
      'formal.own-motion',
    );
    expect(put(session)?.code).toBe('formal.not-seconded');
    expect(session.give(civil, { type: 'motion.withdraw', motionId })?.code).toBe('formal.not-yours');
    session.do(civil, { type: 'motion.second', motionId, on: true });
    session.do(government, { type: 'motion.withdraw', motionId });
    expect(motion(session).state).toBe('withdrawn');
    expect(put(session)?.code).toBe('formal.motion-settled');
  });

  it('V12 changes its words by amendments its proposer takes in; none is left open when it is voted on', () => {
    const amendmentId = fixedId<AmendmentId>('amendment');
    const session = seconded().do(oversight, {
      type: 'motion.amend',
      motionId,
      amendmentId,
      text: 'Se acuerda abrir el registro de obras y sus costos.',
    });
    const settle = (as: 'taken' | 'withdrawn') => ({
      type: 'motion.settle' as const,
      motionId,
      amendmentId,
      as,
    });
    expect(put(session)?.code).toBe('formal.amendment-open');
    expect(session.give(civil, settle('taken'))?.code).toBe('formal.not-yours');
    expect(session.give(government, settle('withdrawn'))?.code).toBe('formal.not-yours');
    session.do(government, settle('taken'));
    expect(motion(session).text).toBe('Se acuerda abrir el registro de obras y sus costos.');
    expect(put(session)).toBeNull();
  });

  it('V13 is voted on alone, by name, by the members', () => {
    const session = seconded();
    expect(put(session)).toBeNull();
    expect(nth(session.state.rounds, 0).spec).toMatchObject({ disclosure: 'named', electorate: 'members' });
    expect(
      session.give(leader, {
        type: 'round.amend',
        roundId: roundId(1),
        spec: nth(session.state.rounds, 0).spec,
      })?.code,
    ).toBe('ballot.options-frozen');
  });

  it('V14 keeps the rule it was put to the vote with', () => {
    const session = seconded();
    put(session, 1, 'two-thirds');
    expect(motion(session).rule).toBe('two-thirds');
  });

  it('V15 becomes a numbered resolution when it is adopted, with every seat and sector that voted', () => {
    const session = voted([
      [1, 'for'],
      [2, 'for'],
      [3, 'against'],
      [4, 'abstain'],
    ]);
    expect(motion(session)).toMatchObject({
      state: 'adopted',
      resolution: { number: 2, year: 2026 },
      votes: {
        sectors: [
          { name: 'gobierno', for: 1, against: 0, abstain: 0 },
          { name: 'civil', for: 1, against: 1, abstain: 0 },
          { name: 'garante', for: 0, against: 0, abstain: 1 },
        ],
      },
    });
  });

  it('V15 follows its rule: one against stops a consensus, and one sector that says no stops a majority in all', () => {
    const outcome = (rule: DecisionRule, ...choices: VoteChoice[]) =>
      motion(
        voted(
          choices.map((choice, at) => [at + 1, choice]),
          { rule },
        ),
      ).state;
    expect(outcome('consensus', 'for', 'for', 'abstain', 'for')).toBe('adopted');
    expect(outcome('consensus', 'for', 'for', 'against', 'for')).toBe('rejected');
    expect(outcome('every-sector', 'for', 'for', 'for', 'against')).toBe('rejected');
    expect(outcome('every-sector', 'for', 'for', 'for', 'for')).toBe('adopted');
    expect(outcome('two-thirds', 'for', 'for', 'against', 'abstain')).toBe('adopted');
    expect(outcome('three-fifths', 'for', 'for', 'against', 'against')).toBe('rejected');
  });

  it('V15 carries by a larger share only what a smaller one carries, for any votes', () => {
    const vote = fc.record({
      sectorId: fc.constantFrom('a', 'b', 'c'),
      choice: fc.constantFrom<VoteChoice>('for', 'against', 'abstain'),
    });
    fc.assert(
      fc.property(fc.array(vote, { minLength: 1, maxLength: 12 }), (votes) => {
        const counted = votes.map((one, at) => ({ ...one, seatId: String(at) }));
        const carried = (rule: DecisionRule) => decideBy(rule, counted, counted) === 'adopted';
        const order = ['consensus', 'two-thirds', 'three-fifths', 'simple'] as const;
        for (const [at, rule] of order.slice(1).entries())
          if (carried(nth(order, at))) expect(carried(rule)).toBe(true);
        if (carried('every-sector')) expect(carried('simple')).toBe(true);
      }),
    );
  });

  it('V15 lets a sector that abstains leave it to the others', () => {
    const votes: [number, VoteChoice][] = [
      [1, 'for'],
      [2, 'for'],
      [3, 'abstain'],
      [4, 'abstain'],
    ];
    expect(motion(voted(votes, { rule: 'every-sector' })).state).toBe('adopted');
  });

  it('V16 waits for another vote where a sector did not vote on what asks for a majority in each', () => {
    const session = voted(
      [
        [1, 'for'],
        [2, 'for'],
        [3, 'for'],
      ],
      { rule: 'every-sector' },
    );
    expect(motion(session)).toMatchObject({
      state: 'open',
      lapsed: 0,
      unheard: 1,
      votes: null,
      resolution: null,
    });
    expect(put(session, 2, 'simple')).toBeNull();
  });

  it('V16 is not decided by a vote that closes without a quorum, and may be voted on again', () => {
    const session = seconded(gathered(government, civil, otherCivil));
    put(session);
    session.do(otherCivil, { type: 'roll.leave', itemId });
    session.do(leader, { type: 'round.close', roundId: roundId(1) });
    expect(motion(session)).toMatchObject({ state: 'open', lapsed: 1, votes: null, resolution: null });
    session.do(otherCivil, { type: 'roll.sit', itemId });
    expect(put(session, 2)).toBeNull();
    expect(nth(session.state.rounds, 1).number).toBe(2);
  });

  it('V17 keeps the reasons of a seat that did not agree, said by whoever sits there', () => {
    const session = voted([
      [1, 'for'],
      [2, 'for'],
      [3, 'against'],
    ]);
    const say = { type: 'motion.dissent' as const, motionId, text: 'No hay presupuesto.' };
    expect(session.give(government, say)?.code).toBe('formal.not-dissenting');
    expect(session.give(oversight, say)?.code).toBe('formal.not-voted');
    session.do(otherCivil, say).do(otherCivil, { ...say, text: 'No hay presupuesto aprobado.' });
    expect(motion(session).dissents).toMatchObject([
      { seatId: seat(3), choice: 'against', text: 'No hay presupuesto aprobado.' },
    ]);
  });
});
