import { z } from 'zod';
import { DisplayName } from '../identity/display-name.ts';
import { Email } from '../identity/email.ts';
import { NoticeVersion } from '../identity/privacy.ts';
import { Locale } from '../identity/sign-in.ts';
import { Instant } from '../protocol/instant.ts';
import { plainText } from '../protocol/text.ts';
import { SessionHeader } from '../session/http.ts';

/** Who sees the address of the video call: everybody, or only those who have a place. */
export const LinkFor = z.enum(['everyone', 'registered']);
export type LinkFor = z.infer<typeof LinkFor>;

/**
 * `GET /api/entities/:entity/sessions/:id/call`: how one is invited to a session. Without `registers` people just come.
 * `link` is null where there is none, or where it is not for whoever asks. `capacity` null is as many as come.
 */
export const SessionCall = z.object({
  registers: z.boolean(),
  capacity: z.int().nullable(),
  registered: z.int(),
  waiting: z.int(),
  link: z.url().nullable(),
  linkFor: LinkFor,
  calledOff: z.object({ at: Instant, reason: z.string() }).nullable(),
});
export type SessionCall = z.infer<typeof SessionCall>;

/** `PUT …/sessions/:id/call` → SessionCall. Fewer places than are taken send nobody home; more are given away in order. */
export const EditCall = z.object({
  registers: z.boolean(),
  capacity: z.int().min(1).max(100_000).nullable(),
  link: z
    .url({ protocol: /^https$/ })
    .max(500)
    .nullable(),
  linkFor: LinkFor,
});
export type EditCall = z.infer<typeof EditCall>;

/**
 * `POST …/sessions/:id/call-off`: it does not take place; everybody who has a place or waits is told why.
 * `POST …/sessions/:id/reinstate` (without a body): it does after all, and they are told.
 */
export const CallOff = z.object({ reason: plainText(600, 3) });
export type CallOff = z.infer<typeof CallOff>;

/** `POST …/sessions/:id/registrations`. `notice` is the privacy notice that stood before the fields. */
export const Register = z.object({
  email: Email,
  name: DisplayName.nullable(),
  mode: z.enum(['room', 'online']),
  notice: NoticeVersion,
  locale: Locale.default('es'),
});
export type Register = z.infer<typeof Register>;

/** The same for every address. `delivers` false: mail does not leave this installation, so the seat is taken at once. */
export const RegistrationAsked = z.object({ confirmBy: z.enum(['mail', 'done']) });
export type RegistrationAsked = z.infer<typeof RegistrationAsked>;

export const RegistrationState = z.enum(['asked', 'registered', 'waiting', 'cancelled']);
export type RegistrationState = z.infer<typeof RegistrationState>;

/** The secret of a registration's link: its id and a seal. */
export const RegistrationToken = z.string().regex(/^[0-9a-f-]{36}\.[A-Za-z0-9_-]{43}$/);

/** `GET /api/registrations/:token`; `POST …/confirm` and `…/cancel` answer it too. `place` is one's rank among those who wait. */
export const OwnRegistration = z.object({
  header: SessionHeader,
  state: RegistrationState,
  mode: z.enum(['room', 'online']),
  maskedEmail: z.string(),
  place: z.int().nullable(),
  link: z.url().nullable(),
  calledOff: z.object({ reason: z.string() }).nullable(),
});
export type OwnRegistration = z.infer<typeof OwnRegistration>;

/** `GET …/sessions/:id/registrations`, for who prepares the session. Name and address are null once they were removed. */
export const RegistrationList = z.object({
  items: z.array(
    z.object({
      id: z.uuid(),
      name: z.string().nullable(),
      email: z.string().nullable(),
      mode: z.enum(['room', 'online']),
      state: RegistrationState,
      at: Instant,
      attended: z.boolean(),
    }),
  ),
  /** Who came without having registered. */
  walkIns: z.int(),
});
export type RegistrationList = z.infer<typeof RegistrationList>;

/** `POST …/registrations/:registration/attendance`: checked in at the door by hand. */
export const CheckIn = z.object({ attended: z.boolean() });
export type CheckIn = z.infer<typeof CheckIn>;
