import { z } from 'zod';
import { DeviceId } from '../protocol/ids.ts';
import { Instant } from '../protocol/instant.ts';

/** One browser in which a person is signed in. `label` is coarse on purpose: "Firefox · Android". */
export const Device = z.object({
  id: DeviceId,
  label: z.string(),
  since: Instant,
  lastSeen: Instant,
  current: z.boolean(),
});
export type Device = z.infer<typeof Device>;
export const DeviceList = z.object({ items: z.array(Device) });
export type DeviceList = z.infer<typeof DeviceList>;
