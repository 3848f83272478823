import { Injectable } from '@nestjs/common';
import {
  type ContributionOutcomes,
  ContributionOutcome,
  type OutcomeQuery,
  PublishedCommitment,
  PublishedPlan,
} from '@ruta/contracts/plan/plan-publication';
import type { CommitmentForm } from '@ruta/contracts/drafting/commitment-form';
import type { CommitmentId, EntityId } from '@ruta/contracts/protocol/ids';
import { plainProse } from '@ruta/domain/commitment/read-prose';
import { clip } from '@ruta/domain/commitment/text';
import { originsOf } from '@ruta/domain/commitment/clauses';
import { isProven } from '@ruta/domain/follow-up/light';
import { Provenance } from '../drafting/provenance.service.ts';
import { VersionBook } from '../drafting/version-book.ts';
import { Transactions, type Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import { type PlanHead, PlanStore, type StoredPlanVersion } from './plan.store.ts';
import { ProgressStore } from './progress.store.ts';
import { PublishedSignatures } from './published-signatures.ts';

const EXCERPT = 280;

interface PublishedForms {
  head: PlanHead;
  /** When its first version was published. */
  publishedAt: Date | null;
  commitments: { id: CommitmentId; key: string; form: CommitmentForm }[];
}

interface Published {
  head: PlanHead;
  version: StoredPlanVersion;
  history: StoredPlanVersion[];
}

/** The published plan, for everybody: what it says, where each clause comes from, what became of each contribution. */
@Injectable()
export class Publication {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: PlanStore,
    private readonly versions: VersionBook,
    private readonly provenance: Provenance,
    private readonly progress: ProgressStore,
    private readonly signatures: PublishedSignatures,
  ) {}

  plan(entityId: EntityId, number: number): Promise<PublishedPlan> {
    return this.transactions.run(async (tx) => {
      const { head, version, history } = await this.published(tx, entityId, number);
      const contributions = await this.store.contributions(entityId, head.planId, tx);
      return PublishedPlan.parse({
        ...head,
        version: version.version,
        hash: version.hash,
        publishedAt: version.publishedAt?.getTime(),
        commitments: await this.summaries(tx, entityId, version),
        outcomes: contributions.outcomes,
        contributions: contributions.admitted,
        signatures: await this.signatures.ofPlan(tx, entityId, head.planId, version),
        history: history.map((each) => ({
          version: each.version,
          hash: each.hash,
          publishedAt: each.publishedAt?.getTime(),
          reason: each.reason,
        })),
      });
    });
  }

  async commitment(entityId: EntityId, number: number, key: string): Promise<PublishedCommitment> {
    const { form, at, inPlan, planVersion, progress, signatures } = await this.transactions.run(
      async (tx) => {
        const { version } = await this.published(tx, entityId, number);
        const found = version.form.commitments.find((commitment) => commitment.key === key);
        if (!found) throw new Refused('resource.not-found');
        const stored = await this.versions.one(tx, entityId, found.id, found.version);
        const progress = await this.progress.of(entityId, [found.id], tx);
        return {
          form: stored.form,
          inPlan: found,
          planVersion: version.version,
          progress: progress.get(found.id),
          ...(await this.signatures.ofCommitment(tx, entityId, found.id, found)),
        };
      },
    );
    return PublishedCommitment.parse({
      ...inPlan,
      planNumber: number,
      planVersion,
      approvedAt: at,
      form,
      origins: await this.provenance.clausesOf(entityId, inPlan.id, inPlan.version),
      signatures,
      progress,
    });
  }

  /**
   * What the published plan holds, form by form. `before` says whether a moment lies before the one that is
   * asked about; then what was in force is read, or what was published first.
   */
  async forms(
    tx: Tx,
    entityId: EntityId,
    number: number,
    before?: (published: Date) => boolean,
  ): Promise<PublishedForms> {
    const { head, version: newest, history } = await this.published(tx, entityId, number);
    const first = history.at(-1) ?? newest;
    const then = before && history.find(({ publishedAt }) => publishedAt !== null && before(publishedAt));
    const version = before ? (then ?? first) : newest;
    const commitments = [];
    for (const { id, key, version: approved } of version.form.commitments) {
      const { form } = await this.versions.one(tx, entityId, id, approved);
      commitments.push({ id, key, form });
    }
    return { head, publishedAt: first.publishedAt, commitments };
  }

  async outcomes(entityId: EntityId, number: number, query: OutcomeQuery): Promise<ContributionOutcomes> {
    const head = await this.store.head(entityId, number);
    if (!head) throw new Refused('resource.not-found');
    const rows = await this.store.outcomes(entityId, head.planId, query);
    const cited = await this.provenance.citingMany(
      entityId,
      'contribution',
      rows.map(({ contributionId }) => contributionId),
    );
    const last = rows.at(-1);
    return {
      items: rows.map((row) =>
        ContributionOutcome.parse({
          ...row,
          excerpt: row.excerpt === null ? null : clip(row.excerpt, EXCERPT),
          clauses: (cited.get(row.contributionId) ?? []).filter(({ inPlan }) => inPlan),
        }),
      ),
      next: rows.length === query.limit && last ? last.number : null,
    };
  }

  private async published(tx: Tx, entityId: EntityId, number: number): Promise<Published> {
    const head = await this.store.head(entityId, number, tx);
    if (!head) throw new Refused('resource.not-found');
    const history = (await this.store.versions(entityId, head.planId, tx)).filter(
      ({ state }) => state === 'published',
    );
    const [version] = history;
    if (!version) throw new Refused('plan.not-published');
    return { head, version, history };
  }

  private async summaries(
    tx: Tx,
    entityId: EntityId,
    plan: StoredPlanVersion,
  ): Promise<PublishedPlan['commitments']> {
    const { commitments } = plan.form;
    const progress = await this.progress.of(
      entityId,
      commitments.map(({ id }) => id),
      tx,
    );
    const summaries: PublishedPlan['commitments'] = [];
    for (const commitment of commitments) {
      const { form } = await this.versions.one(tx, entityId, commitment.id, commitment.version);
      const contributions = originsOf(form).filter(({ kind }) => kind === 'contribution');
      const own = progress.get(commitment.id) ?? null;
      summaries.push({
        ...commitment,
        title: form.title,
        summary: plainProse(form.summary),
        proactive: form.kind === 'proactive',
        lead: form.lead,
        contributions: new Set(contributions.map(({ ref }) => ref)).size,
        milestones: {
          total: form.milestones.length,
          done: (own?.milestones ?? []).filter(isProven).length,
        },
        progress: own,
      });
    }
    return summaries;
  }
}
