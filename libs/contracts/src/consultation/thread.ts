import { z } from 'zod';
import { GroupId } from '../ballot/ballot.ts';
import { CommitmentId, ProblemId, RoundId, SessionId, ThemeId } from '../protocol/ids.ts';
import { Day, Instant } from '../protocol/instant.ts';
import { Activity } from '../plan/progress.ts';
import { AnswerView } from './answer.ts';
import { ContributionDetail } from './contribution.ts';
import { SessionOrigin } from './session-origin.ts';
import { Branch, LineageEdge } from './theme.ts';

/**
 * One station in the life of a contribution, in the order of the line. Steps that have not come yet are not there;
 * `said` always is.
 */
export const ThreadStep = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('said'), at: Instant }),
  z.object({
    kind: z.literal('grouped'),
    at: Instant,
    themeId: ThemeId,
    theme: z.string(),
    /** Others in the same theme today. */
    others: z.int(),
    /** `author` chose it, a `rule` suggested it and somebody agreed, `staff` put it there. */
    how: z.enum(['author', 'rule', 'staff', 'merge', 'split']),
    words: z.array(z.string()),
    lineage: z.array(LineageEdge),
  }),
  z.object({
    kind: z.literal('problem'),
    at: Instant,
    problemId: ProblemId,
    statement: z.string(),
    /** What of a session it was made from. */
    origin: SessionOrigin.nullable(),
    chosen: z.boolean(),
    causes: z.array(Branch),
    sessionId: SessionId.nullable(),
    sessionCode: z.string().nullable(),
    source: z.string(),
    /** It is what was chosen for the contribution's theme; nobody put the contribution itself under it. */
    throughTheme: z.boolean(),
  }),
  z.object({
    kind: z.literal('proposal'),
    at: Instant,
    sessionId: SessionId,
    sessionCode: z.string(),
    session: z.string(),
    /** The agenda entry where it became a card. */
    board: z.string(),
    /** The group that the card was put in; null while it is in none. */
    groupId: GroupId.nullable(),
    group: z.string().nullable(),
    /** Other cards in that group. */
    others: z.int(),
  }),
  z.object({
    kind: z.literal('vote'),
    /** When it was closed. */
    at: Instant,
    sessionId: SessionId,
    sessionCode: z.string(),
    session: z.string(),
    roundId: RoundId,
    question: z.string(),
    /** Is the card, or its group, among those that came first? */
    leading: z.boolean(),
  }),
  z.object({
    kind: z.literal('clause'),
    at: Instant,
    commitmentId: CommitmentId,
    key: z.string(),
    title: z.string(),
    planNumber: z.int(),
    /** The words of the clause that came from here, where it is known to the word. */
    excerpt: z.string().nullable(),
    /** Which field of the commitment. */
    field: z.string(),
    version: z.int().nullable(),
    /** Does the clause cite the contribution itself, the project it is about, the card or the group it became, or a cause that it stands behind? */
    via: z.enum(['contribution', 'project', 'idea', 'group', 'cause']),
  }),
  z.object({ kind: z.literal('answer'), at: Instant, answer: AnswerView }),
  z.object({
    kind: z.literal('milestone'),
    day: Day,
    commitmentId: CommitmentId,
    key: z.string(),
    title: z.string(),
    planNumber: z.int(),
    done: z.boolean(),
    /** What was last reported of it, with what shows it; `null` until somebody has. */
    report: z
      .object({
        activity: Activity,
        asOf: Day,
        link: z.url().nullable(),
        /** Names of files that stand; they are read where the commitment is followed. */
        files: z.array(z.string()),
      })
      .nullable(),
  }),
]);
export type ThreadStep = z.infer<typeof ThreadStep>;

export const ContributionThread = z.object({ contribution: ContributionDetail, steps: z.array(ThreadStep) });
export type ContributionThread = z.infer<typeof ContributionThread>;
