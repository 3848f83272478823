import { Injectable } from '@nestjs/common';
import {
  type AnswerRecommendation,
  Recommendation,
  type WriteRecommendation,
} from '@ruta/contracts/evaluation/evaluation';
import type { Actor } from '@ruta/contracts/identity/actor';
import { type EntityId, type PersonId, RecommendationId } from '@ruta/contracts/protocol/ids';
import { dayIn } from '@ruta/domain/calendar/day';
import { refusalOfEvaluator } from '@ruta/domain/evaluation/evaluator';
import { daysUntilAnswer } from '@ruta/domain/follow-up/answer-due';
import { uuidv7 } from 'uuidv7';
import { CommitmentGround } from '../drafting/commitment-ground.service.ts';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { Publication } from '../plan/publication.service.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Transactions, type Tx } from '../platform/database/transactions.ts';
import { personOf } from '../platform/http/person-of.ts';
import { Refused } from '../platform/http/refused.ts';
import { ApprovedCommitments } from '../plan/approved-commitments.ts';
import { EvaluationStore } from './evaluation.store.ts';

interface Row {
  id: string;
  number: number;
  commitmentId: string | null;
  text: string;
  dueOn: string;
  person_id: string | null;
  at: Date;
  decision: string | null;
  answer_text: string;
  by_post: string;
  answered_at: Date;
  first_answered_at: Date;
}

/** What an evaluator recommends, and what the responsible answer to it. */
@Injectable()
export class Recommendations {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: EvaluationStore,
    private readonly publication: Publication,
    private readonly approved: ApprovedCommitments,
    private readonly ground: CommitmentGround,
    private readonly clock: Clock,
  ) {}

  async of(tx: Tx, entityId: EntityId, planId: string): Promise<Recommendation[]> {
    const rows: Row[] = await tx.query(
      `SELECT r.id, r.number, r.commitment_id AS "commitmentId", r.text, r.due_on::text AS "dueOn", r.person_id, r.at,
              a.decision, a.text AS answer_text, a.by_post, a.at AS answered_at,
              (SELECT min(f.at) FROM recommendation_answer f
               WHERE f.entity_id = r.entity_id AND f.recommendation_id = r.id) AS first_answered_at
       FROM recommendation r
       LEFT JOIN recommendation_answer a
         ON a.entity_id = r.entity_id AND a.recommendation_id = r.id AND a.superseded_at IS NULL
       WHERE r.entity_id = $1 AND r.plan_id = $2 ORDER BY r.number`,
      [entityId, planId],
    );
    const name = await this.ground.names(
      tx,
      rows.map((row) => row.person_id),
    );
    return rows.map((row) =>
      Recommendation.parse({
        ...row,
        by: name(row.person_id),
        at: row.at.getTime(),
        answer: row.decision && {
          decision: row.decision,
          text: row.answer_text,
          byPost: row.by_post,
          at: row.answered_at.getTime(),
          days: daysUntilAnswer(row.at.getTime(), row.first_answered_at.getTime()),
        },
      }),
    );
  }

  /** EV9. */
  async write(entity: KnownEntity, number: number, given: WriteRecommendation, actor: Actor): Promise<void> {
    if (actor.kind !== 'account') throw new Refused('policy.sign-in-needed');
    const at = this.clock.now();
    if (given.dueOn <= dayIn(at, entity.timeZone)) throw new Refused('evaluation.due-too-soon');
    await this.transactions.run(async (tx) => {
      const { head, commitments } = await this.publication.forms(tx, entity.id, number);
      if (given.commitmentId && !commitments.some(({ id }) => id === given.commitmentId))
        throw new Refused('resource.not-found');
      const ties = await this.store.ties(tx, entity.id, head.planId, actor.personId);
      const refusal = refusalOfEvaluator(actor, entity.id, 'independent', ties);
      if (refusal) throw new Refused(refusal);
      await this.store.lockPlan(tx, entity.id, head.planId);
      const id = await this.insert(tx, entity.id, head.planId, given, actor.personId, new Date(at));
      if (id)
        await this.ground.record(tx, entity.id, 'plan.recommended', head.planId, {
          recommendationId: id,
          commitmentId: given.commitmentId,
          dueOn: given.dueOn,
        });
    });
    this.ground.planChanged(entity.id);
  }

  /** EV10: an answer given again replaces the last one, which is kept. Resolves to the number of the plan. */
  async answer(
    entity: KnownEntity,
    id: RecommendationId,
    given: AnswerRecommendation,
    actor: Actor,
  ): Promise<number> {
    const at = new Date(this.clock.now());
    const number = await this.transactions.run(async (tx) => {
      const [row]: { plan_id: string; number: number; commitment_id: string | null }[] = await tx.query(
        `SELECT r.plan_id, r.commitment_id, p.number FROM recommendation r
         JOIN plan p ON p.entity_id = r.entity_id AND p.id = r.plan_id
         WHERE r.entity_id = $1 AND r.id = $2 FOR UPDATE OF r`,
        [entity.id, id],
      );
      if (!row) throw new Refused('resource.not-found');
      const [sent]: unknown[] = await tx.query(
        'SELECT 1 FROM recommendation_answer WHERE entity_id = $1 AND op_id = $2',
        [entity.id, given.opId],
      );
      if (sent) return row.number;
      const { commitments } = await this.publication.forms(tx, entity.id, row.number);
      const about = commitments.filter((each) => row.commitment_id === null || each.id === row.commitment_id);
      const leads = about.map(({ form }) => form.lead.institution);
      await this.approved.speaking(tx, entity.id, leads, actor);
      await tx.query(
        `UPDATE recommendation_answer SET superseded_at = $3
         WHERE entity_id = $1 AND recommendation_id = $2 AND superseded_at IS NULL`,
        [entity.id, id, at],
      );
      await tx.query(
        `INSERT INTO recommendation_answer (entity_id, id, recommendation_id, decision, text, by_post, person_id, op_id, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [entity.id, uuidv7(), id, given.decision, given.text, given.byPost, personOf(actor), given.opId, at],
      );
      const payload = { recommendationId: id, decision: given.decision };
      await this.ground.record(tx, entity.id, 'plan.recommendation-answered', row.plan_id, payload);
      return row.number;
    });
    this.ground.planChanged(entity.id);
    return number;
  }

  /** Null where it was sent before. */
  private async insert(
    tx: Tx,
    entityId: EntityId,
    planId: string,
    given: WriteRecommendation,
    by: PersonId,
    at: Date,
  ): Promise<string | null> {
    const rows: { id: string }[] = await tx.query(
      `INSERT INTO recommendation (entity_id, id, plan_id, commitment_id, number, text, due_on, person_id, op_id, at)
       SELECT $1, $2, $3, $4, coalesce(max(number), 0) + 1, $5, $6, $7, $8, $9
       FROM recommendation WHERE entity_id = $1 AND plan_id = $3
       ON CONFLICT (entity_id, op_id) DO NOTHING RETURNING id`,
      [entityId, uuidv7(), planId, given.commitmentId, given.text, given.dueOn, by, given.opId, at],
    );
    return rows[0]?.id ?? null;
  }
}
