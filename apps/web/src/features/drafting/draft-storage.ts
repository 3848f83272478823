import { DeskRole } from '@ruta/contracts/drafting/desk-role';
import { DraftPeer } from '@ruta/contracts/drafting/events';
import { openDB } from 'idb';
import { z } from 'zod';

/** What one might do at a desk when the server said it last, and as whom. */
const Standing = z.object({ role: DeskRole, me: DraftPeer });
export type Standing = z.infer<typeof Standing>;

/** What a device keeps of one person's work at one commitment. */
export interface KeptDraft {
  /** The document as last read from the server, for a desk that opens without a connection. */
  base: Uint8Array | null;
  standing: Standing | null;
  /** What the server has not acknowledged, oldest first. */
  unsent: Uint8Array[];
}

export interface DraftStorage {
  /** False where a browser keeps nothing: work then lives as long as the page. */
  readonly lasting: boolean;
  read(key: string): Promise<KeptDraft>;
  writeBase(key: string, base: Uint8Array, standing: Standing | null): Promise<void>;
  writeUnsent(key: string, unsent: readonly Uint8Array[]): Promise<void>;
}

/** On a shared device nobody's unsent words go out in another's name: the key has the person in it. */
export const draftKey = (personId: string | null, commitmentId: string): string =>
  `${personId ?? 'visitor'} ${commitmentId}`;

const bases = 'bases';
const unsents = 'unsent';
/** Where, among the bases, stands what one might do there. */
const besides = (key: string): string => `${key} standing`;

export async function openDraftStorage(name = 'ruta-drafts'): Promise<DraftStorage> {
  try {
    return await openLastingStorage(name);
  } catch {
    return openPassingStorage();
  }
}

async function openLastingStorage(name: string): Promise<DraftStorage> {
  const database = await openDB(name, 1, {
    upgrade: (created) => {
      created.createObjectStore(bases);
      created.createObjectStore(unsents);
    },
  });
  return {
    lasting: true,
    read: async (key) => ({
      base: ((await database.get(bases, key)) as Uint8Array | undefined) ?? null,
      standing: Standing.safeParse(await database.get(bases, besides(key))).data ?? null,
      unsent: ((await database.get(unsents, key)) as Uint8Array[] | undefined) ?? [],
    }),
    writeBase: async (key, base, standing) => {
      const change = database.transaction(bases, 'readwrite');
      await Promise.all([change.store.put(base, key), change.store.put(standing, besides(key)), change.done]);
    },
    writeUnsent: async (key, unsent) => void (await database.put(unsents, [...unsent], key)),
  };
}

export function openPassingStorage(): DraftStorage {
  const kept = new Map<string, KeptDraft>();
  const at = (key: string): KeptDraft => kept.get(key) ?? { base: null, standing: null, unsent: [] };
  return {
    lasting: false,
    read: async (key) => at(key),
    writeBase: async (key, base, standing) => void kept.set(key, { ...at(key), base, standing }),
    writeUnsent: async (key, unsent) => void kept.set(key, { ...at(key), unsent: [...unsent] }),
  };
}
