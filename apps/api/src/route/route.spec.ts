import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RecordPage } from '@ruta/contracts/evidence/record';
import { Coordination } from '@ruta/contracts/route/coordination';
import { CurrentRoute, RouteHistory, RouteView } from '@ruta/contracts/route/route';
import { firstBroken } from '@ruta/domain/evidence/chain';
import { addDays } from '@ruta/domain/calendar/day';
import { routeTemplates } from '@ruta/domain/route/templates';
import { uuidv7 } from 'uuidv7';
import { type RunningApi, startApi, type TestPerson } from '../platform/testing/running-api.ts';
import { aTown, type Town } from './testing/town.ts';

describe('a route', () => {
  let api: RunningApi;
  let town: Town;

  beforeAll(async () => {
    api = await startApi();
    town = await aTown(api);
  });
  afterAll(() => api?.close());

  const reason = 'La feria del barrio se adelantó una semana.';
  const current = async (who?: TestPerson) => CurrentRoute.parse(await town.get('route', who)).route;

  it('R1 is made from each of the five templates, once however often it is sent', async () => {
    for (const template of routeTemplates) {
      const route = await town.route(template.id);
      expect(route.phases.map((phase) => phase.kind)).toEqual([
        ...template.phases.map((phase) => phase.kind),
        'approval',
        'follow-up',
      ]);
      expect(route.plan.routeId).toBe(route.id);
    }
    const plan = await town.send<{ id: string }>('plans', { title: 'Otro plan' });
    const wanted = {
      opId: uuidv7(),
      planId: plan.id,
      bodyId: town.body.id,
      templateId: null,
      startsOn: town.today,
      withClosing: false,
    };
    const [once, twice] = [
      await town.send<RouteView>('routes', wanted),
      await town.send<RouteView>('routes', wanted),
    ];
    expect(twice.id).toBe(once.id);
    expect(once.phases).toEqual([]);
  });

  it('W11 changes title, days and target of a plan that is not published, by whoever composes its route', async () => {
    const { plan } = await town.route('oaxaca');
    const wanted = {
      title: 'Segundo plan de acción local',
      startsOn: '2027-03-01',
      endsOn: '2028-02-29',
      commitmentTarget: 7,
    };
    const edit = `plans/${plan.number}`;
    expect(await town.send(edit, wanted, town.organiser, 'PUT')).toMatchObject({ id: plan.id, ...wanted });
    expect(await town.get('plans')).toMatchObject({
      items: expect.arrayContaining([expect.objectContaining({ id: plan.id, ...wanted })]),
    });
    const { items } = await town.get<{ items: { kind: string; payload: object }[] }>('record?limit=1');
    const { title: _title, ...facts } = wanted;
    expect(items).toMatchObject([{ kind: 'plan.edited', payload: { ...facts, renamed: true } }]);
    expect(await town.refused(edit, { ...wanted, endsOn: '2027-03-01' }, town.organiser, 'PUT')).toBe(
      'request.invalid',
    );
    expect(await town.refused(edit, wanted, town.members[0], 'PUT')).toBe('policy.not-allowed');
  });

  it('R4 is announced with an adopted resolution about it, and with no other', async () => {
    const route = await town.route('oaxaca');
    const proposed = await town.send<{ id: string }>(`bodies/${town.body.id}/resolutions`, {
      text: 'Se aprueba la ruta y su calendario.',
      subject: { kind: 'route', routeId: route.id },
    });
    const announce = { expectedRev: route.rev, resolutionId: proposed.id };
    expect(await town.refused(`routes/${route.id}/announce`, announce)).toBe('route.resolution-needed');
    const other = await town.approve((await town.route('chile')).id);
    expect(await town.refused(`routes/${route.id}/announce`, { ...announce, resolutionId: other.id })).toBe(
      'route.resolution-needed',
    );
    const adopted = await town.approve(route.id);
    const announced = await town.send<RouteView>(`routes/${route.id}/announce`, {
      ...announce,
      resolutionId: adopted.id,
    });
    expect(announced.resolution?.number).toMatch(/^\d+\/\d{4}$/);
    expect(new Set(announced.phases.map((phase) => phase.state))).toEqual(new Set(['announced']));
  });

  it('R5 is announced at least the days of notice ahead, which the route may set', async () => {
    const route = await town.route('oaxaca', addDays(town.today, 6));
    const { id: resolutionId } = await town.approve(route.id);
    const announce = { expectedRev: route.rev, resolutionId };
    expect(await town.refused(`routes/${route.id}/announce`, announce)).toBe('route.notice-too-short');
    const shorter = await town.send<RouteView>(
      `routes/${route.id}/settings`,
      { expectedRev: route.rev, settings: { noticeDays: 5 } },
      town.organiser,
      'PUT',
    );
    const announced = await town.send<RouteView>(`routes/${route.id}/announce`, {
      ...announce,
      expectedRev: shorter.rev,
    });
    expect(announced.announcedAt).not.toBeNull();
  });

  it('R6 is announced with a channel in every phase', async () => {
    const route = await town.route('chile');
    const { id: resolutionId } = await town.approve(route.id);
    const announce = { expectedRev: route.rev, resolutionId };
    expect(await town.refused(`routes/${route.id}/announce`, announce)).toBe('route.channel-missing');
    const [first] = route.phases;
    const edited = await town.send<RouteView>(
      `routes/${route.id}/phases/${first?.id}`,
      { expectedRev: route.rev, phase: { ...first, channels: ['in-person'] } },
      town.organiser,
      'PUT',
    );
    expect(edited.phases[0]?.channels).toEqual(['in-person']);
    await town.send(`routes/${route.id}/announce`, { ...announce, expectedRev: edited.rev });
  });

  it('R3, R7 keeps an early opening with its reason, its author and the record entry', async () => {
    const announced = await town.announced('mexico-third-plan');
    const path = `routes/${announced.id}/phases/${announced.phases[0]?.id}/advance`;
    const early = { expectedRev: announced.rev, to: 'open' };
    expect(await town.refused(path, early)).toBe('route.reason-needed');
    const open = await town.advance(announced, 0, 'open', reason);
    expect(open.phases[0]).toMatchObject({ state: 'open', openedEarly: true });
    const { items } = RouteHistory.parse(await town.get(`routes/${announced.id}/history`));
    expect(items[0]).toMatchObject({
      from: 'announced',
      to: 'open',
      early: true,
      reason,
      byName: 'Sofía Luna',
    });
    const record = RecordPage.parse(await town.get('record?limit=200&kind=phase.moved'));
    expect(record.items[0]).toMatchObject({
      subjectId: open.phases[0]?.id,
      payload: { to: 'open', early: true },
    });
    expect(JSON.stringify(record.items)).not.toContain('feria');
  });

  it('R3 keeps a change of the calendar with the days before and after', async () => {
    const announced = await town.announced('mexico-third-plan');
    const [first] = announced.phases;
    const closesOn = addDays(first?.closesOn ?? '', 7);
    const edit = { expectedRev: announced.rev, phase: { ...first, closesOn } };
    const path = `routes/${announced.id}/phases/${first?.id}`;
    expect(await town.refused(path, edit, town.organiser, 'PUT')).toBe('route.reason-needed');
    await town.send(path, { ...edit, reason }, town.organiser, 'PUT');
    const { items } = RouteHistory.parse(await town.get(`routes/${announced.id}/history`));
    expect(items[0]).toMatchObject({
      what: 'calendar',
      calendar: { closesOn, wasClosesOn: first?.closesOn },
    });
    await expect(api.database.query('DELETE FROM phase_change')).rejects.toThrow('append-only');
  });

  it('R2, R11 is closed and synthesised step by step, awareness once it left a date', async () => {
    const announced = await town.announced('sierra-leone');
    const open = await town.advance(announced, 0, 'open', reason);
    const closed = await town.advance(open, 0, 'closed', reason);
    const phaseId = closed.phases[0]?.id;
    const synthesise = { expectedRev: closed.rev, to: 'synthesised' };
    const path = `routes/${closed.id}/phases/${phaseId}/advance`;
    expect(await town.refused(path, { ...synthesise, to: 'answered' })).toBe('route.wrong-step');
    expect(await town.refused(path, synthesise)).toBe('route.nothing-recorded');
    const opId = uuidv7();
    const held = {
      opId,
      day: town.today,
      place: 'Escuela de La Cañada',
      audience: 'Familias',
      attendance: 34,
    };
    await town.send(`phases/${phaseId}/awareness`, held);
    const list = await town.send<{ items: unknown[] }>(`phases/${phaseId}/awareness`, held);
    expect(list.items).toHaveLength(1);
    const synthesised = await town.advance(closed, 0, 'synthesised');
    expect((await town.advance(synthesised, 0, 'answered')).phases[0]?.state).toBe('answered');
  });

  it('R10, R13 adds, orders and removes drafts over the revision that was seen', async () => {
    const route = await town.route('oaxaca');
    const phase = {
      kind: 'hackathon',
      title: 'Hackatón del molino',
      channels: ['in-person'],
      opensOn: addDays(town.today, 60),
      closesOn: addDays(town.today, 61),
    };
    const add = { expectedRev: route.rev, opId: uuidv7(), at: 1, phase };
    const added = await town.send<RouteView>(`routes/${route.id}/phases`, add);
    expect(added.phases.map((one) => one.kind)).toEqual([
      'survey',
      'hackathon',
      'working-table',
      'approval',
      'follow-up',
    ]);
    expect((await town.send<RouteView>(`routes/${route.id}/phases`, add)).rev).toBe(added.rev);
    expect(await town.refused(`routes/${route.id}/phases`, { ...add, opId: uuidv7() })).toBe('route.stale');
    const phaseIds = added.phases.map((one) => one.id).toReversed();
    const ordered = await town.send<RouteView>(
      `routes/${route.id}/order`,
      { expectedRev: added.rev, phaseIds },
      town.organiser,
      'PUT',
    );
    expect(ordered.phases.map((one) => one.id)).toEqual(phaseIds);
    const removed = await town.send<RouteView>(
      `routes/${route.id}/phases/${added.phases[1]?.id}`,
      { expectedRev: ordered.rev },
      town.organiser,
      'DELETE',
    );
    expect(removed.phases).toHaveLength(4);
  });

  it('R13 lets one of two that saw the same revision through', async () => {
    const announced = await town.announced('mexico-third-plan');
    const steps = await Promise.allSettled([
      town.advance(announced, 0, 'open', reason),
      town.advance(announced, 0, 'open', reason),
    ]);
    expect(steps.map((step) => step.status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('is shown to the public only once it is announced, without its drafts', async () => {
    const hidden = await town.route('oaxaca');
    expect((await api.get(`${town.path}/routes/${hidden.id}`)).status).toBe(404);
    expect((await current())?.id).not.toBe(hidden.id);
    expect((await current(town.organiser))?.id).toBe(hidden.id);
    expect((await current(town.members[0]))?.id).toBe(hidden.id);
  });

  it('tells the coordination what is due', async () => {
    const { due } = Coordination.parse(await town.get('coordination', town.organiser));
    expect(due.map((item) => item.kind)).toEqual(expect.arrayContaining(['route-to-announce', 'duties']));
    expect((await api.get(`${town.path}/coordination`, town.members[0])).status).toBe(403);
  });

  it('has an outreach plan that everybody can read', async () => {
    const announced = await town.announced('mexico-third-plan');
    const wanted = {
      medium: 'radio',
      title: 'Cápsulas en Radio Encino',
      fromDay: town.today,
      audience: 'Comunidades',
    };
    const plan = await town.send<{ items: { id: string }[] }>(`routes/${announced.id}/outreach`, wanted);
    const done = { ...wanted, done: true, reach: 900 };
    await town.send(`routes/${announced.id}/outreach/${plan.items[0]?.id}`, done, town.organiser, 'PUT');
    expect(await town.get(`routes/${announced.id}/outreach`)).toMatchObject({
      items: [{ done: true, reach: 900 }],
    });
  });

  it('leaves one unbroken public record', async () => {
    const page = RecordPage.parse(await town.get('record?limit=200'));
    const entries = page.items.toReversed();
    const [first] = entries;
    expect(first).toBeDefined();
    expect(
      firstBroken(town.entity.id, entries, { seq: (first?.seq ?? 1) - 1, hash: first?.previousHash ?? '' }),
    ).toBeNull();
  });
});
