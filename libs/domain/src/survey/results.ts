import type { SurveyQuestionId, ThemeId } from '@ruta/contracts/protocol/ids';
import type { AskedQuestion } from '@ruta/contracts/survey/questionnaire';
import type { GivenAnswer } from '@ruta/contracts/survey/reply';
import type { QuestionResult, ResultCell, SurveyResults } from '@ruta/contracts/survey/results';
import { asksWords } from './answers.ts';
import { countsOf } from './survey.ts';
import { publishableCounts, publishableGroups, publishableShare } from './suppression.ts';

export type ReplyChannel = SurveyResults['channels'][number]['channel'];

/** A reply as it is counted: without whoever gave it, and without words. */
export interface CountedReply {
  version: number;
  answers: readonly GivenAnswer[];
  /** Questions answered in words, whether or not these are admitted. */
  inWords: readonly SurveyQuestionId[];
  targetGroup: string | null;
  channel: ReplyChannel;
}

export interface Questionnaire {
  version: number;
  questions: readonly AskedQuestion[];
}

export interface Counting {
  /** Oldest first. */
  questionnaires: readonly Questionnaire[];
  replies: readonly CountedReply[];
  /** Admitted, by question. */
  words: ReadonlyMap<SurveyQuestionId, readonly string[]>;
  minimum: number;
}

interface Asked {
  question: AskedQuestion;
  retired: boolean;
  versions: ReadonlySet<number>;
}

/** Each question once: as the newest version asks them, then those only earlier ones asked. */
export function everyQuestion(questionnaires: readonly Questionnaire[]): Asked[] {
  const newest = questionnaires.at(-1);
  const found = new Map<SurveyQuestionId, Asked>();
  for (const { questions } of questionnaires.toReversed())
    for (const question of questions)
      if (!found.has(question.id))
        found.set(question.id, {
          question,
          retired: !newest?.questions.some(({ id }) => id === question.id),
          versions: new Set(
            questionnaires.flatMap((one) =>
              one.questions.some(({ id }) => id === question.id) ? [one.version] : [],
            ),
          ),
        });
  return [...found.values()];
}

/** What a survey says, question by question (Y4). */
export function questionResults({ questionnaires, replies, words, minimum }: Counting): QuestionResult[] {
  return everyQuestion(questionnaires).map(({ question, retired, versions }) => {
    const of = replies.filter(({ version }) => versions.has(version));
    const values = of.flatMap(({ answers }) =>
      answers.filter(({ questionId }) => questionId === question.id),
    );
    const answered = asksWords(question)
      ? of.filter(({ inWords }) => inWords.includes(question.id)).length
      : values.length;
    const enough = of.length >= minimum && answered >= minimum;
    const said = publishableShare(answered, of.length, minimum);
    const cells = enough ? cellsOf(question, values, of.length, minimum) : null;
    return {
      questionId: question.id,
      form: question.form,
      text: question.text,
      retired,
      asked: of.length >= minimum ? of.length : 0,
      answered: enough ? said : null,
      cells,
      mean: question.form === 'scale' && cells ? meanOf(cells) : null,
      words: asksWords(question) && enough ? alphabetical(words.get(question.id) ?? []) : null,
    };
  });
}

type Values = readonly GivenAnswer[];

function cellsOf(
  question: AskedQuestion,
  values: Values,
  asked: number,
  minimum: number,
): ResultCell[] | null {
  switch (question.form) {
    case 'choice':
    case 'scale': {
      const counts = countsOf(
        question,
        values.flatMap(({ value }) => (typeof value === 'number' ? [value] : [])),
      );
      // Who left the question out is a cell like the others: its number follows from theirs.
      const published = publishableCounts([...counts, asked - values.length], minimum);
      return published && labelsOf(question).map((label, at) => cell(label, published[at] ?? null));
    }
    case 'several':
      return question.options.map((label, at) => {
        const count = values.filter(({ value }) => Array.isArray(value) && value.includes(at)).length;
        return cell(label, publishableShare(count, asked, minimum));
      });
    case 'ranking':
      return question.themes.map(({ id, name }, at) =>
        cell(name, pointsOf(at, question.themes.length, values), id),
      );
    case 'short':
    case 'long':
      return null;
  }
}

const cell = (label: string, count: number | null, themeId: ThemeId | null = null): ResultCell => ({
  label,
  themeId,
  count,
});

const labelsOf = (question: Extract<AskedQuestion, { form: 'choice' | 'scale' }>): string[] =>
  question.form === 'choice'
    ? question.options
    : [`1 · ${question.low}`, '2', '3', '4', `5 · ${question.high}`];

/** Borda's count: one point for each theme that stands behind it; what somebody left out stands behind all they named. */
function pointsOf(theme: number, themes: number, values: Values): number {
  return values.reduce((sum, { value }) => {
    const place = Array.isArray(value) ? value.indexOf(theme) : -1;
    return place < 0 ? sum : sum + themes - 1 - place;
  }, 0);
}

function meanOf(cells: readonly ResultCell[]): number | null {
  if (cells.some(({ count }) => count === null)) return null;
  const people = cells.reduce((sum, { count }) => sum + (count ?? 0), 0);
  return people === 0
    ? null
    : cells.reduce((sum, { count }, at) => sum + (count ?? 0) * (at + 1), 0) / people;
}

const alphabetical = (words: readonly string[]): string[] =>
  words.toSorted((one, other) => one.localeCompare(other, 'es'));

type Coverage = Pick<SurveyResults, 'coverage' | 'channels'>;
const CHANNELS: readonly ReplyChannel[] = ['phone', 'desktop', 'assisted', 'paper'];

/** Who was reached, per target group (K24), and by which channel (Y4). Whoever said no group is one more group. */
export function coverageOf(
  targetGroups: readonly string[],
  replies: readonly CountedReply[],
  minimum: number,
): Coverage {
  const counted = <Key>(keys: readonly Key[], keyOf: (reply: CountedReply) => Key) =>
    keys.map((key) => replies.filter((reply) => keyOf(reply) === key).length);
  const groups = [...targetGroups, null];
  const known = new Set(targetGroups);
  const ofGroups = counted(groups, ({ targetGroup }) =>
    targetGroup !== null && known.has(targetGroup) ? targetGroup : null,
  );
  const reached = publishableGroups(ofGroups, minimum);
  const ofChannels = counted(CHANNELS, ({ channel }) => channel);
  const byChannel = replies.length < minimum ? null : publishableCounts(ofChannels, minimum);
  return {
    coverage:
      targetGroups.length === 0
        ? []
        : groups.map((targetGroup, at) => ({ targetGroup, reached: reached[at] ?? null })),
    channels: CHANNELS.map((channel, at) => ({ channel, count: byChannel?.[at] ?? null })),
  };
}
