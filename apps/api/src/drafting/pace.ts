/**
 * Keeps things apart under load, and lets them happen at once while they are few: some may follow each other without a
 * wait, further ones come as far apart as is asked for.
 */
export class Pace {
  /** What happened so far would have filled the time until then, each taking its distance. */
  private filledUntil = 0;

  constructor(private readonly atOnce: number) {}

  /** Milliseconds until the next may happen; 0 if it may now. */
  wait(apart: number, now = performance.now()): number {
    return Math.max(0, this.filledUntil - (this.atOnce - 1) * apart - now);
  }

  happened(apart: number, now = performance.now()): void {
    this.filledUntil = Math.max(this.filledUntil, now) + apart;
  }
}
