import { Injectable } from '@nestjs/common';
import type { CommitmentForm } from '@ruta/contracts/drafting/commitment-form';
import type { EntityId } from '@ruta/contracts/protocol/ids';
import { originsOf } from '@ruta/domain/commitment/clauses';
import { type Knows, originKey, withKnownOrigins } from '@ruta/domain/commitment/known-origins';
import { type KnowsAim, withKnownAims } from '@ruta/domain/declaration/own-aims';
import { contentHash } from '@ruta/domain/evidence/canonical-json';
import { OwnAims } from '../declaration/own-aims.service.ts';
import type { Tx } from '../platform/database/transactions.ts';
import type { DeskPlace } from './draft.store.ts';
import { SourceStore } from './source.store.ts';
import { VersionBook } from './version-book.ts';

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

  /** Which of a live text's origins are known in its entity and may be shown at this moment. */
  async knows(tx: Tx, entityId: EntityId, form: CommitmentForm): Promise<Knows> {
    const shown = await this.sources.shown(tx, entityId, originsOf(form));
    return (origin) => shown.has(originKey(origin));
  }

  knowsAim(tx: Tx, entityId: EntityId, form: CommitmentForm): Promise<KnowsAim> {
    return this.ownAims.knows(tx, entityId, form);
  }

  /**
   * C26, C28: what a version of a live text would say. A text that says what its newest version says is that version, also
   * where one of its origins was hidden or erased since, or an aim of it was never one.
   */
  async asFrozen(
    tx: Tx,
    { entityId, commitmentId }: DeskPlace,
    form: CommitmentForm,
  ): Promise<CommitmentForm> {
    const origins = originsOf(form);
    const knows = origins.length === 0 ? () => true : await this.knows(tx, entityId, form);
    const knowsAim = await this.knowsAim(tx, entityId, form);
    if (origins.every(knows) && form.aims.every(knowsAim)) return form;
    const latest = await this.versions.latest(tx, entityId, commitmentId);
    if (latest) {
      const carried = new Set(originsOf(latest.form).map(originKey));
      const same = withKnownAims(
        withKnownOrigins(form, (origin) => knows(origin) || carried.has(originKey(origin))),
        (aim) => knowsAim(aim) || latest.form.aims.includes(aim),
      );
      if (contentHash(same) === latest.hash) return same;
    }
    return withKnownAims(withKnownOrigins(form, knows), knowsAim);
  }
}
