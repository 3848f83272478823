import { z } from 'zod';

/** A moment: whole milliseconds since 1970-01-01T00:00:00Z. On the wire and in code, never a local time. */
export const Instant = z.int().nonnegative().max(8_640_000_000_000_000);
export type Instant = z.infer<typeof Instant>;

/** A calendar day in the entity's time zone, `2026-11-21`. */
export const Day = z.iso.date();
export type Day = z.infer<typeof Day>;
