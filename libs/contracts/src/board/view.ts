import { z } from 'zod';
import { GroupId } from '../ballot/ballot.ts';
import { AgendaItemId, ContributionId, IdeaId, ParticipantId, ProjectId } from '../protocol/ids.ts';
import { Instant } from '../protocol/instant.ts';

const number = z.int().positive();
/** What of a consultation a card was brought from, a contribution or a project, with its public number. */
export const BroughtFrom = z.union([
  z.object({ contributionId: ContributionId, number }),
  z.object({ projectId: ProjectId, number }),
]);
export type BroughtFrom = z.infer<typeof BroughtFrom>;

/**
 * An idea on a revealed board. `place` is its rank in the chance order; `author` only on a board that is not
 * anonymous; `text` is null after an erasure. `hidden` is set for the console only: for others a hidden idea is gone.
 */
export const IdeaView = z.object({
  id: IdeaId,
  place: z.int(),
  text: z.string().nullable(),
  author: ParticipantId.nullable(),
  /** Null for what somebody wrote here. */
  from: BroughtFrom.nullable(),
  groupId: GroupId.nullable(),
  hidden: z.object({ reason: z.string().nullable(), at: Instant }).nullable(),
});
export type IdeaView = z.infer<typeof IdeaView>;

/** A late idea that waits for the facilitator, seen by the console once the board is revealed. */
export const TrayIdea = z.object({
  id: IdeaId,
  text: z.string().nullable(),
  author: ParticipantId.nullable(),
  at: Instant,
});
export type TrayIdea = z.infer<typeof TrayIdea>;

/** `dissolved` groups are kept as ancestors (`parents`) of those they were merged or split into. */
export const GroupView = z.object({
  id: GroupId,
  title: z.string().nullable(),
  parents: z.array(GroupId),
  dissolved: z.boolean(),
});
export type GroupView = z.infer<typeof GroupView>;

/**
 * `count` is the number of ideas, known before the reveal; `late` of those in the tray. Before the reveal `ideas`
 * and `tray` are empty for every audience, the console included.
 */
export const BoardView = z.object({
  id: AgendaItemId,
  revealed: z.boolean(),
  count: z.int(),
  late: z.int(),
  ideas: z.array(IdeaView),
  tray: z.array(TrayIdea),
  groups: z.array(GroupView),
});
export type BoardView = z.infer<typeof BoardView>;

/** One's own idea, in the private view. `reason` is given where it was declined or hidden. */
export const OwnIdea = z.object({
  board: AgendaItemId,
  id: IdeaId,
  text: z.string().nullable(),
  state: z.enum(['kept', 'late', 'declined', 'hidden', 'withdrawn']),
  reason: z.string().nullable(),
  at: Instant,
});
export type OwnIdea = z.infer<typeof OwnIdea>;
