import { Injectable } from '@nestjs/common';
import type { CommitmentSummary } from '@ruta/contracts/drafting/commitment';
import {
  type AssemblePlan,
  type MovePlan,
  PlanAssembly,
  type PlanForm,
  type PlanVersionState,
} from '@ruta/contracts/plan/plan-publication';
import type { EntityId, PersonId } from '@ruta/contracts/protocol/ids';
import { contentHash } from '@ruta/domain/evidence/canonical-json';
import { mayAmend } from '@ruta/domain/plan/life-cycle';
import { planObstacles, sameCommitments, sorted } from '@ruta/domain/plan/plan-obstacles';
import { CommitmentGround } from '../drafting/commitment-ground.service.ts';
import { CommitmentReader } from '../drafting/commitment-reader.ts';
import { CommentReader } from '../feedback/comment-reader.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Transactions, type Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import { AmendmentGround } from './amendment-ground.ts';
import { type PlanHead, PlanStore, type StoredPlanVersion } from './plan.store.ts';
import { SignOffs } from './sign-offs.service.ts';

/** The plan as a document: assembled from approved versions, approved, published, amended. */
@Injectable()
export class Plans {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: PlanStore,
    private readonly commitments: CommitmentReader,
    private readonly comments: CommentReader,
    private readonly signOffs: SignOffs,
    private readonly ground: CommitmentGround,
    private readonly amendments: AmendmentGround,
    private readonly clock: Clock,
  ) {}

  async assembly(entityId: EntityId, number: number): Promise<PlanAssembly> {
    const facts = await this.facts(entityId, number);
    const { head, all, contributions, comments, versions } = facts;
    const [current] = versions;
    return PlanAssembly.parse({
      ...head,
      commitments: await this.progress(entityId, all),
      contributions: { admitted: contributions.admitted, unanswered: contributions.unanswered },
      comments,
      obstacles: this.obstacles(facts),
      current: current
        ? {
            version: current.version,
            hash: current.hash,
            state: current.state,
            assembledAt: current.assembledAt.getTime(),
            approvedAt: current.approvedAt?.getTime() ?? null,
            publishedAt: current.publishedAt?.getTime() ?? null,
          }
        : null,
    });
  }

  async assemble(
    entityId: EntityId,
    number: number,
    given: AssemblePlan,
    by: PersonId,
  ): Promise<PlanAssembly> {
    await this.transactions.run((tx) => this.assembleIn(tx, entityId, number, given, by));
    this.ground.planChanged(entityId);
    return this.assembly(entityId, number);
  }

  /** Fixes which versions the plan is made of. Until it is published it may be assembled anew. */
  async assembleIn(
    tx: Tx,
    entityId: EntityId,
    number: number,
    given: AssemblePlan,
    by: PersonId | null,
    at: Date = new Date(this.clock.now()),
  ): Promise<StoredPlanVersion> {
    await this.lock(tx, entityId, number);
    const facts = await this.facts(entityId, number, tx);
    if (!mayAmend(facts.head.state)) throw new Refused('plan.not-running');
    const published = facts.versions.find(({ state }) => state === 'published');
    const first = this.obstacles(facts).find((obstacle) => obstacle !== 'changed-since');
    if (first) throw new Refused('plan.obstacles', { obstacle: first });
    if (published && given.reason.length < 10) throw new Refused('request.invalid', { field: 'reason' });
    const { head } = facts;
    const form: PlanForm = {
      form: 1,
      plan: head.number,
      version: (published?.version ?? 0) + 1,
      title: head.title,
      startsOn: head.startsOn,
      endsOn: head.endsOn,
      commitments: approvedOf(facts.all),
    };
    await this.amendments.refuse(tx, entityId, head.planId, given, published?.form ?? null, form);
    const hash = contentHash(form);
    await tx.query(
      `INSERT INTO plan_version (entity_id, plan_id, version, hash, content, state, reason, person_id, op_id, assembled_at,
                                 amendment, recommendation_id, resolution_id)
       VALUES ($1, $2, $3, $4, $5, 'assembled', $6, $7, $8, $9, $10, $11, $12)
       ON CONFLICT (entity_id, plan_id, version) DO UPDATE
       SET hash = $4, content = $5, state = 'assembled', reason = $6, person_id = $7, op_id = $8, assembled_at = $9,
           approved_at = NULL, amendment = $10, recommendation_id = $11, resolution_id = $12`,
      [
        entityId,
        head.planId,
        form.version,
        hash,
        JSON.stringify(form),
        given.reason,
        by,
        given.opId,
        at,
        given.amendment,
        given.recommendationId,
        given.resolutionId,
      ],
    );
    const { version, commitments } = form;
    const { amendment, resolutionId } = given;
    await this.ground.record(tx, entityId, 'plan.assembled', head.planId, {
      version,
      hash,
      commitments,
      ...(version > 1 && { amendment, resolutionId }),
    });
    const [stored] = await this.store.versions(entityId, head.planId, tx);
    if (!stored) throw new Error('the plan version was not stored');
    return stored;
  }

  async move(
    entityId: EntityId,
    number: number,
    to: Exclude<PlanVersionState, 'assembled'>,
    given: MovePlan,
  ): Promise<PlanAssembly> {
    await this.transactions.run((tx) => this.moveIn(tx, entityId, number, to, given));
    this.ground.planChanged(entityId);
    return this.assembly(entityId, number);
  }

  /** Approves what was assembled, publishes what was approved: exactly the version and hash named. */
  async moveIn(
    tx: Tx,
    entityId: EntityId,
    number: number,
    to: Exclude<PlanVersionState, 'assembled'>,
    given: MovePlan,
    at: Date = new Date(this.clock.now()),
  ): Promise<void> {
    await this.lock(tx, entityId, number);
    const facts = await this.facts(entityId, number, tx);
    if (!mayAmend(facts.head.state)) throw new Refused('plan.not-running');
    const [current] = facts.versions;
    const from = to === 'approved' ? 'assembled' : 'approved';
    if (
      !current ||
      current.state !== from ||
      current.version !== given.version ||
      current.hash !== given.hash
    ) {
      throw new Refused('plan.stale-version');
    }
    const [first] = this.obstacles(facts);
    if (first) throw new Refused('plan.obstacles', { obstacle: first });
    await tx.query(
      `UPDATE plan_version SET state = $4, ${to}_at = $5 WHERE entity_id = $1 AND plan_id = $2 AND version = $3`,
      [entityId, facts.head.planId, current.version, to, at],
    );
    if (to === 'published') {
      await tx.query(
        `UPDATE plan SET state = 'implementing' WHERE entity_id = $1 AND id = $2 AND state = 'formulating'`,
        [entityId, facts.head.planId],
      );
    }
    const { version, hash } = current;
    await this.ground.record(tx, entityId, `plan.${to}`, facts.head.planId, { version, hash });
  }

  private obstacles({ all, contributions, comments, versions }: Facts): PlanAssembly['obstacles'] {
    const published = versions.find(({ state }) => state === 'published')?.form ?? null;
    const commitments = approvedOf(all);
    const found = planObstacles({
      commitments,
      unansweredContributions: contributions.unanswered,
      unansweredComments: comments.unanswered,
      published,
    });
    const [current] = versions;
    const waits = current && current.state !== 'published';
    return waits && !sameCommitments(current.form.commitments, commitments)
      ? [...found, 'changed-since']
      : found;
  }

  private async facts(entityId: EntityId, number: number, tx?: Tx): Promise<Facts> {
    const head = await this.store.head(entityId, number, tx);
    if (!head) throw new Refused('resource.not-found');
    return {
      head,
      all: await this.commitments.list(entityId, { plan: number }, tx),
      contributions: await this.store.contributions(entityId, head.planId, tx),
      comments: await this.comments.counts({ entityId, planId: head.planId }, tx),
      versions: await this.store.versions(entityId, head.planId, tx),
    };
  }

  private async progress(
    entityId: EntityId,
    all: readonly CommitmentSummary[],
  ): Promise<PlanAssembly['commitments']> {
    return this.transactions.run(async (tx) => {
      const shown: PlanAssembly['commitments'] = [];
      for (const commitment of all.filter(({ stage }) => stage !== 'withdrawn')) {
        const { body, decisions } = await this.signOffs.facts(tx, entityId, commitment.id);
        const version = commitment.signing?.version;
        shown.push({
          id: commitment.id,
          key: commitment.key,
          title: commitment.title,
          proactive: commitment.kind === 'proactive',
          stage: commitment.stage,
          approved: commitment.approved,
          signed: decisions.filter((given) => given.version === version && given.decision === 'sign').length,
          seats: body.seats.filter(({ occupied }) => occupied).length,
        });
      }
      return shown;
    });
  }

  private async lock(tx: Tx, entityId: EntityId, number: number): Promise<void> {
    await tx.query('SELECT 1 FROM plan WHERE entity_id = $1 AND number = $2 FOR NO KEY UPDATE', [
      entityId,
      number,
    ]);
  }
}

interface Facts {
  head: PlanHead;
  all: CommitmentSummary[];
  contributions: Awaited<ReturnType<PlanStore['contributions']>>;
  comments: { admitted: number; unanswered: number };
  versions: StoredPlanVersion[];
}

/** A commitment that is being amended stays in the plan with its approved version until the next one is approved. */
const approvedOf = (all: readonly CommitmentSummary[]): PlanForm['commitments'] =>
  sorted(
    all.flatMap(({ id, key, stage, approved }) =>
      approved && stage !== 'withdrawn' ? [{ ...approved, id, key }] : [],
    ),
  );
