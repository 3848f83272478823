import { createAdapter } from '@socket.io/redis-streams-adapter';
import { createClient } from 'redis';
import type { ServerOptions } from 'socket.io';
import { CannotStart } from '../cannot-start.ts';
import { log } from '../log/log.ts';

/** What carries broadcasts from one API process to the others. Losses are mended by catch-up numbers, not by it. */
export interface Relay {
  adapter: NonNullable<ServerOptions['adapter']>;
  close(): Promise<void>;
}

const STREAM = 'ruta:live';
/** Entries kept: more than a process can fall behind before its sockets are cut and catch up by themselves. */
const LONGEST = 20_000;

/** Connects to Redis or Valkey; reconnects by itself later on, but a wrong address is told at once. */
export async function connectRelay(url: string): Promise<Relay> {
  const client = createClient({
    url,
    socket: {
      connectTimeout: 5_000,
      reconnectStrategy: (tries) => (ready ? Math.min(tries * 100, 3_000) : false),
    },
  });
  let ready = false;
  client.on('error', (error: unknown) => ready && log.error({ err: error }, 'Redis is away'));
  try {
    await client.connect();
  } catch {
    throw new CannotStart(`No Redis or Valkey answers at ${shown(url)}; start it or correct REDIS_URL.`);
  }
  ready = true;
  return {
    adapter: createAdapter(client, { streamName: STREAM, maxLen: LONGEST }),
    close: async () => {
      client.destroy();
    },
  };
}

function shown(url: string): string {
  const { protocol, host } = new URL(url);
  return `${protocol}//${host}`;
}
