import type { Light } from '@ruta/contracts/follow-up/follow-up';
import type { Activity, MilestoneProgress } from '@ruta/contracts/plan/progress';
import type { Day } from '@ruta/contracts/protocol/instant';
import { addDays } from '../calendar/day.ts';

/** A milestone that was not begun is pointed out once its start has passed, or its end is this near. */
export const SOON_DAYS = 30;

export interface Standing {
  start: Day | null;
  end: Day | null;
  /** As last reported; null where nothing was. */
  reported: { activity: Activity; evidence: string | null } | null;
}

/** Calendar days compare as text: both are ISO dates. A milestone is late from the day after its end. */
export function lightOf({ start, end, reported }: Standing, today: Day): Light {
  const activity = reported?.activity ?? 'not-started';
  if (activity === 'done') return reported?.evidence ? 'done' : 'unproven';
  if (end !== null && end < today) return 'late';
  if (activity === 'in-progress') return 'under-way';
  const pressing = (start !== null && start <= today) || (end !== null && end <= addDays(today, SOON_DAYS));
  return pressing ? 'soon' : 'ahead';
}

/** U1: an address or a file is evidence. */
export const standingOf = (report: MilestoneProgress | undefined): Standing['reported'] =>
  report ? { activity: report.activity, evidence: report.evidence ?? report.files[0]?.hash ?? null } : null;

/** U15: wherever milestones are counted, one is done only with evidence. */
export const isProven = (report: MilestoneProgress): boolean => {
  const standing = standingOf(report);
  return standing?.activity === 'done' && standing.evidence !== null;
};
