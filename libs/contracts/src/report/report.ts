import { z } from 'zod';
import { PublicDocument } from '../documents/document.ts';
import { FileHash, OpId } from '../protocol/ids.ts';
import { Day, Instant } from '../protocol/instant.ts';
import { plainText } from '../protocol/text.ts';

export const ReportId = z.uuid().brand<'ReportId'>();
export type ReportId = z.infer<typeof ReportId>;

export const ReportPhoto = z.object({
  hash: FileHash,
  /** What is to be seen, for who does not see it. */
  alt: plainText(300, 3),
  caption: plainText(300),
});
export type ReportPhoto = z.infer<typeof ReportPhoto>;

export const MOST_PHOTOS = 12;

/** What a person writes in a report of activities; the rest is the record of the period, both days included. */
export const ReportText = z
  .object({
    title: plainText(160, 3),
    from: Day,
    to: Day,
    legalBasis: plainText(4000),
    workPlan: plainText(4000),
    otherActions: plainText(6000),
    photos: z.array(ReportPhoto).max(MOST_PHOTOS),
  })
  .refine(({ from, to }) => from <= to, { path: ['to'] });
export type ReportText = z.infer<typeof ReportText>;

export const WriteReport = z.object({ opId: OpId, text: ReportText });
export type WriteReport = z.infer<typeof WriteReport>;
/** `rev` is the state that was changed. */
export const SaveReport = z.object({ rev: z.int().positive(), text: ReportText });
export type SaveReport = z.infer<typeof SaveReport>;
export const PublishReport = z.object({ rev: z.int().positive() });
export type PublishReport = z.infer<typeof PublishReport>;

export const ReportVersion = z.object({ version: z.int().positive(), hash: FileHash, at: Instant });
export type ReportVersion = z.infer<typeof ReportVersion>;

/** For who writes it. */
export const ReportDraft = z.object({
  id: ReportId,
  rev: z.int().positive(),
  text: ReportText,
  changedAt: Instant,
  published: ReportVersion.nullable(),
});
export type ReportDraft = z.infer<typeof ReportDraft>;
export const ReportDrafts = z.object({ items: z.array(ReportDraft) });
export type ReportDrafts = z.infer<typeof ReportDrafts>;

/** For everybody: only what was published. */
export const PublishedReport = ReportVersion.extend({ id: ReportId, title: z.string(), from: Day, to: Day });
export type PublishedReport = z.infer<typeof PublishedReport>;
export const PublishedReports = z.object({ items: z.array(PublishedReport) });
export type PublishedReports = z.infer<typeof PublishedReports>;

export const ReportDocument = z.object({ document: PublicDocument });
export type ReportDocument = z.infer<typeof ReportDocument>;

export const StoredPhoto = z.object({ hash: FileHash, width: z.int(), height: z.int() });
export type StoredPhoto = z.infer<typeof StoredPhoto>;
export const MOST_PHOTO_BYTES = 1_500_000;

const count = z.int().nonnegative();

/** What the record says of a period. Institutions and posts, never people. */
export const ReportFacts = z.object({
  phases: z.array(
    z.object({ title: z.string(), opensOn: Day, closesOn: Day, state: z.string(), plan: z.string() }),
  ),
  sessions: z.array(
    z.object({
      title: z.string(),
      place: z.string(),
      at: Instant,
      participants: count,
      minutesHash: z.string().nullable(),
      resolutions: z.array(z.object({ text: z.string(), responsible: z.string(), due: Day.nullable() })),
    }),
  ),
  resolutions: z.array(
    z.object({
      number: z.string(),
      text: z.string(),
      responsible: z.string(),
      due: Day.nullable(),
      status: z.string(),
      day: Day,
    }),
  ),
  participation: z.object({ contributions: count, answers: count, comments: count }),
  progress: z.array(
    z.object({
      key: z.string(),
      milestone: z.string(),
      activity: z.enum(['not-started', 'in-progress', 'done']),
      asOf: Day,
    }),
  ),
  outreach: z.array(z.object({ medium: z.string(), title: z.string(), day: Day, reach: z.int().nullable() })),
});
export type ReportFacts = z.infer<typeof ReportFacts>;
