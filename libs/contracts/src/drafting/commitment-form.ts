import { z } from 'zod';
import { Day } from '../protocol/instant.ts';
import { ClauseLink, OriginRef } from './origin.ts';

/**
 * How large the parts of a commitment may be, in UTF-16 units and in pieces. More is refused as it is written; forms ask
 * people for half a line at most, so that two who type at once stay inside.
 */
export const limits = {
  line: 600,
  prose: 12_000,
  paragraphs: 200,
  rows: 60,
  links: 400,
  depth: 8,
} as const;

export const CommitmentKey = z.string().regex(/^[0-9]{1,3}\.[0-9]{1,3}$/);
export type CommitmentKey = z.infer<typeof CommitmentKey>;

export const RowId = z.string().regex(/^[A-Za-z0-9_-]{1,24}$/);
export type RowId = z.infer<typeof RowId>;

const Line = z.string().max(limits.line);

/** A stretch of text in one style. A line break inside a paragraph is `\n`. */
export const Run = z.object({
  text: z.string().min(1),
  strong: z.literal(true).optional(),
  emphasis: z.literal(true).optional(),
  /** Sorted by kind and id; absent where the text has no origin of its own. */
  origins: z.array(OriginRef).min(1).optional(),
});
export type Run = z.infer<typeof Run>;

export const Paragraph = z.object({
  style: z.enum(['paragraph', 'bullet', 'step']),
  /** How deep in lists, 0 for plain paragraphs. */
  level: z.int().min(0).max(limits.depth),
  runs: z.array(Run),
});
export type Paragraph = z.infer<typeof Paragraph>;

export const Prose = z.array(Paragraph).max(limits.paragraphs);
export type Prose = z.infer<typeof Prose>;

export const CommitmentKind = z.enum(['co-created', 'proactive']);
export const OpenGovernmentValue = z.enum(['transparency', 'accountability', 'participation', 'innovation']);
export type OpenGovernmentValue = z.infer<typeof OpenGovernmentValue>;
export const TransversalTheme = z.enum([
  'anticorruption',
  'childhood-youth',
  'digital',
  'environment',
  'gender',
  'human-rights',
  'inclusion',
  'indigenous-peoples',
]);
export type TransversalTheme = z.infer<typeof TransversalTheme>;
/** An aim of a declaration, `SON-2016.a`: the declaration's id and the letter. */
export const AimId = z.string().regex(/^[A-Z0-9-]{2,24}\.[a-z0-9]{1,3}$/);
export type AimId = z.infer<typeof AimId>;
/** One of the seventeen sustainable development goals of the 2030 Agenda. */
export const Goal = z.int().min(1).max(17);
export const Licence = z.enum(['CC-BY-4.0', 'CC0-1.0', 'CC-BY-SA-4.0']);
export type Licence = z.infer<typeof Licence>;

export const Party = z.object({ id: RowId, institution: Line, post: Line });
export type Party = z.infer<typeof Party>;

export const Milestone = z.object({
  id: RowId,
  activity: Line,
  start: Day.nullable(),
  end: Day.nullable(),
  responsible: Line,
  product: Line,
  verification: Line,
});
export type Milestone = z.infer<typeof Milestone>;

export const Indicator = z.object({
  id: RowId,
  variable: Line,
  unit: Line,
  baseline: z.number().nullable(),
  target: z.number().nullable(),
  period: Line,
  frequency: Line,
  measures: z.enum(['output', 'outcome']).nullable(),
});
export type Indicator = z.infer<typeof Indicator>;

/** `amount` in centavos of the Mexican peso. */
export const BudgetLine = z.object({ id: RowId, concept: Line, amount: z.int().nullable(), source: Line });
export type BudgetLine = z.infer<typeof BudgetLine>;

export const Risk = z.object({ id: RowId, risk: Line, response: Line });
export type Risk = z.infer<typeof Risk>;

/**
 * Canonical form 1 of a commitment: everything a version says, in one JSON value whose RFC 8785 bytes are hashed.
 * Sets are sorted, rows keep the order people gave them, text is NFC. A change of this shape is form 2.
 */
export const CommitmentForm = z.object({
  form: z.literal(1),
  key: CommitmentKey,
  title: Line,
  kind: CommitmentKind,
  summary: Prose,
  problem: z.object({
    central: Prose,
    causes: Prose,
    effects: Prose,
    population: Line,
    baseline: Line,
    baselineSource: Line,
  }),
  objective: Prose,
  aims: z.array(AimId),
  values: z.array(OpenGovernmentValue),
  goals: z.array(Goal),
  goalsHow: Line,
  themes: z.array(TransversalTheme),
  lead: z.object({ institution: Line, post: Line }),
  support: z.array(Party),
  counterparts: z.array(Party),
  milestones: z.array(Milestone),
  indicators: z.array(Indicator),
  budget: z.array(BudgetLine),
  risks: z.array(Risk),
  licence: Licence,
  /** Origins of rows, lines and the whole; those of prose stand in its runs. Sorted. */
  links: z.array(ClauseLink).max(limits.links),
});
export type CommitmentForm = z.infer<typeof CommitmentForm>;
