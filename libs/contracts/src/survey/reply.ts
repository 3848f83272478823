import { z } from 'zod';
import { Folio } from '../consultation/folio.ts';
import { OpId, PhaseId, SurveyQuestionId, SurveyReplyId } from '../protocol/ids.ts';
import { Day, Instant } from '../protocol/instant.ts';
import { plainText } from '../protocol/text.ts';
import { AskedQuestion, wordsLength } from './questionnaire.ts';

const place = z.int().min(0).max(20);

/**
 * What was answered to one question: the place of an option from 0 (choice), 1 to 5 (scale), places in no order
 * (several) or in order (ranking), or words.
 */
export const GivenAnswer = z.object({
  questionId: SurveyQuestionId,
  value: z.union([place, z.array(place).max(20), plainText(wordsLength.long, 1)]),
});
export type GivenAnswer = z.infer<typeof GivenAnswer>;

const given = {
  /** Of the questionnaire that was on the screen. */
  rev: z.int().min(1),
  answers: z.array(GivenAnswer).min(1).max(40),
  language: z.enum(['es', 'en']).default('es'),
  /** One of the phase's, or none said. */
  targetGroup: plainText(80, 1).nullable().default(null),
};

/** In the alphabet of folios, `7K4M9-Q2XWT`; read without regard to case and hyphens. */
export const InvitationCode = plainText(16, 10);

export const SendReply = z.object({
  opId: OpId,
  ...given,
  channel: z.enum(['phone', 'desktop']),
  invitation: InvitationCode.nullable().default(null),
});
export type SendReply = z.input<typeof SendReply>;

const aboutPerson = {
  minor: z.boolean().default(false),
  /** The day the guardian consented; needed for a minor. */
  guardianConsentOn: Day.nullable().default(null),
};
const consented = (one: { minor: boolean; guardianConsentOn: string | null }) =>
  !one.minor || one.guardianConsentOn !== null;
const atConsent = { path: ['guardianConsentOn'] };

/** Entered by staff for somebody who answers at a counter, on the telephone or in a group. */
export const AssistedReply = z.object({ opId: OpId, ...given, ...aboutPerson }).refine(consented, atConsent);
export type AssistedReply = z.input<typeof AssistedReply>;

/** A pile of paper forms; sent twice, it is stored once. */
export const ReplyBatch = z.object({
  opId: OpId,
  /** What is written on the folder the forms are kept in. */
  label: plainText(120, 1),
  rev: given.rev,
  forms: z
    .array(
      z
        .object({
          opId: OpId,
          answers: given.answers,
          language: given.language,
          targetGroup: given.targetGroup,
          ...aboutPerson,
        })
        .refine(consented, atConsent),
    )
    .min(1)
    .max(100),
});
export type ReplyBatch = z.input<typeof ReplyBatch>;

/** The folio travels this once; afterwards only the device that sent the reply can read it. */
export const ReplyReceipt = z.object({ id: SurveyReplyId, folio: Folio, receivedAt: Instant });
export type ReplyReceipt = z.infer<typeof ReplyReceipt>;
export const ReplyBatchReceipt = z.object({ label: z.string(), receipts: z.array(ReplyReceipt) });
export type ReplyBatchReceipt = z.infer<typeof ReplyBatchReceipt>;

/** A reply as whoever holds its folio sees it. */
export const OwnReply = z.object({
  phaseId: PhaseId,
  title: z.string(),
  receivedAt: Instant,
  channel: z.enum(['phone', 'desktop', 'assisted', 'paper']),
  questions: z.array(AskedQuestion),
  answers: z.array(GivenAnswer),
  /** Words of this reply that were hidden, by their question. */
  hidden: z.array(SurveyQuestionId),
});
export type OwnReply = z.infer<typeof OwnReply>;

export const MakeInvitations = z
  .object({
    targetGroup: plainText(80, 1),
    count: z.int().min(1).max(100),
    ...aboutPerson,
  })
  .refine(consented, atConsent);
export type MakeInvitations = z.input<typeof MakeInvitations>;

/** The codes are shown this once: the database holds their hashes alone. */
export const InvitationsMade = z.object({ codes: z.array(z.string()) });
export type InvitationsMade = z.infer<typeof InvitationsMade>;

/** For staff. How many were used is said of the phase as a whole. */
export const InvitationCounts = z.object({
  groups: z.array(z.object({ targetGroup: z.string(), made: z.int() })),
  used: z.int(),
});
export type InvitationCounts = z.infer<typeof InvitationCounts>;
