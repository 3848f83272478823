import { describe, expect, it } from '@jest/globals';
import type { AgendaDraft } from '@ruta/contracts/session/agenda';
import { aSession, coLeader, everyKind, item, leader, participant } from '@ruta/testing/session/a-session';
import { fixedId } from '@ruta/testing/session/fixed-id';
import { itemOf } from './run.ts';
import { own, view } from './view.ts';

const minute = 60_000;

describe('the run of a session', () => {
  it('S10 steps once when the key was pressed twice', () => {
    const session = aSession().started();
    const expectedRev = session.state.run.rev;
    session.do(leader, { type: 'run.next' });
    expect(session.give(leader, { type: 'run.next' }, { expectedRev })?.code).toBe('session.stale-rev');
    expect(session.state.run.current).toBe(item('slide'));
    expect(session.give(leader, { type: 'run.next' }, { expectedRev: undefined })?.code).toBe(
      'session.stale-rev',
    );
  });

  it('S11 takes a next back within ten seconds, with the clock as it was', () => {
    const session = aSession()
      .started()
      .later(2 * minute);
    const { since, endsAt } = session.state.run;
    session.do(leader, { type: 'run.next' }).later(9_999).do(leader, { type: 'run.undo' });
    expect(session.state.run).toMatchObject({ current: item('check-in'), since, endsAt, undo: null });
    expect(itemOf(session.state.run, item('check-in'))?.usedMs).toBe(0);
    expect(session.state.steps).toHaveLength(1);
  });

  it('S11 takes nothing back after ten seconds, nor what was taken back', () => {
    const session = aSession().started();
    expect(session.give(leader, { type: 'run.undo' })?.code).toBe('session.no-undo');
    session.do(leader, { type: 'run.next' }).later(10_001);
    expect(session.give(leader, { type: 'run.undo' })?.code).toBe('session.no-undo');
    session.do(leader, { type: 'run.back' }).do(leader, { type: 'run.undo' });
    expect(session.give(leader, { type: 'run.undo' })?.code).toBe('session.no-undo');
  });

  it('S11 takes a back and going anywhere back alike', () => {
    const session = aSession().started().do(leader, { type: 'run.next' }).later(minute);
    const { current, since, endsAt } = session.state.run;
    const { steps } = session.state;
    for (const step of [
      { type: 'run.back' as const },
      { type: 'run.goto' as const, itemId: item('discussion') },
    ]) {
      session.do(leader, step).later(5_000).do(leader, { type: 'run.undo' });
      expect(session.state.run).toMatchObject({ current, since, endsAt, undo: null });
      expect(session.state.steps).toHaveLength(steps.length);
    }
  });

  it('S12 has deadlines as moments; a pause moves them and costs nothing', () => {
    const session = aSession().started();
    const due = session.state.run.endsAt ?? 0;
    expect(due).toBe(session.now + 5 * minute);
    session
      .later(minute)
      .do(leader, { type: 'run.pause' })
      .later(3 * minute)
      .do(leader, { type: 'run.resume' });
    expect(session.state.run.endsAt).toBe(due + 3 * minute);
    session.later(minute).do(leader, { type: 'run.next' });
    expect(itemOf(session.state.run, item('check-in'))?.usedMs).toBe(2 * minute);
  });

  it('S12 gives minutes from now once the time is up, and never less than none', () => {
    const session = aSession()
      .started()
      .later(9 * minute);
    session.do(leader, { type: 'run.add-time', seconds: 120 });
    expect(session.state.run.endsAt).toBe(session.now + 2 * minute);
    session.do(leader, { type: 'run.add-time', seconds: -600 });
    expect(session.state.run.endsAt).toBe(session.now);
  });

  it('S13 shows what is to come by its title only, except at the console', () => {
    const session = aSession().started();
    const contents = (audience: 'phone' | 'console' | 'screen') =>
      view(session.state, audience).run.items.filter(({ content }) => content !== null).length;
    expect([contents('phone'), contents('screen'), contents('console')]).toEqual([1, 1, everyKind.length]);
  });

  it('S24 takes no command before the start but those that prepare it, and none after the end but the last things', () => {
    const session = aSession();
    expect(session.give(participant(1), { type: 'floor.ask', stance: null })?.code).toBe(
      'session.not-started',
    );
    session.started().do(leader, { type: 'run.finish' });
    expect(session.give(participant(1), { type: 'floor.ask', stance: null })?.code).toBe('session.finished');
    expect(session.give(leader, { type: 'run.next' })?.code).toBe('session.finished');
  });

  it('S25 does not end while a ballot is open', () => {
    const session = aSession().started().at('ballot');
    const roundId = fixedId<never>('round');
    session.do(leader, {
      type: 'round.open',
      roundId,
      itemId: item('ballot'),
      spec: null,
      subject: null,
      seconds: null,
    });
    expect(session.give(leader, { type: 'run.finish' })?.code).toBe('ballot.round-open');
  });

  it('S26 changes the agenda while it runs; what was started keeps its kind and stays', () => {
    const session = aSession().started();
    const added: AgendaDraft = {
      id: item('added'),
      title: 'Otra pregunta',
      plannedMs: minute,
      content: { kind: 'slide', text: '' },
    };
    session.do(leader, { type: 'agenda.add', item: added, after: item('check-in') });
    session.do(leader, { type: 'run.next' });
    expect(session.state.run.current).toBe(item('added'));
    expect(session.give(leader, { type: 'agenda.remove', itemId: item('added') })?.code).toBe(
      'session.item-in-use',
    );
    const other = { ...added, content: { kind: 'break' as const, text: '' } };
    expect(session.give(leader, { type: 'agenda.edit', item: other })?.code).toBe('session.item-in-use');
    expect(session.give(leader, { type: 'agenda.remove', itemId: item('ideas') })?.code).toBe(
      'session.item-in-use',
    );
  });

  it('S27 keeps the promise of anonymity that people wrote under', () => {
    const session = aSession().started().at('ideas');
    const ideas = everyKind.find(({ id }) => id === item('ideas'));
    if (ideas?.content.kind !== 'ideas') throw new Error('the agenda has silent ideas');
    const named = { ...ideas, content: { ...ideas.content, anonymous: false } };
    expect(session.give(leader, { type: 'agenda.edit', item: named })?.code).toBe('session.item-in-use');
  });
});

describe('the control of a session', () => {
  const take = { type: 'lease.take' as const, console: fixedId<string>('other console') };

  it('S16 passes to a co-facilitator after fifteen seconds of silence, not before', () => {
    const session = aSession().started();
    session.heardAt = session.now;
    session.later(14_999);
    expect(session.give(coLeader, take)?.code).toBe('session.lease-held');
    session.later(1).do(coLeader, take);
    expect(session.state.lease).toMatchObject({ holder: coLeader, epoch: 2 });
  });

  it('S16 fences the old console by a new epoch', () => {
    const session = aSession().started();
    const { epoch } = session.state.lease;
    session.do(leader, take);
    expect(session.give(leader, { type: 'run.next' }, { epoch })?.code).toBe('session.stale-epoch');
    session.do(leader, { type: 'run.next' });
  });

  it('S16 goes to whoever its holder names, and to nobody who may not lead', () => {
    const session = aSession().started().do(coLeader, { type: 'lease.ask' });
    expect(session.state.lease.asking).toEqual([coLeader]);
    expect(session.give(leader, { type: 'lease.pass', to: participant(1) })?.code).toBe('policy.not-allowed');
    session.do(leader, { type: 'lease.pass', to: coLeader });
    expect(session.state.lease).toMatchObject({ holder: coLeader, asking: [] });
    expect(session.give(participant(1), take)?.code).toBe('policy.not-allowed');
  });
});

describe('the floor', () => {
  it('S28 calls in the order of asking, and a changed mind keeps its place', () => {
    const session = aSession().started().at('discussion');
    for (const n of [1, 2, 3]) session.do(participant(n), { type: 'floor.ask', stance: 'pro' });
    session.do(participant(1), { type: 'floor.ask', stance: 'contra' });
    expect(session.state.floor.queue.map(({ participantId }) => participantId)).toEqual(
      [1, 2, 3].map(participant),
    );
    session.do(leader, { type: 'floor.give', to: participant(2) });
    expect(session.state.floor.speaking).toMatchObject({ endsAt: session.now + 2 * minute });
    expect(view(session.state, 'phone').floor).toMatchObject({ waiting: 2, queue: [] });
    expect(view(session.state, 'console').floor.queue).toHaveLength(2);
  });

  it('S28 ends a turn by who leads or who speaks, and writes down how long it took', () => {
    const session = aSession().started().at('discussion');
    for (const n of [1, 2]) session.do(participant(n), { type: 'floor.ask', stance: null });
    session.do(leader, { type: 'floor.give', to: participant(1) }).later(minute);
    expect(session.give(participant(2), { type: 'floor.end' })?.code).toBe('policy.not-allowed');
    session.do(leader, { type: 'floor.give', to: participant(2) }).later(2 * minute);
    session.do(participant(2), { type: 'floor.end' });
    expect(session.state.floor.turns.map(({ ms }) => ms)).toEqual([minute, 2 * minute]);
  });
});

describe('those who take part', () => {
  it('S29 are ready for one phase; with the next, nobody is', () => {
    const session = aSession().started();
    session.do(participant(1), { type: 'ready.set', itemId: item('check-in'), ready: true });
    expect(view(session.state, 'console').ready).toBe(1);
    session.do(leader, { type: 'run.next' });
    expect(view(session.state, 'console').ready).toBe(0);
    const late = { type: 'ready.set' as const, itemId: item('check-in'), ready: true };
    expect(session.give(participant(1), late)?.code).toBe('session.wrong-phase');
  });

  it('S29 are ready again where the step is taken back, but not where the room comes back', () => {
    const session = aSession().started();
    for (const n of [1, 2])
      session.do(participant(n), { type: 'ready.set', itemId: item('check-in'), ready: true });
    session.do(leader, { type: 'run.next' });
    session.do(leader, { type: 'participant.remove', participantId: participant(2), reason: 'Insulta' });
    session.do(leader, { type: 'run.undo' });
    expect(session.state.ready).toEqual([participant(1)]);
    session.do(leader, { type: 'run.next' }).do(leader, { type: 'run.back' });
    expect(session.state.ready).toEqual([]);
  });

  it('S15 who is removed loses place, turn and voice until restored', () => {
    const session = aSession().started().do(participant(1), { type: 'floor.ask', stance: null });
    session.do(leader, { type: 'participant.remove', participantId: participant(1), reason: 'Insulta' });
    expect(session.state.floor.queue).toEqual([]);
    expect(session.give(participant(1), { type: 'floor.ask', stance: null })?.code).toBe('session.removed');
    session.do(leader, { type: 'participant.restore', participantId: participant(1) });
    expect(session.give(participant(1), { type: 'floor.ask', stance: null })).toBeNull();
  });

  it('S141 a hidden name is logged with its reason, and the person goes on', () => {
    const session = aSession().started();
    const hide = { type: 'participant.hide-name' as const, participantId: participant(1), reason: 'Insulta' };
    session.do(coLeader, hide);
    expect(own(session.state, participant(1)).unnamed).toBe(true);
    expect(own(session.state, participant(2)).unnamed).toBe(false);
    expect(session.log.at(-1)?.event).toMatchObject({ words: { text: 'Insulta' } });
    expect(session.give(participant(1), { type: 'floor.ask', stance: null })).toBeNull();
    expect(session.give(participant(2), { ...hide, participantId: participant(3) })?.code).toBe(
      'policy.not-allowed',
    );
    expect(session.give(leader, { ...hide, participantId: coLeader })?.code).toBe('policy.not-allowed');
    session.do(leader, { type: 'participant.show-name', participantId: participant(1) });
    expect(own(session.state, participant(1)).unnamed).toBe(false);
  });

  it('S15 nobody removes a facilitator', () => {
    const session = aSession().started();
    const remove = { type: 'participant.remove' as const, participantId: coLeader, reason: 'No está' };
    expect(session.give(leader, remove)?.code).toBe('policy.not-allowed');
  });
});
