import { z } from 'zod';
import { FormalKind } from '../formal/kind.ts';
import { BodyId, SeatId, SectorId } from '../protocol/ids.ts';
import { Day } from '../protocol/instant.ts';
import { plainText } from '../protocol/text.ts';

/** The shapes a secretariat takes; each starts from its own list of sectors (domain/secretariat/body-template). */
export const BodyKind = z.enum(['tripartite', 'heptapartite', 'promoter-group', 'council', 'chamber']);
export type BodyKind = z.infer<typeof BodyKind>;

export const SectorKind = z.enum([
  'government',
  'executive',
  'legislative',
  'judicial',
  'municipalities',
  'autonomous',
  'oversight',
  'civil-society',
  'business',
  'academia',
  'other',
]);
export type SectorKind = z.infer<typeof SectorKind>;

export const Capacity = z.enum(['incumbent', 'alternate']);
export type Capacity = z.infer<typeof Capacity>;

/**
 * How a body decides. `consensus`: nobody opposed. `simple`: more for than against. `two-thirds`, `three-fifths`: of
 * the votes for and against. `every-sector`: more for than against in each sector; one that only abstained leaves it
 * to the others, and one with an occupied seat that has not voted is waited for.
 */
export const DecisionRule = z.enum(['consensus', 'simple', 'two-thirds', 'three-fifths', 'every-sector']);
export type DecisionRule = z.infer<typeof DecisionRule>;

export const BodySettings = z.object({
  rule: DecisionRule.default('consensus'),
  /** Share of the occupied seats that more than must vote for a resolution to stand, and be present in a session. */
  quorum: z.number().min(0).max(1).default(0.5),
  /** The same share at the second call of a session. */
  secondQuorum: z.number().min(0).max(1).default(0),
  /** Minutes from the first call to the second. */
  secondCallMinutes: z.int().min(0).max(1440).default(30),
  /** At the first call at least one seat of every sector must be present, too. */
  everySector: z.boolean().default(false),
  /** Days between the call to a session and its day. */
  notice: z
    .record(FormalKind, z.int().min(0).max(60))
    .default({ ordinary: 5, extraordinary: 1, 'working-meeting': 2 }),
  /** Formal sessions owed each year. */
  sessionsPerYear: z.int().min(0).max(52).default(2),
  /** Days before the end of a term from which it shows as a duty. */
  termWarningDays: z.int().min(0).max(365).default(60),
});
export type BodySettings = z.infer<typeof BodySettings>;

export const SeatHolderId = z.uuid().brand<'SeatHolderId'>();
export type SeatHolderId = z.infer<typeof SeatHolderId>;

export const HolderView = z.object({
  id: SeatHolderId,
  capacity: Capacity,
  /** `null` once the person's data was erased. */
  name: z.string().nullable(),
  post: z.string(),
  fromDay: Day,
  untilDay: Day.nullable(),
  oathOn: Day.nullable(),
  trainingOn: Day.nullable(),
  trainingTopic: z.string().nullable(),
});
export type HolderView = z.infer<typeof HolderView>;

/** What a seat still owes. Shown as a warning, never as a bar. */
export const DutyKind = z.enum([
  'no-incumbent',
  'no-alternate',
  'oath-missing',
  'training-missing',
  'term-ends-soon',
  'term-ended',
]);
export type DutyKind = z.infer<typeof DutyKind>;

export const Duty = z.object({
  kind: DutyKind,
  seatId: SeatId,
  capacity: Capacity.nullable(),
  /** The day the term ends or ended. */
  day: Day.nullable(),
});
export type Duty = z.infer<typeof Duty>;

export const SeatView = z.object({
  id: SeatId,
  sectorId: SectorId,
  label: z.string(),
  institution: z.string(),
  position: z.int(),
  incumbent: HolderView.nullable(),
  alternate: HolderView.nullable(),
  /** Appointed from a later day on, the soonest first. */
  next: z.array(HolderView),
  duties: z.array(Duty),
});
export type SeatView = z.infer<typeof SeatView>;

export const SectorView = z.object({
  id: SectorId,
  kind: SectorKind,
  name: z.string(),
  /** Incumbent and alternate of this sector owe training (by default the oversight body's). */
  trainingDuty: z.boolean(),
  position: z.int(),
  seats: z.array(SeatView),
});
export type SectorView = z.infer<typeof SectorView>;

export const Installation = z.object({
  on: Day,
  place: plainText(200, 1),
  /** The words of the oath that was taken. */
  oath: plainText(2000),
  witness: plainText(200).nullable(),
});
export type Installation = z.infer<typeof Installation>;

/** `swornIn`: holders who took the oath in the act; its day becomes that of their oath. */
export const Install = Installation.extend({ swornIn: z.array(SeatHolderId).max(200).default([]) });
export type Install = z.infer<typeof Install>;

export const BodyView = z.object({
  id: BodyId,
  kind: BodyKind,
  name: z.string(),
  settings: BodySettings,
  installation: Installation.nullable(),
  sectors: z.array(SectorView),
});
export type BodyView = z.infer<typeof BodyView>;

const name = plainText(160, 1);

export const CreateBody = z.object({ kind: BodyKind, name });
export type CreateBody = z.infer<typeof CreateBody>;
export const UpdateBody = z.object({ name: name.optional(), settings: BodySettings.partial().optional() });
export type UpdateBody = z.infer<typeof UpdateBody>;

export const WriteSector = z.object({ kind: SectorKind, name, trainingDuty: z.boolean() });
export type WriteSector = z.infer<typeof WriteSector>;

export const WriteSeat = z.object({
  sectorId: SectorId,
  label: name,
  institution: plainText(160).default(''),
});
export type WriteSeat = z.infer<typeof WriteSeat>;

/** Puts a person into a seat, and writes to them. */
export const Appoint = z
  .object({
    capacity: Capacity,
    email: z.email().max(254),
    name,
    post: plainText(160).default(''),
    fromDay: Day,
    untilDay: Day.nullable().default(null),
  })
  .refine((value) => value.untilDay === null || value.untilDay >= value.fromDay, { path: ['untilDay'] });
export type Appoint = z.infer<typeof Appoint>;

/** Oath, training and post of one holder; a field left out stays as it is, `null` clears it. */
export const RecordDuty = z.object({
  oathOn: Day.nullable().optional(),
  trainingOn: Day.nullable().optional(),
  trainingTopic: plainText(200).nullable().optional(),
  post: plainText(160).optional(),
});
export type RecordDuty = z.infer<typeof RecordDuty>;

/** `null`: for as long as nobody says otherwise. */
export const EndTerm = z.object({ untilDay: Day.nullable() });
export type EndTerm = z.infer<typeof EndTerm>;
