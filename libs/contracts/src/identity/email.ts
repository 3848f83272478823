import { z } from 'zod';

/**
 * An e-mail address in the form it is compared in: without surrounding space, in lower case, Unicode NFC. The part
 * before the @ is lowered too: no provider that people use tells them apart, and two accounts for one mailbox would
 * be two votes.
 */
export const Email = z
  .string()
  .max(400)
  .transform((typed) => typed.trim().normalize('NFC').toLowerCase())
  .pipe(z.email().max(254));
export type Email = z.infer<typeof Email>;
