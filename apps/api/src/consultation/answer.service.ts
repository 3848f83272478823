import { Injectable } from '@nestjs/common';
import type { GiveAnswers } from '@ruta/contracts/consultation/answer';
import type { EntityId, PersonId } from '@ruta/contracts/protocol/ids';
import { dayIn } from '@ruta/domain/calendar/day';
import { contentHash } from '@ruta/domain/evidence/canonical-json';
import { uuidv7 } from 'uuidv7';
import { CommitmentReader } from '../drafting/commitment-reader.ts';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { RecordService } from '../evidence/record.service.ts';
import type { Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import { ContributionStore } from './contribution.store.ts';

type Given = Omit<GiveAnswers, 'opId'>;

/** Reasoned answers: one row per contribution, however many share the words (K10, K11). */
@Injectable()
export class AnswerService {
  constructor(
    private readonly contributions: ContributionStore,
    private readonly commitments: CommitmentReader,
    private readonly record: RecordService,
  ) {}

  async giveIn(
    tx: Tx,
    entity: KnownEntity,
    given: Given,
    by: PersonId | null,
    at = new Date(),
  ): Promise<number> {
    const ids = [...new Set(given.contributionIds)];
    const rows = await this.contributions.lockMany(tx, entity.id, ids);
    if (rows.length !== ids.length) throw new Refused('resource.not-found');
    const other = rows.find((row) => row.state !== 'admitted');
    if (other)
      throw new Refused('consultation.not-admitted', other.number ? { number: other.number } : undefined);
    if (given.deferredUntil && given.deferredUntil <= dayIn(at.getTime(), entity.timeZone))
      throw new Refused('consultation.deferred-in-past');
    if (given.commitmentId) await this.commitments.one(entity.id, given.commitmentId, tx);
    const twinId = await this.twinOf(tx, entity.id, given, ids);
    const textId = uuidv7();
    await tx.query('INSERT INTO answer_text (entity_id, id, text) VALUES ($1, $2, $3)', [
      entity.id,
      textId,
      given.text,
    ]);
    await tx.query(
      `UPDATE answer SET superseded_at = $3
       WHERE entity_id = $1 AND contribution_id = ANY($2::uuid[]) AND superseded_at IS NULL`,
      [entity.id, ids, at],
    );
    await tx.query(
      `INSERT INTO answer (entity_id, id, contribution_id, text_id, outcome, deferred_until, twin_id, commitment_id,
         person_id, by_post, at)
       SELECT $1, a.id, a.contribution_id, $4, $5, $6, $7, $8, $9, $10, $11
       FROM unnest($2::uuid[], $3::uuid[]) AS a (id, contribution_id)`,
      [
        entity.id,
        ids.map(() => uuidv7()),
        ids,
        textId,
        given.outcome,
        given.deferredUntil,
        twinId,
        given.commitmentId,
        by,
        given.byPost,
        at,
      ],
    );
    const { outcome, deferredUntil, commitmentId } = given;
    const payload = {
      outcome,
      deferredUntil,
      commitmentId,
      twinId,
      contributionIds: ids,
      textHash: contentHash(given.text),
    };
    await this.record.append(tx, entity.id, 'answers.given', textId, payload, at.getTime());
    return ids.length;
  }

  /** The one that speaks for the duplicates: admitted, none of them, and no duplicate itself. */
  private async twinOf(
    tx: Tx,
    entityId: EntityId,
    given: Given,
    ids: readonly string[],
  ): Promise<string | null> {
    if (given.twinNumber === null) return null;
    const twinId = await this.contributions.idOfNumber(tx, entityId, given.twinNumber);
    const [twin] = twinId ? await this.contributions.lockMany(tx, entityId, [twinId]) : [];
    const chained: unknown[] = await tx.query(
      `SELECT 1 FROM answer WHERE entity_id = $1 AND superseded_at IS NULL AND outcome = 'duplicate'
       AND (contribution_id = $2 OR twin_id = ANY($3::uuid[]))`,
      [entityId, twinId, ids],
    );
    const sound = twin?.state === 'admitted' && !ids.includes(twin.id) && chained.length === 0;
    if (!sound) throw new Refused('consultation.twin-unknown', { number: given.twinNumber });
    return twin.id;
  }
}
