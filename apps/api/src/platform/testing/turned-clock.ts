import type { Instant } from '@ruta/contracts/protocol/instant';
import { Clock } from '../clock/clock.ts';

const DAY_MS = 86_400_000;

/** A clock that stands until it is turned. */
export class TurnedClock extends Clock {
  private at: Instant;

  constructor(at: Instant = Date.now()) {
    super();
    this.at = at;
  }

  override now(): Instant {
    return this.at;
  }

  turnTo(at: Instant): void {
    if (at < this.at) throw new Error('time does not go back');
    this.at = at;
  }

  pass(days: number): void {
    this.turnTo(this.at + days * DAY_MS);
  }
}
