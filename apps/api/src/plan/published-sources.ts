import { Injectable } from '@nestjs/common';
import { Outcome } from '@ruta/contracts/consultation/answer';
import type { ClauseOrigins } from '@ruta/contracts/drafting/provenance';
import type { EntityId } from '@ruta/contracts/protocol/ids';
import type { CommitmentSource, SourceOutcome } from '@ruta/domain/commitment/commitment-source';
import type { PlanSource } from '@ruta/domain/plan/plan-document';
import { DataSource } from 'typeorm';
import { Provenance } from '../drafting/provenance.service.ts';
import { VersionBook } from '../drafting/version-book.ts';
import { Transactions, type Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import { PlanStore, type StoredPlanVersion } from './plan.store.ts';
import { PublishedSignatures } from './published-signatures.ts';

type InPlan = StoredPlanVersion['form']['commitments'][number];

/** Published versions of a plan with everything their documents say. */
@Injectable()
export class PublishedSources {
  constructor(
    private readonly transactions: Transactions,
    private readonly database: DataSource,
    private readonly store: PlanStore,
    private readonly versions: VersionBook,
    private readonly provenance: Provenance,
    private readonly signatures: PublishedSignatures,
  ) {}

  /** Without a version, the newest that was published. */
  plan(entityId: EntityId, number: number, version?: number): Promise<PlanSource> {
    return this.transactions.run(async (tx) => {
      const { planId, plan, history } = await this.published(tx, entityId, number, version);
      const { outcomes } = await this.store.contributions(entityId, planId, tx);
      const commitments: CommitmentSource[] = [];
      for (const each of plan.form.commitments)
        commitments.push(await this.source(tx, entityId, each, plan.version));
      const { title, startsOn, endsOn } = plan.form;
      return {
        title,
        startsOn,
        endsOn,
        version: plan.version,
        hash: plan.hash,
        publishedAt: timeOf(plan),
        commitments,
        outcomes,
        signatures: await this.signatures.ofPlan(tx, entityId, planId, plan),
        history: history.map((each) => ({
          version: each.version,
          hash: each.hash,
          publishedAt: timeOf(each),
          reason: each.reason,
        })),
      };
    });
  }

  commitment(
    entityId: EntityId,
    number: number,
    key: string,
    version?: number,
  ): Promise<{ planTitle: string; source: CommitmentSource }> {
    return this.transactions.run(async (tx) => {
      const { plan } = await this.published(tx, entityId, number, version);
      const found = plan.form.commitments.find((commitment) => commitment.key === key);
      if (!found) throw new Refused('resource.not-found');
      return { planTitle: plan.form.title, source: await this.source(tx, entityId, found, plan.version) };
    });
  }

  /** What became of the contributions among these origins. */
  async outcomesOf(
    entityId: EntityId,
    origins: readonly ClauseOrigins[],
    tx: Tx | DataSource = this.database,
  ): Promise<Map<string, SourceOutcome>> {
    const refs = origins.flatMap(({ sources }) =>
      sources.filter(({ kind }) => kind === 'contribution').map(({ ref }) => ref),
    );
    const rows: { ref: string; outcome: string; reason: string | null }[] = await tx.query(
      `SELECT c.id AS ref, a.outcome, x.text AS reason
       FROM contribution c
       JOIN answer a ON a.entity_id = c.entity_id AND a.contribution_id = c.id AND a.superseded_at IS NULL
       LEFT JOIN answer_text x ON x.entity_id = a.entity_id AND x.id = a.text_id
       WHERE c.entity_id = $1 AND c.id = ANY($2::uuid[]) AND c.state = 'admitted'`,
      [entityId, [...new Set(refs)]],
    );
    return new Map(
      rows.map(({ ref, outcome, reason }) => [
        ref,
        { outcome: Outcome.parse(outcome), reason: reason ?? '' },
      ]),
    );
  }

  private async source(
    tx: Tx,
    entityId: EntityId,
    { id, version, hash }: InPlan,
    planVersion: number,
  ): Promise<CommitmentSource> {
    const { form } = await this.versions.one(tx, entityId, id, version);
    const { signatures, at } = await this.signatures.ofCommitment(tx, entityId, id, { version, hash });
    const origins = await this.provenance.clausesOf(entityId, id, version);
    return {
      form,
      hash,
      standing: { state: 'published', version, at, planVersion },
      origins,
      outcomes: await this.outcomesOf(entityId, origins, tx),
      signatures,
    };
  }

  private async published(tx: Tx, entityId: EntityId, number: number, version?: number) {
    const head = await this.store.head(entityId, number, tx);
    if (!head) throw new Refused('resource.not-found');
    const history = (await this.store.versions(entityId, head.planId, tx)).filter(
      ({ state }) => state === 'published',
    );
    const plan = version === undefined ? history[0] : history.find((each) => each.version === version);
    if (!plan) throw new Refused(version === undefined ? 'plan.not-published' : 'resource.not-found');
    return { planId: head.planId, plan, history };
  }
}

const timeOf = ({ publishedAt, assembledAt }: StoredPlanVersion): number =>
  (publishedAt ?? assembledAt).getTime();
