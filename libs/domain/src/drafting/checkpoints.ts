import type { Instant } from '@ruta/contracts/protocol/instant';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How old a moment may be for how fine a grid: the newest of each cell is kept. */
const grids: readonly { until: number; cell: number }[] = [
  { until: HOUR, cell: 1 },
  { until: DAY, cell: 10 * MINUTE },
  { until: 7 * DAY, cell: HOUR },
  { until: 90 * DAY, cell: DAY },
];

/** T41: which automatic versions stay: the newest always, then ever fewer the older they are. */
export function keptMoments(moments: readonly Instant[], now: Instant): Set<Instant> {
  const newestFirst = [...moments].sort((a, b) => b - a);
  const cells = new Set<string>();
  return new Set(
    newestFirst.filter((at, place) => {
      const grid = grids.find(({ until }) => now - at <= until);
      if (!grid) return place === 0;
      const cell = `${grid.cell} ${Math.floor(at / grid.cell)}`;
      const first = !cells.has(cell);
      cells.add(cell);
      return first || place === 0;
    }),
  );
}
