import type { Instant } from '@ruta/contracts/protocol/instant';

const DAY = 86_400_000;

/** How long a device token lasts. Guests keep theirs longest: it is all that ties them to what they did. */
export const deviceRules = {
  cookieSeconds: 400 * 86_400,
  accountIdleMs: 90 * DAY,
  /** A guest who did nothing and was not seen for so long is forgotten (I35). */
  idleGuestDays: 30,
  /** A token older than this is replaced at the next visit. */
  rotateAfterMs: 7 * DAY,
  /** Requests under way when the token changed still carry the old one. */
  graceMs: 60_000,
  /** How exactly "last seen" is kept: no diary of visits. */
  seenEveryMs: 3_600_000,
} as const;

export interface DeviceTimes {
  account: boolean;
  seenAt: Instant;
  rotatedAt: Instant;
  /** The token given is the one before the last change. */
  previousToken: boolean;
}

/** Whether a token still opens the door. */
export function deviceStands(device: DeviceTimes, now: Instant): boolean {
  if (device.previousToken && now - device.rotatedAt > deviceRules.graceMs) return false;
  return !device.account || now - device.seenAt <= deviceRules.accountIdleMs;
}

export const deviceRotates = (device: DeviceTimes, now: Instant): boolean =>
  !device.previousToken && now - device.rotatedAt > deviceRules.rotateAfterMs;
