import { hash, randomFillSync } from 'node:crypto';
import type { Choice } from '@ruta/contracts/ballot/ballot';
import type { Receipt } from '@ruta/contracts/ballot/result';
import type { RoundId } from '@ruta/contracts/protocol/ids';
import type { Instant } from '@ruta/contracts/protocol/instant';
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

/** One byte, as RFC 6962 begins a leaf. */
const LEAF = '\0';

/** The last few ways in which a paper was filled in, in canonical form: thousands of papers are filled in alike. */
const canonicalChoices = new Map<string, string>();
const MOST_KEPT = 1000;

function canonicalChoice(choice: Choice): string {
  const text = JSON.stringify(choice);
  const known = canonicalChoices.get(text);
  if (known !== undefined) return known;
  if (canonicalChoices.size >= MOST_KEPT) canonicalChoices.clear();
  const canonical = canonicalJson(choice);
  canonicalChoices.set(text, canonical);
  return canonical;
}

/** The same as `leafOfPaper` of the domain, by the machine's own SHA-256 and without sorting the same keys again. */
export const leafOf = (roundId: RoundId, code: string, choice: Choice): string =>
  hash(
    'sha256',
    `${LEAF}{"choice":${canonicalChoice(choice)},"code":"${code}","roundId":"${roundId}"}`,
    'hex',
  );

export const receiptFor = (roundId: RoundId, code: string, choice: Choice, at: Instant): Receipt => ({
  roundId,
  code,
  leaf: leafOf(roundId, code, choice),
  at,
});
