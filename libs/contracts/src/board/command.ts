import { z } from 'zod';
import { GroupId } from '../ballot/ballot.ts';
import { AgendaItemId, ContributionId, IdeaId, ProjectId } from '../protocol/ids.ts';
import { plainText } from '../protocol/text.ts';

/** A board is named by the agenda item (kind `ideas`) that collects it. */
const board = AgendaItemId;
const text = plainText(600, 1);
const title = plainText(160, 1);
const reason = plainText(600, 3);
const ideas = z.array(IdeaId).min(1).max(500);

export const BoardCommand = [
  /** Own idea. After the phase, or after the reveal, it goes to the tray of late ideas. `ideaId` is a random uuid v4. */
  z.object({ type: z.literal('idea.add'), board, ideaId: IdeaId, text }),
  z.object({ type: z.literal('idea.edit'), board, ideaId: IdeaId, text }),
  /** A contribution of the consultation as a card, in its own words. Brought again it stays the card that it is. */
  z.object({ type: z.literal('idea.bring'), board, ideaId: IdeaId, contributionId: ContributionId }),
  /** The same of a project that was put to consultation; the card has its title. */
  z.object({ type: z.literal('idea.bring-project'), board, ideaId: IdeaId, projectId: ProjectId }),
  z.object({ type: z.literal('idea.withdraw'), board, ideaId: IdeaId }),

  z.object({ type: z.literal('board.reveal'), board }),
  z.object({ type: z.literal('idea.accept'), board, ideaId: IdeaId }),
  z.object({ type: z.literal('idea.decline'), board, ideaId: IdeaId, reason }),
  /** Moderation: logged with its reason, and reversible. */
  z.object({ type: z.literal('idea.hide'), board, ideaId: IdeaId, reason }),
  z.object({ type: z.literal('idea.restore'), board, ideaId: IdeaId }),

  z.object({ type: z.literal('group.make'), board, groupId: GroupId, title, ideas }),
  z.object({ type: z.literal('group.rename'), board, groupId: GroupId, title }),
  /** Into a group, or out of every group with `groupId: null`. */
  z.object({ type: z.literal('group.move'), board, groupId: GroupId.nullable(), ideas }),
  /** The merged groups stay as ancestors of the new one. */
  z.object({
    type: z.literal('group.merge'),
    board,
    groupId: GroupId,
    title,
    groups: z.array(GroupId).min(2).max(50),
  }),
  /** The split group stays as ancestor of each part; ideas in no part leave it ungrouped. */
  z.object({
    type: z.literal('group.split'),
    board,
    groupId: GroupId,
    parts: z
      .array(z.object({ groupId: GroupId, title, ideas }))
      .min(2)
      .max(20),
  }),
] as const;
