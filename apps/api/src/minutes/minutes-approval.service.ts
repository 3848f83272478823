import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type {
  MinutesStanding,
  NameMinutes,
  ProposedMinutes,
  RecordApproval,
  ResolutionProgress,
} from '@ruta/contracts/minutes/minutes';
import type { Actor } from '@ruta/contracts/identity/actor';
import type { EntityId, PersonId } from '@ruta/contracts/protocol/ids';
import { type LayerWords, wordsRef } from '@ruta/domain/minutes/layer';
import { type Consent, standingOf } from '@ruta/domain/minutes/standing';
import { uuidv7 } from 'uuidv7';
import { BallotService } from '../ballot/ballot.service.ts';
import { RecordService } from '../evidence/record.service.ts';
import { Transactions } from '../platform/database/transactions.ts';
import { Announcer } from '../platform/realtime/announcer.ts';
import { Refused } from '../platform/http/refused.ts';
import { MinutesService } from '../session/minutes.service.ts';
import { MinutesSignatures } from './minutes-signatures.service.ts';
import { MinutesVersions, versionFrom } from './minutes-versions.service.ts';
import { MinutesStore, type SessionKey } from './minutes.store.ts';

/** The room's yes to one version, its publication, and how its resolutions go on. */
@Injectable()
export class MinutesApprovals {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: MinutesStore,
    private readonly versions: MinutesVersions,
    private readonly signatures: MinutesSignatures,
    private readonly ballots: BallotService,
    private readonly facts: MinutesService,
    private readonly publicRecord: RecordService,
    private readonly announcer: Announcer,
  ) {}

  /** Who may not write is shown the versions that were put before the room. */
  async standing(key: SessionKey, mayWrite: boolean, actor: Actor | null = null): Promise<MinutesStanding> {
    const [rows, rounds, consents, published, progress, signing] = await Promise.all([
      this.store.versions(key),
      this.ballots.onMinutes(key.entityId, key.sessionId),
      this.consents(key),
      this.store.published(key),
      this.store.progress(key),
      this.signatures.of(key, actor),
    ]);
    const seen = mayWrite ? rows : rows.filter((row) => row.proposed_at !== null);
    return {
      ...standingOf(seen.map(versionFrom), rounds, consents, signing),
      signing,
      versions: seen.map(versionFrom).toReversed(),
      published: published && {
        version: published.version,
        hash: published.hash,
        at: published.at.getTime(),
      },
      progress,
    };
  }

  /** Takes down that the room agreed to the newest version, with who objected. Saying it twice changes nothing. */
  async consent(
    key: SessionKey,
    { version, hash, objections }: RecordApproval,
    by: PersonId | null,
  ): Promise<void> {
    await this.transactions.run(async (tx) => {
      await this.store.lock(tx, key);
      const row = await this.versions.newest(tx, key, version, hash);
      if (row.proposed_at === null) throw new Refused('minutes.not-proposed');
      const { state, signing } = await this.standing(key, true);
      if (state === 'approved') return;
      if (signing) throw new Refused('minutes.not-approved');
      if (state === 'rejected') throw new Refused('minutes.rejected');
      const words = objections.map(({ by: about, text }) => {
        const said: LayerWords = { kind: 'said', text };
        const salt = randomBytes(16).toString('hex');
        return { about, salt, words: said, ref: wordsRef(salt, said) };
      });
      await this.store.keepWords(tx, key, words);
      const bound = words.map(({ about, ref }) => ({ by: about, words: ref }));
      await this.store.consent(tx, key, { version, hash, objections: bound }, by);
      await this.publicRecord.append(tx, key.entityId, 'minutes.approved', key.sessionId, {
        sessionId: key.sessionId,
        leaves: await this.store.leaves(tx, key),
        version,
        hash,
        how: 'consent',
        objections: bound.map(({ words: ref }) => ref),
      });
    });
    this.announcer.changed(key.entityId, 'session');
  }

  /** Only what the room approved, and only while nothing newer was written. */
  async publish(key: SessionKey, { version, hash }: NameMinutes, by: PersonId | null): Promise<void> {
    const { seq, logHash } = await this.facts.ofSession(key.entityId, key.sessionId);
    await this.transactions.run(async (tx) => {
      await this.store.lock(tx, key);
      await this.versions.newest(tx, key, version, hash);
      const { state, approval } = await this.standing(key, true);
      if (state !== 'approved' || !approval) throw new Refused('minutes.not-approved');
      if (!(await this.store.publish(tx, key, version, hash, by))) return;
      const { how, roundId } = approval;
      const leaves = await this.store.leaves(tx, key);
      const payload = { sessionId: key.sessionId, leaves, version, hash, how, roundId, seq, logHash };
      await this.publicRecord.append(tx, key.entityId, 'minutes.published', key.sessionId, payload);
    });
    this.announcer.changed(key.entityId, 'session');
  }

  async report(
    key: SessionKey,
    resolutionId: string,
    progress: ResolutionProgress,
    by: PersonId | null,
  ): Promise<void> {
    const rows = await this.store.versions(key);
    if (!rows.some(({ layer }) => layer.resolutions.some(({ id }) => id === resolutionId)))
      throw new Refused('resource.not-found');
    await this.transactions.run(async (tx) => {
      await this.store.report(tx, key, { id: uuidv7(), resolutionId, progress, by });
      const leaves = await this.store.leaves(tx, key);
      const payload = { sessionId: key.sessionId, leaves, resolutionId, status: progress };
      await this.publicRecord.append(tx, key.entityId, 'minutes.resolution', key.sessionId, payload);
    });
    this.announcer.changed(key.entityId, 'session');
  }

  async proposed(entityId: EntityId): Promise<ProposedMinutes> {
    const rows = await this.store.proposed(entityId);
    return {
      items: rows.map((row) => ({
        sessionId: row.session_id,
        title: row.title,
        startsAt: row.starts_at.getTime(),
        version: row.version,
        hash: row.hash,
        proposedAt: row.proposed_at.getTime(),
      })),
    };
  }

  /** With the words of the objections, as far as they were not erased, and who said them. */
  private async consents(key: SessionKey): Promise<Consent[]> {
    const rows = await this.store.consents(key);
    if (rows.length === 0) return [];
    const refs = rows.flatMap(({ objections }) => objections.map(({ words }) => words));
    const said = new Map((await this.store.words(key, refs)).map(({ ref, words }) => [ref, words]));
    const objectors = rows.flatMap(({ objections }) => objections.flatMap(({ by }) => by ?? []));
    const { names } = await this.facts.ofSession(key.entityId, key.sessionId, objectors);
    return rows.map(({ version, hash, objections, at }) => ({
      version,
      hash,
      at: at.getTime(),
      objections: objections.map(({ by, words: ref }) => {
        const words = said.get(ref);
        return {
          by: names.find(({ id }) => id === by)?.name ?? null,
          text: words?.kind === 'said' ? words.text : null,
        };
      }),
    }));
  }
}
