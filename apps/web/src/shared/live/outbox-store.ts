import type { OpId } from '@ruta/contracts/protocol/ids';
import { openDB } from 'idb';
import { OutboxEntry } from './outbox-entry.ts';

/** Where the outbox keeps its entries: IndexedDB, or memory where a browser in private mode has none. */
export interface OutboxStore {
  /** True if entries survive a reload. */
  readonly lasting: boolean;
  all(): Promise<OutboxEntry[]>;
  put(entry: OutboxEntry): Promise<void>;
  remove(opId: OpId): Promise<void>;
}

const storeName = 'entries';

export async function openOutboxStore(name = 'ruta-outbox'): Promise<OutboxStore> {
  try {
    return await openLastingStore(name);
  } catch {
    return openPassingStore();
  }
}

async function openLastingStore(name: string): Promise<OutboxStore> {
  const database = await openDB(name, 1, {
    upgrade: (created) => void created.createObjectStore(storeName, { keyPath: 'opId' }),
  });
  return {
    lasting: true,
    async all() {
      const rows: unknown[] = await database.getAll(storeName);
      return rows.flatMap((row) => {
        const read = OutboxEntry.safeParse(row);
        return read.success ? [read.data] : [];
      });
    },
    async put(entry) {
      await database.put(storeName, entry);
    },
    remove: (opId) => database.delete(storeName, opId),
  };
}

export function openPassingStore(): OutboxStore {
  const entries = new Map<OpId, OutboxEntry>();
  return {
    lasting: false,
    all: async () => [...entries.values()],
    put: async (entry) => void entries.set(entry.opId, entry),
    remove: async (opId) => void entries.delete(opId),
  };
}
