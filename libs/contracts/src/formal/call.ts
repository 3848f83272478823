import { z } from 'zod';
import { AgreementId, BodyFileId, BodyId, OpId } from '../protocol/ids.ts';
import { Day, Instant } from '../protocol/instant.ts';
import { plainText } from '../protocol/text.ts';
import { SessionHeader } from '../session/http.ts';
import { FormalKind } from './kind.ts';

/** A paper of the body: an act, an annex, an agreement. `hash` is the SHA-256 of its bytes. */
export const BodyFile = z.object({
  id: BodyFileId,
  name: z.string(),
  type: z.string(),
  size: z.int(),
  hash: z.string(),
  storedAt: Instant,
});
export type BodyFile = z.infer<typeof BodyFile>;

export const MOST_BODY_FILE_BYTES = 6 * 1024 * 1024;

/** What may be kept as a paper of the body, by its media type. */
export const bodyFileTypes = [
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet',
  'image/png',
  'image/jpeg',
  'text/plain',
  'text/csv',
] as const;

/** A matter of the agenda: talked about, or to be resolved as well. */
export const CallPoint = z.object({
  title: plainText(120, 1),
  minutes: z.int().min(1).max(480),
  resolves: z.boolean(),
});
export type CallPoint = z.infer<typeof CallPoint>;

/**
 * `POST /api/entities/:entity/bodies/:body/sessions` → FormalSession. Attendance, the review of earlier resolutions and
 * other matters stand around the points by themselves. `reason` is owed where the notice is shorter than the body's
 * rules ask. `files` were stored before. `secondCallMinutes` null takes the body's own, below 0 is none.
 */
export const CallSession = z.object({
  opId: OpId,
  kind: FormalKind,
  title: plainText(160).default(''),
  place: plainText(160).nullable(),
  startsAt: Instant,
  secondCallMinutes: z.int().min(-1).max(1440).nullable().default(null),
  text: plainText(4000).default(''),
  points: z.array(CallPoint).min(1).max(30),
  files: z.array(BodyFileId).max(20).default([]),
  reason: plainText(600).nullable().default(null),
  language: z.enum(['es', 'en']).default('es'),
});
export type CallSession = z.infer<typeof CallSession>;

/** What was called: with its text and its files this is what the hash of the call is over. */
export const CalledFor = z.object({
  startsAt: Instant,
  place: z.string().nullable(),
  agenda: z.array(z.string()),
});
export type CalledFor = z.infer<typeof CalledFor>;

/** `GET …/sessions/:id/formal`: the call as it was published. `notice` are the days there were, `asked` those owed. */
export const FormalCall = z.object({
  calledAt: Instant,
  for: CalledFor,
  /** That its day or hour changed afterwards, with the days of notice there were then; the last time counts. */
  moved: z.object({ at: Instant, notice: z.int(), reason: z.string().nullable() }).nullable(),
  text: z.string(),
  asked: z.int(),
  notice: z.int(),
  reason: z.string().nullable(),
  secondCallAt: Instant.nullable(),
  files: z.array(BodyFile),
  hash: z.string(),
});
export type FormalCall = z.infer<typeof FormalCall>;

export const FormalSession = z.object({
  header: SessionHeader,
  body: z.object({ id: BodyId, name: z.string() }),
  call: FormalCall,
  /** Titles of the agenda as it stands; as it was called it is in `call.for`. */
  agenda: z.array(z.string()),
  minutes: z.object({ state: z.enum(['none', 'written', 'published']) }),
});
export type FormalSession = z.infer<typeof FormalSession>;

/** `GET …/bodies/:body/sessions`, newest first; `owed` is how many more ordinary sessions the year asks for. */
export const FormalSessionList = z.object({
  items: z.array(
    z.object({
      header: SessionHeader,
      minutes: FormalSession.shape.minutes,
      resolutions: z.int(),
      calledOff: z.boolean(),
    }),
  ),
  owed: z.int(),
});
export type FormalSessionList = z.infer<typeof FormalSessionList>;

/** `GET/POST …/bodies/:body/agreements`, `PUT …/agreements/:id`. */
export const WriteAgreement = z
  .object({
    title: plainText(200, 1),
    parties: z.array(plainText(200, 1)).min(2).max(20),
    purpose: plainText(2000, 1),
    fromDay: Day,
    untilDay: Day.nullable(),
    files: z.array(BodyFileId).max(10).default([]),
  })
  .refine(({ fromDay, untilDay }) => untilDay === null || untilDay >= fromDay, { path: ['untilDay'] });
export type WriteAgreement = z.infer<typeof WriteAgreement>;

export const Agreement = z.object({
  id: AgreementId,
  title: z.string(),
  parties: z.array(z.string()),
  purpose: z.string(),
  fromDay: Day,
  untilDay: Day.nullable(),
  ended: z.boolean(),
  files: z.array(BodyFile),
});
export type Agreement = z.infer<typeof Agreement>;
export const AgreementList = z.object({ items: z.array(Agreement) });
export type AgreementList = z.infer<typeof AgreementList>;

/** `PUT …/bodies/:body/installation-files`: the act of the installation. */
export const InstallationFiles = z.object({ files: z.array(BodyFileId).max(10) });
export type InstallationFiles = z.infer<typeof InstallationFiles>;
export const BodyFileList = z.object({ items: z.array(BodyFile) });
export type BodyFileList = z.infer<typeof BodyFileList>;
