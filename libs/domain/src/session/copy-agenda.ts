import type { AgendaDraft } from '@ruta/contracts/session/agenda';

/**
 * The same entries under new ids, options and all: for a template that is used again, and for an entry that is
 * doubled. What they refer to among themselves they go on referring to; a board outside of them stays the same one.
 */
export function copyAgenda(items: readonly AgendaDraft[], newId: () => string): AgendaDraft[] {
  const fresh = new Map<string, string>();
  collectIds(items, (id) => fresh.set(id, newId()));
  return items.map((item) => renamed(item, fresh) as AgendaDraft);
}

function collectIds(value: unknown, found: (id: string) => void): void {
  if (Array.isArray(value)) for (const part of value) collectIds(part, found);
  else if (isRecord(value))
    for (const [key, part] of Object.entries(value)) {
      if (key === 'id' && typeof part === 'string') found(part);
      else collectIds(part, found);
    }
}

function renamed(value: unknown, fresh: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return fresh.get(value) ?? value;
  if (Array.isArray(value)) return value.map((part) => renamed(part, fresh));
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, renamed(part, fresh)]));
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
