import { randomBytes } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { MinutesSubject } from '@ruta/contracts/ballot/ballot';
import type {
  MinutesVersion,
  MinutesVersionText,
  NameMinutes,
  SaveMinutes,
} from '@ruta/contracts/minutes/minutes';
import type { EntityId, ParticipantId, PersonId } from '@ruta/contracts/protocol/ids';
import {
  bindLayer,
  type BoundLayer,
  type LayerWords,
  refsOf,
  unboundLayer,
  versionHash,
  wordsRef,
  type WordsRef,
} from '@ruta/domain/minutes/layer';
import { canonicalJson } from '@ruta/domain/evidence/canonical-json';
import { BallotSubjects } from '../ballot/ballot-subjects.ts';
import { RecordService } from '../evidence/record.service.ts';
import { Announcer } from '../platform/realtime/announcer.ts';
import { Transactions, type Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import { MinutesService } from '../session/minutes.service.ts';
import { MinutesStore, type SessionKey, type StoredWords, type VersionRow } from './minutes.store.ts';

/** Versions of minutes: each binds the log as it stood and what was written beside it. None is ever changed. */
@Injectable()
export class MinutesVersions implements OnModuleInit {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: MinutesStore,
    private readonly facts: MinutesService,
    private readonly publicRecord: RecordService,
    private readonly subjects: BallotSubjects,
    private readonly announcer: Announcer,
  ) {}

  onModuleInit(): void {
    this.subjects.provide('minutes-version', (entityId, subject) => this.isProposed(entityId, subject));
  }

  /** Refused where somebody saved since `base`: nothing of theirs is written over. The same `opId` is saved once. */
  async save(
    key: SessionKey,
    { opId, base, layer }: SaveMinutes,
    by: PersonId | null,
  ): Promise<MinutesVersionText> {
    const facts = await this.facts.ofSession(key.entityId, key.sessionId);
    if (facts.startedAt === null) throw new Refused('session.not-started');
    const version = await this.transactions.run(async (tx) => {
      await this.store.lock(tx, key);
      const done = await this.store.versionOfOp(tx, key, opId);
      if (done !== null) return done;
      const newest = (await this.store.versions(key, tx)).at(-1);
      if ((newest?.version ?? 0) !== base)
        throw new Refused('minutes.stale-version', { version: newest?.version ?? 0 });
      const { bound, fresh } = await this.bind(tx, key, layer, newest?.layer ?? null);
      await this.store.keepWords(tx, key, fresh);
      const { seq, logHash, attendance } = facts;
      const made = { version: base + 1, seq, logHash, attendance, layer: bound };
      await this.store.insertVersion(tx, key, {
        ...made,
        log_hash: logHash,
        hash: versionHash({ ...key, ...made }),
        person_id: by,
        opId,
      });
      return base + 1;
    });
    this.announcer.changed(key.entityId, 'session');
    return this.text(key, version);
  }

  /** Puts a version before the room. From then on anybody may read it. */
  async propose(key: SessionKey, { version, hash }: NameMinutes): Promise<void> {
    await this.transactions.run(async (tx) => {
      await this.store.lock(tx, key);
      const newest = await this.newest(tx, key, version, hash);
      if (newest.proposed_at !== null) return;
      await this.store.propose(tx, key, version);
      const payload = {
        sessionId: key.sessionId,
        leaves: await this.store.leaves(tx, key),
        version,
        hash,
        seq: Number(newest.seq),
        logHash: newest.log_hash,
      };
      await this.publicRecord.append(tx, key.entityId, 'minutes.proposed', key.sessionId, payload);
    });
    this.announcer.changed(key.entityId, 'session');
  }

  /** Which sessions have minutes that may be read. */
  states(entityId: EntityId): Promise<Map<string, 'written' | 'published'>> {
    return this.store.states(entityId);
  }

  /** The newest version, where it is the one that was named. The minutes must be locked: it stays so until the commit. */
  async newest(tx: Tx, key: SessionKey, version: number, hash: string): Promise<VersionRow> {
    const newest = (await this.store.versions(key, tx)).at(-1);
    if (newest?.version !== version || newest.hash !== hash)
      throw new Refused('minutes.stale-version', { version: newest?.version ?? 0 });
    return newest;
  }

  async row(key: SessionKey, version: number): Promise<VersionRow> {
    const row = (await this.store.versions(key)).find((each) => each.version === version);
    if (!row) throw new Refused('resource.not-found');
    return row;
  }

  async text(key: SessionKey, version: number): Promise<MinutesVersionText> {
    const row = await this.row(key, version);
    const words = new Map(
      (await this.store.words(key, refsOf(row.layer))).map((stored) => [stored.ref, stored.words]),
    );
    return { version: versionFrom(row), layer: unboundLayer(row.layer, (ref) => words.get(ref)) };
  }

  /** Pieces that did not change keep their commitment, so that one erasure reaches every version they stand in. */
  private async bind(
    tx: Tx,
    key: SessionKey,
    layer: SaveMinutes['layer'],
    before: BoundLayer | null,
  ): Promise<{ bound: BoundLayer; fresh: StoredWords[] }> {
    const stored = before ? await this.store.words(key, refsOf(before), tx) : [];
    const known = new Map(stored.map((each) => [nameOf(each.words, each.about), each.ref]));
    const fresh: StoredWords[] = [];
    const bind = (words: LayerWords, about: ParticipantId | null): WordsRef => {
      const name = nameOf(words, about);
      const ref = known.get(name);
      if (ref !== undefined) return ref;
      const made = { about, salt: randomBytes(16).toString('hex'), words };
      fresh.push({ ...made, ref: wordsRef(made.salt, words) });
      known.set(name, wordsRef(made.salt, words));
      return wordsRef(made.salt, words);
    };
    const kept = (id: string) => before?.dissents.find((dissent) => dissent.id === id)?.words;
    return { bound: bindLayer(layer, bind, kept), fresh };
  }

  private async isProposed(
    entityId: EntityId,
    { sessionId, version, hash }: MinutesSubject,
  ): Promise<boolean> {
    const newest = (await this.store.versions({ entityId, sessionId })).at(-1);
    return newest?.version === version && newest.hash === hash && newest.proposed_at !== null;
  }
}

const nameOf = (words: LayerWords, about: ParticipantId | null): string => canonicalJson({ about, words });

export const versionFrom = (row: VersionRow): MinutesVersion => ({
  version: row.version,
  hash: row.hash,
  seq: Number(row.seq),
  logHash: row.log_hash,
  at: row.at.getTime(),
  by: row.name,
  proposedAt: row.proposed_at?.getTime() ?? null,
});
