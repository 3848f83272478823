import type { AgreementId, BodyId, SessionId } from '@ruta/contracts/protocol/ids';
import { contentHash } from '@ruta/domain/evidence/canonical-json';
import { formalAgenda } from '@ruta/domain/formal/formal-agenda';
import { firstHash, toStored } from '../session/session-log.ts';
import { formalCall, agreements } from './content/formal.ts';
import { moment } from './demo-rows.ts';
import type { DemoWorld } from './demo-world.ts';

/** The ordinary session the secretariat is called to in the coming days, and whom it works together with. */
export function seedFormal(world: DemoWorld): void {
  const { calendar, ids, record } = world;
  const bodyId = ids.of<BodyId>('body', 'stl');
  const { daysAhead, at, calledDaysAgo, code, place, points, text, secondCallMinutes } = formalCall;
  const startsAt = calendar.moment(daysAhead, at);
  const calledAt = calendar.moment(-calledDaysAgo, '12:00');
  const year = Number(calendar.day(daysAhead).slice(0, 4));
  const formal = { bodyId, kind: 'ordinary' as const, number: formalCall.number, year };
  const id = ids.make<SessionId>('session', 'formal', calledAt);
  const items = formalAgenda(points, { language: 'es', newId: () => ids.at(calledAt) });
  const [first] = toStored(
    [{ seq: 1, at: calledAt, actor: null, event: { type: 'session.scheduled', items } }],
    firstHash(world.entityId, id),
  );
  if (!first) throw new Error('A session begins with its agenda.');
  world.add('session', {
    id,
    phase_id: null,
    code,
    title: formalCall.title,
    place,
    starts_at: moment(startsAt),
    planned_ms: items.reduce((sum, { plannedMs }) => sum + plannedMs, 0),
    status: 'scheduled',
    last_seq: 1,
    head_hash: first.hash,
    participants: 0,
    op_id: ids.at(calledAt),
    created_by: world.person('sofia'),
    created_at: moment(calledAt),
    body_id: bodyId,
    formal_kind: formal.kind,
    formal_number: formal.number,
    formal_year: year,
  });
  world.add('session_code', { code, session_id: id });
  const { seq, type, payload, actor, hash } = first;
  world.add('session_event', { session_id: id, seq, type, payload, actor, at: moment(calledAt), hash });
  record.note(calledAt, 'session.scheduled', id, { sessionId: id, phaseId: null, startsAt });
  const bound = {
    ...{ sessionId: id, ...formal, startsAt, place, agenda: items.map(({ title }) => title) },
    text: contentHash(text),
    files: [],
  };
  world.add('formal_call', {
    session_id: id,
    language: 'es',
    text,
    called_at: moment(calledAt),
    called_by: world.person('sofia'),
    notice_days: 5,
    short_reason: null,
    second_call_minutes: secondCallMinutes,
    sequence: 1,
    hash: contentHash(bound),
  });
  const notice = daysAhead + calledDaysAgo;
  record.note(calledAt, 'session.called', id, {
    ...{ sessionId: id, ...formal, startsAt, notice, asked: 5 },
    hash: contentHash(bound),
    files: [],
  });
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
