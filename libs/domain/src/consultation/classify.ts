import type { KeywordRule } from '@ruta/contracts/consultation/keyword-rule';
import { foldSpanish, spanishStem } from './spanish-stem.ts';

/** Why a theme is suggested: the rule's head word and the words of the text, as written there, that met it. */
export interface KeywordMatch {
  readonly word: string;
  readonly found: string;
  readonly theme: string;
}

/** `theme` is null if no rule fits or two themes fit equally well; people decide, also over a clear suggestion. */
export interface ThemeSuggestion {
  readonly theme: string | null;
  readonly matches: readonly KeywordMatch[];
}

interface Needle {
  readonly rule: KeywordRule;
  readonly stems: readonly string[];
}

/**
 * A classifier for one rule set. A rule counts once however often its word occurs, so that a long text does not win
 * by repetition; the theme with most rules met is suggested.
 */
export function themeClassifier(rules: readonly KeywordRule[]): (text: string) => ThemeSuggestion {
  const needles: Needle[] = rules.flatMap((rule) =>
    [rule.word, ...rule.also].map((phrase) => ({ rule, stems: wordsOf(phrase).map(spanishStem) })),
  );
  return (text) => {
    const words = wordsOf(text);
    const stems = words.map(spanishStem);
    const met = new Map<KeywordRule, KeywordMatch>();
    for (const { rule, stems: sought } of needles) {
      const at = met.has(rule) ? -1 : indexOfRun(stems, sought);
      if (at < 0) continue;
      const found = words.slice(at, at + sought.length).join(' ');
      met.set(rule, { word: rule.word, found, theme: rule.theme });
    }
    const matches = [...met.values()];
    return { theme: strongest(matches), matches };
  };
}

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .match(/[\p{L}\p{M}\p{N}]+/gu)
    ?.filter((word) => foldSpanish(word) !== '') ?? [];

function indexOfRun(stems: readonly string[], sought: readonly string[]): number {
  if (sought.length === 0) return -1;
  return stems.findIndex((_, at) => sought.every((stem, offset) => stems[at + offset] === stem));
}

function strongest(matches: readonly KeywordMatch[]): string | null {
  const counts = new Map<string, number>();
  for (const { theme } of matches) counts.set(theme, (counts.get(theme) ?? 0) + 1);
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!first || first[1] === second?.[1]) return null;
  return first[0];
}
