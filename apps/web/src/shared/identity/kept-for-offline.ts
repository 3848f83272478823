import type { z } from 'zod';

const prefix = 'ruta.offline.';

/** What somebody needs to open a page again without a network: on their device, until somebody else uses it. */
export function keepForOffline(name: string, facts: object): void {
  try {
    localStorage.setItem(prefix + name, JSON.stringify(facts));
  } catch {
    // Without storage the page opens with a network only.
  }
}

/** Null where nothing was kept, or by an older product that kept it otherwise. */
export function keptForOffline<Facts>(name: string, schema: z.ZodType<Facts>): Facts | null {
  try {
    return schema.safeParse(JSON.parse(localStorage.getItem(prefix + name) ?? 'null')).data ?? null;
  } catch {
    return null;
  }
}

export function forgetForOffline(): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}
