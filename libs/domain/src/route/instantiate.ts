import type { Day } from '@ruta/contracts/protocol/instant';
import { PhasePlan } from '@ruta/contracts/route/phase';
import { addDays } from '../calendar/day.ts';
import { closingPhases, type RouteTemplate, type TemplatePhase } from './templates.ts';

/**
 * The phases of a template laid on the calendar from `startsOn`, one after the other, in one of its languages;
 * `withClosing` adds approval and follow-up where the template does not end with them.
 */
export function instantiate(
  template: RouteTemplate | null,
  startsOn: Day,
  { language = 'es', withClosing = true }: { language?: 'es' | 'en'; withClosing?: boolean } = {},
): PhasePlan[] {
  const phases = [...(template?.phases ?? []), ...(withClosing ? closingPhases : [])];
  let free = startsOn;
  return phases.map((phase, index) => {
    const opensOn = index === 0 ? startsOn : addDays(free, phase.pause);
    const closesOn = addDays(opensOn, phase.days - 1);
    free = addDays(closesOn, 1);
    return planOf(phase, opensOn, closesOn, language);
  });
}

function planOf(phase: TemplatePhase, opensOn: Day, closesOn: Day, language: 'es' | 'en'): PhasePlan {
  return PhasePlan.parse({
    kind: phase.kind,
    title: phase.title[language],
    purpose: phase.purpose[language],
    output: phase.output[language],
    channels: [...phase.channels],
    territory: phase.territory[language],
    targetGroups: phase.targetGroups.map((group) => group[language]),
    binding: phase.binding,
    influence: phase.influence,
    plannedCount: phase.plannedCount,
    opensOn,
    closesOn,
    ...(phase.onProjects && { settings: { about: 'projects' } }),
  });
}
