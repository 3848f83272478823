import { z } from 'zod';
import { Locale } from './sign-in.ts';

/** Letters an account wants beside those of signing in, and in which language. */
export const MailChoice = z.object({ mentions: z.boolean(), locale: Locale });
export type MailChoice = z.infer<typeof MailChoice>;
