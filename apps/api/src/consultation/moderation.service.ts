import { Injectable } from '@nestjs/common';
import {
  QueueItem,
  type ModerationReason,
  type QueuePage,
  type QueueQuery,
} from '@ruta/contracts/consultation/moderation';
import type { EntityId, PersonId } from '@ruta/contracts/protocol/ids';
import { isRefused } from '@ruta/contracts/protocol/refusal';
import { hintsOf } from '@ruta/domain/consultation/hints';
import { moderate, type ModerationAction } from '@ruta/domain/consultation/moderation';
import { DataSource } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { RecordService } from '../evidence/record.service.ts';
import { People } from '../identity/people.ts';
import type { Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import { BroughtCards } from '../session/brought-cards.ts';
import { signatureOf } from './contribution-view.ts';
import { ContributionStore } from './contribution.store.ts';
import { cursorOf } from '../platform/http/cursor.ts';
import { ModerationStore, type QueueRow, type StepRow } from './moderation.store.ts';

export interface Decision {
  action: ModerationAction;
  reason: ModerationReason | null;
  note: string;
}

/** What may be read, and why something may not: every step logged, the reason from the list. */
@Injectable()
export class ModerationService {
  constructor(
    private readonly store: ModerationStore,
    private readonly contributions: ContributionStore,
    private readonly people: People,
    private readonly record: RecordService,
    private readonly cards: BroughtCards,
    private readonly database: DataSource,
  ) {}

  async queue(entityId: EntityId, query: QueueQuery): Promise<QueuePage> {
    const tx = this.database.manager;
    const rows = await this.store.queue(tx, entityId, query);
    const shown = rows.slice(0, query.limit);
    const last = shown.at(-1);
    const next = rows.length > query.limit && last ? cursorOf(last.created_at.getTime(), last.id) : null;
    return {
      items: await this.items(tx, entityId, shown),
      next,
      total: await this.store.total(tx, entityId, query),
    };
  }

  async item(tx: Tx, entityId: EntityId, id: string): Promise<QueueItem> {
    const row = await this.store.one(tx, entityId, id);
    const [item] = row ? await this.items(tx, entityId, [row]) : [];
    if (!item) throw new Refused('resource.not-found');
    return item;
  }

  /** K4, K5, K6. */
  async decideIn(
    tx: Tx,
    entity: KnownEntity,
    contributionId: string,
    { action, reason, note }: Decision,
    by: PersonId | null,
    at = new Date(),
  ): Promise<void> {
    const before = await this.contributions.lock(tx, entity.id, contributionId);
    if (!before) throw new Refused('resource.not-found');
    const after = moderate(before, action);
    if (isRefused(after)) throw new Refused(after.refusal.code);
    const needsNumber = after.state === 'admitted' && before.number === null;
    const number = needsNumber ? await this.contributions.nextNumber(tx, entity.id) : before.number;
    const hidden_for = after.state === 'hidden' ? (reason ?? before.hidden_for) : null;
    await this.contributions.setModeration(tx, entity.id, contributionId, {
      ...after,
      hidden_for,
      number,
      at,
    });
    if (after.state === 'hidden') await this.cards.forget(tx, [contributionId]);
    const id = uuidv7();
    await this.store.append(tx, entity.id, { id, contributionId, action, reason, note, person_id: by, at });
    const payload = { moderationId: id, action, reason, state: after.state, number };
    await this.record.append(tx, entity.id, 'contribution.moderated', contributionId, payload, at.getTime());
  }

  private async items(tx: Tx, entityId: EntityId, rows: QueueRow[]): Promise<QueueItem[]> {
    const steps = await this.store.steps(
      tx,
      entityId,
      rows.map((row) => row.id),
    );
    const names = await this.people.namesOf(
      tx,
      steps.flatMap((step) => step.person_id ?? []),
    );
    const named = (step: StepRow) => ({
      ...step,
      // Whoever appeals is the author: not named, not even to the moderator.
      byName: step.action === 'appeal' ? null : ((step.person_id && names.get(step.person_id)) ?? null),
      at: step.at.getTime(),
    });
    return rows.map((row) =>
      QueueItem.parse({
        ...row,
        signature: signatureOf(row),
        createdAt: row.created_at.getTime(),
        hints: hintsOf(row.text ?? '', row.same_texts),
        steps: steps.filter((step) => step.contribution_id === row.id).map(named),
      }),
    );
  }
}
