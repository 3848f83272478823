import { Injectable } from '@nestjs/common';
import type { PersonId } from '@ruta/contracts/protocol/ids';
import type { Tx } from '../platform/database/transactions.ts';

/** `from` stops being a person of its own; what it did and may do now belongs to `into`. */
export interface PersonMerge {
  from: PersonId;
  into: PersonId;
}

/** Runs inside the merge's transaction: throwing undoes the merge and the sign-in that asked for it. */
export type MergeStep = (tx: Tx, merge: PersonMerge) => Promise<void>;

/**
 * What each topic does when a guest becomes part of an account. A topic registers once, when its module starts:
 * `merges.onPersonMerge('consultation', async (tx, { from, into }) => …)`. Rows of logs stay as they are: whoever
 * reads them follows `person.merged_into`.
 */
@Injectable()
export class PersonMerges {
  private readonly steps = new Map<string, MergeStep>();

  onPersonMerge(topic: string, step: MergeStep): void {
    if (this.steps.has(topic)) throw new Error(`${topic} already has a step for merging people`);
    this.steps.set(topic, step);
  }

  async run(tx: Tx, merge: PersonMerge): Promise<void> {
    for (const step of this.steps.values()) await step(tx, merge);
  }
}
