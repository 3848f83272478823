import type { Day } from '@ruta/contracts/protocol/instant';
import { refuse, type Refusal } from '@ruta/contracts/protocol/refusal';
import type { PhasePlan, PhaseState } from '@ruta/contracts/route/phase';
import type { RouteSettings } from '@ruta/contracts/route/route';
import { addDays } from '../calendar/day.ts';

export interface AnnouncedPhase extends PhasePlan {
  id: string;
  state: PhaseState;
}

/** What is known of the resolution the announcement names; `null` where there is none. */
export interface ApprovingResolution {
  bodyId: string;
  adopted: boolean;
  /** The route it is about. */
  routeId: string | null;
}

export interface RouteToAnnounce {
  id: string;
  bodyId: string;
  settings: RouteSettings;
  phases: readonly AnnouncedPhase[];
}

/** R4, R5, R6: the ids of the phases that become announced (every draft), or why they may not. */
export function announce(
  route: RouteToAnnounce,
  resolution: ApprovingResolution | null,
  today: Day,
): string[] | { refusal: Refusal } {
  const drafts = route.phases.filter((phase) => phase.state === 'draft');
  if (drafts.length === 0)
    return refuse(route.phases.length === 0 ? 'route.empty' : 'route.already-announced');
  if (!resolution?.adopted || resolution.routeId !== route.id || resolution.bodyId !== route.bodyId)
    return refuse('route.resolution-needed');
  for (const phase of drafts) {
    if (phase.closesOn < phase.opensOn) return refuse('route.dates-reversed', { phase: phase.title });
    if (phase.channels.length === 0) return refuse('route.channel-missing', { phase: phase.title });
  }
  const earliest = earliestOpening(route.settings, today);
  const tooSoon = drafts.find((phase) => phase.opensOn < earliest);
  if (tooSoon)
    return refuse('route.notice-too-short', {
      phase: tooSoon.title,
      earliest,
      days: route.settings.noticeDays,
    });
  return drafts.map((phase) => phase.id);
}

/** The first day on which something announced `today` may open without a reason of its own. */
export const earliestOpening = (settings: RouteSettings, today: Day): Day =>
  addDays(today, settings.noticeDays);
