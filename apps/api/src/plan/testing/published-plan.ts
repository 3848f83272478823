import type { CommitmentSummary } from '@ruta/contracts/drafting/commitment';
import type { PlanAssembly } from '@ruta/contracts/plan/plan-publication';
import { sure } from '@ruta/testing/list/nth';
import { uuidv7 } from 'uuidv7';
import { freeze, moveTo } from '../../drafting/testing/written-commitment.ts';
import type { Town } from '../../route/testing/town.ts';

/** Frozen, put up, signed by every seat and approved. */
export async function signAndApprove(town: Town, commitment: CommitmentSummary): Promise<void> {
  const { version, hash } = await freeze(town, commitment);
  await moveTo(town, commitment, { to: 'signing', version, hash });
  const seats = town.body.sectors.flatMap((sector) => sector.seats);
  for (const [seat, member] of town.members.entries()) {
    const signature = { opId: uuidv7(), version, hash, seatId: seats[seat]?.id, decision: 'sign' };
    await town.send(`commitments/${commitment.id}/sign-off`, signature, member);
  }
  await town.send(`commitments/${commitment.id}/approval`, { version, hash });
}

/** Every seat under the plan as it was assembled. */
export async function signPlan(
  town: Town,
  number: number,
  { version, hash }: { version: number; hash: string },
): Promise<void> {
  const seats = town.body.sectors.flatMap((sector) => sector.seats);
  for (const [seat, member] of town.members.entries()) {
    const signature = { opId: uuidv7(), version, hash, seatId: seats[seat]?.id, decision: 'sign' };
    await town.send(`plans/${number}/sign-off`, signature, member);
  }
}

/** The plan as it stands, assembled, signed, approved and published. */
export async function publishPlan(town: Town, number: number, given: object = {}): Promise<void> {
  const assembled = await town.send<PlanAssembly>(`plans/${number}/assembly`, { opId: uuidv7(), ...given });
  const { version, hash } = sure(assembled.current);
  await signPlan(town, number, { version, hash });
  await town.send(`plans/${number}/approval`, { version, hash });
  await town.send(`plans/${number}/publication`, { version, hash });
}
