import type { Instant } from '@ruta/contracts/protocol/instant';

/** One reading of the server's clock. `sentAt` and `receivedAt` are this device's, in ms; equal if only a push came. */
export interface ClockReading {
  serverNow: Instant;
  sentAt: number;
  receivedAt: number;
}

const keptReadings = 8;

/**
 * The server's time as this device can know it. Phones are minutes wrong, so deadlines are compared with this clock and
 * never with `Date.now()`. Of the last readings the one with the shortest way there and back is believed.
 */
export class ServerClock {
  private readings: ClockReading[] = [];
  private offset = 0;

  constructor(private readonly deviceNow: () => number = Date.now) {}

  observe(reading: ClockReading): void {
    this.readings = [...this.readings, reading].slice(-keptReadings);
    const best = this.readings.reduce((a, b) => (tripOf(b) <= tripOf(a) ? b : a));
    this.offset = best.serverNow - (best.sentAt + best.receivedAt) / 2;
  }

  /** After a sleep or a change of the device's clock, older readings say nothing any more. */
  forget(): void {
    this.readings = [];
  }

  now(): Instant {
    return Math.max(0, Math.round(this.deviceNow() + this.offset));
  }
}

const tripOf = (reading: ClockReading) => reading.receivedAt - reading.sentAt;
