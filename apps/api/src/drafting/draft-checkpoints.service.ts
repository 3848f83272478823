import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { Checkpoint, CheckpointContent, VersionUse } from '@ruta/contracts/drafting/history';
import { CommitmentForm } from '@ruta/contracts/drafting/commitment-form';
import type { Actor } from '@ruta/contracts/identity/actor';
import type { EntityId } from '@ruta/contracts/protocol/ids';
import { keptMoments } from '@ruta/domain/drafting/checkpoints';
import { contentHash } from '@ruta/domain/evidence/canonical-json';
import * as Y from 'yjs';
import { Transactions, type Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import { log } from '../platform/log/log.ts';
import { CommitmentReader } from './commitment-reader.ts';
import { DeskAccess } from './desk-access.service.ts';
import { DeskMentions } from './desk-mentions.ts';
import { Desks } from './desks.service.ts';
import type { DraftDocument } from './draft-document.ts';
import type { DeskPlace, DeskRow } from './draft.store.ts';
import { KnownOrigins } from './known-origins.service.ts';

/**
 * A text is kept when nobody has written for so long, when somebody has for so long, or after so many changes, of which
 * a hundred people make as many in a second: then not twice within the first.
 */
const QUIET_MS = 60_000;
const LONGEST_MS = 600_000;
const MOST_CHANGES = 300;

interface Pending {
  place: DeskPlace;
  changes: number;
  since: number;
  timer: NodeJS.Timeout;
}

/** T40, T41: automatic versions. What is lost of them in a crash is a moment of the history, never a word of the text. */
@Injectable()
export class DraftCheckpoints implements OnModuleInit, OnModuleDestroy {
  private readonly pending = new Map<string, Pending>();
  /** Until a minute after their last one. */
  private readonly justKept = new Set<string>();

  constructor(
    private readonly transactions: Transactions,
    private readonly desks: Desks,
    private readonly commitments: CommitmentReader,
    private readonly access: DeskAccess,
    private readonly people: DeskMentions,
    private readonly origins: KnownOrigins,
  ) {}

  onModuleInit(): void {
    this.desks.onCommitted((place, changes) => this.noticed(place, changes));
  }

  onModuleDestroy(): void {
    for (const { timer } of this.pending.values()) clearTimeout(timer);
    this.pending.clear();
  }

  /** Keeps the text as it stands now, unless the newest one kept says the same. */
  async take(place: DeskPlace): Promise<void> {
    this.forget(place);
    this.justKept.add(place.commitmentId);
    setTimeout(() => this.justKept.delete(place.commitmentId), QUIET_MS).unref();
    await this.desks.exclusive(place, 'share', (tx, row, document) => this.takeIn(tx, place, row, document));
  }

  async list(entityId: EntityId, which: string, actor: Actor): Promise<Checkpoint[]> {
    const { id: commitmentId } = await this.commitments.one(entityId, which);
    await this.access.standingToRead({ entityId, commitmentId }, actor);
    return this.transactions.run(async (tx) => {
      const rows: { seq: string; hash: string; people: string[]; at: Date }[] = await tx.query(
        `SELECT seq, hash, people, at FROM draft_checkpoint WHERE entity_id = $1 AND commitment_id = $2
         ORDER BY seq DESC`,
        [entityId, commitmentId],
      );
      const everybody = rows.flatMap(({ people }) => people);
      const name = await this.people.names(tx, entityId, commitmentId, everybody);
      return rows.map(({ seq, hash, people, at }) => ({
        seq: Number(seq),
        hash,
        at: at.getTime(),
        by: [...new Set(people.flatMap((personId) => name(personId) ?? []))],
      }));
    });
  }

  async content(entityId: EntityId, which: string, seq: number, actor: Actor): Promise<CheckpointContent> {
    const { id: commitmentId } = await this.commitments.one(entityId, which);
    await this.access.standingToRead({ entityId, commitmentId }, actor);
    const [row]: { hash: string; content: unknown; at: Date }[] = await this.transactions.run((tx) =>
      tx.query(
        `SELECT hash, content, at FROM draft_checkpoint WHERE entity_id = $1 AND commitment_id = $2 AND seq = $3`,
        [entityId, commitmentId, seq],
      ),
    );
    if (!row) throw new Refused('resource.not-found');
    return { seq, hash: row.hash, at: row.at.getTime(), form: CommitmentForm.parse(row.content) };
  }

  /** What refers to each version: signatures under it, comments on it, plans that hold it. */
  async uses(entityId: EntityId, which: string): Promise<VersionUse[]> {
    const { id } = await this.commitments.one(entityId, which);
    return this.transactions.run((tx) =>
      tx.query(
        `SELECT v.version,
                (SELECT count(*) FROM sign_off s WHERE s.entity_id = v.entity_id
                   AND s.commitment_id = v.commitment_id AND s.version = v.version AND s.decision = 'sign'
                   AND s.superseded_at IS NULL)::int AS signatures,
                (SELECT count(*) FROM sign_off s WHERE s.entity_id = v.entity_id
                   AND s.commitment_id = v.commitment_id AND s.version = v.version AND s.decision = 'object'
                   AND s.superseded_at IS NULL)::int AS objections,
                (SELECT count(*) FROM feedback_comment f WHERE f.entity_id = v.entity_id
                   AND f.commitment_id = v.commitment_id AND f.version = v.version)::int AS comments
         FROM commitment_version v WHERE v.entity_id = $1 AND v.commitment_id = $2 ORDER BY v.version DESC`,
        [entityId, id],
      ),
    );
  }

  private noticed(place: DeskPlace, changes: number): void {
    const before = this.pending.get(place.commitmentId);
    const since = before?.since ?? Date.now();
    const sum = (before?.changes ?? 0) + changes;
    if (before) clearTimeout(before.timer);
    const enough = sum >= MOST_CHANGES && !this.justKept.has(place.commitmentId);
    const wait = enough ? 0 : Math.min(QUIET_MS, Math.max(0, since + LONGEST_MS - Date.now()));
    const timer = setTimeout(() => void this.take(place).catch(report), wait).unref();
    this.pending.set(place.commitmentId, { place, changes: sum, since, timer });
  }

  private forget({ commitmentId }: DeskPlace): void {
    clearTimeout(this.pending.get(commitmentId)?.timer);
    this.pending.delete(commitmentId);
  }

  private async takeIn(tx: Tx, place: DeskPlace, row: DeskRow, document: DraftDocument): Promise<void> {
    const which = [place.entityId, place.commitmentId];
    const [last]: { seq: string; hash: string; clocks: Record<string, number> | null }[] = await tx.query(
      `SELECT seq, hash, clocks FROM draft_checkpoint WHERE entity_id = $1 AND commitment_id = $2
       ORDER BY seq DESC LIMIT 1`,
      which,
    );
    const form = await this.origins.asFrozen(tx, place, document.form(row.key));
    const hash = contentHash(form);
    if (last?.hash === hash || Number(last?.seq ?? 0) >= row.seq) return;
    const clocks = Object.fromEntries(Y.decodeStateVector(Y.encodeStateVector(document.doc)));
    const people = await this.writers(tx, place, clocks, last?.clocks ?? {});
    await tx.query(
      'UPDATE draft_checkpoint SET clocks = NULL WHERE entity_id = $1 AND commitment_id = $2',
      which,
    );
    await tx.query(
      `INSERT INTO draft_checkpoint (entity_id, commitment_id, seq, hash, content, people, clocks, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING`,
      [...which, row.seq, hash, JSON.stringify(form), people, JSON.stringify(clocks), new Date()],
    );
    await this.prune(tx, place);
  }

  /** Whose Yjs clients wrote something that the last one kept did not hold. */
  private async writers(
    tx: Tx,
    place: DeskPlace,
    clocks: Record<string, number>,
    before: Record<string, number>,
  ): Promise<string[]> {
    const fresh = Object.entries(clocks)
      .filter(([client, clock]) => clock > (before[client] ?? 0))
      .map(([client]) => client);
    const rows: { person_id: string }[] = await tx.query(
      `SELECT DISTINCT person_id FROM draft_client
       WHERE entity_id = $1 AND commitment_id = $2 AND client = ANY($3::bigint[]) AND person_id IS NOT NULL`,
      [place.entityId, place.commitmentId, fresh],
    );
    return rows.map((row) => row.person_id);
  }

  /** Who wrote in what goes is told with the next one that stays. */
  private async prune(tx: Tx, { entityId, commitmentId }: DeskPlace): Promise<void> {
    const rows: { seq: string; people: string[]; at: Date }[] = await tx.query(
      `SELECT seq, people, at FROM draft_checkpoint WHERE entity_id = $1 AND commitment_id = $2 ORDER BY seq`,
      [entityId, commitmentId],
    );
    const kept = keptMoments(
      rows.map(({ at }) => at.getTime()),
      Date.now(),
    );
    let people: string[] = [];
    for (const row of rows) {
      people = [...new Set([...people, ...row.people])];
      const which = [entityId, commitmentId, row.seq];
      if (!kept.has(row.at.getTime())) {
        await tx.query(
          'DELETE FROM draft_checkpoint WHERE entity_id = $1 AND commitment_id = $2 AND seq = $3',
          which,
        );
        continue;
      }
      if (people.length > row.people.length)
        await tx.query(
          'UPDATE draft_checkpoint SET people = $4 WHERE entity_id = $1 AND commitment_id = $2 AND seq = $3',
          [...which, people],
        );
      people = [];
    }
  }
}

const report = (error: unknown): void => log.error({ err: error }, 'a text was not kept for the history');
