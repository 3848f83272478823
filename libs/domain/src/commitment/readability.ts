import type { Reading, ReadingBand } from '@ruta/contracts/drafting/gate';
import { countSyllables } from './syllables.ts';

/** Fewer words say nothing about how a text reads. */
export const FEWEST_WORDS = 20;

/** A sentence of more words than this is hard to follow: the advice of Lenguaje ciudadano (SFP, México, 2007) is 20 to 30. */
export const LONGEST_SENTENCE = 30;

export const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu) ?? [];

/** Sentences end with . ! ? … or the end of a paragraph; a point within a number or before a small letter ends none. */
export const sentencesOf = (text: string): string[] =>
  text
    .split(/\n+|(?<=[!?…])\s+|(?<=\.)\s+(?!\p{Ll})/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => wordsOf(sentence).length > 0);

/**
 * Szigriszt-Pazos perspicuity, 206.835 − 62.3 · syllables/words − words/sentences (F. Szigriszt Pazos, Sistemas
 * predictivos de legibilidad del mensaje escrito, doctoral thesis, Universidad Complutense de Madrid, 1993), read on
 * the INFLESZ scale.
 */
export function readingOf(text: string): Reading {
  const words = wordsOf(text);
  const sentences = sentencesOf(text).length;
  if (words.length < FEWEST_WORDS) return { score: null, band: null, words: words.length, sentences };
  const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0);
  const score = 206.835 - (62.3 * syllables) / words.length - words.length / sentences;
  const rounded = Math.round(score * 10) / 10;
  return { score: rounded, band: bandOf(rounded), words: words.length, sentences };
}

/** INFLESZ: up to 40, 55, 65, 80 and above (Barrio-Cantalejo et al., An. Sist. Sanit. Navar. 2008; 31: 135-152). */
export function bandOf(score: number): ReadingBand {
  if (score < 40) return 'very-hard';
  if (score < 55) return 'somewhat-hard';
  if (score < 65) return 'normal';
  return score <= 80 ? 'quite-easy' : 'very-easy';
}
