import type { ActingPerson, Actor } from '@ruta/contracts/identity/actor';
import { draftBytes } from '@ruta/contracts/drafting/events';
import type { RefusalCode } from '@ruta/contracts/protocol/refusal';
import { reaches, standingAtDesk } from '@ruta/domain/drafting/desk-access';
import type { Reach } from '@ruta/domain/drafting/inspect-suggestions';
import type { Tx } from '../platform/database/transactions.ts';
import { log } from '../platform/log/log.ts';
import type { FactsAt } from './desk-access.service.ts';
import type { DraftDocument } from './draft-document.ts';
import type { Addition, DeskPlace, DeskRow, DraftStore } from './draft.store.ts';

/** An update that wants to become part of the text, and who sent it. */
export interface Offered {
  update: Uint8Array;
  actor: Actor;
}

export interface Decided extends Addition {
  row: DeskRow;
  /** Of each that was offered: its number once this is committed, or why it was not taken. */
  outcomes: (number | RefusalCode)[];
}

/** A desk's document in this process, as it was committed last. Everything happens under the row's lock. */
export class DeskText {
  private document: DraftDocument | null = null;
  /** Yjs clients known to be somebody's, so that the table is asked once for each. */
  private readonly owners = new Map<number, string | null>();

  constructor(
    private readonly place: DeskPlace,
    private readonly store: DraftStore,
  ) {}

  /** After what was decided was not committed: the copy in memory is not true any more. */
  forget(): void {
    this.document = null;
    this.owners.clear();
  }

  /** Reads what other processes committed since. */
  async current(tx: Tx, row: DeskRow): Promise<DraftDocument> {
    const { document } = this;
    if (!document || document.spoilt || document.seq < row.snapshotSeq || document.seq > row.seq)
      return (this.document = await this.store.load(tx, this.place, row));
    if (document.seq < row.seq)
      document.restore(null, await this.store.updatesSince(tx, this.place, document.seq), row.seq);
    return document;
  }

  /** Applies what fits and may be. What is stored of it is the caller's to append in the same transaction. */
  async decide(tx: Tx, row: DeskRow, facts: FactsAt, offered: readonly Offered[]): Promise<Decided> {
    await this.current(tx, row);
    const updates: Uint8Array[] = [];
    const outcomes: (number | RefusalCode)[] = [];
    for (const each of offered) {
      const refusal = await this.take(tx, row, each, facts, updates);
      outcomes.push(refusal ?? row.seq + updates.length);
    }
    const document = this.documentNow();
    document.seq = row.seq + updates.length;
    return { commitmentId: this.place.commitmentId, row, updates, outcomes, head: document.head() };
  }

  /** Applies one update; `null` when it is in the document, and in `updates` if any of it was new. */
  private async take(
    tx: Tx,
    row: DeskRow,
    { update, actor }: Offered,
    facts: FactsAt,
    updates: Uint8Array[],
  ): Promise<RefusalCode | null> {
    if (actor.kind === 'visitor') return 'policy.device-needed';
    const reach = this.reachOf(actor, facts);
    if (typeof reach === 'string') return reach;
    const size = updates.reduce((sum, each) => sum + each.length, row.bytes);
    if (size + update.length > draftBytes.document) return 'drafting.document-full';
    const claims = this.documentNow().claimsOf(update);
    if ('refused' in claims) return claims.refused;
    if (!(await this.owns(tx, claims.writers, actor.personId))) return 'drafting.foreign-client';
    const taken = this.documentNow().take(update, reach);
    if ('bytes' in taken) {
      if (taken.bytes) updates.push(taken.bytes);
      return null;
    }
    log.warn({ commitmentId: this.place.commitmentId, wrong: taken.wrong }, 'update refused');
    await this.rebuild(tx, row, updates);
    return taken.refused;
  }

  /** What somebody may change, or why they may change nothing. */
  private reachOf(actor: ActingPerson, facts: FactsAt): Reach | RefusalCode {
    const known = facts(actor.personId);
    const { role, why } = standingAtDesk(actor, this.place.entityId, known);
    if (!reaches(role, 'suggest')) return why ?? 'drafting.not-a-writer';
    return { mayEdit: role === 'edit', authors: known.authors };
  }

  private async owns(tx: Tx, clients: number[], personId: string): Promise<boolean> {
    const unsure = clients.filter((client) => this.owners.get(client) !== personId);
    if (unsure.length === 0) return true;
    const all = await this.store.ownClients(tx, this.place, unsure, personId);
    if (all) for (const client of unsure) this.owners.set(client, personId);
    return all;
  }

  /** The document without what was refused: as stored, and what this transaction took before. */
  private async rebuild(tx: Tx, row: DeskRow, taken: readonly Uint8Array[]): Promise<void> {
    this.document = await this.store.load(tx, this.place, row);
    this.document.restore(null, taken, row.seq);
  }

  private documentNow(): DraftDocument {
    if (!this.document) throw new Error('the document was not read before it was used');
    return this.document;
  }
}
