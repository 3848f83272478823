import { z } from 'zod';
import { PersonId } from '../protocol/ids.ts';
import { Instant } from '../protocol/instant.ts';
import { NextPath } from './sign-in.ts';

/** What a person of the demonstration is, for the card that signs one in as them. */
export const DemoPersonKind = z.enum([
  'citizen',
  'facilitator',
  'co-facilitator',
  'organiser',
  'member',
  'evaluator',
  'administrator',
]);
export type DemoPersonKind = z.infer<typeof DemoPersonKind>;

/** `place` says where the person stands in the demonstration's world: a neighbourhood, a sector, a seat. */
export const DemoPerson = z.object({
  personId: PersonId,
  name: z.string(),
  kind: DemoPersonKind,
  place: z.string().nullable(),
});
export type DemoPerson = z.infer<typeof DemoPerson>;
export const DemoPeople = z.object({ items: z.array(DemoPerson) });
export type DemoPeople = z.infer<typeof DemoPeople>;

export const DemoSignIn = z.object({ personId: PersonId, next: NextPath.optional() });
export type DemoSignIn = z.infer<typeof DemoSignIn>;

/** A message of the demonstration's visible outbox. */
export const DemoMail = z.object({
  id: z.uuid(),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  at: Instant,
  state: z.enum(['waiting', 'sent', 'failed']),
});
export type DemoMail = z.infer<typeof DemoMail>;
export const DemoOutbox = z.object({ items: z.array(DemoMail) });
export type DemoOutbox = z.infer<typeof DemoOutbox>;
