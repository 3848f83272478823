import type { Instant } from '@ruta/contracts/protocol/instant';
import type { AgendaDraft, AgendaItem, PhaseContent } from '@ruta/contracts/session/agenda';
import { copyAgenda } from '../session/copy-agenda.ts';

/**
 * The agenda of a session for its rehearsal: under ids of its own, with hours as far from its beginning as the real
 * ones are from theirs, and bound to no commitment: nothing that is rehearsed is written or voted on for real.
 */
export function rehearsedAgenda(
  items: readonly AgendaItem[],
  when: { appointed: Instant; begins: Instant },
  newId: () => string,
): AgendaDraft[] {
  const drafts = items.flatMap(({ id, title, plannedMs, lockedStart, content }): AgendaDraft[] => {
    if (!content) return [];
    const lock = lockedStart === undefined ? {} : { lockedStart: lockedStart - when.appointed + when.begins };
    return [{ id, title, plannedMs, ...lock, content: unbound(content) }];
  });
  return copyAgenda(drafts, newId);
}

const unbound = (content: PhaseContent): PhaseContent =>
  'commitmentId' in content ? { ...content, commitmentId: null } : content;
