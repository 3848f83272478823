/**
 * Syllables of a Spanish word, by its vowel groups: two strong vowels part, a weak one joins its neighbour unless it
 * bears the accent (RAE, Ortografía de la lengua española, 2010, ch. II 3.2). `qu`, `gue`, `gui` hide their u, final and lone y is a vowel.
 * A word without vowels counts as one.
 */
export function countSyllables(word: string): number {
  const letters = word
    .toLowerCase()
    .normalize('NFC')
    .replace(/qu(?=[eiéí])/g, 'q')
    .replace(/gu(?=[eiéí])/g, 'g')
    .replace(/y(?![aeiouáéíóúü])/g, 'i');
  let syllables = 0;
  for (const [group] of letters.matchAll(/[aeiouáéíóúü](?:h?[aeiouáéíóúü])*/g))
    syllables += nuclei(group.replaceAll('h', ''));
  return Math.max(1, syllables);
}

const isStrong = (vowel: string): boolean => 'aeoáéóíú'.includes(vowel);

function nuclei(group: string): number {
  let count = 0;
  let previous = '';
  for (const vowel of group) {
    const parts = previous === '' || (isStrong(vowel) && isStrong(previous)) || vowel === previous;
    if (parts) count += 1;
    previous = vowel;
  }
  return count;
}
