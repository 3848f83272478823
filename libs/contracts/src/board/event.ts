import { z } from 'zod';
import { GroupId } from '../ballot/ballot.ts';
import { AgendaItemId, IdeaId, ParticipantId } from '../protocol/ids.ts';
import { BroughtFrom } from './view.ts';

const board = AgendaItemId;

/**
 * Free text of people is never part of the log: it stands under `words`, which the store keeps in a row that can be
 * erased. After an erasure `words` is null.
 */
const words = z.object({ text: z.string() }).nullable();

export const BoardEvent = [
  z.object({
    type: z.literal('idea.added'),
    board,
    ideaId: IdeaId,
    author: ParticipantId,
    late: z.boolean(),
    words,
  }),
  /** Its words are the contribution's, and leave with them; or a project's title. */
  z.object({ type: z.literal('idea.brought'), board, ideaId: IdeaId, from: BroughtFrom, words }),
  z.object({ type: z.literal('idea.edited'), board, ideaId: IdeaId, words }),
  z.object({ type: z.literal('idea.withdrawn'), board, ideaId: IdeaId }),
  /** `order` is the chance order in which the ideas are shown. */
  z.object({ type: z.literal('board.revealed'), board, order: z.array(IdeaId) }),
  z.object({ type: z.literal('idea.accepted'), board, ideaId: IdeaId }),
  z.object({ type: z.literal('idea.declined'), board, ideaId: IdeaId, words }),
  z.object({ type: z.literal('idea.hidden'), board, ideaId: IdeaId, words }),
  z.object({ type: z.literal('idea.restored'), board, ideaId: IdeaId }),
  z.object({
    type: z.literal('group.made'),
    board,
    groupId: GroupId,
    parents: z.array(GroupId),
    ideas: z.array(IdeaId),
    words,
  }),
  z.object({ type: z.literal('group.renamed'), board, groupId: GroupId, words }),
  z.object({ type: z.literal('group.dissolved'), board, groupId: GroupId }),
  z.object({ type: z.literal('group.moved'), board, groupId: GroupId.nullable(), ideas: z.array(IdeaId) }),
] as const;
