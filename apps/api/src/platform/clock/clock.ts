import type { Instant } from '@ruta/contracts/protocol/instant';

/**
 * What time it is, for what a plan's days decide: lights, answers due, reminders, when it may be concluded. One clock
 * for all of them, so that a test plays a year forward by turning it.
 */
export class Clock {
  now(): Instant {
    return Date.now();
  }
}
