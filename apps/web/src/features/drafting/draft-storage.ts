import { openDB } from 'idb';

/** What a device keeps of one person's work at one commitment. */
export interface KeptDraft {
  /** The document as last read from the server, for a desk that opens without a connection. */
  base: Uint8Array | null;
  /** What the server has not acknowledged, oldest first. */
  unsent: Uint8Array[];
}

export interface DraftStorage {
  /** False where a browser keeps nothing: work then lives as long as the page. */
  readonly lasting: boolean;
  read(key: string): Promise<KeptDraft>;
  writeBase(key: string, base: Uint8Array): Promise<void>;
  writeUnsent(key: string, unsent: readonly Uint8Array[]): Promise<void>;
}

/** On a shared device nobody's unsent words go out in another's name: the key has the person in it. */
export const draftKey = (personId: string | null, commitmentId: string): string =>
  `${personId ?? 'visitor'} ${commitmentId}`;

const bases = 'bases';
const unsents = 'unsent';

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
      unsent: ((await database.get(unsents, key)) as Uint8Array[] | undefined) ?? [],
    }),
    writeBase: async (key, base) => void (await database.put(bases, base, key)),
    writeUnsent: async (key, unsent) => void (await database.put(unsents, [...unsent], key)),
  };
}

export function openPassingStorage(): DraftStorage {
  const kept = new Map<string, KeptDraft>();
  const at = (key: string): KeptDraft => kept.get(key) ?? { base: null, unsent: [] };
  return {
    lasting: false,
    read: async (key) => at(key),
    writeBase: async (key, base) => void kept.set(key, { ...at(key), base }),
    writeUnsent: async (key, unsent) => void kept.set(key, { ...at(key), unsent: [...unsent] }),
  };
}
