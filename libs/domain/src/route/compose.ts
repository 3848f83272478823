import { refuse, type Refusal } from '@ruta/contracts/protocol/refusal';
import type { Day } from '@ruta/contracts/protocol/instant';
import type { PhasePlan, PhaseState } from '@ruta/contracts/route/phase';
import type { RouteSettings } from '@ruta/contracts/route/route';
import { earliestOpening } from './announce.ts';
import { onProjects } from './phase-kind.ts';
import { reached } from './phase-machine.ts';

interface Composed {
  id: string;
  state: PhaseState;
}

interface EditWhen {
  today: Day;
  settings: RouteSettings;
}

/** R9, R16: what an edit of a phase is, in the route's history. `null` where nothing is different. */
export function editOf(
  before: PhasePlan & { state: PhaseState },
  after: PhasePlan,
  reason: string | null,
  { today, settings }: EditWhen,
): { what: 'calendar' | 'content' } | null | { refusal: Refusal } {
  if (after.closesOn < after.opensOn) return refuse('route.dates-reversed', { phase: after.title });
  const movedDays = before.opensOn !== after.opensOn || before.closesOn !== after.closesOn;
  const changed = movedDays || contentOf(before) !== contentOf(after);
  if (!changed) return null;
  if (reached(before, 'closed')) return refuse('route.wrong-step', { from: before.state, to: before.state });
  if (reached(before, 'announced')) {
    if (before.kind !== after.kind || onProjects(before) !== onProjects(after))
      return refuse('route.already-announced');
    if (after.channels.length === 0) return refuse('route.channel-missing', { phase: after.title });
    if (!reason) return refuse('route.reason-needed', { to: before.state });
    if (reached(before, 'open') && before.opensOn !== after.opensOn)
      return refuse('route.wrong-step', { from: before.state, to: before.state });
    const earliest = earliestOpening(settings, today);
    if (after.opensOn < before.opensOn && after.opensOn < earliest)
      return refuse('route.moved-too-soon', { phase: after.title, earliest, days: settings.noticeDays });
  }
  return { what: movedDays ? 'calendar' : 'content' };
}

/** R10: only a draft leaves the route. */
export const mayRemove = (phase: Composed): boolean => phase.state === 'draft';

/** R10: the new order, if it names every phase once and leaves those already announced in their order. */
export function reorder(
  phases: readonly Composed[],
  ids: readonly string[],
): string[] | { refusal: Refusal } {
  const known = new Set(phases.map((phase) => phase.id));
  const complete = ids.length === known.size && new Set(ids).size === ids.length;
  if (!complete || !ids.every((id) => known.has(id))) return refuse('route.stale');
  const announced = phases.filter((phase) => reached(phase, 'announced')).map((phase) => phase.id);
  const kept = ids.filter((id) => announced.includes(id));
  if (kept.some((id, at) => id !== announced[at])) return refuse('route.already-announced');
  return [...ids];
}

function contentOf(plan: PhasePlan): string {
  const { opensOn: _opens, closesOn: _closes, ...content } = plan;
  const { kind, title, question, purpose, output, channels, territory, targetGroups } = content;
  const { binding, influence, plannedCount, settings } = content;
  return JSON.stringify([
    [kind, title, question, purpose, output, channels, territory, targetGroups],
    [
      binding,
      influence,
      plannedCount,
      settings.moderation,
      settings.minimumCell,
      settings.resultsFrom,
      settings.about,
    ],
  ]);
}
