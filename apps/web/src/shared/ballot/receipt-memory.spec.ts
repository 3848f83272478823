import { afterEach, describe, expect, it } from '@jest/globals';
import type { OwnVote } from '@ruta/contracts/ballot/result';
import type { OptionId, RoundId } from '@ruta/contracts/protocol/ids';
import { participant } from '@ruta/testing/session/a-session';
import { fixedId } from '@ruta/testing/session/fixed-id';
import { keepReceipts, receiptsOfRound, receiptsOfSeat } from './receipt-memory.ts';

afterEach(() => localStorage.clear());

const round = fixedId<RoundId>('round');
const vote = (code: string, at: number, roundId = round): OwnVote => ({
  roundId,
  choice: { method: 'single', option: fixedId<OptionId>('yes') },
  words: null,
  receipt: { roundId, code, leaf: 'a'.repeat(64), at },
});
const [rosa, julian] = [participant(1), participant(2)];

describe('receipts on a device', () => {
  it('B9 stay, one per seat and round, the later one', () => {
    keepReceipts(rosa, [vote('ONE', 1)]);
    keepReceipts(rosa, [vote('TWO', 2)]);
    keepReceipts(rosa, [vote('ONE', 1)]);
    expect(receiptsOfRound(round)).toEqual([vote('TWO', 2)]);
  });

  it('B9 are told apart where two people took turns on one device', () => {
    keepReceipts(rosa, [vote('ROSA', 1)]);
    keepReceipts(julian, [vote('JULIAN', 2)]);
    expect(receiptsOfSeat(rosa)).toEqual([vote('ROSA', 1)]);
    expect(receiptsOfRound(round)).toHaveLength(2);
  });

  it('do not stop a page where storage holds something else', () => {
    localStorage.setItem('ruta.receipts', '{"seat":1}');
    expect(receiptsOfRound(round)).toEqual([]);
  });
});
