import type { CallPoint } from '@ruta/contracts/formal/call';
import type { FormalKind } from '@ruta/contracts/formal/kind';
import type { AgendaItemId, AgreementId, BodyId, SessionId } from '@ruta/contracts/protocol/ids';
import type { Instant } from '@ruta/contracts/protocol/instant';
import type { AgendaDraft } from '@ruta/contracts/session/agenda';
import type { LoggedEvent } from '@ruta/contracts/session/event';
import { contentHash } from '@ruta/domain/evidence/canonical-json';
import { formalAgenda } from '@ruta/domain/formal/formal-agenda';
import { agreements, formalCall } from './content/formal.ts';
import { moment } from './demo-rows.ts';
import type { DemoWorld } from './demo-world.ts';
import { addLog, storedLog } from './session-rows.ts';

/** A session of the secretariat as it was called. */
export interface DemoCall {
  readonly id: SessionId;
  readonly kind: FormalKind;
  readonly code: string;
  readonly title: string;
  readonly number: number;
  readonly place: string;
  readonly text: string;
  readonly secondCallMinutes: number;
  readonly startsAt: Instant;
  readonly calledAt: Instant;
  /** Days between the call and the session, and those that the rules ask for. */
  readonly notice: number;
  readonly asked: number;
  readonly year: number;
}

/** The agenda around the points of a call; its entries can be found by name afterwards. */
export function calledAgenda(
  world: DemoWorld,
  key: string,
  calledAt: Instant,
  points: readonly CallPoint[],
): AgendaDraft[] {
  let place = 0;
  const newId = () => world.ids.make<AgendaItemId>('item', `${key}/entrada-${(place += 1)}`, calledAt);
  return formalAgenda(points, { language: 'es', newId });
}

/** The session with its log, its call and what the record keeps of both. */
export function addCalled(
  world: DemoWorld,
  call: DemoCall,
  { log, participants }: { log: readonly LoggedEvent[]; participants: number },
): { seq: number; logHash: string } {
  const { id, code, title, place, startsAt, calledAt, kind, number, year } = call;
  const bodyId = world.ids.of<BodyId>('body', 'stl');
  const stored = storedLog(world, id, log);
  const [first, last] = [log[0]?.event, stored.at(-1)];
  if (first?.type !== 'session.scheduled' || !last) throw new Error('A session begins with its agenda.');
  world.add('session', {
    ...{ id, phase_id: null, code, title, place, participants },
    starts_at: moment(startsAt),
    planned_ms: first.items.reduce((sum, { plannedMs }) => sum + plannedMs, 0),
    status: participants > 0 ? 'finished' : 'scheduled',
    last_seq: last.seq,
    head_hash: last.hash,
    op_id: world.ids.at(calledAt),
    created_by: world.person('sofia'),
    created_at: moment(calledAt),
    ...{ body_id: bodyId, formal_kind: kind, formal_number: number, formal_year: year },
  });
  world.add('session_code', { code, session_id: id });
  world.record.note(calledAt, 'session.scheduled', id, { sessionId: id, phaseId: null, startsAt });
  addLog(world, id, log, stored);
  addCall(
    world,
    call,
    first.items.map((item) => item.title),
  );
  return { seq: last.seq, logHash: last.hash };
}

function addCall(world: DemoWorld, call: DemoCall, agenda: readonly string[]): void {
  const { id, kind, number, year, startsAt, place, text, calledAt, notice, asked } = call;
  const formal = { bodyId: world.ids.of<BodyId>('body', 'stl'), kind, number, year };
  const bound = { sessionId: id, ...formal, startsAt, place, agenda, text: contentHash(text), files: [] };
  const hash = contentHash(bound);
  world.add('formal_call', {
    ...{ session_id: id, language: 'es', text, hash, sequence: 1, notice_days: asked, short_reason: null },
    called_at: moment(calledAt),
    called_by: world.person('sofia'),
    second_call_minutes: call.secondCallMinutes,
    called_for: { startsAt, place, agenda },
  });
  const payload = { sessionId: id, ...formal, startsAt, notice, asked, hash, files: [] };
  world.record.note(calledAt, 'session.called', id, payload);
}

/** The ordinary session the secretariat is called to in the coming days, and whom it works together with. */
export function seedFormal(world: DemoWorld): void {
  const { calendar, ids } = world;
  const { daysAhead, calledDaysAgo, points, at, ...called } = formalCall;
  const calledAt = calendar.moment(-calledDaysAgo, '12:00');
  const items = calledAgenda(world, 'formal', calledAt, points);
  const log = [{ seq: 1, at: calledAt, actor: null, event: { type: 'session.scheduled' as const, items } }];
  const call: DemoCall = {
    ...called,
    id: ids.make<SessionId>('session', 'formal', calledAt),
    kind: 'ordinary',
    startsAt: calendar.moment(daysAhead, at),
    calledAt,
    notice: daysAhead + calledDaysAgo,
    asked: 5,
    year: Number(calendar.day(daysAhead).slice(0, 4)),
  };
  addCalled(world, call, { log, participants: 0 });
  seedAgreements(world);
}

function seedAgreements(world: DemoWorld): void {
  const { calendar, ids, record } = world;
  const bodyId = ids.of<BodyId>('body', 'stl');
  for (const { key, days, ...agreement } of agreements) {
    const made = calendar.moment(-days.ago, '11:00');
    const agreementId = ids.make<AgreementId>('agreement', key, made);
    const [from, until] = [calendar.day(-days.ago), days.until === null ? null : calendar.day(days.until)];
    world.add('agreement', {
      ...{ id: agreementId, body_id: bodyId, ...agreement },
      from_day: from,
      until_day: until,
      created_at: moment(made),
    });
    record.note(made, 'agreement.written', agreementId, {
      ...{ bodyId, fromDay: from, untilDay: until, parties: agreement.parties.length, files: [] },
    });
  }
}
