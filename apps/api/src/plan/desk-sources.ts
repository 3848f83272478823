import { Injectable } from '@nestjs/common';
import type { CommitmentSummary } from '@ruta/contracts/drafting/commitment';
import type { Actor } from '@ruta/contracts/identity/actor';
import type { EntityId } from '@ruta/contracts/protocol/ids';
import { originsOf } from '@ruta/domain/commitment/clauses';
import type { CommitmentSource } from '@ruta/domain/commitment/commitment-source';
import { CommitmentReader } from '../drafting/commitment-reader.ts';
import { Commitments } from '../drafting/commitments.service.ts';
import { Provenance } from '../drafting/provenance.service.ts';
import { Versions } from '../drafting/versions.service.ts';
import { PlanStore } from './plan.store.ts';
import { PublishedSources } from './published-sources.ts';

export interface DeskSource {
  commitment: CommitmentSummary;
  planTitle: string;
  source: CommitmentSource;
}

/** Commitments on their way: a frozen version, or the text as it stands, for whoever may read it. */
@Injectable()
export class DeskSources {
  constructor(
    private readonly commitments: CommitmentReader,
    private readonly desks: Commitments,
    private readonly versions: Versions,
    private readonly provenance: Provenance,
    private readonly published: PublishedSources,
    private readonly store: PlanStore,
  ) {}

  async draft(entityId: EntityId, which: string, actor: Actor): Promise<DeskSource> {
    const commitment = await this.commitments.one(entityId, which);
    const { form, hash } = await this.desks.now(entityId, which, actor);
    const origins = await this.provenance.byClause(entityId, originsOf(form));
    return this.withPlan(entityId, commitment, { form, hash, standing: { state: 'draft' }, origins });
  }

  async version(entityId: EntityId, which: string, version: number): Promise<DeskSource> {
    const commitment = await this.commitments.one(entityId, which);
    const { form, hash, at } = await this.versions.content(entityId, which, version);
    const origins = await this.provenance.clausesOf(entityId, commitment.id, version);
    return this.withPlan(entityId, commitment, {
      form,
      hash,
      standing: { state: 'frozen', version, at },
      origins,
    });
  }

  private async withPlan(
    entityId: EntityId,
    commitment: CommitmentSummary,
    source: Omit<CommitmentSource, 'outcomes' | 'signatures'>,
  ): Promise<DeskSource> {
    const plan = await this.store.head(entityId, commitment.planNumber);
    const outcomes = await this.published.outcomesOf(entityId, source.origins);
    return { commitment, planTitle: plan?.title ?? '', source: { ...source, outcomes, signatures: [] } };
  }
}
