import { OwnVote } from '@ruta/contracts/ballot/result';
import { ParticipantId, type RoundId } from '@ruta/contracts/protocol/ids';
import { z } from 'zod';

const key = 'ruta.receipts';
const most = 200;

/** A vote as the room has counted it, and the seat on this device that cast it. */
const KeptReceipt = z.object({ seat: ParticipantId, vote: OwnVote });
type KeptReceipt = z.infer<typeof KeptReceipt>;

/**
 * Receipts stay on the device that voted: to be checked when the room no longer knows it, when its session is over, and
 * without anybody's help. One per seat and round, the later one.
 */
export function keepReceipts(seat: ParticipantId, votes: readonly OwnVote[]): void {
  const kept = all();
  const news = votes.filter((vote) => !kept.some((one) => one.seat === seat && isAsNew(one.vote, vote)));
  if (news.length === 0) return;
  const others = kept.filter(
    (one) => one.seat !== seat || !news.some(({ roundId }) => roundId === one.vote.roundId),
  );
  try {
    const now = [...others, ...news.map((vote) => ({ seat, vote }))];
    localStorage.setItem(key, JSON.stringify(now.slice(-most)));
  } catch {
    // Without storage the receipt is there as long as the room knows the device.
  }
}

const isAsNew = (kept: OwnVote, other: OwnVote): boolean =>
  kept.roundId === other.roundId && kept.receipt.at >= other.receipt.at;

export const receiptsOfSeat = (seat: ParticipantId): OwnVote[] =>
  all().flatMap((one) => (one.seat === seat ? [one.vote] : []));

/** What this device holds of a round: several where people took turns on it, the latest last. */
export const receiptsOfRound = (roundId: RoundId): OwnVote[] =>
  all().flatMap(({ vote }) => (vote.roundId === roundId ? [vote] : []));

function all(): KeptReceipt[] {
  try {
    const read = z.array(KeptReceipt).safeParse(JSON.parse(localStorage.getItem(key) ?? '[]'));
    return read.success ? read.data : [];
  } catch {
    return [];
  }
}
