import type { CommitmentForm } from '@ruta/contracts/drafting/commitment-form';
import type { RefusalCode } from '@ruta/contracts/protocol/refusal';
import { newDocument } from '@ruta/domain/commitment/document';
import { beyondReach, type Reach } from '@ruta/domain/drafting/inspect-suggestions';
import { inspectRoot } from '@ruta/domain/commitment/inspect-document';
import { readCommitment, readHead } from '@ruta/domain/commitment/read-commitment';
import { hasPending, inspectUpdate, rootsOf } from '@ruta/domain/drafting/inspect-update';
import * as Y from 'yjs';

/** `bytes` is what has to be stored for the update; `null` when the document had all of it. */
export type Taken = { bytes: Uint8Array | null } | { refused: RefusalCode; wrong?: string };

/** One commitment's live document in this process, at the number `seq` of its updates. */
export class DraftDocument {
  readonly doc = newDocument();
  seq = 0;
  /** Something unfit got in before it was noticed: Yjs cannot take it out, so this copy has to be thrown away. */
  spoilt = false;
  /** Yjs tells one change in several pieces where it tidies formats that two people set in the same place. */
  private emitted: Uint8Array[] = [];
  private readonly touched = new Set<string>();
  private reach: Reach | null = null;
  private beyond: RefusalCode | null = null;

  constructor() {
    this.doc.on('update', (update: Uint8Array, _origin: unknown, doc: Y.Doc, transaction: Y.Transaction) => {
      this.emitted.push(update);
      for (const root of rootsOf(doc, transaction)) this.touched.add(root);
    });
    this.doc.on('afterTransaction', (transaction: Y.Transaction, doc: Y.Doc) => {
      if (this.reach) this.beyond ??= beyondReach(doc, transaction, this.reach);
    });
  }

  /** Stored content, known to be fit; one transaction, since hundreds of them would take their time. */
  restore(snapshot: Uint8Array | null, updates: readonly Uint8Array[], seq: number): void {
    this.doc.transact(() => {
      if (snapshot) Y.applyUpdateV2(this.doc, snapshot);
      for (const update of updates) Y.applyUpdate(this.doc, update);
    });
    this.seq = seq;
  }

  /** Client ids an update brings something new of, without applying it. */
  claimsOf(update: Uint8Array): { writers: number[] } | { refused: RefusalCode } {
    return inspectUpdate(update, (client) => Y.getState(this.doc.store, client));
  }

  /** Applies an update that was looked at before, of somebody who may change so much and no more. */
  take(update: Uint8Array, reach: Reach): Taken {
    this.reach = reach;
    const taken = this.look(() => Y.applyUpdate(this.doc, update));
    this.reach = null;
    return taken;
  }

  /** A change by the product itself, held to the same form. */
  change(apply: (doc: Y.Doc) => void): Taken {
    return this.look(() => this.doc.transact(() => apply(this.doc)));
  }

  form(key: string): CommitmentForm {
    return readCommitment(this.doc, key);
  }

  /** What lists show of it. */
  head(): Pick<CommitmentForm, 'title' | 'kind'> {
    return readHead(this.doc);
  }

  private look(apply: () => void): Taken {
    this.emitted = [];
    this.touched.clear();
    this.beyond = null;
    const wrong = this.wrongAfter(apply);
    if (wrong || this.beyond) {
      this.spoilt = true;
      return { refused: this.beyond ?? 'drafting.structure-refused', wrong: wrong ?? 'beyond their reach' };
    }
    const [first = null, ...more] = this.emitted;
    return { bytes: more.length > 0 ? Y.mergeUpdates(this.emitted) : first };
  }

  private wrongAfter(apply: () => void): string | null {
    try {
      apply();
      if (hasPending(this.doc)) return 'waits for something missing';
      for (const root of this.touched) {
        const wrong = inspectRoot(this.doc, root);
        if (wrong) return wrong;
      }
      return null;
    } catch (error) {
      return error instanceof Error ? error.message : 'cannot be applied';
    }
  }
}
