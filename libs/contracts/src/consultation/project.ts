import { z } from 'zod';
import { AimId } from '../drafting/commitment-form.ts';
import { OpId, PhaseId, ProjectId, SessionId, ThemeId } from '../protocol/ids.ts';
import { Instant } from '../protocol/instant.ts';
import { plainText } from '../protocol/text.ts';
import { PhaseState } from '../route/phase.ts';
import { PlaceId } from './contribution.ts';
import { Stance } from './stance.ts';
import { ThreadStep } from './thread.ts';

/** Of one phase. */
export const mostProjects = 300;

/** Lengths in UTF-16 units. */
export const projectLengths = {
  title: { min: 3, max: 160 },
  summary: { min: 20, max: 2000 },
  institution: { min: 2, max: 200 },
  aims: 20,
  /** In centavos. */
  cost: 100_000_000_000_000,
} as const;

const line = ({ min, max }: { min: number; max: number }) => plainText(max, min);

/** A project that was selected before people are asked about it, as its organiser writes it. */
export const ProjectForm = z.object({
  title: line(projectLengths.title),
  /** In plain words, for anybody. */
  summary: line(projectLengths.summary),
  /** Who proposes it. */
  institution: line(projectLengths.institution),
  themeId: ThemeId.nullable().default(null),
  /** `null`: the whole territory. */
  placeId: PlaceId.nullable().default(null),
  aims: z.array(AimId).max(projectLengths.aims).default([]),
  /** Estimated, in centavos; `null` where nobody has estimated it. */
  cost: z.int().min(0).max(projectLengths.cost).nullable().default(null),
  /** A document of the archive. */
  documentId: z.uuid().nullable().default(null),
});
export type ProjectForm = z.infer<typeof ProjectForm>;

/** `selected`; `merged` into another that was; `not-selected`. */
export const ProjectOutcome = z.enum(['selected', 'merged', 'not-selected']);
export type ProjectOutcome = z.infer<typeof ProjectOutcome>;

const numbered = z.object({ id: ProjectId, number: z.int().positive(), title: z.string() });

export const ProjectOutcomeView = z.object({
  outcome: ProjectOutcome,
  /** Of `merged`. */
  into: numbered.nullable(),
  reason: z.string(),
  /** An officer's name (`null` once erased) and post. */
  byName: z.string().nullable(),
  byPost: z.string(),
  at: Instant,
  /** Where it was decided. */
  session: z.object({ id: SessionId, code: z.string(), title: z.string() }).nullable(),
});
export type ProjectOutcomeView = z.infer<typeof ProjectOutcomeView>;

/** How many contributions are about it, by what they say. */
export const StanceCounts = z.record(Stance, z.int());
export type StanceCounts = z.infer<typeof StanceCounts>;

const shownFields = {
  id: ProjectId,
  phaseId: PhaseId,
  number: z.int().positive(),
  title: z.string(),
  institution: z.string(),
  theme: z.object({ id: ThemeId, name: z.string() }).nullable(),
  place: z.object({ id: PlaceId, name: z.string() }).nullable(),
  cost: z.int().nullable(),
  withdrawn: z.object({ at: Instant, reason: z.string() }).nullable(),
  /** `null` until it is published. */
  supports: z.int().nullable(),
  /** Of whoever asks. */
  supported: z.boolean(),
  said: StanceCounts,
  outcome: ProjectOutcome.nullable(),
};

/** One of a list; `summary` may be cut. */
export const ProjectCard = z.object({ ...shownFields, summary: z.string() });
export type ProjectCard = z.infer<typeof ProjectCard>;

/** A consultation on projects, as the pages of its projects need it. */
export const ProjectPhase = z.object({
  id: PhaseId,
  title: z.string(),
  question: z.string(),
  purpose: z.string(),
  state: PhaseState,
  opensOn: z.iso.date(),
  closesOn: z.iso.date(),
  planTitle: z.string(),
  /** Whether contributions and support come in today. */
  takes: z.boolean(),
  /** Whether numbers of support are told. */
  results: z.boolean(),
});
export type ProjectPhase = z.infer<typeof ProjectPhase>;

export const ProjectQuery = z.object({
  /** Without one, the newest. */
  phase: PhaseId.optional(),
  theme: ThemeId.optional(),
  place: PlaceId.optional(),
  /** Words, or a number. */
  q: plainText(120).optional(),
});
export type ProjectQuery = z.infer<typeof ProjectQuery>;
export type ProjectQueryInput = Partial<ProjectQuery>;

/** By number: each reader sees them in an order of their own. `phase` is null where there was none yet. */
export const ProjectList = z.object({
  phase: ProjectPhase.nullable(),
  /** Every consultation on projects, the newest first. */
  phases: z.array(ProjectPhase.pick({ id: true, title: true, planTitle: true })),
  items: z.array(ProjectCard),
  /** Of the phase, whatever was looked for. */
  total: z.int(),
});
export type ProjectList = z.infer<typeof ProjectList>;

export const ChangedField = z.enum([
  'title',
  'summary',
  'institution',
  'theme',
  'place',
  'aims',
  'cost',
  'document',
]);
export type ChangedField = z.infer<typeof ChangedField>;

/** A change of an announced project, with what each field said before. */
export const ProjectChange = z.object({
  at: Instant,
  reason: z.string(),
  byName: z.string().nullable(),
  fields: z.array(z.object({ field: ChangedField, before: z.string(), after: z.string() })),
});
export type ProjectChange = z.infer<typeof ProjectChange>;

export const ProjectDetail = z.object({
  ...shownFields,
  summary: z.string(),
  aims: z.array(AimId),
  document: z.object({ id: z.uuid(), title: z.string(), type: z.string(), size: z.int() }).nullable(),
  phase: ProjectPhase,
  settled: ProjectOutcomeView.nullable(),
  /** Outcomes that were replaced, the newest first. */
  earlier: z.array(ProjectOutcomeView),
  /** Other projects that were merged into it. */
  mergedHere: z.array(numbered),
  changes: z.array(ProjectChange),
  /** Where it went: tables, clauses, milestones, in the order of the line. */
  steps: z.array(ThreadStep),
});
export type ProjectDetail = z.infer<typeof ProjectDetail>;

export const AddProject = ProjectForm.extend({ opId: OpId });
export type AddProject = z.infer<typeof AddProject>;

/** A whole catalogue at once, all of it or nothing; each project has an operation of its own. */
export const ImportProjects = z.object({ projects: z.array(AddProject).min(1).max(mostProjects) });
export type ImportProjects = z.infer<typeof ImportProjects>;

const reason = plainText(600, 10);
/** The reason is owed once the project is announced. */
export const ChangeProject = ProjectForm.extend({ reason: reason.nullable().default(null) });
export type ChangeProject = z.infer<typeof ChangeProject>;

/** Begins a commitment of the phase's plan with what a selected project says. */
export const BeginCommitment = z.object({ opId: OpId });
export type BeginCommitment = z.infer<typeof BeginCommitment>;

export const WithdrawProject = z.object({ reason });
export type WithdrawProject = z.infer<typeof WithdrawProject>;

export const OrderProjects = z.object({ ids: z.array(ProjectId).min(1).max(mostProjects) });
export type OrderProjects = z.infer<typeof OrderProjects>;

/** One outcome and reason for one or several. */
export const SettleProjects = z
  .object({
    opId: OpId,
    projectIds: z.array(ProjectId).min(1).max(mostProjects),
    outcome: ProjectOutcome,
    /** Public number of the project they are merged into. */
    intoNumber: z.int().positive().nullable().default(null),
    reason: plainText(2000, 20),
    byPost: plainText(160).default(''),
    sessionId: SessionId.nullable().default(null),
  })
  .refine((given) => (given.outcome === 'merged') === (given.intoNumber !== null), { path: ['intoNumber'] });
export type SettleProjects = z.infer<typeof SettleProjects>;

/** `supports` is null until it is published. */
export const ProjectSupport = z.object({ supported: z.boolean(), supports: z.int().nullable() });
export type ProjectSupport = z.infer<typeof ProjectSupport>;

export const ProjectNumber = z.coerce.number().int().positive().max(1_000_000);
