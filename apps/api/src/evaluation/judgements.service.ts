import { Injectable } from '@nestjs/common';
import {
  EvaluationDrafts,
  Judgement,
  type JudgementDraft,
  type OverallDraft,
  OverallJudgement,
  type PublishEvaluation,
} from '@ruta/contracts/evaluation/evaluation';
import type { Actor } from '@ruta/contracts/identity/actor';
import type { EvaluationKind } from '@ruta/contracts/plan/progress';
import type { PersonId } from '@ruta/contracts/protocol/ids';
import { dayIn } from '@ruta/domain/calendar/day';
import { refusalOfEvaluator } from '@ruta/domain/evaluation/evaluator';
import { starOf } from '@ruta/domain/evaluation/star';
import { CommitmentGround } from '../drafting/commitment-ground.service.ts';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { EvaluationReader } from '../plan/evaluation-reader.ts';
import { Publication } from '../plan/publication.service.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Transactions, type Tx } from '../platform/database/transactions.ts';
import { personOf } from '../platform/http/person-of.ts';
import { Refused } from '../platform/http/refused.ts';
import { EvaluationStore, type Publishing } from './evaluation.store.ts';

/** Whose judgement it is, of which kind, and by whom it is written. */
export interface Evaluator {
  entity: KnownEntity;
  number: number;
  kind: EvaluationKind;
  actor: Actor;
}

/** Judgements of commitments and of a plan: written as drafts, published in versions. */
@Injectable()
export class Judgements {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: EvaluationStore,
    private readonly evaluations: EvaluationReader,
    private readonly publication: Publication,
    private readonly ground: CommitmentGround,
    private readonly clock: Clock,
  ) {}

  drafts(who: Evaluator): Promise<EvaluationDrafts> {
    return this.transactions.run(async (tx) => {
      const { planId, commitments } = await this.enter(tx, who);
      const ids = commitments.map(({ id }) => id);
      const drafts = await this.store.drafts(tx, who.entity.id, who.kind, [planId, ...ids]);
      return EvaluationDrafts.parse({
        overall: drafts.get(planId) ?? null,
        commitments: ids.filter((id) => drafts.has(id)).map((id) => ({ id, draft: drafts.get(id) })),
      });
    });
  }

  async write(who: Evaluator, key: string, draft: JudgementDraft): Promise<EvaluationDrafts> {
    await this.transactions.run(async (tx) => {
      const { by, commitmentId } = await this.enterFor(tx, who, key);
      await this.save(tx, who, commitmentId, draft, by);
    });
    return this.drafts(who);
  }

  async writeOverall(who: Evaluator, draft: OverallDraft): Promise<EvaluationDrafts> {
    await this.transactions.run(async (tx) => {
      const { by, planId } = await this.enter(tx, who);
      await this.save(tx, who, planId, draft, by);
    });
    return this.drafts(who);
  }

  /** EV3–EV5: what was written becomes the judgement in force; the one before it is kept. */
  async publish(who: Evaluator, key: string, given: PublishEvaluation): Promise<void> {
    const { entity, kind } = who;
    await this.transactions.run(async (tx) => {
      const { by, commitmentId } = await this.enterFor(tx, who, key);
      if (await this.store.isPublished(tx, entity.id, given.opId)) return;
      const draft = await this.written(tx, who, commitmentId);
      const judgement = Judgement.safeParse(draft);
      if (!judgement.success) throw new Refused('evaluation.incomplete', missing(judgement.error));
      const publishing = this.publishing(who, given, by);
      const version = await this.store.publish(tx, entity.id, commitmentId, judgement.data, publishing);
      await this.store.dropDraft(tx, entity.id, commitmentId, kind);
      const { note: _, ...ratings } = judgement.data;
      const payload = { kind, version, ...ratings, on: publishing.on };
      await this.ground.record(tx, entity.id, 'commitment.evaluated', commitmentId, payload);
    });
    this.ground.planChanged(entity.id);
  }

  /** EV7: a reform to follow is named by the independent evaluation, and only where no commitment is starred. */
  async publishOverall(who: Evaluator, given: PublishEvaluation): Promise<void> {
    const { entity, kind } = who;
    await this.transactions.run(async (tx) => {
      const { by, planId, commitments } = await this.enter(tx, who);
      if (await this.store.isPublished(tx, entity.id, given.opId)) return;
      const written = await this.written(tx, who, planId);
      const overall = OverallJudgement.safeParse(written);
      if (!overall.success) throw new Refused('evaluation.incomplete', missing(overall.error));
      const ids = commitments.map(({ id }) => id);
      const { notable } = overall.data;
      if (notable && !ids.includes(notable.commitmentId)) throw new Refused('resource.not-found');
      if (notable && kind === 'internal') throw new Refused('policy.not-allowed');
      if (notable && (await this.anyStarred(tx, who, ids))) throw new Refused('evaluation.has-starred');
      const publishing = this.publishing(who, given, by);
      const version = await this.store.publishOverall(tx, entity.id, planId, overall.data, publishing);
      await this.store.dropDraft(tx, entity.id, planId, kind);
      const payload = { kind, version, notable: notable?.commitmentId ?? null, on: publishing.on };
      await this.ground.record(tx, entity.id, 'plan.evaluated', planId, payload);
    });
    this.ground.planChanged(entity.id);
  }

  /** EV8: in the function of the seat that its writer holds. */
  async contest(entity: KnownEntity, id: string, text: string, actor: Actor): Promise<void> {
    const held =
      actor.kind === 'account' ? actor.seats.find((seat) => seat.entityId === entity.id) : undefined;
    if (!held) throw new Refused('policy.not-allowed');
    const { seatId } = held;
    const by = { seatId, personId: personOf(actor) };
    await this.transactions.run(async (tx) => {
      const at = new Date(this.clock.now());
      const commitmentId = await this.store.contest(tx, entity.id, id, text, by, at);
      if (!commitmentId) throw new Refused('resource.not-found');
      await this.ground.record(tx, entity.id, 'commitment.evaluation-contested', commitmentId, {
        evaluationId: id,
        seatId,
      });
    });
    this.ground.planChanged(entity.id);
  }

  private async anyStarred(tx: Tx, { entity }: Evaluator, ids: readonly string[]): Promise<boolean> {
    const evaluationsOf = await this.evaluations.current(tx, entity.id, ids);
    return ids.some(
      (id) => starOf(evaluationsOf(id).find(({ kind }) => kind === 'independent') ?? null).starred,
    );
  }

  private save(tx: Tx, { entity, kind }: Evaluator, subjectId: string, content: unknown, by: PersonId) {
    const at = new Date(this.clock.now());
    return this.store.save(tx, entity.id, { subjectId, kind, content, by, at });
  }

  private async written(tx: Tx, { entity, kind }: Evaluator, subjectId: string): Promise<unknown> {
    const draft = await this.store.draft(tx, entity.id, subjectId, kind);
    if (draft === undefined) throw new Refused('evaluation.nothing-written');
    return draft;
  }

  private publishing({ entity, kind }: Evaluator, given: PublishEvaluation, by: PersonId): Publishing {
    const at = this.clock.now();
    return { kind, ...given, by, on: dayIn(at, entity.timeZone), at: new Date(at) };
  }

  private async enterFor(tx: Tx, who: Evaluator, key: string) {
    const entered = await this.enter(tx, who);
    const found = entered.commitments.find((commitment) => commitment.key === key);
    if (!found) throw new Refused('resource.not-found');
    return { ...entered, commitmentId: found.id };
  }

  /** EV1, EV2: who may judge this plan in this way, and what there is to be judged. */
  private async enter(tx: Tx, { entity, number, kind, actor }: Evaluator) {
    if (actor.kind !== 'account') throw new Refused('policy.sign-in-needed');
    const { head, commitments } = await this.publication.forms(tx, entity.id, number);
    const ties = await this.store.ties(tx, entity.id, head.planId, actor.personId);
    const refusal = refusalOfEvaluator(actor, entity.id, kind, ties);
    if (refusal) throw new Refused(refusal);
    return { by: actor.personId, planId: head.planId, commitments };
  }
}

const missing = ({ issues }: { issues: readonly { path: readonly PropertyKey[] }[] }) => ({
  field: issues[0]?.path.map(String).join('.') ?? '',
});
