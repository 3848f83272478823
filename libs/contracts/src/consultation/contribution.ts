import { z } from 'zod';
import { ContributionId, OpId, PhaseId, ProblemId, ProjectId, ThemeId } from '../protocol/ids.ts';
import { Instant } from '../protocol/instant.ts';
import { plainText } from '../protocol/text.ts';
import { AnswerView, Outcome } from './answer.ts';
import { Folio } from './folio.ts';
import { AboutProject, Stance } from './stance.ts';
import { ModerationReason, SignatureView } from './moderation.ts';
import { Signature } from './signature.ts';

/** How it reached us. A person chooses nothing here: the first two are seen, the last two are entered by staff. */
export const ContributionChannel = z.enum(['phone', 'desktop', 'assisted', 'paper']);
export type ContributionChannel = z.infer<typeof ContributionChannel>;

export const ContributionState = z.enum(['pending', 'admitted', 'hidden']);
export type ContributionState = z.infer<typeof ContributionState>;

/** Code points, counted after trimming. */
export const contributionLength = { min: 10, max: 2000 } as const;

export const PlaceId = z.uuid().brand<'PlaceId'>();
export type PlaceId = z.infer<typeof PlaceId>;

/** A neighbourhood or community the entity knows by name. */
export const PlaceView = z.object({
  id: PlaceId,
  name: z.string(),
  kind: z.enum(['neighbourhood', 'community', 'district']),
  /** Degrees, WGS 84; `null` where nobody has set it. */
  lat: z.number().min(-90).max(90).nullable(),
  lng: z.number().min(-180).max(180).nullable(),
});
export type PlaceView = z.infer<typeof PlaceView>;
export const PlaceList = z.object({ items: z.array(PlaceView) });
export type PlaceList = z.infer<typeof PlaceList>;
export const WritePlaces = z.object({
  places: z
    .array(
      PlaceView.extend({
        id: PlaceId.nullable().default(null),
        name: plainText(120, 1),
        lat: PlaceView.shape.lat.default(null),
        lng: PlaceView.shape.lng.default(null),
      }),
    )
    .max(500),
});
export type WritePlaces = z.infer<typeof WritePlaces>;

/** A point somebody put on the map. Published rounded to three decimals, about a hundred metres. */
export const Point = z.object({ lat: z.number().min(-90).max(90), lng: z.number().min(-180).max(180) });
export type Point = z.infer<typeof Point>;

const text = plainText(2 * contributionLength.max).refine(
  (value) => [...value].length >= contributionLength.min && [...value].length <= contributionLength.max,
);

const written = {
  phaseId: PhaseId,
  text,
  language: z.enum(['es', 'en']).default('es'),
  themeId: ThemeId.nullable().default(null),
  placeId: PlaceId.nullable().default(null),
  about: AboutProject.nullable().default(null),
};

export const Contribute = z.object({
  opId: OpId,
  ...written,
  channel: z.enum(['phone', 'desktop']),
  point: Point.nullable().default(null),
  signature: Signature.nullable().default(null),
});
export type Contribute = z.infer<typeof Contribute>;

/** Entered by staff for somebody who said or wrote it: at a counter, by telephone, on a form of paper. */
export const AssistedEntry = z.object({
  opId: OpId,
  ...written,
  channel: z.enum(['assisted', 'paper']),
  /** Where the person wants it, after the notice was read to them. */
  signature: Signature.nullable().default(null),
});
export type AssistedEntry = z.infer<typeof AssistedEntry>;

/** A pile of paper forms, entered together; sent twice, it is stored once. */
export const PaperBatch = z.object({
  opId: OpId,
  phaseId: PhaseId,
  /** What is written on the folder the forms are kept in. */
  label: plainText(120, 1),
  entries: z
    .array(
      z.object({
        opId: OpId,
        text,
        language: written.language,
        themeId: written.themeId,
        placeId: written.placeId,
        about: written.about,
      }),
    )
    .min(1)
    .max(200),
});
export type PaperBatch = z.infer<typeof PaperBatch>;

/** The folio travels this once; afterwards only the author's own device and the staff's counter can read it. */
export const ContributionReceipt = z.object({
  id: ContributionId,
  folio: Folio,
  state: ContributionState,
  number: z.int().nullable(),
  receivedAt: Instant,
});
export type ContributionReceipt = z.infer<typeof ContributionReceipt>;
export const BatchReceipt = z.object({ label: z.string(), receipts: z.array(ContributionReceipt) });
export type BatchReceipt = z.infer<typeof BatchReceipt>;

export const ContributionView = z.object({
  id: ContributionId,
  /** Public, counts up within the entity; given on admission. */
  number: z.int().positive().nullable(),
  phaseId: PhaseId,
  state: ContributionState,
  /** `null` where it is hidden or its author had it erased. */
  text: z.string().nullable(),
  /** The name it is signed with, where one is shown. */
  signature: z.string().nullable(),
  /** Why a name it is signed with is not shown. */
  nameHiddenFor: ModerationReason.nullable(),
  language: z.enum(['es', 'en']),
  channel: ContributionChannel,
  theme: z.object({ id: ThemeId, name: z.string() }).nullable(),
  problem: z.object({ id: ProblemId, statement: z.string() }).nullable(),
  place: z.object({ id: PlaceId, name: z.string() }).nullable(),
  /** The project it is about, and what it says of it. */
  about: z
    .object({ id: ProjectId, number: z.int().positive(), title: z.string(), stance: Stance })
    .nullable(),
  point: Point.nullable(),
  createdAt: Instant,
  admittedAt: Instant.nullable(),
  /** Why it is hidden. */
  hiddenFor: ModerationReason.nullable(),
  supports: z.int(),
  outcome: Outcome.nullable(),
  answeredAt: Instant.nullable(),
  /** Of whoever asks. */
  supported: z.boolean(),
  mine: z.boolean(),
});
export type ContributionView = z.infer<typeof ContributionView>;

/** One contribution as its author (by device, account or folio) or anybody else may see it. */
export const ContributionDetail = ContributionView.extend({
  answer: AnswerView.nullable(),
  folio: Folio.nullable(),
  /** For its author: the name, shown or not. */
  ownSignature: SignatureView.nullable(),
  mayAppeal: z.boolean(),
  appeal: z.enum(['none', 'waiting', 'upheld', 'dismissed']),
});
export type ContributionDetail = z.infer<typeof ContributionDetail>;

export const ContributionQuery = z.object({
  phase: PhaseId.optional(),
  theme: ThemeId.optional(),
  problem: ProblemId.optional(),
  project: ProjectId.optional(),
  stance: Stance.optional(),
  place: PlaceId.optional(),
  channel: ContributionChannel.optional(),
  /** `waiting`: admitted, no answer yet. */
  outcome: z.union([Outcome, z.literal('waiting')]).optional(),
  withoutTheme: z.stringbool().optional(),
  /** Words, as one writes them into a search box; or a public number. */
  q: plainText(120).optional(),
  sort: z.enum(['newest', 'oldest', 'supported']).default('newest'),
  cursor: plainText(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});
export type ContributionQuery = z.infer<typeof ContributionQuery>;
/** As a caller writes it. */
export type ContributionQueryInput = Partial<ContributionQuery>;

export const ContributionPage = z.object({
  items: z.array(ContributionView),
  next: z.string().nullable(),
  /** Of the whole search, not of the page. */
  total: z.int(),
});
export type ContributionPage = z.infer<typeof ContributionPage>;

export const SupportState = z.object({ supported: z.boolean(), supports: z.int() });
export type SupportState = z.infer<typeof SupportState>;

export const ContributionSummary = z.object({
  admitted: z.int(),
  waiting: z.int(),
  outcomes: z.record(Outcome, z.int()),
  channels: z.record(ContributionChannel, z.int()),
  themes: z.array(
    z.object({ themeId: ThemeId.nullable(), name: z.string(), count: z.int(), waiting: z.int() }),
  ),
  places: z.array(z.object({ placeId: PlaceId.nullable(), name: z.string(), count: z.int() })),
  /** Admitted per calendar day in the entity's time zone. */
  days: z.array(z.object({ day: z.iso.date(), count: z.int() })),
});
export type ContributionSummary = z.infer<typeof ContributionSummary>;
