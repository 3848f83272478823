import { z } from 'zod';
import { ContributionId, OpId, PhaseId, PlanId, ProblemId, SessionId, ThemeId } from '../protocol/ids.ts';
import { Instant } from '../protocol/instant.ts';
import { plainText } from '../protocol/text.ts';
import { SessionOrigin } from './session-origin.ts';
import { KeywordRule } from './keyword-rule.ts';

export const ThemeState = z.enum(['active', 'merged', 'split', 'retired']);
export type ThemeState = z.infer<typeof ThemeState>;

export const LineageKind = z.enum(['merge', 'split']);
export type LineageKind = z.infer<typeof LineageKind>;

/** One edge of ancestry: what `from` was became part of `to`. */
export const LineageEdge = z.object({
  kind: LineageKind,
  from: z.object({ id: z.uuid(), name: z.string() }),
  to: z.object({ id: z.uuid(), name: z.string() }),
  reason: z.string(),
  at: Instant,
});
export type LineageEdge = z.infer<typeof LineageEdge>;

export const ThemeView = z.object({
  id: ThemeId,
  planId: PlanId,
  name: z.string(),
  description: z.string(),
  state: ThemeState,
  position: z.int(),
  contributions: z.int(),
  waiting: z.int(),
  problems: z.int(),
  /** Everything it came from and became, oldest first. */
  lineage: z.array(LineageEdge),
});
export type ThemeView = z.infer<typeof ThemeView>;
export const ThemeList = z.object({ items: z.array(ThemeView) });
export type ThemeList = z.infer<typeof ThemeList>;

const name = plainText(120, 1);
const description = plainText(600).default('');
const reason = plainText(600, 10);

export const WriteTheme = z.object({ name, description });
export type WriteTheme = z.infer<typeof WriteTheme>;

/** Several become a new one; their contributions and problems follow. */
export const MergeThemes = z.object({
  opId: OpId,
  themeIds: z.array(ThemeId).min(2).max(20),
  name,
  description,
  reason,
});
export type MergeThemes = z.infer<typeof MergeThemes>;

/** One becomes several new ones. What is not named in a part goes with the first. */
export const SplitTheme = z.object({
  opId: OpId,
  parts: z
    .array(
      z.object({
        name,
        description,
        contributionIds: z.array(ContributionId).max(5000).default([]),
        problemIds: z.array(ProblemId).max(200).default([]),
      }),
    )
    .min(2)
    .max(10),
  reason,
});
export type SplitTheme = z.infer<typeof SplitTheme>;

/** Puts contributions where they belong; `problemId` belongs to `themeId`. */
export const PlaceContributions = z.object({
  contributionIds: z.array(ContributionId).min(1).max(500),
  themeId: ThemeId.nullable(),
  problemId: ProblemId.nullable().default(null),
});
export type PlaceContributions = z.infer<typeof PlaceContributions>;
export const Placed = z.object({ placed: z.int() });
export type Placed = z.infer<typeof Placed>;

/** What the keyword rules would do; nothing is placed until somebody says so. */
export const ThemeSuggestion = z.object({
  contributionId: ContributionId,
  number: z.int().nullable(),
  text: z.string(),
  themeId: ThemeId,
  words: z.array(z.string()),
});
export type ThemeSuggestion = z.infer<typeof ThemeSuggestion>;
export const SuggestionList = z.object({ items: z.array(ThemeSuggestion) });
export type SuggestionList = z.infer<typeof SuggestionList>;

/** The whole set is written at once; the record keeps its hash, so that a suggestion can be explained later. */
export const KeywordRuleSet = z.object({ rules: z.array(KeywordRule.extend({ theme: ThemeId })).max(300) });
export type KeywordRuleSet = z.infer<typeof KeywordRuleSet>;

export const ProblemState = z.enum(['candidate', 'chosen', 'merged', 'split', 'retired']);
export type ProblemState = z.infer<typeof ProblemState>;

export const BranchId = z.uuid().brand<'BranchId'>();
export type BranchId = z.infer<typeof BranchId>;

/** A cause or an effect of a problem. */
export const Branch = z.object({
  id: BranchId,
  kind: z.enum(['cause', 'effect']),
  text: z.string(),
  chosen: z.boolean(),
  /** What it got where people gave points, of how many in all. */
  points: z.int().nullable(),
  ofPoints: z.int().nullable(),
  /** What of a session it was made from. */
  origin: SessionOrigin.nullable(),
});
export type Branch = z.infer<typeof Branch>;

export const ProblemView = z.object({
  id: ProblemId,
  themeId: ThemeId,
  statement: z.string(),
  /** What of a session it was made from. */
  origin: SessionOrigin.nullable(),
  state: ProblemState,
  branches: z.array(Branch),
  contributions: z.int(),
  /** Where it was chosen, and on which page of the session's report. */
  chosenIn: z
    .object({
      phaseId: PhaseId.nullable(),
      sessionId: SessionId.nullable(),
      sessionCode: z.string().nullable(),
      at: Instant,
      source: z.string(),
    })
    .nullable(),
  lineage: z.array(LineageEdge),
});
export type ProblemView = z.infer<typeof ProblemView>;
export const ProblemList = z.object({ items: z.array(ProblemView) });
export type ProblemList = z.infer<typeof ProblemList>;

const statement = plainText(400, 10);
const branches = z
  .array(
    z.object({
      id: BranchId.nullable().default(null),
      kind: z.enum(['cause', 'effect']),
      text: plainText(400, 3),
    }),
  )
  .max(40);

export const WriteProblem = z.object({ themeId: ThemeId, statement, branches: branches.default([]) });
export type WriteProblem = z.infer<typeof WriteProblem>;

export const MergeProblems = z.object({
  opId: OpId,
  problemIds: z.array(ProblemId).min(2).max(20),
  statement,
  reason,
});
export type MergeProblems = z.infer<typeof MergeProblems>;
export const SplitProblem = z.object({
  opId: OpId,
  parts: z
    .array(z.object({ statement, contributionIds: z.array(ContributionId).max(5000).default([]) }))
    .min(2)
    .max(10),
  reason,
});
export type SplitProblem = z.infer<typeof SplitProblem>;

/** One problem per theme and its causes, as an open session chose them. Choosing another puts the first one back. */
export const ChooseProblem = z.object({
  branchIds: z.array(BranchId).max(40),
  phaseId: PhaseId.nullable().default(null),
  sessionId: SessionId.nullable().default(null),
  points: z
    .array(z.object({ branchId: BranchId, points: z.int().min(0), ofPoints: z.int().min(0) }))
    .max(40)
    .default([]),
  source: plainText(300).default(''),
});
export type ChooseProblem = z.infer<typeof ChooseProblem>;
