import type { QueueItem } from '@ruta/contracts/consultation/moderation';

export type Hint = QueueItem['hints'][number];

/** What a moderator should look at twice. Hints decide nothing. */
export function hintsOf(text: string, sameTexts: number): Hint[] {
  const hints: Hint[] = [];
  if (/[^\s@]+@[^\s@]+\.[a-z]{2,}/i.test(text)) hints.push('e-mail');
  if (/(?:\d[\s.-]?){10,}/.test(text)) hints.push('telephone');
  if (/https?:\/\/|www\./i.test(text)) hints.push('link');
  if (isShouting(text)) hints.push('shouting');
  if (sameTexts > 0) hints.push('same-text');
  return hints;
}

function isShouting(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  return (
    letters.length >= 20 && letters.filter((letter) => /\p{Lu}/u.test(letter)).length > letters.length * 0.7
  );
}
