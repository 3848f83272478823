import { CommitmentSummary, type MoveStage, VersionContent } from '@ruta/contracts/drafting/commitment';
import type { CommitmentForm } from '@ruta/contracts/drafting/commitment-form';
import { OpId, PlanId } from '@ruta/contracts/protocol/ids';
import { aCommitment, aSummary } from '@ruta/testing/commitment/a-commitment';
import { uuidv7 } from 'uuidv7';
import { Transactions } from '../../platform/database/transactions.ts';
import type { RunningApi } from '../../platform/testing/running-api.ts';
import type { Town } from '../../route/testing/town.ts';
import { Commitments } from '../commitments.service.ts';
import { anAnsweredContribution } from './answered-contribution.ts';

/** A commitment whose text is written, with every gate met by an origin of its own, still at the desk. */
export async function aWrittenCommitment(
  api: RunningApi,
  town: Town,
  planId: string,
  changes: Partial<CommitmentForm> = {},
): Promise<CommitmentSummary> {
  const form = changes.summary
    ? aCommitment(changes)
    : aCommitment({ summary: aSummary(await anAnsweredContribution(api, town, planId)), ...changes });
  const wanted = {
    opId: OpId.parse(uuidv7()),
    planId: PlanId.parse(planId),
    title: form.title,
    themeId: null,
    sessionId: null,
    phaseId: null,
    door: 'staff' as const,
  };
  const id = await api.app
    .get(Transactions)
    .run((tx) => api.app.get(Commitments).startIn(tx, town.entity.id, wanted, null, { form }));
  return CommitmentSummary.parse(await town.get(`commitments/${id}`));
}

export const freeze = async (town: Town, { id }: { id: string }): Promise<VersionContent> =>
  VersionContent.parse(await town.send(`commitments/${id}/versions`, { opId: uuidv7(), note: 'Lista' }));

/** A move as it is sent. */
export const moveTo = async (
  town: Town,
  { id }: { id: string },
  wanted: MoveStage,
): Promise<CommitmentSummary> => CommitmentSummary.parse(await town.send(`commitments/${id}/stage`, wanted));
