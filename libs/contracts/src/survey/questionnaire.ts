import { z } from 'zod';
import { PhaseId, SurveyQuestionId, ThemeId } from '../protocol/ids.ts';
import { Day, Instant } from '../protocol/instant.ts';
import { plainText } from '../protocol/text.ts';
import { PhaseKind, PhaseState, ResultsFrom } from '../route/phase.ts';

const option = plainText(200, 1);
const asked = {
  id: SurveyQuestionId,
  text: plainText(300, 1),
  hint: plainText(300).default(''),
  required: z.boolean().default(false),
};
const options = z
  .array(option)
  .min(2)
  .max(20)
  .refine((all) => new Set(all).size === all.length);

/** A question of a survey phase. What a session asks on leaving is smaller: see survey/phase.ts. */
export const AskedQuestion = z.discriminatedUnion('form', [
  /** One of the options, by its place from 0. */
  z.object({ ...asked, form: z.literal('choice'), options }),
  /** Any of the options, `most` of them at the most. */
  z.object({ ...asked, form: z.literal('several'), options, most: z.int().min(1).max(20).nullable() }),
  /** From 1 to 5, with words for both ends. */
  z.object({ ...asked, form: z.literal('scale'), low: option, high: option }),
  z.object({ ...asked, form: z.literal('short') }),
  z.object({ ...asked, form: z.literal('long') }),
  /** Themes in the order of how much they matter; what is left out gets nothing. `id` where it is a theme of the plan. */
  z.object({
    ...asked,
    form: z.literal('ranking'),
    themes: z
      .array(z.object({ id: ThemeId.nullable(), name: plainText(120, 1) }))
      .min(2)
      .max(12),
  }),
]);
export type AskedQuestion = z.infer<typeof AskedQuestion>;
export type QuestionForm = AskedQuestion['form'];

/** UTF-16 units. */
export const wordsLength = { short: 200, long: 2000 } as const;

export const Questions = z
  .array(AskedQuestion)
  .min(1)
  .max(40)
  .refine((all) => new Set(all.map(({ id }) => id)).size === all.length);

/** `expectedRev`: of the questionnaire that was on the screen; 0 where there was none. */
export const WriteQuestionnaire = z.object({ expectedRev: z.int().min(0), questions: Questions });
export type WriteQuestionnaire = z.input<typeof WriteQuestionnaire>;

export const QuestionnaireView = z.object({
  phaseId: PhaseId,
  kind: PhaseKind,
  state: PhaseState,
  title: z.string(),
  question: z.string(),
  purpose: z.string(),
  closesOn: Day,
  targetGroups: z.array(z.string()),
  minimumCell: z.int(),
  resultsFrom: ResultsFrom,
  /** 0 where nothing is written yet. */
  version: z.int(),
  rev: z.int(),
  /** Somebody answered this version: a change makes the next one. */
  frozen: z.boolean(),
  questions: z.array(AskedQuestion),
  /** Does it take replies today? */
  open: z.boolean(),
  /** A closed group: by invitation, or with help. */
  byInvitation: z.boolean(),
  /** Of whoever asks, by device or account. */
  mine: z.object({ folio: z.string().nullable(), receivedAt: Instant }).nullable(),
});
export type QuestionnaireView = z.infer<typeof QuestionnaireView>;
