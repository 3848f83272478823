import { createContext, useContext, useEffect, useSyncExternalStore } from 'react';
import { z } from 'zod';
import { mayPass } from './answers.ts';
import { LiveConnection, type ConnectionState } from './live-connection.ts';
import type { OutboxEntry } from './outbox-entry.ts';
import { openOutboxStore } from './outbox-store.ts';
import { Outbox, type Sent } from './outbox.ts';

/** The page's one line to the server and what waits on this device to be sent over it. */
export interface Live {
  connection: LiveConnection;
  outbox: Promise<Outbox>;
}

export function createLive(address?: string, storeName?: string): Live {
  const connection = new LiveConnection(address);
  const carry = async (entry: OutboxEntry): Promise<Sent> => {
    const result = await connection.ask(entry.event, entry.payload, z.unknown());
    return mayPass(result) ? { outcome: 'lost' } : result;
  };
  const outbox = openOutboxStore(storeName).then(async (store) => {
    const opened = new Outbox(store, carry, () => connection.clock.now());
    await opened.restore();
    connection.subscribe(() => {
      if (connection.state().state !== 'live') opened.lineClosed();
    });
    return opened;
  });
  return { connection, outbox };
}

let pageLive: Live | undefined;

const livePage = (): Live => (pageLive ??= createLive());

/** Tests give their own; a page makes one when something live is first shown. */
export const LiveContext = createContext<Live | null>(null);
export const useLive = (): Live => useContext(LiveContext) ?? livePage();

/** The page's line for code outside of a live surface. */
export const pageConnection = (): LiveConnection => livePage().connection;

/** Opens the page's connection while the component is shown. */
export function useConnection(): ConnectionState {
  const { connection } = useLive();
  useEffect(() => connection.hold(), [connection]);
  return useSyncExternalStore(connection.subscribe, connection.state);
}
