import { z } from 'zod';
import { BallotSpec, Disclosure, Electorate, ResultVisibility } from '../ballot/ballot.ts';
import { ContestPhase } from '../contest/phase.ts';
import { SlidePhase } from '../slides/slide.ts';
import { FormalPhase } from '../formal/phase.ts';
import { BreakoutPhase } from '../breakout/phase.ts';
import { AgendaItemId, CommitmentId } from '../protocol/ids.ts';
import { Instant } from '../protocol/instant.ts';
import { CheckInPhase } from '../check-in/phase.ts';
import { QuestionsPhase } from '../questions/phase.ts';
import { plainText } from '../protocol/text.ts';
import { SurveyPhase } from '../survey/phase.ts';
import { TreePhase } from '../tree/phase.ts';

const text = plainText(2000);
const question = plainText(300, 1);

/** Phases of the plenary that a table may go through as well. */
const shared = [
  CheckInPhase,
  SlidePhase,
  ...ContestPhase,
  /** Everybody writes alone. `perPerson` limits how many; `anonymous` boards never show authors. */
  z.object({
    kind: z.literal('ideas'),
    question,
    perPerson: z.int().min(1).max(50).nullable(),
    anonymous: z.boolean(),
  }),
  z.object({
    kind: z.literal('grouping'),
    question,
    board: AgendaItemId,
    by: z.enum(['everyone', 'facilitator']),
  }),
  z.object({
    kind: z.literal('dots'),
    question,
    board: AgendaItemId,
    dots: z.int().min(1).max(20),
    perOption: z.int().min(1).max(20),
    disclosure: Disclosure,
    visibility: ResultVisibility,
    electorate: Electorate.default('participants'),
  }),
  z.object({ kind: z.literal('ballot'), spec: BallotSpec, commitmentId: CommitmentId.nullable() }),
  /** `turnSeconds` is the time per turn, null for none. With `shares` the wall shows who has spoken how long. */
  z.object({
    kind: z.literal('discussion'),
    question,
    turnSeconds: z.int().min(10).max(3600).nullable(),
    shares: z.boolean().optional(),
  }),
  z.object({ kind: z.literal('drafting'), question, commitmentId: CommitmentId.nullable() }),
  z.object({ kind: z.literal('break'), text }),
  QuestionsPhase,
  TreePhase,
  SurveyPhase,
] as const;

/** What the people of a table do, one after the other; a table's time is that of the whole breakout. */
export const TableStep = z.object({
  id: AgendaItemId,
  title: plainText(120, 1),
  content: z.discriminatedUnion('kind', shared),
});
export type TableStep = z.infer<typeof TableStep>;

/** What happens in a phase of the agenda; each kind's rules are in `domain/session/phases/<kind>.ts`. */
export const PhaseContent = z.discriminatedUnion('kind', [
  ...shared,
  ...FormalPhase,
  BreakoutPhase.extend({ steps: z.array(TableStep).min(1).max(8) }),
]);
export type PhaseContent = z.infer<typeof PhaseContent>;
export type PhaseKindName = PhaseContent['kind'];

/** An entry of the agenda as it is planned. `plannedMs` is its length; with `lockedStart` it begins then, and the rest is planned around it. */
export const AgendaDraft = z.object({
  id: AgendaItemId,
  title: plainText(120, 1),
  plannedMs: z
    .int()
    .min(0)
    .max(24 * 3_600_000),
  lockedStart: Instant.optional(),
  content: PhaseContent,
});
export type AgendaDraft = z.infer<typeof AgendaDraft>;

/** The lengths of several entries. */
export const AgendaPlans = z
  .array(z.object({ itemId: AgendaItemId, plannedMs: AgendaDraft.shape.plannedMs }))
  .min(1)
  .max(60);
export type AgendaPlans = z.infer<typeof AgendaPlans>;

/**
 * An entry with what became of it. `content` is null for phones and screens until the entry is first started;
 * `usedMs` sums its finished visits.
 */
export const AgendaItem = z.object({
  id: AgendaItemId,
  title: z.string(),
  kind: z.enum(PhaseContent.options.map(({ shape }) => shape.kind.value)),
  plannedMs: z.int(),
  lockedStart: Instant.optional(),
  content: PhaseContent.nullable(),
  startedAt: Instant.nullable(),
  usedMs: z.int(),
});
export type AgendaItem = z.infer<typeof AgendaItem>;
