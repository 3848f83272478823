import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Client } from 'pg';
import { CONFIG, type RunningConfig } from '../config/config.module.ts';
import { log } from '../log/log.ts';

const LONGEST_WAIT_MS = 5000;

/**
 * What processes on one database tell each other (LISTEN/NOTIFY): that something committed lies there to be read.
 * Nothing is lost for good when one is missed: whoever listens also hears of each new connection, and then looks.
 */
@Injectable()
export class Notifications implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly listeners = new Map<string, (payload: string) => void>();
  private readonly reconnected: (() => void)[] = [];
  private client: Client | null = null;
  private closing = false;

  constructor(@Inject(CONFIG) private readonly config: RunningConfig) {}

  /** To be called while the application is put together, before it starts. One listener per channel. */
  hear(channel: string, listener: (payload: string) => void): void {
    if (this.listeners.has(channel)) throw new Error(`${channel} already has a listener`);
    this.listeners.set(channel, listener);
  }

  /** Called after every connection but the first: whatever was said meanwhile was not heard. */
  onReconnect(listener: () => void): void {
    this.reconnected.push(listener);
  }

  async onApplicationBootstrap(): Promise<void> {
    if (this.listeners.size === 0) return;
    void this.stayConnected(await this.connect());
  }

  async onApplicationShutdown(): Promise<void> {
    this.closing = true;
    await this.client?.end().catch(() => {});
  }

  private async stayConnected(first: Gone): Promise<void> {
    let gone = first;
    for (let waitMs = 100; ; waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS)) {
      await gone.promise;
      if (this.closing) return;
      try {
        gone = await this.connect();
        waitMs = 100;
        for (const listener of this.reconnected) listener();
      } catch (error) {
        log.warn({ err: error }, 'cannot listen to the database yet');
        await sleep(waitMs, undefined, { ref: false });
      }
    }
  }

  /** Connected and listening; `promise` resolves when the connection is lost. */
  private async connect(): Promise<Gone> {
    const client = new Client({
      connectionString: this.config.databaseUrl,
      application_name: 'ruta-listen',
      keepAlive: true,
    });
    const promise = new Promise<void>((resolve) => client.once('end', () => resolve()));
    client.on('notification', ({ channel, payload }) => this.listeners.get(channel)?.(payload ?? ''));
    client.on('error', (error) => log.warn({ err: error }, 'the listening connection was lost'));
    await client.connect();
    for (const channel of this.listeners.keys()) await client.query(`LISTEN ${channel}`);
    this.client = client;
    return { promise };
  }
}

/** Wrapped, since awaiting a promise of a promise would wait for both. */
interface Gone {
  promise: Promise<void>;
}
