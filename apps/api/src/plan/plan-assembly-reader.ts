import { Injectable } from '@nestjs/common';
import type { CommitmentSummary } from '@ruta/contracts/drafting/commitment';
import { PlanAssembly } from '@ruta/contracts/plan/plan-publication';
import type { EntityId } from '@ruta/contracts/protocol/ids';
import { standing } from '@ruta/domain/plan/approval';
import { Transactions } from '../platform/database/transactions.ts';
import { AssemblyFacts, planStepObstacles } from './assembly-facts.ts';
import { SheetReader } from './sheet-reader.ts';

/** What a plan would be made of now, who signed which part, and what stands against its next step. */
@Injectable()
export class PlanAssemblyReader {
  constructor(
    private readonly transactions: Transactions,
    private readonly facts: AssemblyFacts,
    private readonly sheets: SheetReader,
  ) {}

  async of(entityId: EntityId, number: number): Promise<PlanAssembly> {
    const state = await this.transactions.run((tx) => this.facts.of(tx, entityId, number));
    const { head, all, contributions, comments, versions } = state;
    const [current] = versions;
    return PlanAssembly.parse({
      ...head,
      commitments: await this.progress(entityId, all),
      contributions: { admitted: contributions.admitted, unanswered: contributions.unanswered },
      comments,
      obstacles: planStepObstacles(state),
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

  private async progress(
    entityId: EntityId,
    all: readonly CommitmentSummary[],
  ): Promise<PlanAssembly['commitments']> {
    return this.transactions.run(async (tx) => {
      const shown: PlanAssembly['commitments'] = [];
      for (const commitment of all.filter(({ stage }) => stage !== 'withdrawn')) {
        const { body, decisions, up } = await this.sheets.facts(tx, entityId, commitment.id);
        const stands = up ? standing(decisions, up) : [];
        shown.push({
          id: commitment.id,
          key: commitment.key,
          title: commitment.title,
          proactive: commitment.kind === 'proactive',
          stage: commitment.stage,
          approved: commitment.approved,
          signed: stands.filter(({ decision }) => decision === 'sign').length,
          seats: body.seats.filter(({ occupied }) => occupied).length,
        });
      }
      return shown;
    });
  }
}
