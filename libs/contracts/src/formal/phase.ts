import { z } from 'zod';
import { plainText } from '../protocol/text.ts';
import { DecisionRule } from '../secretariat/body.ts';

const question = plainText(300, 1);

/** The roll of the body, and with it the quorum: live from here to the end of the session. */
export const AttendancePhase = z.object({ kind: z.literal('attendance'), text: plainText(2000) });

/** How earlier resolutions stand. */
export const ReviewPhase = z.object({ kind: z.literal('review'), question });

/**
 * Motions of the seats, voted on by name. `rule` null takes the body's own; with `seconded` a motion is put to the
 * vote once another seat seconds it. `labels` are what the papers say.
 */
export const MotionsPhase = z.object({
  kind: z.literal('motions'),
  question,
  rule: DecisionRule.nullable(),
  seconded: z.boolean(),
  labels: z.object({
    for: plainText(60, 1),
    against: plainText(60, 1),
    abstain: plainText(60, 1),
  }),
});

export const FormalPhase = [AttendancePhase, ReviewPhase, MotionsPhase] as const;
