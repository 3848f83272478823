import { Receipt, type OwnVote } from '@ruta/contracts/ballot/result';
import type { PostedThing } from './use-posted.ts';

/**
 * One's counted votes, one per round: what the room told on entering, what it has answered this device since, and what
 * this device has kept of earlier visits. Of several for the same round the latest receipt holds.
 */
export function ownVotes(
  told: readonly OwnVote[],
  things: readonly PostedThing[],
  kept: readonly OwnVote[] = [],
): readonly OwnVote[] {
  const votes = new Map(kept.map((vote) => [vote.roundId, vote]));
  const answered = things.flatMap((thing) => (thing.kind === 'vote' ? (answeredVote(thing) ?? []) : []));
  for (const vote of [...told, ...answered]) {
    const known = votes.get(vote.roundId);
    if (!known || vote.receipt.at >= known.receipt.at) votes.set(vote.roundId, vote);
  }
  return [...votes.values()];
}

function answeredVote({ roundId, choice, delivery }: PostedThing & { kind: 'vote' }): OwnVote | null {
  const receipt = delivery.state === 'received' ? Receipt.safeParse(delivery.answer) : null;
  if (!receipt?.success) return null;
  if (choice.method !== 'consent') return { roundId, choice, words: null, receipt: receipt.data };
  // The seal is the server's: it comes with the next view of one's own votes, and the receipt has it already.
  const { method, stance, words } = choice;
  return { roundId, choice: { method, stance, seal: null }, words, receipt: receipt.data };
}
