import { z } from 'zod';
import { PhaseId, SurveyQuestionId, SurveyReplyId, ThemeId } from '../protocol/ids.ts';
import { Day } from '../protocol/instant.ts';
import { plainText } from '../protocol/text.ts';
import { PhaseKind, PhaseState } from '../route/phase.ts';
import { ModerationReason } from '../consultation/moderation.ts';

/** `count` is `null` where fewer than the minimum stand behind it, or where it would give such a number away. */
export const ResultCell = z.object({
  label: z.string(),
  themeId: ThemeId.nullable(),
  count: z.int().nullable(),
});
export type ResultCell = z.infer<typeof ResultCell>;

export const QuestionResult = z.object({
  questionId: SurveyQuestionId,
  form: z.enum(['choice', 'several', 'scale', 'short', 'long', 'ranking']),
  text: z.string(),
  /** Asked in an earlier version alone. */
  retired: z.boolean(),
  /** Of whom this was asked. */
  asked: z.int(),
  /** Who answered it; `null` where that cannot be said of so few. */
  answered: z.int().nullable(),
  /**
   * Choice, several: the options in their order; scale: 1 to 5; ranking: points, one for each theme that stands behind
   * it in somebody's order. `null`: too few for anything.
   */
  cells: z.array(ResultCell).nullable(),
  /** Of a scale, where no cell is left out. */
  mean: z.number().nullable(),
  /** Admitted words, in alphabetical order, so that nothing tells who answered when. */
  words: z.array(z.string()).nullable(),
});
export type QuestionResult = z.infer<typeof QuestionResult>;

export const SurveyResults = z.object({
  phaseId: PhaseId,
  title: z.string(),
  question: z.string(),
  minimumCell: z.int(),
  /** May they be seen now? If not there is nothing in them. */
  public: z.boolean(),
  /** No reply can be added any more. */
  final: z.boolean(),
  /** Replies received, and how many of them are in these results. */
  received: z.int().nullable(),
  counted: z.int(),
  questions: z.array(QuestionResult),
  coverage: z.array(z.object({ targetGroup: z.string().nullable(), reached: z.int().nullable() })),
  channels: z.array(
    z.object({ channel: z.enum(['phone', 'desktop', 'assisted', 'paper']), count: z.int().nullable() }),
  ),
});
export type SurveyResults = z.infer<typeof SurveyResults>;

/** Surveys and closed groups of every plan that were announced, the latest first. */
export const SurveyList = z.object({
  items: z.array(
    z.object({
      phaseId: PhaseId,
      kind: PhaseKind,
      state: PhaseState,
      planNumber: z.int(),
      title: z.string(),
      question: z.string(),
      opensOn: Day,
      closesOn: Day,
      resultsPublic: z.boolean(),
    }),
  ),
});
export type SurveyList = z.infer<typeof SurveyList>;

/** What somebody wrote in a survey, as a moderator sees it: apart from whatever else the person answered. */
export const SurveyWords = z.object({
  replyId: SurveyReplyId,
  questionId: SurveyQuestionId,
  question: z.string(),
  text: z.string(),
  state: z.enum(['pending', 'admitted', 'hidden']),
  hiddenFor: ModerationReason.nullable(),
  hints: z.array(z.enum(['e-mail', 'telephone', 'link', 'shouting', 'same-text'])),
});
export type SurveyWords = z.infer<typeof SurveyWords>;

export const SurveyWordsQuery = z.object({
  state: z.enum(['pending', 'admitted', 'hidden']).default('pending'),
});
export type SurveyWordsQuery = z.infer<typeof SurveyWordsQuery>;
/** At most a hundred at a time, the longest waiting first. */
export const SurveyWordsPage = z.object({ items: z.array(SurveyWords), total: z.int() });
export type SurveyWordsPage = z.infer<typeof SurveyWordsPage>;

const which = { replyId: SurveyReplyId, questionId: SurveyQuestionId };
/** Nothing a person wrote is published before somebody read it, and nothing is hidden without a reason from the list. */
export const ModerateWords = z.discriminatedUnion('action', [
  z.object({ ...which, action: z.literal('admit') }),
  z.object({
    ...which,
    action: z.literal('hide'),
    reason: ModerationReason,
    note: plainText(600).default(''),
  }),
]);
export type ModerateWords = z.input<typeof ModerateWords>;
