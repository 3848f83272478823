import { describe, expect, it } from '@jest/globals';
import type { ParticipantId } from '@ruta/contracts/protocol/ids';
import { aSession, item, leader, participant } from '@ruta/testing/session/a-session';
import fc from 'fast-check';
import { sharesBy, spokenIn, suggestedOrder } from './speaking.ts';
import { own, view } from './view.ts';

const minute = 60_000;
const sectors = new Map([
  [participant(1), 'government'],
  [participant(2), 'government'],
  [participant(3), 'civil society'],
]);
const sectorOf = (id: ParticipantId) => sectors.get(id) ?? 'public';

/** A discussion in which each has spoken so long. */
function talked(...minutes: [number, number][]) {
  const session = aSession().started().at('discussion');
  for (const [who, spoken] of minutes) {
    session.do(participant(who), { type: 'floor.ask', stance: null });
    session.do(leader, { type: 'floor.give', to: participant(who) }).later(spoken * minute);
    session.do(leader, { type: 'floor.end' });
  }
  return session;
}

describe('the floor', () => {
  it('S54 has one queue, into which the facilitator puts whoever raises a hand', () => {
    const session = talked();
    session.do(participant(1), { type: 'floor.ask', stance: 'pro' });
    session.do(leader, { type: 'floor.put', participantId: participant(7), stance: 'question' });
    expect(view(session.state, 'console').floor.queue.map(({ participantId }) => participantId)).toEqual([
      participant(1),
      participant(7),
    ]);
    expect(own(session.state, participant(7))).toMatchObject({ place: 2, stance: 'question' });
    const put = { type: 'floor.put' as const, participantId: participant(8), stance: null };
    expect(session.give(participant(1), put)?.code).toBe('policy.not-allowed');
    session.do(leader, { type: 'participant.remove', participantId: participant(8), reason: 'Shouts' });
    expect(session.give(leader, put)?.code).toBe('session.removed');
  });

  it('S55 gives a turn thirty seconds more, from its end or from now', () => {
    const session = talked();
    expect(session.give(leader, { type: 'floor.extend', seconds: 30 })?.code).toBe('floor.nobody-speaks');
    session.do(participant(1), { type: 'floor.ask', stance: null });
    session.do(leader, { type: 'floor.give', to: participant(1) });
    const endsAt = () => (session.state.floor.speaking?.endsAt ?? 0) - session.now;
    session.do(leader, { type: 'floor.extend', seconds: 30 });
    expect(endsAt()).toBe(2 * minute + 30_000);
    session.later(10 * minute).do(leader, { type: 'floor.extend', seconds: 30 });
    expect(endsAt()).toBe(30_000);
  });

  it('S56 suggests the sector that spoke least, then the person, then another stance, then who asked first', () => {
    const session = talked([1, 5], [3, 1]);
    for (const [who, stance] of [
      [2, 'pro'],
      [1, 'contra'],
      [3, 'pro'],
      [4, 'pro'],
      [5, 'contra'],
    ] as const)
      session.later(1000).do(participant(who), { type: 'floor.ask', stance });
    const { queue, spoken } = view(session.state, 'console').floor;
    const order = (last: 'pro' | 'contra' | null) =>
      suggestedOrder(queue, { spoken, itemId: item('discussion'), sectorOf, last }).map(
        ({ participantId }) => participantId,
      );
    expect(order(null)).toEqual([4, 5, 3, 2, 1].map(participant));
    expect(order('pro')).toEqual([5, 4, 3, 2, 1].map(participant));
    session.do(leader, { type: 'floor.give', to: participant(2) });
    expect(session.state.floor.speaking?.participantId).toBe(participant(2));
  });

  it('S56 suggests everybody who waits, once, whatever was spoken', () => {
    const ids = fc.integer({ min: 1, max: 6 }).map(participant);
    const requests = fc
      .uniqueArray(ids, { maxLength: 6 })
      .map((people) => people.map((participantId, at) => ({ participantId, stance: null, at })));
    const turns = fc.array(
      fc.record({
        participantId: ids,
        itemId: fc.constantFrom(null, item('discussion')),
        ms: fc.nat(9999),
        stance: fc.constant(null),
        at: fc.nat(),
      }),
    );
    fc.assert(
      fc.property(requests, turns, (queue, spokenTurns) => {
        const balance = { spoken: spokenIn(spokenTurns), itemId: item('discussion'), sectorOf, last: null };
        const suggested = suggestedOrder(queue, balance);
        expect(suggested.toSorted((one, other) => one.at - other.at)).toEqual(queue);
      }),
    );
  });

  it('S57 sums speaking time by what people have in common, and keeps it from phones', () => {
    const session = talked([1, 3], [2, 1], [3, 4], [1, 2]);
    const { spoken } = view(session.state, 'console').floor;
    expect(sharesBy(spoken, sectorOf)).toEqual([
      { key: 'government', ms: 6 * minute, turns: 3, share: 0.6 },
      { key: 'civil society', ms: 4 * minute, turns: 1, share: 0.4 },
    ]);
    expect(sharesBy(spoken, (id) => id)[0]).toMatchObject({ key: participant(1), ms: 5 * minute, turns: 2 });
    expect(view(session.state, 'phone').floor.spoken).toEqual([]);
  });
});
