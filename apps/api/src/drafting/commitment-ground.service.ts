import { Injectable } from '@nestjs/common';
import type { DeskThread } from '@ruta/contracts/drafting/desk-comment';
import type { DraftChanged } from '@ruta/contracts/drafting/events';
import type { RecordEntry, RecordKind } from '@ruta/contracts/evidence/record';
import type { EntityId } from '@ruta/contracts/protocol/ids';
import { RecordService } from '../evidence/record.service.ts';
import { People } from '../identity/people.ts';
import type { Tx } from '../platform/database/transactions.ts';
import { Announcer } from '../platform/realtime/announcer.ts';
import { DeskAnnouncer } from './desk-announcer.ts';
import type { DeskPlace } from './draft.store.ts';
import { KnownOrigins } from './known-origins.service.ts';
import { type PlanFacts, PlanFactsService } from './plan-facts.service.ts';

/** What every deed on a commitment needs beside its own rows: origins, plan, public record, names, and telling open pages. */
@Injectable()
export class CommitmentGround {
  constructor(
    readonly origins: KnownOrigins,
    private readonly plans: PlanFactsService,
    private readonly records: RecordService,
    private readonly people: People,
    private readonly desk: DeskAnnouncer,
    private readonly entity: Announcer,
  ) {}

  plan(entityId: EntityId, planId: string, tx?: Tx): Promise<PlanFacts> {
    return this.plans.of(entityId, planId, tx);
  }

  async nextKey(
    tx: Tx,
    entityId: EntityId,
    planId: string,
    wanted?: number,
  ): Promise<{ key: string; number: number }> {
    // The plan's row keeps two who start at once from taking one number.
    await tx.query('SELECT 1 FROM plan WHERE entity_id = $1 AND id = $2 FOR NO KEY UPDATE', [
      entityId,
      planId,
    ]);
    const plan = await this.plans.of(entityId, planId, tx);
    const [{ last }]: [{ last: number }] = await tx.query(
      'SELECT coalesce(max(number), 0) AS last FROM commitment WHERE entity_id = $1 AND plan_id = $2',
      [entityId, planId],
    );
    const number = wanted ?? last + 1;
    return { key: `${plan.number}.${number}`, number };
  }

  async record(
    tx: Tx,
    entityId: EntityId,
    kind: RecordKind,
    subject: string,
    payload: RecordEntry['payload'],
  ): Promise<void> {
    await this.records.append(tx, entityId, kind, subject, payload);
  }

  async names(
    tx: Tx,
    personIds: readonly (string | null)[],
  ): Promise<(personId: string | null) => string | null> {
    const known = await this.people.namesOf(
      tx,
      personIds.filter((personId) => personId !== null),
    );
    return (personId) => (personId === null ? null : (known.get(personId) ?? null));
  }

  /** The same for a desk: whoever has no name of their own is called as they came to its table. */
  async namesAtDesk(
    tx: Tx,
    { entityId, commitmentId }: DeskPlace,
    personIds: readonly (string | null)[],
  ): Promise<(personId: string | null) => string | null> {
    const name = await this.names(tx, personIds);
    const nameless = personIds.filter((personId) => personId !== null && name(personId) === null);
    const rows: { person_id: string; name: string }[] = await tx.query(
      `SELECT t.person_id, t.name FROM commitment c
       JOIN participant t ON t.entity_id = c.entity_id AND t.session_id = c.session_id
       WHERE c.entity_id = $1 AND c.id = $2 AND t.person_id = ANY($3::uuid[]) AND t.merged_into IS NULL
         AND t.name IS NOT NULL`,
      [entityId, commitmentId, nameless],
    );
    const atTable = new Map(rows.map((row) => [row.person_id, row.name]));
    return (personId) => name(personId) ?? (personId === null ? null : (atTable.get(personId) ?? null));
  }

  /** After the commit: to the desk what changed there, to every open page of the entity that lists are stale. */
  changed(place: DeskPlace, what: DraftChanged['what']): void {
    this.desk.changed(place, what);
    this.entity.changed(place.entityId, 'commitments');
  }

  /** A thread at the desk, to everybody there; `named` when somebody was named in it and may be elsewhere. */
  threadChanged(place: DeskPlace, thread: DeskThread, named: boolean): void {
    this.desk.thread(place, thread);
    if (named) this.entity.changed(place.entityId, 'mentions');
  }

  planChanged(entityId: EntityId): void {
    this.entity.changed(entityId, 'plan', 'commitments');
  }
}
