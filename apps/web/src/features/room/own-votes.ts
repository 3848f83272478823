import { Receipt, type OwnVote } from '@ruta/contracts/ballot/result';
import type { PostedThing } from './use-posted.ts';

/**
 * One's counted votes, one per round: what the room told on entering, and what it has answered this device since. Of two
 * for the same round the later receipt holds.
 */
export function ownVotes(told: readonly OwnVote[], things: readonly PostedThing[]): readonly OwnVote[] {
  const votes = new Map(told.map((vote) => [vote.roundId, vote]));
  for (const thing of things) {
    const answered = thing.kind === 'vote' ? answeredVote(thing) : null;
    if (!answered) continue;
    const known = votes.get(answered.roundId);
    if (!known || answered.receipt.at >= known.receipt.at) votes.set(answered.roundId, answered);
  }
  return [...votes.values()];
}

function answeredVote({ roundId, choice, delivery }: PostedThing & { kind: 'vote' }): OwnVote | null {
  const receipt = delivery.state === 'received' ? Receipt.safeParse(delivery.answer) : null;
  return receipt?.success ? { roundId, choice, receipt: receipt.data } : null;
}
