import { proses, rowsNames } from '@ruta/domain/commitment/document';
import * as Y from 'yjs';

/** What the wall shows of a draft: the clause that is being worked on, `summary` or `milestones.k3f9`. */
export interface InHand {
  clause: string;
  /** When it came up, and when it was last written in (ms). */
  since: number;
  writtenAt: number;
}

/** Nobody can read what jumps: a clause stays at least so long. */
const STAYS_MS = 4000;
/** After so long without a word the wall goes where people stand. */
const QUIET_MS = 20_000;

/** Somebody wrote in a clause. While the one on the wall is new there, it stays. */
export function written(before: InHand | null, clause: string, now: number): InHand {
  if (before?.clause === clause) return { ...before, writtenAt: now };
  if (before && now - before.since < STAYS_MS) return before;
  return { clause, since: now, writtenAt: now };
}

/** Where most people stand, once nobody has written for a while. */
export function stoodIn(
  before: InHand | null,
  places: readonly (string | null)[],
  now: number,
): InHand | null {
  if (before && now - before.writtenAt < QUIET_MS) return before;
  const counts = new Map<string, number>();
  for (const place of places) if (place) counts.set(clauseAt(place), (counts.get(clauseAt(place)) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  if (most === 0 || (before && (counts.get(before.clause) ?? 0) === most)) return before;
  const clause = [...counts].find(([, count]) => count === most)?.[0];
  return clause === undefined ? before : { clause, since: now, writtenAt: now - QUIET_MS };
}

/** A place may name a cell of a row; the wall shows the row. */
const clauseAt = (place: string): string => place.split('.').slice(0, 2).join('.');

/** The clauses a transaction wrote in. */
export function clausesIn(doc: Y.Doc, { changedParentTypes }: Y.Transaction): string[] {
  const changed = new Set<unknown>(changedParentTypes.keys());
  return [...doc.share].flatMap(([name, type]) => {
    if (!changed.has(type) || name === 'links' || name === 'choices') return [];
    if (!rowsNames.some((rows) => rows === name)) return [name];
    const rows = doc.getArray<Y.Map<unknown>>(name).toArray();
    return rows.filter((row) => changed.has(row)).map((row) => `${name}.${String(row.get('id'))}`);
  });
}

/** The first paragraph that is not as it was; null where all are. */
export function changedParagraph(before: readonly string[], after: readonly string[]): number | null {
  const at = after.findIndex((text, index) => text !== before[index]);
  if (at >= 0) return at;
  return after.length < before.length ? Math.max(0, after.length - 1) : null;
}

/** Where a text was written in: right after the last letter that is not as it was. */
export function changedUpTo(before: string, after: string): number {
  const most = Math.min(before.length, after.length);
  let alike = 0;
  while (alike < most && before.at(-1 - alike) === after.at(-1 - alike)) alike += 1;
  return after.length - alike;
}

export const isProse = (clause: string): clause is (typeof proses)[number] =>
  proses.some((prose) => prose === clause);
