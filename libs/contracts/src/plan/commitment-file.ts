import { z } from 'zod';
import { DocumentFormat } from '../documents/document.ts';
import { Locale } from '../identity/sign-in.ts';

/** What a commitment or a plan can be taken as; `json` is the partnership's template. */
export const CommitmentFileFormat = z.enum([...DocumentFormat.options, 'json']);
export type CommitmentFileFormat = z.infer<typeof CommitmentFileFormat>;

/** `version` is a published version of the plan; without one, the newest. */
export const PlanFileQuery = z.object({
  lang: Locale.default('es'),
  version: z.coerce.number().int().min(1).optional(),
});
export type PlanFileQuery = z.output<typeof PlanFileQuery>;

export const CommitmentFileQuery = PlanFileQuery.pick({ lang: true });
