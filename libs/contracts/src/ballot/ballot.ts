import { z } from 'zod';
import { CommitmentId, IdeaId, OptionId, SessionId, TeamId } from '../protocol/ids.ts';
import { plainText } from '../protocol/text.ts';

/** A group of ideas on a board. Random (uuid v4): an id that sorts by time would tell who wrote when. */
export const GroupId = z.uuid().brand<'GroupId'>();
export type GroupId = z.infer<typeof GroupId>;

/**
 * One thing to choose. `label` is null where the option stands for an idea or a group of a board: its words are read
 * from the board, so that they are stored once and can be erased. `stance` says how the option counts when a
 * resolution is voted on.
 */
export const BallotOption = z.object({
  id: OptionId,
  label: plainText(300, 1).nullable(),
  stance: z.enum(['for', 'against', 'abstain']).nullable().default(null),
  idea: IdeaId.nullable().default(null),
  group: GroupId.nullable().default(null),
  /** A team of a contest: its name is read from the contest. */
  team: TeamId.nullable().optional(),
});
export type BallotOption = z.infer<typeof BallotOption>;

/** How a paper is filled in. Each method has its tally in `domain/ballot/methods/<method>.ts`. */
export const BallotMethod = z.discriminatedUnion('method', [
  z.object({ method: z.literal('single') }),
  /** `max` is the largest number of approved options, null for any number. */
  z.object({ method: z.literal('approval'), max: z.int().min(1).max(100).nullable() }),
  /** Each voter lays up to `dots` dots, at most `perOption` on one option. */
  z.object({ method: z.literal('dots'), dots: z.int().min(1).max(20), perOption: z.int().min(1).max(20) }),
  /** Each option from 0 to `max`; what is left blank is an abstention on that option. */
  z.object({ method: z.literal('score'), max: z.int().min(1).max(10) }),
  /** In order of preference, as far as one likes; counted by instant run-off. */
  z.object({ method: z.literal('ranked') }),
  /** How far one goes along with each option, from 1 (entirely) to `steps` (a veto). */
  z.object({ method: z.literal('gradient'), steps: z.union([z.literal(8), z.literal(5)]) }),
  /** One proposal, carried where nobody objects. */
  z.object({ method: z.literal('consent') }),
]);
export type BallotMethod = z.infer<typeof BallotMethod>;
export type MethodName = BallotMethod['method'];

/** `unpublished`: who voted what is not shown to anybody. It is not yet a secret ballot and must not be called one. */
export const Disclosure = z.enum(['named', 'unpublished']);
export type Disclosure = z.infer<typeof Disclosure>;

/** From when the numbers may be seen. Fixed when the round opens. */
export const ResultVisibility = z.enum(['while', 'after-own-vote', 'after-close', 'on-release']);
export type ResultVisibility = z.infer<typeof ResultVisibility>;

/**
 * Who has a paper: whoever takes part, the same and who facilitates, those signed in, or seats of the secretariat (one
 * paper per seat). Who facilitates has one only as `everyone` or for a seat.
 */
export const Electorate = z.enum(['participants', 'everyone', 'accounts', 'members']);
export type Electorate = z.infer<typeof Electorate>;

export const BallotSpec = z.object({
  question: plainText(300, 1),
  method: BallotMethod,
  options: z.array(BallotOption).min(1).max(400),
  disclosure: Disclosure,
  visibility: ResultVisibility,
  electorate: Electorate.default('participants'),
  /** May a paper be handed in blank? It abstains, and is counted as a paper. */
  blank: z.boolean().default(false),
  /** How many people a batch of paper ballots needs: who enters it, and another one who confirms it. */
  paperCheck: z.enum(['one', 'two']).default('two'),
});
export type BallotSpec = z.infer<typeof BallotSpec>;

const frozen = {
  version: z.int().min(1),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
};

/** The frozen text that is voted on. The hash is the version's content hash, 64 hex digits. */
export const BallotSubject = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('commitment-version'), commitmentId: CommitmentId, ...frozen }),
  /** Of the running session, or of an earlier one whose minutes wait for this room's yes. */
  z.object({ kind: z.literal('minutes-version'), sessionId: SessionId, ...frozen }),
]);
export type BallotSubject = z.infer<typeof BallotSubject>;
export type CommitmentSubject = Extract<BallotSubject, { kind: 'commitment-version' }>;
export type MinutesSubject = Extract<BallotSubject, { kind: 'minutes-version' }>;

/** `concern` consents and says what worries; `aside` leaves it to the others; one `objection` stops a proposal. */
export const ConsentStance = z.enum(['consent', 'concern', 'aside', 'objection']);
export type ConsentStance = z.infer<typeof ConsentStance>;

const wordless = [
  z.object({ method: z.literal('blank') }),
  z.object({ method: z.literal('single'), option: OptionId }),
  z.object({ method: z.literal('approval'), options: z.array(OptionId).max(100) }),
  z.object({
    method: z.literal('dots'),
    dots: z.array(z.object({ option: OptionId, count: z.int().min(1).max(20) })).max(20),
  }),
  z.object({
    method: z.literal('score'),
    scores: z.array(z.object({ option: OptionId, score: z.int().min(0).max(10) })).max(100),
  }),
  /** Best first. */
  z.object({ method: z.literal('ranked'), ranking: z.array(OptionId).max(100) }),
  z.object({
    method: z.literal('gradient'),
    marks: z.array(z.object({ option: OptionId, step: z.int().min(1).max(8) })).max(100),
  }),
] as const;

/** A paper as it is counted and published. `seal` binds it to its words without holding them. */
export const Choice = z.discriminatedUnion('method', [
  ...wordless,
  z.object({
    method: z.literal('consent'),
    stance: ConsentStance,
    seal: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .nullable(),
  }),
]);
export type Choice = z.infer<typeof Choice>;

export const MOST_REASON = 600;

/** A paper as its voter hands it in, with its words. */
export const FilledPaper = z.discriminatedUnion('method', [
  ...wordless,
  z.object({
    method: z.literal('consent'),
    stance: ConsentStance,
    words: plainText(MOST_REASON, 1).nullable(),
  }),
]);
export type FilledPaper = z.infer<typeof FilledPaper>;
