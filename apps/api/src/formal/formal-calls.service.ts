import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { CallSession, FormalSession, FormalSessionList } from '@ruta/contracts/formal/call';
import type { BodyId, PersonId, SessionId } from '@ruta/contracts/protocol/ids';
import type { SessionHeader } from '@ruta/contracts/session/http';
import { dayIn, daysBetween } from '@ruta/domain/calendar/day';
import { contentHash } from '@ruta/domain/evidence/canonical-json';
import { formalAgenda } from '@ruta/domain/formal/formal-agenda';
import { ordinaryOwed } from '@ruta/domain/formal/sessions-owed';
import { uuidv7 } from 'uuidv7';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { Transactions, type Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import { SessionEdits } from '../session/session-edits.ts';
import { BodyFiles } from './body-files.service.ts';
import { FormalCallStore } from './formal-calls.store.ts';
import { FormalGround } from './formal-ground.ts';
import { formalTitle } from './formal-letters.ts';
import { SeatLetters } from './seat-letters.ts';

/** Formal sessions of a body, from their call on. */
@Injectable()
export class FormalCalls implements OnModuleInit {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: FormalCallStore,
    private readonly ground: FormalGround,
    private readonly files: BodyFiles,
    private readonly letters: SeatLetters,
    private readonly edits: SessionEdits,
  ) {}

  onModuleInit(): void {
    this.edits.onEdit((tx, before, after, reason) => this.edited(tx, before, after, reason));
    this.edits.onCallOff(async (tx, header, reason) => {
      if (header.formal)
        await this.letters.write(tx, 'called-off', header, await this.ground.agenda(header), reason);
    });
  }

  async call(
    entity: KnownEntity,
    bodyId: BodyId,
    wanted: CallSession,
    by: PersonId | null,
  ): Promise<FormalSession> {
    const header = await this.transactions.run((tx) => this.callIn(tx, entity, bodyId, wanted, by));
    this.ground.bodies.announce(entity);
    return this.read(entity, header.id);
  }

  /** V20, V22, V23. The same `opId` calls once. */
  async callIn(
    tx: Tx,
    entity: KnownEntity,
    bodyId: BodyId,
    wanted: CallSession,
    by: PersonId | null,
    at = Date.now(),
  ): Promise<SessionHeader> {
    const { body } = await this.ground.bodies.lockedRows(tx, entity.id, bodyId);
    const { kind, startsAt, language, points, secondCallMinutes, opId } = wanted;
    const asked = body.settings.notice[kind];
    const notice = daysBetween(dayIn(at, entity.timeZone), dayIn(startsAt, entity.timeZone));
    if (notice < 0) throw new Refused('formal.day-passed');
    if (notice < asked && !wanted.reason) throw new Refused('formal.notice-too-short', { asked, notice });
    const year = Number(dayIn(startsAt, entity.timeZone).slice(0, 4));
    const number = await this.store.nextNumber(tx, entity.id, { bodyId, kind, year });
    const title = wanted.title || formalTitle(language, kind, number, year);
    const agenda = formalAgenda(points, { language, newId: () => uuidv7() });
    const minutes = secondCallMinutes ?? body.settings.secondCallMinutes;
    const header = await this.ground.sessions.scheduleIn(
      tx,
      entity.id,
      { opId, phaseId: null, title, place: wanted.place, startsAt, language, agenda },
      by,
      { formal: { bodyId, kind, number, year } },
    );
    if (await this.store.call(entity.id, header.id, tx)) return header;
    const files = await this.files.attach(tx, entity.id, bodyId, wanted.files, { sessionId: header.id });
    const titles = agenda.map((entry) => entry.title);
    const bound = {
      ...{ sessionId: header.id, bodyId, kind, number, year, startsAt, place: wanted.place, agenda: titles },
      text: contentHash(wanted.text),
      files: files.map(({ hash }) => hash),
    };
    await this.store.insert(tx, entity.id, {
      session_id: header.id,
      ...{ language, text: wanted.text, called_at: new Date(at), called_by: by },
      notice_days: asked,
      short_reason: notice < asked ? wanted.reason : null,
      second_call_minutes: minutes < 0 ? null : minutes,
      hash: contentHash(bound),
      called_for: { startsAt, place: wanted.place, agenda: titles },
    });
    await this.ground.record.append(tx, entity.id, 'session.called', header.id, {
      ...{ sessionId: header.id, bodyId, kind, number, year, startsAt, notice, asked },
      hash: contentHash(bound),
      files: bound.files,
    });
    if (at >= Date.now() - 60_000)
      await this.letters.write(tx, 'called', header, titles, notice < asked ? wanted.reason : null);
    return header;
  }

  async read(entity: KnownEntity, sessionId: SessionId): Promise<FormalSession> {
    const header = await this.ground.sessions.find(entity.id, sessionId);
    const call = header.formal && (await this.store.call(entity.id, sessionId));
    if (!header.formal || !call) throw new Refused('resource.not-found');
    const { name, id } = await this.ground.bodies.read(entity, header.formal.bodyId);
    const calledDay = dayIn(call.called_at.getTime(), entity.timeZone);
    const { second_call_minutes: minutes } = call;
    return {
      header,
      body: { id, name },
      agenda: await this.ground.agenda(header),
      minutes: { state: (await this.ground.minutesStates(entity)).get(sessionId) ?? 'none' },
      call: {
        calledAt: call.called_at.getTime(),
        text: call.text,
        asked: call.notice_days,
        notice: Math.max(0, daysBetween(calledDay, dayIn(call.called_for.startsAt, entity.timeZone))),
        for: call.called_for,
        moved: call.moved_at && {
          at: call.moved_at.getTime(),
          notice: call.moved_notice ?? 0,
          reason: call.moved_reason,
        },
        reason: call.short_reason,
        secondCallAt: minutes === null ? null : header.startsAt + minutes * 60_000,
        files: await this.files.ofSession(entity.id, sessionId),
        hash: call.hash,
      },
    };
  }

  /** Newest first. */
  async list(entity: KnownEntity, bodyId: BodyId): Promise<FormalSessionList> {
    const body = await this.ground.bodies.read(entity, bodyId);
    const [headers, outcomes, states] = await Promise.all([
      this.ground.sessions.ofBody(entity.id, bodyId),
      this.store.outcomes(entity.id, bodyId),
      this.ground.minutesStates(entity),
    ]);
    const items = headers.toReversed().map((header) => {
      const outcome = outcomes.find(({ session_id }) => session_id === header.id);
      return {
        header,
        minutes: { state: states.get(header.id) ?? ('none' as const) },
        resolutions: outcome?.resolutions ?? 0,
        calledOff: outcome?.off ?? false,
      };
    });
    const year = Number(dayIn(Date.now(), entity.timeZone).slice(0, 4));
    const counted = items.filter(({ calledOff }) => !calledOff).map(({ header }) => header);
    return { items, owed: ordinaryOwed(counted, year, body.settings.sessionsPerYear) };
  }

  /** V20, V21: another day, hour or place. A session that is moved needs its notice anew, or a reason. */
  private async edited(
    tx: Tx,
    before: SessionHeader,
    after: SessionHeader,
    reason: string | null,
  ): Promise<void> {
    const { formal } = after;
    if (!formal) return;
    const moved = before.startsAt !== after.startsAt;
    if (!moved && before.place === after.place) return;
    const short = moved && after.status === 'scheduled' ? await this.moved(tx, after, formal, reason) : null;
    await this.letters.write(tx, 'changed', after, await this.ground.agenda(after), short);
  }

  /** Resolves to the reason, where one was owed. */
  private async moved(
    tx: Tx,
    { entityId, entity: slug, id, startsAt }: SessionHeader,
    { bodyId, kind }: NonNullable<SessionHeader['formal']>,
    reason: string | null,
  ): Promise<string | null> {
    const { timeZone } = await this.ground.entities.bySlug(slug);
    const { body } = await this.ground.bodies.rows(tx, entityId, bodyId);
    const asked = body.settings.notice[kind];
    const notice = daysBetween(dayIn(Date.now(), timeZone), dayIn(startsAt, timeZone));
    if (notice < 0) throw new Refused('formal.day-passed');
    if (notice < asked && !reason) throw new Refused('formal.notice-too-short', { asked, notice });
    const short = notice < asked ? reason : null;
    await this.store.move(tx, entityId, id, { notice, reason: short });
    const payload = { sessionId: id, bodyId, kind, startsAt, notice, asked };
    await this.ground.record.append(tx, entityId, 'session.moved', id, payload);
    return short;
  }
}
