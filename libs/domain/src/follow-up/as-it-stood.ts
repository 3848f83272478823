import type { Evaluation, MilestoneProgress } from '@ruta/contracts/plan/progress';
import type { Day } from '@ruta/contracts/protocol/instant';
import { dayIn } from '../calendar/day.ts';

/** U18: reports as they were known at the end of a day: nothing that was said, given or replaced after it. */
export function reportsOn(
  reports: readonly MilestoneProgress[],
  day: Day,
  timeZone: string,
): MilestoneProgress[] {
  const known = ({ at }: { at: number }) => dayIn(at, timeZone) <= day;
  return reports.filter(known).map((report) => {
    const files = report.files.filter(known);
    const ids = new Set(files.map(({ id }) => id));
    return {
      ...report,
      files: files.map((file) => ({
        ...file,
        replacedBy: file.replacedBy !== null && ids.has(file.replacedBy) ? file.replacedBy : null,
      })),
    };
  });
}

/** U18: of each kind the version that was in force at the end of a day, the internal one first. */
export const evaluationsOn = (evaluations: readonly Evaluation[], day: Day): Evaluation[] =>
  (['internal', 'independent'] as const).flatMap((kind) => {
    const known = evaluations.filter((one) => one.kind === kind && one.on <= day);
    return known.toSorted((a, b) => b.version - a.version).slice(0, 1);
  });
