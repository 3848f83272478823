import type { CommitmentForm } from '@ruta/contracts/drafting/commitment-form';
import type { Check, Reading } from '@ruta/contracts/drafting/gate';
import { proses } from './document.ts';
import { plainProse, plainText } from './read-prose.ts';
import { LONGEST_SENTENCE, readingOf, sentencesOf, wordsOf } from './readability.ts';
import { proseOf } from './write-commitment.ts';

/** How many co-created commitments the plan has and how many it set out to have; proactive ones are not counted. */
export interface PlanCount {
  coCreated: number;
  target: number;
}

/** How the prose of a commitment reads as a whole. */
export const readingOfForm = (form: CommitmentForm): Reading =>
  readingOf(proses.map((name) => plainProse(proseOf(form, name))).join('\n'));

/** Advice that never keeps anything from being signed. */
export function checksOf(form: CommitmentForm, count: PlanCount | null): Check[] {
  return [
    readability(form),
    ...longSentences(form),
    outcomeIndicator(form),
    absenceOfSolution(form),
    ...(count && form.kind === 'co-created' ? [planCount(count)] : []),
  ];
}

function readability(form: CommitmentForm): Check {
  const { score, band } = readingOfForm(form);
  if (score === null || band === null) return { code: 'readability', fine: true };
  return {
    code: 'readability',
    fine: band !== 'very-hard' && band !== 'somewhat-hard',
    detail: { score, band },
  };
}

/** The first long sentence of each section: one to mend at a time. */
function longSentences(form: CommitmentForm): Check[] {
  return proses.flatMap((name): Check[] => {
    for (const [at, paragraph] of proseOf(form, name).entries()) {
      const long = sentencesOf(plainText(paragraph)).find(
        (sentence) => wordsOf(sentence).length > LONGEST_SENTENCE,
      );
      if (!long) continue;
      const words = wordsOf(long);
      const detail = {
        words: words.length,
        most: LONGEST_SENTENCE,
        begins: `${words.slice(0, 5).join(' ')}…`,
      };
      return [{ code: 'long-sentence', fine: false, clause: `${name}.${at + 1}`, detail }];
    }
    return [];
  });
}

const outcomeIndicator = ({ indicators }: CommitmentForm): Check => ({
  code: 'outcome-indicator',
  fine: indicators.some(({ measures }) => measures === 'outcome'),
});

/**
 * "Falta una aplicación" names a solution that is missing, not what people suffer. Looked for at the start of a
 * sentence, where such problems are worded.
 */
const ABSENCE =
  /^(?:(?:el|la) problema (?:central )?es (?:que )?)?(?:(?:la|una?) )?(?:falta(?:n)?\b|ausencia de\b|carencia de\b|inexistencia de\b|carece(?:mos|n)? de\b|no (?:hay|existen?|contamos con|se cuenta con|tenemos)\b)/iu;

function absenceOfSolution(form: CommitmentForm): Check {
  const found = form.problem.central
    .flatMap((paragraph, at) => sentencesOf(plainText(paragraph)).map((sentence) => ({ sentence, at })))
    .find(({ sentence }) => ABSENCE.test(sentence));
  if (!found) return { code: 'absence-of-solution', fine: true };
  return {
    code: 'absence-of-solution',
    fine: false,
    clause: `central.${found.at + 1}`,
    detail: { begins: `${wordsOf(found.sentence).slice(0, 5).join(' ')}…` },
  };
}

const planCount = ({ coCreated, target }: PlanCount): Check => ({
  code: 'count',
  fine: coCreated <= target,
  detail: { coCreated, target },
});
