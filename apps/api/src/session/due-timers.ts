import type { Instant } from '@ruta/contracts/protocol/instant';
import { log } from '../platform/log/log.ts';

const LOOK_MS = 1000;

interface Due {
  id: string;
  at: Instant;
}

interface DueWork<Thing extends Due> {
  /** For the log, where it fails. */
  name: string;
  due: (before: Instant) => Promise<Thing[]>;
  /** What is to happen then. Other processes do the same at the same moment: it must bear that. */
  act: (thing: Thing) => Promise<void>;
}

/**
 * Does what is due at its moment. It looks into the database every second, so that a deadline survives a crash; what is
 * due before the next look gets a timer of its own, so that it happens on the dot.
 */
export class DueTimers<Thing extends Due> {
  private readonly timers = new Map<string, NodeJS.Timeout>();
  private looking: NodeJS.Timeout | null = null;

  constructor(private readonly work: DueWork<Thing>) {}

  start(): void {
    this.looking = setInterval(() => void this.look().catch(this.report), LOOK_MS).unref();
  }

  stop(): void {
    if (this.looking) clearInterval(this.looking);
    for (const timer of this.timers.values()) clearTimeout(timer);
  }

  private async look(): Promise<void> {
    for (const thing of await this.work.due(Date.now() + 2 * LOOK_MS)) {
      if (!this.timers.has(thing.id)) this.actAt(thing);
    }
  }

  private actAt(thing: Thing): void {
    const timer = setTimeout(
      () => {
        this.timers.delete(thing.id);
        this.work.act(thing).catch(this.report);
      },
      Math.max(0, thing.at - Date.now()),
    );
    this.timers.set(thing.id, timer.unref());
  }

  private readonly report = (error: unknown) =>
    log.warn({ err: error }, `${this.work.name}: not done in time`);
}
