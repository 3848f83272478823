import { publishableCounts } from '../survey/suppression.ts';

export interface Cell {
  targetGroup: string;
  reached: number;
}

export interface PublishedCells {
  groups: { targetGroup: string; reached: number | null }[];
  total: number | null;
}

/**
 * K12: nobody is counted out in public in a group smaller than `minimum`. How many were heard altogether can be counted
 * in the public record, so further groups are left out as Y4 says, until what is left out could be anything. None at
 * all may be said.
 */
export function publishable(cells: readonly Cell[], minimum: number): PublishedCells {
  const counts = publishableCounts(
    cells.map(({ reached }) => reached),
    minimum,
  );
  const groups = cells.map(({ targetGroup }, at) => ({ targetGroup, reached: counts?.[at] ?? null }));
  const complete = groups.every((group) => group.reached !== null);
  return { groups, total: complete ? cells.reduce((sum, cell) => sum + cell.reached, 0) : null };
}
