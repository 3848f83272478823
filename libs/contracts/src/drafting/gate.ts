import { z } from 'zod';

/** What must be so before a commitment is put to signature. The words on how to mend each are in the catalogues. */
export const GateCode = z.enum([
  'one-responsible',
  'verifiable-milestone',
  'baseline-and-target',
  'dates-inside-plan',
  'origin-or-proactive',
  'plain-summary',
  'aim',
]);
export type GateCode = z.infer<typeof GateCode>;

export const Gate = z.object({
  code: GateCode,
  met: z.boolean(),
  /** Which of the gate's sentences applies, `missing`, `after-plan` …; absent when met. */
  why: z.string().optional(),
  detail: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
export type Gate = z.infer<typeof Gate>;

/** Advice only: the secretariat decides. */
export const CheckCode = z.enum([
  'readability',
  'long-sentence',
  'outcome-indicator',
  'absence-of-solution',
  'count',
]);
export type CheckCode = z.infer<typeof CheckCode>;

export const Check = z.object({
  code: CheckCode,
  fine: z.boolean(),
  clause: z.string().optional(),
  detail: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
export type Check = z.infer<typeof Check>;

/** Bands of the INFLESZ scale (Barrio-Cantalejo et al., An. Sist. Sanit. Navar. 2008; 31: 135-152). */
export const ReadingBand = z.enum(['very-hard', 'somewhat-hard', 'normal', 'quite-easy', 'very-easy']);
export type ReadingBand = z.infer<typeof ReadingBand>;

export const Reading = z.object({
  /** Szigriszt-Pazos perspicuity, about 0 to 100; `null` for fewer than 20 words, where it means nothing. */
  score: z.number().nullable(),
  band: ReadingBand.nullable(),
  words: z.int(),
  sentences: z.int(),
});
export type Reading = z.infer<typeof Reading>;
