import type { PlanForm } from '@ruta/contracts/plan/plan-publication';
import { sorted } from './plan-obstacles.ts';

export interface CommitmentChange {
  id: PlanForm['commitments'][number]['id'];
  key: string;
  from: number | null;
  to: number | null;
}

/** F16: what one version of a plan changes in the one before, commitment by commitment, in the plan's order. */
export function changesOf(before: PlanForm, after: PlanForm): CommitmentChange[] {
  const all = sorted([
    ...after.commitments,
    ...before.commitments.filter(({ id }) => after.commitments.every((each) => each.id !== id)),
  ]);
  return all.flatMap(({ id, key }) => {
    const from = before.commitments.find((each) => each.id === id);
    const to = after.commitments.find((each) => each.id === id);
    return from?.hash === to?.hash ? [] : [{ id, key, from: from?.version ?? null, to: to?.version ?? null }];
  });
}

/** F17: what leaves a plan leaves it by a resolution of the body; what is in it was signed by its seats. */
export const needsResolution = (before: PlanForm, after: PlanForm): boolean =>
  changesOf(before, after).some(({ to }) => to === null);
