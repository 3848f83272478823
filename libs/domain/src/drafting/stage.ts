import type { CommitmentStage } from '@ruta/contracts/drafting/commitment';

/** What `plan` does is approve; the rest is the organiser's to move. An approved text changes by going back to the desk. */
const steps: Readonly<Record<CommitmentStage, readonly CommitmentStage[]>> = {
  drafting: ['feedback', 'signing', 'withdrawn'],
  feedback: ['drafting', 'feedback', 'signing', 'withdrawn'],
  signing: ['drafting', 'feedback', 'signing', 'approved', 'withdrawn'],
  approved: ['drafting'],
  withdrawn: ['drafting'],
};

/** T8: whether a commitment may go from one stage to another; to the same one again with a newer version. */
export const mayMoveStage = (from: CommitmentStage, to: CommitmentStage): boolean => steps[from].includes(to);
