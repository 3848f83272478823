import { z } from 'zod';
import { Email } from './email.ts';
import { NoticeVersion } from './privacy.ts';

/**
 * Where to go after signing in: a path on this very site. Anything a browser could read as another site
 * (`//host`, `/\host`, a scheme, control characters) does not pass.
 */
export const NextPath = z
  .string()
  .max(500)
  .regex(/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/);
export type NextPath = z.infer<typeof NextPath>;

export const Locale = z.enum(['es', 'en']);
export type Locale = z.infer<typeof Locale>;

/** The ways in that this installation offers. */
export const WaysIn = z.object({
  email: z.boolean(),
  oidc: z.object({ label: z.string() }).nullable(),
  demo: z.boolean(),
});
export type WaysIn = z.infer<typeof WaysIn>;

/** `notice` is the version of the privacy notice the person has just read: without it no address is stored. */
export const RequestLink = z.object({
  email: Email,
  notice: NoticeVersion,
  locale: Locale.default('es'),
  next: NextPath.optional(),
});
export type RequestLink = z.infer<typeof RequestLink>;

/** The same for every address, known or not. */
export const LinkRequested = z.object({ validMinutes: z.int().positive() });
export type LinkRequested = z.infer<typeof LinkRequested>;

/** The secret of a link: 256 random bits in base64url. */
export const LinkToken = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
export const OpenLink = z.object({ token: LinkToken });
export type OpenLink = z.infer<typeof OpenLink>;

/** What the confirmation page shows before anything happens. The address is masked: the link may have been forwarded. */
export const LinkPreview = z.object({
  purpose: z.enum(['sign-in', 'change-email', 'first-administrator', 'administrator']),
  maskedEmail: z.string(),
  guestFollows: z.boolean(),
});
export type LinkPreview = z.infer<typeof LinkPreview>;

export const SignedIn = z.object({ next: NextPath });
export type SignedIn = z.infer<typeof SignedIn>;

export const StartOidc = z.object({ notice: NoticeVersion, next: NextPath.optional() });
export type StartOidc = z.infer<typeof StartOidc>;
export const OidcStarted = z.object({ url: z.url() });
export type OidcStarted = z.infer<typeof OidcStarted>;
