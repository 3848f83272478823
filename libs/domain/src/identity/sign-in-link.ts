import type { Instant } from '@ruta/contracts/protocol/instant';
import { refuse, type Refusal } from '@ruta/contracts/protocol/refusal';

const MINUTE = 60_000;

/** What an unused link is worth and how many are sent. */
export const linkRules = {
  lifeMs: 15 * MINUTE,
  firstAdministratorLifeMs: 24 * 60 * MINUTE,
  /** To one address in an hour; more would turn us into somebody's nuisance. */
  perAddressAnHour: 5,
  /** From one network address in an hour: a hall of 300 phones shares one. */
  perNetworkAnHour: 300,
} as const;

export interface SignInLink {
  expiresAt: Instant;
  usedAt: Instant | null;
}

/** A link opens once and before its end; the two ways of coming too late have different words. */
export function decideOpening(link: SignInLink | null, now: Instant): { refusal: Refusal } | { opens: true } {
  if (!link) return refuse('identity.link-unknown');
  if (link.usedAt !== null) return refuse('identity.link-used');
  if (now >= link.expiresAt) return refuse('identity.link-expired');
  return { opens: true };
}

/** Refuses when the address or the network has asked too often in the last hour. */
export function decideSending(sent: {
  toAddress: number;
  fromNetwork: number;
}): { refusal: Refusal } | { sends: true } {
  const tooMany =
    sent.toAddress >= linkRules.perAddressAnHour || sent.fromNetwork >= linkRules.perNetworkAnHour;
  return tooMany ? refuse('request.too-many') : { sends: true };
}
