import type { CommitmentForm } from '@ruta/contracts/drafting/commitment-form';
import type { Instant } from '@ruta/contracts/protocol/instant';
import { lines, newDocument, proses, rowsNames, sets } from '@ruta/domain/commitment/document';
import { readCommitment } from '@ruta/domain/commitment/read-commitment';
import { writeCommitment } from '@ruta/domain/commitment/write-commitment';
import { contentHash } from '@ruta/domain/evidence/canonical-json';
import type * as Y from 'yjs';

interface DraftUpdate {
  readonly bytes: Uint8Array;
  readonly at: Instant;
}

export interface FrozenDraft {
  readonly seq: number;
  readonly hash: string;
  readonly form: CommitmentForm;
}

/** A commitment's document with every change it went through. */
export class DraftHistory {
  readonly updates: DraftUpdate[] = [];
  private readonly doc = newDocument();

  constructor(private readonly key: string) {}

  get client(): number {
    return this.doc.clientID;
  }

  /** One change, as one person's keystrokes would send it. */
  change(at: Instant, work: (doc: Y.Doc) => void): void {
    const keep = (bytes: Uint8Array): void => void this.updates.push({ bytes, at });
    this.doc.on('update', keep);
    this.doc.transact(() => work(this.doc));
    this.doc.off('update', keep);
  }

  /** Brings the document to a text. */
  become(form: CommitmentForm, at: Instant): void {
    this.change(at, (doc) => {
      empty(doc);
      writeCommitment(doc, form);
    });
  }

  /** The text as it stands, as a version freezes it. */
  freeze(): FrozenDraft {
    const form = readCommitment(this.doc, this.key);
    return { seq: this.updates.length, hash: contentHash(form), form };
  }
}

function empty(doc: Y.Doc): void {
  for (const name of lines) doc.getText(name).delete(0, doc.getText(name).length);
  for (const name of proses) doc.getXmlFragment(name).delete(0, doc.getXmlFragment(name).length);
  for (const name of rowsNames) doc.getArray(name).delete(0, doc.getArray(name).length);
  for (const name of [...sets, 'choices', 'links']) doc.getMap(name).clear();
}
