import { Injectable } from '@nestjs/common';
import type { CommitmentForm } from '@ruta/contracts/drafting/commitment-form';
import { originsOf } from '@ruta/domain/commitment/clauses';
import { type Knows, originKey, withKnownOrigins } from '@ruta/domain/commitment/known-origins';
import { type KnowsAim, withKnownAims } from '@ruta/domain/declaration/own-aims';
import { contentHash } from '@ruta/domain/evidence/canonical-json';
import { OwnAims } from '../declaration/own-aims.service.ts';
import type { Tx } from '../platform/database/transactions.ts';
import type { DeskPlace } from './draft.store.ts';
import { SourceStore } from './source.store.ts';
import { VersionBook } from './version-book.ts';

interface Known {
  knows: Knows;
  knowsAim: KnowsAim;
}

interface ReadText extends Known {
  form: CommitmentForm;
}

/**
 * A live text may name any origin and any aim: its clients write what they like. What is frozen, counted and published
 * carries only those that are some (`docs/decisions/0019`).
 */
@Injectable()
export class KnownOrigins {
  constructor(
    private readonly versions: VersionBook,
    private readonly sources: SourceStore,
    private readonly ownAims: OwnAims,
  ) {}

  /** What a version of a live text would say. */
  async asFrozen(tx: Tx, place: DeskPlace, written: CommitmentForm): Promise<CommitmentForm> {
    return (await this.read(tx, place, written)).form;
  }

  /**
   * C26, C28: the text as a version would have it, and which of what it names as origins and aims is some at this moment.
   * A text that says what its newest version says is that version, also where one of its origins was hidden or erased
   * since, or an aim of it was never one.
   */
  async read(tx: Tx, place: DeskPlace, written: CommitmentForm): Promise<ReadText> {
    const { entityId } = place;
    const origins = originsOf(written);
    const shown = await this.sources.shown(tx, entityId, origins);
    const knows: Knows = (origin) => shown.has(originKey(origin));
    const knowsAim = await this.ownAims.knows(tx, entityId, written);
    const known = { knows, knowsAim };
    if (origins.every(knows) && written.aims.every(knowsAim)) return { form: written, ...known };
    const same = await this.asLatest(tx, place, written, known);
    return { form: same ?? withKnownAims(withKnownOrigins(written, knows), knowsAim), ...known };
  }

  /** With what its newest version carries, where that makes it the same text. */
  private async asLatest(
    tx: Tx,
    { entityId, commitmentId }: DeskPlace,
    written: CommitmentForm,
    { knows, knowsAim }: Known,
  ): Promise<CommitmentForm | null> {
    const latest = await this.versions.latest(tx, entityId, commitmentId);
    if (!latest) return null;
    const carried = new Set(originsOf(latest.form).map(originKey));
    const same = withKnownAims(
      withKnownOrigins(written, (origin) => knows(origin) || carried.has(originKey(origin))),
      (aim) => knowsAim(aim) || latest.form.aims.includes(aim),
    );
    return contentHash(same) === latest.hash ? same : null;
  }
}
