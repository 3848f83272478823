import { publishableGroups } from '../survey/suppression.ts';

export interface Cell {
  targetGroup: string;
  reached: number;
}

export interface Finding {
  targetGroup: string;
  text: string;
  /** How many of the group stand behind it. */
  people: number;
}

/** Groups and findings in the order given; `told` says which may be published. */
export interface ToldCells {
  groups: (Cell & { told: boolean })[];
  findings: (Finding & { told: boolean })[];
}

/**
 * K12, K24: of a group either everything is told or nothing, so that no finding says of a group whose number is left
 * out that it is not the small one.
 */
export function toldOf(cells: readonly Cell[], findings: readonly Finding[], minimum: number): ToldCells {
  const numbers = publishableGroups(
    cells.map(({ reached }) => reached),
    minimum,
  );
  const groups = cells.map((cell, at) => ({ ...cell, told: numbers[at] !== null }));
  const told = new Set(groups.flatMap((group) => (group.told ? [group.targetGroup] : [])));
  return {
    groups,
    findings: findings.map((finding) => ({
      ...finding,
      told: finding.people >= minimum && told.has(finding.targetGroup),
    })),
  };
}

export interface PublishedCells {
  groups: { targetGroup: string; reached: number | null }[];
  total: number | null;
  findings: { targetGroup: string; text: string }[];
  withheld: number;
}

/** What of it stands in public, once nothing more comes in (K25). */
export function publishable(
  cells: readonly Cell[],
  findings: readonly Finding[],
  minimum: number,
): PublishedCells {
  const told = toldOf(cells, findings, minimum);
  const out = told.findings.filter((finding) => finding.told);
  return {
    groups: told.groups.map((group) => ({
      targetGroup: group.targetGroup,
      reached: group.told ? group.reached : null,
    })),
    total: told.groups.every((group) => group.told)
      ? cells.reduce((sum, { reached }) => sum + reached, 0)
      : null,
    findings: out.map(({ targetGroup, text }) => ({ targetGroup, text })),
    withheld: findings.length - out.length,
  };
}
