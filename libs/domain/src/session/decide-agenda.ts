import { refuse } from '@ruta/contracts/protocol/refusal';
import type { AgendaDraft, AgendaPlans } from '@ruta/contracts/session/agenda';
import type { SessionCommand } from '@ruta/contracts/session/command';
import type { AgendaItemId } from '@ruta/contracts/protocol/ids';
import type { Run } from '@ruta/contracts/session/view';
import type { Decision } from './decision.ts';
import { refersTo, refusedContent, refusedEdit } from './phases/phases.ts';
import { itemOf } from './run.ts';
import type { SessionState } from './state.ts';

export const MOST_ITEMS = 60;

export type AgendaCommand = Extract<SessionCommand, { type: `agenda.${string}` }>;

export function decideAgenda({ run }: SessionState, command: AgendaCommand): Decision {
  switch (command.type) {
    case 'agenda.add':
      return add(run, command.item, command.after);
    case 'agenda.edit':
      return edit(run, command.item);
    case 'agenda.remove':
      return remove(run, command.itemId);
    case 'agenda.move':
      return move(run, command.itemId, command.after);
    case 'agenda.plan':
      return plan(run, command.plans);
  }
}

function add(run: Run, item: AgendaDraft, after: AgendaItemId | null): Decision {
  if (run.items.length >= MOST_ITEMS) return refuse('session.too-many-items', { most: MOST_ITEMS });
  if (itemOf(run, item.id)) return refuse('resource.conflict');
  if (after !== null && !itemOf(run, after)) return refuse('session.item-unknown');
  const refusal = refusedContent(item.content, run.items);
  return refusal ? { refusal } : [{ type: 'agenda.added', item, after }];
}

function edit(run: Run, item: AgendaDraft): Decision {
  const known = itemOf(run, item.id);
  if (!known?.content) return refuse('session.item-unknown');
  const started = known.startedAt !== null;
  const referred = run.items.some(({ content }) => content && refersTo(content).includes(item.id));
  if (known.kind !== item.content.kind && (started || referred)) return refuse('session.item-in-use');
  const refusal =
    refusedContent(item.content, run.items) ?? (started ? refusedEdit(known.content, item.content) : null);
  return refusal ? { refusal } : [{ type: 'agenda.edited', item }];
}

function remove(run: Run, itemId: AgendaItemId): Decision {
  const known = itemOf(run, itemId);
  if (!known) return refuse('session.item-unknown');
  const referred = run.items.some(({ content }) => content && refersTo(content).includes(itemId));
  if (known.startedAt !== null || referred) return refuse('session.item-in-use');
  return [{ type: 'agenda.removed', itemId }];
}

function move(run: Run, itemId: AgendaItemId, after: AgendaItemId | null): Decision {
  const known = itemOf(run, itemId);
  if (!known || (after !== null && !itemOf(run, after))) return refuse('session.item-unknown');
  if (known.startedAt !== null) return refuse('session.item-in-use');
  return after === itemId ? [] : [{ type: 'agenda.moved', itemId, after }];
}

/** All or nothing: lengths that were reckoned together hold together. */
function plan(run: Run, plans: AgendaPlans): Decision {
  for (const { itemId } of plans) {
    const known = itemOf(run, itemId);
    if (!known) return refuse('session.item-unknown');
    if (known.startedAt !== null) return refuse('session.item-in-use');
  }
  const changed = plans.some(({ itemId, plannedMs }) => itemOf(run, itemId)?.plannedMs !== plannedMs);
  return changed ? [{ type: 'agenda.planned', plans }] : [];
}

/** A first agenda is judged like one that is put together entry by entry. */
export function refusedAgenda(items: AgendaDraft[]): Decision {
  let run: Run['items'] = [];
  for (const draft of items) {
    if (run.some(({ id }) => id === draft.id)) return refuse('resource.conflict');
    const refusal = refusedContent(draft.content, run);
    if (refusal) return { refusal };
    run = [...run, { ...draft, kind: draft.content.kind, startedAt: null, usedMs: 0 }];
  }
  return items.length > MOST_ITEMS ? refuse('session.too-many-items', { most: MOST_ITEMS }) : [];
}
