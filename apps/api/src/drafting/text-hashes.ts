import { Injectable } from '@nestjs/common';
import type { CommitmentForm } from '@ruta/contracts/drafting/commitment-form';
import { contentHash } from '@ruta/domain/evidence/canonical-json';
import type { Tx } from '../platform/database/transactions.ts';
import { type DeskPlace, DraftStore } from './draft.store.ts';
import { KnownOrigins } from './known-origins.service.ts';

const KEPT = 200;

/** What a version of a commitment's live text would say at this moment, by its hash; it is read once for each number. */
@Injectable()
export class TextHashes {
  private readonly known = new Map<string, { seq: number; form: CommitmentForm }>();

  constructor(
    private readonly drafts: DraftStore,
    private readonly origins: KnownOrigins,
  ) {}

  /** Waits for whoever is writing, in the caller's transaction. */
  async of(tx: Tx, place: DeskPlace): Promise<string> {
    const row = await this.drafts.lock(tx, place, 'share');
    const known = this.known.get(place.commitmentId);
    const form = known?.seq === row.seq ? known.form : (await this.drafts.load(tx, place, row)).form(row.key);
    this.known.delete(place.commitmentId);
    this.known.set(place.commitmentId, { seq: row.seq, form });
    const [oldest] = this.known.keys();
    if (this.known.size > KEPT && oldest !== undefined) this.known.delete(oldest);
    return contentHash(await this.origins.asFrozen(tx, place, form));
  }
}
