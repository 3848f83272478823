import { z } from 'zod';
import { PersonId } from '../protocol/ids.ts';
import { Email } from './email.ts';

/** Somebody who keeps the house; `maskedEmail` is null for whoever signs in by a provider alone. */
export const Administrator = z.object({
  personId: PersonId,
  name: z.string().nullable(),
  maskedEmail: z.string().nullable(),
});
export type Administrator = z.infer<typeof Administrator>;
export const AdministratorList = z.object({ items: z.array(Administrator) });
export type AdministratorList = z.infer<typeof AdministratorList>;

export const InviteAdministrator = z.object({ email: Email });
export type InviteAdministrator = z.infer<typeof InviteAdministrator>;

/** The one-time address is told this once, to whoever asked for it: they pass it on. */
export const AdministratorInvitation = z.object({ link: z.url(), validHours: z.int().positive() });
export type AdministratorInvitation = z.infer<typeof AdministratorInvitation>;
