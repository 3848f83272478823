import { stemmer } from '@orama/stemmers/spanish';
import { stopwords } from '@orama/stopwords/spanish';
import { foldSpanish } from '../consultation/spanish-stem.ts';

const stops = new Set(stopwords.map(foldSpanish));

/** The words of a text that carry meaning, by stem (Snowball), each as it was first written there. */
export function termsOf(text: string): Map<string, string> {
  const terms = new Map<string, string>();
  for (const word of text.normalize('NFC').match(/[\p{L}\p{N}]{3,}/gu) ?? []) {
    if (stops.has(foldSpanish(word))) continue;
    const stem = foldSpanish(stemmer(word.toLowerCase()));
    if (!terms.has(stem)) terms.set(stem, word.toLowerCase());
  }
  return terms;
}
