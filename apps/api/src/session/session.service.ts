import { Injectable } from '@nestjs/common';
import type { BodyId, EntityId, PersonId, PhaseId, SessionId } from '@ruta/contracts/protocol/ids';
import type { EditSession, ScheduleSession, SessionHeader, SessionList } from '@ruta/contracts/session/http';
import { AgendaDraft } from '@ruta/contracts/session/agenda';
import { isRefused } from '@ruta/contracts/protocol/refusal';
import type { LoggedEvent } from '@ruta/contracts/session/event';
import { agendaFrom } from '@ruta/domain/session/agenda-templates';
import { evolve } from '@ruta/domain/session/evolve';
import { emptySession } from '@ruta/domain/session/state';
import { onAnotherDay } from '@ruta/domain/session/locked-hours';
import { plannedSpan } from '@ruta/domain/session/plan-times';
import { refusedAgenda } from '@ruta/domain/session/decide-agenda';
import { uuidv7 } from 'uuidv7';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { RecordService } from '../evidence/record.service.ts';
import { Transactions, type Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import { SessionDirectory } from './session-directory.ts';
import { SessionEdits } from './session-edits.ts';
import { firstHash, toStored } from './session-log.ts';
import { SessionHeaders } from './session-headers.ts';
import { type Head, SessionStore } from './session.store.ts';
import { newCode } from './new-code.ts';

const PAGE = 50;

/** A session whose agenda is made. */
export type Planned = Omit<ScheduleSession, 'template' | 'agenda'> & { agenda: AgendaDraft[] };

/** What a session is beside an ordinary one. */
export interface ScheduleAs {
  rehearsalOf?: SessionId | null;
  formal?: SessionHeader['formal'] | null;
}

/** Sessions as they are planned and found; what happens in them is the writer's. */
@Injectable()
export class SessionService {
  constructor(
    private readonly transactions: Transactions,
    private readonly directory: SessionDirectory,
    private readonly store: SessionStore,
    private readonly headers: SessionHeaders,
    private readonly edits: SessionEdits,
    private readonly publicRecord: RecordService,
  ) {}

  schedule(
    entityId: EntityId,
    { template, ...wanted }: ScheduleSession,
    by: PersonId | null,
  ): Promise<SessionHeader> {
    const agenda =
      wanted.agenda ?? agendaFrom(template, { language: wanted.language, newId: () => uuidv7() });
    return this.transactions.run((tx) => this.scheduleIn(tx, entityId, { ...wanted, agenda }, by));
  }

  /** The same `opId` answers the session that it made before. A rehearsal does not enter the public record. */
  async scheduleIn(
    tx: Tx,
    entityId: EntityId,
    wanted: Planned,
    by: PersonId | null,
    { rehearsalOf = null, formal = null }: ScheduleAs = {},
  ): Promise<SessionHeader> {
    const earlier = await this.directory.byOp(entityId, wanted.opId, tx);
    if (earlier) return earlier;
    const items = wanted.agenda;
    const refused = refusedAgenda(items);
    if (isRefused(refused)) throw new Refused(refused.refusal.code, refused.refusal.detail);
    const key = { entityId, id: uuidv7() as SessionId };
    const code = await this.freeCode(tx);
    const plannedMs = plannedSpan(items, wanted.startsAt);
    await tx.query(
      `INSERT INTO session (entity_id, id, phase_id, code, title, place, starts_at, planned_ms, head_hash, op_id,
         created_by, rehearsal_of, body_id, formal_kind, formal_number, formal_year, language)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
      [
        entityId,
        key.id,
        wanted.phaseId,
        code,
        wanted.title,
        wanted.place,
        new Date(wanted.startsAt),
        plannedMs,
        firstHash(entityId, key.id),
        wanted.opId,
        by,
        rehearsalOf,
        formal?.bodyId ?? null,
        formal?.kind ?? null,
        formal?.number ?? null,
        formal?.year ?? null,
        wanted.language,
      ],
    );
    await tx.query('INSERT INTO session_code (code, entity_id, session_id) VALUES ($1, $2, $3)', [
      code,
      entityId,
      key.id,
    ]);
    const first: LoggedEvent = {
      seq: 1,
      at: Date.now(),
      actor: null,
      event: { type: 'session.scheduled', items },
    };
    await this.store.append(
      tx,
      key,
      toStored([first], firstHash(entityId, key.id)),
      [],
      evolve(emptySession, first),
      wanted.startsAt,
    );
    if (!rehearsalOf)
      await this.publicRecord.append(tx, entityId, 'session.scheduled', key.id, {
        sessionId: key.id,
        phaseId: wanted.phaseId,
        startsAt: wanted.startsAt,
      });
    const header = await this.directory.byId(key.id, tx);
    if (!header) throw new Error('a session that was just written is not there');
    return header;
  }

  async edit(
    { id: entityId, timeZone }: Pick<KnownEntity, 'id' | 'timeZone'>,
    id: SessionId,
    { reason = null, ...changes }: EditSession,
  ): Promise<SessionHeader> {
    await this.find(entityId, id);
    const edited = await this.transactions.run(async (tx) => {
      const head = await this.store.lock(tx, { entityId, id });
      const header = await this.directory.byId(id, tx);
      if (!header) throw new Refused('resource.not-found');
      if (header.status === 'finished') throw new Refused('session.finished');
      const moved = { ...header, ...definedOf(changes) };
      await this.directory.change(tx, moved);
      const plannedMs =
        header.status === 'scheduled' && moved.startsAt !== header.startsAt
          ? await this.moveLocks(tx, moved, head, timeZone)
          : header.plannedMs;
      const after = { ...moved, plannedMs };
      await this.edits.tell(tx, header, after, reason);
      await this.headers.changed(tx, id);
      return after;
    });
    await this.headers.readAnew(id);
    return edited;
  }

  /** Locked hours of a session that is moved go along to its day; answers how long it takes then. */
  private async moveLocks(
    tx: Tx,
    { entityId, id, startsAt, plannedMs }: SessionHeader,
    { seq, hash }: Head,
    timeZone: string,
  ): Promise<number> {
    const key = { entityId, id };
    const snapshot = await this.store.snapshot(key, tx);
    const before = (await this.store.eventsAfter(key, snapshot.seq, tx)).reduce(evolve, snapshot);
    const { items } = before.run;
    const events = onAnotherDay(items, startsAt, timeZone)
      .filter(({ lockedStart }, at) => lockedStart !== items[at]?.lockedStart)
      .map((item, at): LoggedEvent => ({
        seq: seq + 1 + at,
        at: Date.now(),
        actor: null,
        event: { type: 'agenda.edited', item: AgendaDraft.parse(item) },
      }));
    if (events.length === 0) return plannedMs;
    const after = events.reduce(evolve, before);
    await this.store.append(tx, key, toStored(events, hash), [], after, startsAt);
    return plannedSpan(after.run.items, startsAt);
  }

  /** Holds a session that has not begun, until the transaction ends: it cannot start meanwhile. */
  async holdScheduled(tx: Tx, entityId: EntityId, id: SessionId): Promise<SessionHeader> {
    await this.store.lock(tx, { entityId, id });
    const header = await this.directory.byId(id, tx);
    if (header?.status === 'finished') throw new Refused('session.finished');
    if (header?.status !== 'scheduled') throw new Refused('session.not-scheduled');
    return header;
  }

  /** What its header says of it is written elsewhere and changes with this transaction. */
  headerChanged(tx: Tx, id: SessionId): Promise<void> {
    return this.headers.changed(tx, id);
  }

  /** After that transaction, for whoever asks this process next. */
  readAnew(id: SessionId): Promise<void> {
    return this.headers.readAnew(id);
  }

  async find(entityId: EntityId, id: SessionId): Promise<SessionHeader> {
    const header = await this.directory.byId(id);
    if (header?.entityId !== entityId) throw new Refused('resource.not-found');
    return header;
  }

  /** Null for a code that is nobody's. */
  byCode(code: string): Promise<SessionHeader | null> {
    return this.directory.byCode(code);
  }

  /** Soonest first. */
  async list(
    entityId: EntityId,
    filter: { phaseId?: PhaseId | undefined; cursor?: string | undefined } = {},
  ): Promise<SessionList> {
    const items = await this.directory.page(entityId, {
      phaseId: filter.phaseId,
      after: cursorIn(filter.cursor),
      limit: PAGE,
    });
    const last = items.length === PAGE ? items.at(-1) : undefined;
    return { items, next: last ? `${last.startsAt}_${last.id}` : null };
  }

  ofBody(entityId: EntityId, bodyId: BodyId): Promise<SessionHeader[]> {
    return this.directory.ofBody(entityId, bodyId);
  }

  /** Every session of an entity, soonest first. */
  all(entityId: EntityId): Promise<SessionHeader[]> {
    return this.directory.page(entityId, { limit: 5000 });
  }

  /** All sessions of a phase, soonest first, for pages that show the phase. */
  ofPhase(entityId: EntityId, phaseId: PhaseId): Promise<SessionHeader[]> {
    return this.directory.page(entityId, { phaseId, limit: 1000 });
  }

  private async freeCode(tx: Tx): Promise<string> {
    for (;;) {
      const code = newCode();
      const taken: unknown[] = await tx.query('SELECT FROM session_code WHERE code = $1', [code]);
      if (taken.length === 0) return code;
    }
  }
}

function cursorIn(cursor: string | undefined): { startsAt: number; id: string } | undefined {
  const [startsAt, id] = (cursor ?? '').split('_');
  return startsAt && id && Number.isFinite(Number(startsAt)) ? { startsAt: Number(startsAt), id } : undefined;
}

const definedOf = (changes: Omit<EditSession, 'reason'>) =>
  Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as EditSession;
