import { createHash, randomFillSync } from 'node:crypto';
import type { Choice } from '@ruta/contracts/ballot/ballot';
import type { Receipt } from '@ruta/contracts/ballot/result';
import type { RoundId } from '@ruta/contracts/protocol/ids';
import type { Instant } from '@ruta/contracts/protocol/instant';
import { paperOnRecord } from '@ruta/domain/ballot/paper';
import { canonicalJson } from '@ruta/domain/evidence/canonical-json';

/** Crockford's base 32: no letter that reads like a digit. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODE_LENGTH = 16;
const pool = Buffer.alloc(CODE_LENGTH * 256);
let used = pool.length;

/** Eighty random bits as sixteen letters and digits: what a voter can note on paper and look for after the close. */
export function newReceiptCode(): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  let code = '';
  for (const end = used + CODE_LENGTH; used < end; used += 1) code += alphabet[(pool[used] ?? 0) & 31];
  return code;
}

const LEAF = Buffer.from([0]);

/** The same as `leafHash(paperOnRecord(…))` of the domain, by the machine's own SHA-256. */
export const leafOf = (roundId: RoundId, code: string, choice: Choice): string =>
  createHash('sha256')
    .update(LEAF)
    .update(canonicalJson(paperOnRecord(roundId, code, choice)))
    .digest('hex');

export const receiptFor = (roundId: RoundId, code: string, choice: Choice, at: Instant): Receipt => ({
  roundId,
  code,
  leaf: leafOf(roundId, code, choice),
  at,
});
