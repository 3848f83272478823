import type { Choice, FilledPaper } from '@ruta/contracts/ballot/ballot';
import type { PaperWords } from '@ruta/contracts/ballot/result';
import { contentHash } from '../evidence/canonical-json.ts';

/** Binds a paper to its words without holding them: whoever has salt and text can check, nobody can guess back. */
export const sealOf = ({ salt, text }: PaperWords): string => contentHash({ salt, text });

/** What is counted of a paper, and the words that are kept beside it, where they can be erased. */
export function sealed(
  paper: FilledPaper,
  newSalt: () => string,
): { choice: Choice; words: PaperWords | null } {
  if (paper.method !== 'consent') return { choice: paper, words: null };
  const words = paper.words === null ? null : { salt: newSalt(), text: paper.words };
  return {
    choice: { method: 'consent', stance: paper.stance, seal: words && sealOf(words) },
    words,
  };
}

/** An objection says why, so that the proposal can be mended. */
export const lacksReason = (paper: FilledPaper): boolean =>
  paper.method === 'consent' && paper.stance === 'objection' && paper.words === null;

/** A counted paper as its voter would fill it in again. */
export const unsealed = (choice: Choice, words: string | null): FilledPaper =>
  choice.method === 'consent' ? { method: 'consent', stance: choice.stance, words } : choice;

/** Do these words belong to this paper? True where there are none to compare. */
export const wordsFit = (choice: Choice, words: PaperWords | null): boolean =>
  words === null || (choice.method === 'consent' && choice.seal === sealOf(words));
