import { z } from 'zod';
import { PublicDocument } from '../documents/document.ts';
import { Prose } from '../drafting/commitment-form.ts';
import { AgendaItemId, OpId, ParticipantId, RoundId, SeatId, SessionId } from '../protocol/ids.ts';
import { Day, Instant } from '../protocol/instant.ts';
import { Capacity } from '../secretariat/body.ts';
import { plainText } from '../protocol/text.ts';

const line = (most: number) => plainText(most, 1);
const text = Prose.min(1);
const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** Where a note stands: beside the attendance, or beside an entry of the agenda. */
export const NoteAnchor = z.union([z.literal('attendance'), AgendaItemId]);

/** What a rapporteur says of a fact: that it was otherwise, or what it leaves out. The fact itself stays as it is. */
export const MinutesNote = z.object({
  id: z.uuid(),
  anchor: NoteAnchor,
  kind: z.enum(['correction', 'addition']),
  text,
});
export type MinutesNote = z.infer<typeof MinutesNote>;

/** `responsible` is an institution or a post. `roundId` names the vote that decided it. */
export const MinutesResolution = z.object({
  id: z.uuid(),
  text: line(1200),
  responsible: line(200),
  due: Day.nullable(),
  roundId: RoundId.nullable(),
});
export type MinutesResolution = z.infer<typeof MinutesResolution>;

/** Who disagreed and why. `by` is null where they did not want to be named; `text` is null once it was erased. */
export const MinutesDissent = z.object({
  id: z.uuid(),
  by: ParticipantId.nullable(),
  text: line(1200).nullable(),
  roundId: RoundId.nullable(),
});
export type MinutesDissent = z.infer<typeof MinutesDissent>;

/** Everything in the minutes that a person wrote, beside what the session wrote itself. */
export const MinutesLayer = z.object({
  summary: Prose,
  notes: z.array(MinutesNote).max(100),
  sections: z.array(z.object({ id: z.uuid(), title: line(160), text })).max(20),
  resolutions: z.array(MinutesResolution).max(60),
  dissents: z.array(MinutesDissent).max(60),
});
export type MinutesLayer = z.infer<typeof MinutesLayer>;

export const emptyLayer: MinutesLayer = {
  summary: [],
  notes: [],
  sections: [],
  resolutions: [],
  dissents: [],
};

/** How a resolution goes on after the session; it is no part of what was approved. */
export const ResolutionProgress = z.enum(['pending', 'in-progress', 'done', 'dropped']);
export type ResolutionProgress = z.infer<typeof ResolutionProgress>;

/** `seq` and `logHash` say up to which event the version knows the session. */
export const MinutesVersion = z.object({
  version: z.int().min(1),
  hash,
  seq: z.int(),
  logHash: z.string(),
  at: Instant,
  by: z.string().nullable(),
  proposedAt: Instant.nullable(),
});
export type MinutesVersion = z.infer<typeof MinutesVersion>;

export const MinutesObjection = z.object({ by: z.string().nullable(), text: z.string().nullable() });

/** Votes are null where nobody voted: the room agreed and the facilitator took that down. */
export const MinutesApproval = z.object({
  version: z.int(),
  hash,
  at: Instant,
  how: z.enum(['ballot', 'consent', 'signatures']),
  roundId: RoundId.nullable(),
  votes: z.object({ for: z.int(), against: z.int(), abstain: z.int() }).nullable(),
  objections: z.array(MinutesObjection),
});
export type MinutesApproval = z.infer<typeof MinutesApproval>;

/** A seat signs one version, or says why it does not. `reason` is null once it was erased. */
export const MinutesSignature = z.object({
  seatId: SeatId,
  version: z.int(),
  hash,
  capacity: Capacity,
  decision: z.enum(['sign', 'decline']),
  reason: z.string().nullable(),
  at: Instant,
});
export type MinutesSignature = z.infer<typeof MinutesSignature>;

/**
 * Whose signatures the minutes of a formal session need: the seats that were present, with who sat there. `again` are
 * seats that signed an earlier version, and are asked once more since it changed; `mine` is what one may sign for.
 */
export const MinutesSigning = z.object({
  seats: z.array(
    z.object({ seatId: SeatId, label: z.string(), capacity: Capacity, name: z.string().nullable() }),
  ),
  given: z.array(MinutesSignature),
  again: z.array(z.object({ seatId: SeatId, version: z.int() })),
  mine: SeatId.nullable(),
});
export type MinutesSigning = z.infer<typeof MinutesSigning>;

/** `POST …/minutes/signature`: bound to the version and its hash; refused for any other text than the newest. */
export const SignMinutes = z
  .object({
    opId: OpId,
    version: z.int().min(1),
    hash,
    decision: z.enum(['sign', 'decline']),
    reason: plainText(1200),
  })
  .refine(({ decision, reason }) => decision === 'sign' || reason.length > 0, { path: ['reason'] });
export type SignMinutes = z.infer<typeof SignMinutes>;

/**
 * `GET /api/entities/:entity/sessions/:id/minutes/standing`. `changed`: there is a newer version than the approved one,
 * so that nothing newer is approved. Versions that were not proposed are for those who may write.
 */
export const MinutesStanding = z.object({
  state: z.enum(['unwritten', 'draft', 'proposed', 'rejected', 'approved', 'changed']),
  /** Newest first. */
  versions: z.array(MinutesVersion),
  approval: MinutesApproval.nullable(),
  published: z.object({ version: z.int(), hash, at: Instant }).nullable(),
  progress: z.array(z.object({ id: z.uuid(), progress: ResolutionProgress, at: Instant })),
  /** Of a formal session. */
  signing: MinutesSigning.nullable(),
});
export type MinutesStanding = z.infer<typeof MinutesStanding>;

/** `GET …/minutes/versions/:version`: the layer alone, to go on writing. */
export const MinutesVersionText = z.object({ version: MinutesVersion, layer: MinutesLayer });
export type MinutesVersionText = z.infer<typeof MinutesVersionText>;

/** `POST …/minutes/versions` → MinutesVersionText. `base` is the version one started from, 0 for none. */
export const SaveMinutes = z.object({ opId: OpId, base: z.int().min(0), layer: MinutesLayer });
export type SaveMinutes = z.infer<typeof SaveMinutes>;

/** `POST …/minutes/proposal`, `…/publication`: of one version, named by its hash. */
export const NameMinutes = z.object({ version: z.int().min(1), hash });
export type NameMinutes = z.infer<typeof NameMinutes>;

/** `POST …/minutes/approval`: the room agreed without a ballot; objections are kept with it. */
export const RecordApproval = NameMinutes.extend({
  objections: z.array(z.object({ by: ParticipantId.nullable(), text: line(1200) })).max(40),
});
export type RecordApproval = z.infer<typeof RecordApproval>;

/** `POST …/minutes/resolutions/:resolution/progress`. */
export const ReportResolution = z.object({ progress: ResolutionProgress });
export type ReportResolution = z.infer<typeof ReportResolution>;

/** `GET …/minutes/document?version=&lang=`; without a version the published one. */
export const MinutesDocument = z.object({
  version: z.int(),
  published: z.boolean(),
  document: PublicDocument,
});
export type MinutesDocument = z.infer<typeof MinutesDocument>;

/** `GET /api/entities/:entity/minutes/proposed`: versions that wait for a room's yes, newest first. */
export const ProposedMinutes = z.object({
  items: z.array(
    z.object({
      sessionId: SessionId,
      title: z.string(),
      startsAt: Instant,
      version: z.int(),
      hash,
      proposedAt: Instant,
    }),
  ),
});
export type ProposedMinutes = z.infer<typeof ProposedMinutes>;
