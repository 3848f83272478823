import type { LineageEdge } from '@ruta/contracts/consultation/theme';

export interface Part {
  contributionIds: readonly string[];
}

/** K8: which part of a split each member goes to: the one that names it, else the first. */
export function partsOf(members: readonly string[], parts: readonly Part[]): number[] {
  const named = new Map<string, number>();
  parts.forEach((part, index) => {
    for (const id of part.contributionIds) if (!named.has(id)) named.set(id, index);
  });
  return members.map((id) => named.get(id) ?? 0);
}

/** K8: everything `id` came from and became, through any number of merges and splits, oldest first. */
export function lineageOf(id: string, edges: readonly LineageEdge[]): LineageEdge[] {
  const related = new Set<LineageEdge>();
  follow(
    id,
    (edge) => edge.to.id,
    (edge) => edge.from.id,
    edges,
    related,
  );
  follow(
    id,
    (edge) => edge.from.id,
    (edge) => edge.to.id,
    edges,
    related,
  );
  return [...related].toSorted((one, other) => one.at - other.at);
}

function follow(
  start: string,
  near: (edge: LineageEdge) => string,
  far: (edge: LineageEdge) => string,
  edges: readonly LineageEdge[],
  found: Set<LineageEdge>,
): void {
  const waiting = [start];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    for (const edge of edges) {
      if (near(edge) !== id || found.has(edge)) continue;
      found.add(edge);
      waiting.push(far(edge));
    }
  }
}
