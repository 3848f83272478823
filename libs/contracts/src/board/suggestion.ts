import { z } from 'zod';
import { GroupId } from '../ballot/ballot.ts';
import { IdeaId } from '../protocol/ids.ts';

/**
 * Ideas in no group that seem to say the same, or the same as a `group`; people decide. `words` are those they have in
 * common, as somebody wrote them.
 */
export const GroupSuggestion = z.object({
  ideas: z.array(IdeaId),
  group: GroupId.nullable(),
  words: z.array(z.string()),
});
export type GroupSuggestion = z.infer<typeof GroupSuggestion>;

/** `GET /api/entities/:entity/sessions/:id/boards/:board/suggestions`, for who leads; the closest first. */
export const GroupSuggestions = z.object({ items: z.array(GroupSuggestion) });
export type GroupSuggestions = z.infer<typeof GroupSuggestions>;
