import type { CommitmentStage, VersionRef } from '@ruta/contracts/drafting/commitment';
import type { Instant } from '@ruta/contracts/protocol/instant';
import type { RefusalCode } from '@ruta/contracts/protocol/refusal';

export interface Round {
  stage: CommitmentStage;
  feedback: (VersionRef & { opensAt: Instant; closesAt: Instant }) | null;
}

/** G1, G2: comments are taken while the round is open, on exactly the version that was put up. */
export function refusalOfComment(round: Round, on: VersionRef, now: Instant): RefusalCode | null {
  const { feedback } = round;
  if (round.stage !== 'feedback' || !feedback || !isOpen(feedback, now)) return 'feedback.round-closed';
  return feedback.version === on.version && feedback.hash === on.hash ? null : 'feedback.stale-version';
}

/** From the opening moment up to, and without, the closing one. */
export const isOpen = (
  { opensAt, closesAt }: { opensAt: Instant; closesAt: Instant },
  now: Instant,
): boolean => opensAt <= now && now < closesAt;
