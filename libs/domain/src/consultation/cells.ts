export interface Cell {
  targetGroup: string;
  reached: number;
}

export interface PublishedCells {
  groups: { targetGroup: string; reached: number | null }[];
  total: number | null;
}

/**
 * K12: nobody is counted out in public in a group smaller than `minimum`. The total is left out as soon as one group
 * is, since the rest would give it away. None at all may be said.
 */
export function publishable(cells: readonly Cell[], minimum: number): PublishedCells {
  const groups = cells.map(({ targetGroup, reached }) => ({
    targetGroup,
    reached: reached === 0 || reached >= minimum ? reached : null,
  }));
  const complete = groups.every((group) => group.reached !== null);
  return { groups, total: complete ? cells.reduce((sum, cell) => sum + cell.reached, 0) : null };
}
