/**
 * Light stemming for matching words of a Spanish text with words of a rule, in four steps that can be checked by
 * hand: lower case without accents (ñ stays); the plural goes; one ending of a verb or noun goes, if three letters
 * remain (four under an ending of three or more, so that `parada` is not `para`); a last z, qu or gu is written as it sounds before a, o, u. It makes `avisen`, `avisaron` and `aviso`
 * one word, and `luces` the same as `luz`. It is no dictionary: irregular forms need a word of their own.
 */
const endings = [
  ...['amiento', 'imiento', 'iendo', 'ieron', 'acion', 'icion', 'ando', 'aron', 'aban', 'cion'],
  ...['ado', 'ada', 'ido', 'ida', 'aba', 'ara', 'ian', 'ar', 'er', 'ir', 'an', 'en', 'a', 'e', 'o', 'i'],
];
const firstPersonPlural = /^(.{3,})(?:amos|emos|imos)$/;
const shortest = 3;
const restUnder = (ending: string): number => (ending.length > 2 ? shortest + 1 : shortest);

export const foldSpanish = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ñ', '\u0001')
    .normalize('NFD')
    .replace(/\p{M}/gu, (mark, at: number, whole: string) =>
      mark === '\u0303' && whole[at - 1] === 'n' ? '\u0002' : '',
    )
    .replaceAll('n\u0002', 'ñ')
    .replaceAll('\u0001', 'ñ');

export function spanishStem(word: string): string {
  const folded = foldSpanish(word);
  const together = firstPersonPlural.exec(folded)?.[1];
  return asItSounds(together ?? withoutEnding(withoutPlural(folded)));
}

const withoutPlural = (word: string): string => {
  if (word.length > shortest + 1 && /[^aeiou]es$/.test(word)) return word.slice(0, -2);
  if (word.length > shortest && /[aeiou]s$/.test(word)) return word.slice(0, -1);
  return word;
};

const withoutEnding = (word: string): string => {
  const ending = endings.find((each) => word.endsWith(each) && word.length - each.length >= restUnder(each));
  return ending ? word.slice(0, -ending.length) : word;
};

const asItSounds = (stem: string): string => stem.replace(/z$/, 'c').replace(/qu$/, 'c').replace(/gu$/, 'g');
