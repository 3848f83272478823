import { z } from 'zod';
import { OpId, PhaseId } from '../protocol/ids.ts';
import { Day } from '../protocol/instant.ts';
import { plainText } from '../protocol/text.ts';

/** What one person said in a focus group, entered by staff; never published, not even with its group. */
export const FocusEntry = z
  .object({
    opId: OpId,
    targetGroup: plainText(80, 1),
    minor: z.boolean(),
    /** The day the guardian consented; needed for a minor. */
    guardianConsentOn: Day.nullable().default(null),
    text: plainText(4000, 1),
  })
  .refine((entry) => !entry.minor || entry.guardianConsentOn !== null, { path: ['guardianConsentOn'] });
export type FocusEntry = z.infer<typeof FocusEntry>;

/** A finding the team words itself; it is published once enough people of its group stand behind it. */
export const WriteFinding = z.object({
  opId: OpId,
  targetGroup: plainText(80, 1),
  text: plainText(1000, 10),
  people: z.int().min(1).max(10_000),
});
export type WriteFinding = z.infer<typeof WriteFinding>;

export const FocusCoverage = z.object({
  phaseId: PhaseId,
  minimumCell: z.int(),
  /** While more may come in nothing is told: two looks would say to which group somebody belongs. */
  final: z.boolean(),
  /** `reached` is `null` where the number is too small to be published, or would give such a number away. */
  groups: z.array(z.object({ targetGroup: z.string(), reached: z.int().nullable() })),
  total: z.int().nullable(),
  findings: z.array(z.object({ targetGroup: z.string(), text: z.string() })),
  /** Findings that are there and not published. */
  withheld: z.int(),
});
export type FocusCoverage = z.infer<typeof FocusCoverage>;

/** The same for those who run the group: every number, and which of them would be told if nothing more came in. */
export const FocusDesk = z.object({
  groups: z.array(z.object({ targetGroup: z.string(), reached: z.int(), told: z.boolean() })),
  findings: z.array(
    z.object({ targetGroup: z.string(), text: z.string(), people: z.int(), told: z.boolean() }),
  ),
});
export type FocusDesk = z.infer<typeof FocusDesk>;
