import { Injectable } from '@nestjs/common';
import { contentHash } from '@ruta/domain/evidence/canonical-json';
import type { Tx } from '../platform/database/transactions.ts';
import { type DeskPlace, DraftStore } from './draft.store.ts';

const KEPT = 200;

/** What the live text of a commitment says at this moment, by its hash; the form is made once for each number. */
@Injectable()
export class TextHashes {
  private readonly known = new Map<string, { seq: number; hash: string }>();

  constructor(private readonly drafts: DraftStore) {}

  /** Waits for whoever is writing, in the caller's transaction. */
  async of(tx: Tx, place: DeskPlace): Promise<string> {
    const row = await this.drafts.lock(tx, place, 'share');
    const known = this.known.get(place.commitmentId);
    if (known?.seq === row.seq) return known.hash;
    const hash = contentHash((await this.drafts.load(tx, place, row)).form(row.key));
    this.known.delete(place.commitmentId);
    this.known.set(place.commitmentId, { seq: row.seq, hash });
    const [oldest] = this.known.keys();
    if (this.known.size > KEPT && oldest !== undefined) this.known.delete(oldest);
    return hash;
  }
}
