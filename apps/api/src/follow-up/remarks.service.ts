import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { AnswerRemark, WriteRemark } from '@ruta/contracts/follow-up/follow-up';
import type { Actor } from '@ruta/contracts/identity/actor';
import { type CommitmentId, type EntityId, type PersonId, RemarkId } from '@ruta/contracts/protocol/ids';
import { uuidv7 } from 'uuidv7';
import { CommitmentGround } from '../drafting/commitment-ground.service.ts';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { Privacy } from '../identity/privacy.service.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Transactions, type Tx } from '../platform/database/transactions.ts';
import { personOf } from '../platform/http/person-of.ts';
import { Refused } from '../platform/http/refused.ts';
import { ApprovedCommitments } from '../plan/approved-commitments.ts';

/** A device or account may write this many remarks in an hour. */
const MOST_IN_AN_HOUR = 40;

/** What the public asks of those who carry a plan out, and what it says is not so. */
@Injectable()
export class RemarksService {
  constructor(
    private readonly transactions: Transactions,
    private readonly ground: CommitmentGround,
    private readonly privacy: Privacy,
    private readonly approved: ApprovedCommitments,
    private readonly clock: Clock,
  ) {}

  async write(entity: KnownEntity, which: string, given: WriteRemark, actor: Actor): Promise<RemarkId> {
    if (actor.kind === 'visitor') throw new Refused('policy.device-needed');
    const held = actor.kind === 'account' ? actor.seats : [];
    const own = held.some(({ entityId, seatId }) => entityId === entity.id && seatId === given.seatId);
    if (given.seatId !== null && !own) throw new Refused('secretariat.not-your-seat');
    const commitmentId = await this.approved.idOf(entity.id, which);
    const id = await this.transactions.run((tx) =>
      this.writeIn(tx, entity.id, commitmentId, given, actor.personId),
    );
    this.ground.planChanged(entity.id);
    return id;
  }

  /** `at` is now, except where a seed tells what happened. */
  async writeIn(
    tx: Tx,
    entityId: EntityId,
    commitmentId: CommitmentId,
    given: WriteRemark,
    by: PersonId,
    at: number = this.clock.now(),
  ): Promise<RemarkId> {
    await tx.query('SELECT 1 FROM commitment WHERE entity_id = $1 AND id = $2 FOR NO KEY UPDATE', [
      entityId,
      commitmentId,
    ]);
    const [before]: { id: RemarkId }[] = await tx.query(
      'SELECT id FROM remark WHERE entity_id = $1 AND op_id = $2',
      [entityId, given.opId],
    );
    if (before) return before.id;
    await this.refuse(tx, entityId, commitmentId, given, by, at);
    const signature = given.seatId === null ? given.signature : null;
    if (signature) await this.privacy.acknowledge(tx, by, signature.notice);
    const id = RemarkId.parse(uuidv7());
    const salt = randomBytes(16).toString('hex');
    const hash = createHash('sha256').update(salt).update(given.text).digest('hex');
    await tx.query(
      `INSERT INTO remark (entity_id, id, commitment_id, number, kind, milestone_id, seat_id, person_id, text_hash,
                           op_id, at)
       SELECT $1, $2, $3, coalesce(max(number), 0) + 1, $4, $5, $6, $7, $8, $9, $10
       FROM remark WHERE entity_id = $1 AND commitment_id = $3`,
      [
        entityId,
        id,
        commitmentId,
        given.kind,
        given.milestoneId,
        given.seatId,
        by,
        hash,
        given.opId,
        new Date(at),
      ],
    );
    await tx.query(
      `INSERT INTO remark_text (entity_id, remark_id, body, link, salt, signature, signature_notice)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [entityId, id, given.text, given.link, salt, signature?.name ?? null, signature?.notice ?? null],
    );
    return id;
  }

  async answer(entity: KnownEntity, id: RemarkId, given: AnswerRemark, actor: Actor): Promise<void> {
    await this.transactions.run((tx) => this.answerIn(tx, entity.id, id, given, actor));
    this.ground.planChanged(entity.id);
  }

  async answerIn(
    tx: Tx,
    entityId: EntityId,
    id: RemarkId,
    given: AnswerRemark,
    actor: Actor,
    at: number = this.clock.now(),
  ): Promise<void> {
    const [remark]: { commitment_id: CommitmentId; milestone_id: string | null }[] = await tx.query(
      'SELECT commitment_id, milestone_id FROM remark WHERE entity_id = $1 AND id = $2 FOR UPDATE',
      [entityId, id],
    );
    if (!remark) throw new Refused('resource.not-found');
    const about = { id: remark.commitment_id, milestoneId: remark.milestone_id };
    await this.approved.speakingOf(tx, entityId, about, actor);
    const [sent]: unknown[] = await tx.query(
      'SELECT 1 FROM remark_answer WHERE entity_id = $1 AND op_id = $2',
      [entityId, given.opId],
    );
    if (sent) return;
    await tx.query(
      `UPDATE remark_answer SET superseded_at = $3
       WHERE entity_id = $1 AND remark_id = $2 AND superseded_at IS NULL`,
      [entityId, id, new Date(at)],
    );
    await tx.query(
      `INSERT INTO remark_answer (entity_id, id, remark_id, text, by_post, person_id, op_id, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [entityId, uuidv7(), id, given.text, given.byPost, personOf(actor), given.opId, new Date(at)],
    );
    await this.ground.record(tx, entityId, 'remark.answered', id, { remarkId: id });
  }

  private async refuse(
    tx: Tx,
    entityId: EntityId,
    commitmentId: CommitmentId,
    { milestoneId }: WriteRemark,
    by: PersonId,
    at: number,
  ): Promise<void> {
    const { milestones } = await this.approved.form(tx, entityId, commitmentId);
    if (milestoneId !== null && !milestones.some(({ id }) => id === milestoneId))
      throw new Refused('resource.not-found');
    const [{ recent }]: [{ recent: string }] = await tx.query(
      'SELECT count(*) AS recent FROM remark WHERE person_id = $1 AND at > $2',
      [by, new Date(at - 3_600_000)],
    );
    if (Number(recent) >= MOST_IN_AN_HOUR) throw new Refused('request.too-many');
  }
}
