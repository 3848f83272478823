import type { MinutesSignature } from '@ruta/contracts/minutes/minutes';

type Given = Pick<MinutesSignature, 'seatId' | 'version' | 'decision' | 'at'>;

export interface Signed {
  /** Every seat that was present has signed or said why not. */
  complete: boolean;
  signed: number;
  seats: number;
  at: number;
}

/**
 * M20: how far the seats that were present have signed one version. More sign than refuse, and nobody is silent; a
 * signature under another version counts for nothing here.
 */
export function signedBy(required: readonly string[], given: readonly Given[], version: number): Signed {
  const here = given.filter((one) => one.version === version && required.includes(one.seatId));
  const signed = here.filter(({ decision }) => decision === 'sign').length;
  return {
    complete: required.length > 0 && here.length === required.length && signed > here.length - signed,
    signed,
    seats: required.length,
    at: Math.max(0, ...here.map(({ at }) => at)),
  };
}

/** M21: seats whose signature an edit has voided: they signed an earlier version and not the newest. */
export function askedAgain(given: readonly Given[], newest: number): { seatId: string; version: number }[] {
  const now = new Set<string>(given.filter(({ version }) => version === newest).map(({ seatId }) => seatId));
  const voided = new Map<string, number>();
  for (const { seatId, version, decision } of given)
    if (decision === 'sign' && version < newest && !now.has(seatId))
      voided.set(seatId, Math.max(version, voided.get(seatId) ?? 0));
  return [...voided].map(([seatId, version]) => ({ seatId, version }));
}
