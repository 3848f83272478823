import {
  type BallotMethod,
  type BallotSpec,
  type Choice,
  ConsentStance,
  type FilledPaper,
} from '@ruta/contracts/ballot/ballot';
import type { OptionId } from '@ruta/contracts/protocol/ids';
import type { useTranslation } from 'react-i18next';

/** The options of a round in words; a word is null where it was erased. */
export type OptionWords = ReadonlyMap<OptionId, string | null>;

export type LiveWords = ReturnType<typeof useTranslation<'live'>>['t'];

/** A filled-in paper as lines a person recognises: one for a single choice, several for the others. */
export function choiceLines(
  choice: Choice | FilledPaper,
  method: BallotMethod,
  words: OptionWords,
  t: LiveWords,
): string[] {
  const named = (id: OptionId) => words.get(id) ?? t('erased');
  switch (choice.method) {
    case 'blank':
      return [t('paper.blank-line')];
    case 'single':
      return [named(choice.option)];
    case 'approval':
      return choice.options.length === 0 ? [t('paper.none-approved')] : choice.options.map(named);
    case 'dots':
      return choice.dots.map(({ option, count }) => `${named(option)} · ${count}`);
    case 'score':
      return choice.scores.map(({ option, score }) => `${named(option)} · ${score}`);
    case 'ranked':
      return choice.ranking.map((option, place) => `${place + 1}. ${named(option)}`);
    case 'gradient': {
      const steps = levelWords(method, t);
      const only = words.size === 1;
      return choice.marks.map(({ option, step }) => {
        const said = `${step}. ${steps[step - 1] ?? ''}`;
        return only ? said : `${named(option)} · ${said}`;
      });
    }
    case 'consent':
      return [t(`consent.${choice.stance}`)];
  }
}

/** The levels of a method in words, from the first to the last; none for methods without levels. */
export function levelWords(method: BallotMethod, t: LiveWords): string[] {
  switch (method.method) {
    case 'score':
      return Array.from({ length: method.max + 1 }, (_, score) => String(score));
    case 'gradient':
      return method.steps === 8
        ? eight.map((step) => t(`gradient.8-${step}`))
        : five.map((step) => t(`gradient.5-${step}`));
    case 'consent':
      return ConsentStance.options.map((stance) => t(`consent.${stance}`));
    default:
      return [];
  }
}

const eight = [1, 2, 3, 4, 5, 6, 7, 8] as const;
const five = [1, 2, 3, 4, 5] as const;

/** Is nothing marked yet? Not the same as a paper that is handed in blank. */
export function isUnmarked(paper: FilledPaper): boolean {
  switch (paper.method) {
    case 'approval':
      return paper.options.length === 0;
    case 'dots':
      return paper.dots.length === 0;
    case 'score':
      return paper.scores.length === 0;
    case 'ranked':
      return paper.ranking.length === 0;
    case 'gradient':
      return paper.marks.length === 0;
    default:
      return false;
  }
}

/** Null until something is chosen, for methods where one cannot begin empty. */
export function emptyPaper({ method: { method } }: Pick<BallotSpec, 'method'>): FilledPaper | null {
  switch (method) {
    case 'approval':
      return { method, options: [] };
    case 'dots':
      return { method, dots: [] };
    case 'score':
      return { method, scores: [] };
    case 'ranked':
      return { method, ranking: [] };
    case 'gradient':
      return { method, marks: [] };
    default:
      return null;
  }
}
