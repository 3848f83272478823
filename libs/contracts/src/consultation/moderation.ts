import { z } from 'zod';
import { ContributionId, PhaseId } from '../protocol/ids.ts';
import { Instant } from '../protocol/instant.ts';
import { plainText } from '../protocol/text.ts';

/** The only reasons for which something may be hidden. What is merely outside the plan's reach is answered instead. */
export const ModerationReason = z.enum([
  'personal-data',
  'threat-or-hate',
  'insult',
  'advertising',
  'illegible',
  'sent-twice',
  'unlawful',
]);
export type ModerationReason = z.infer<typeof ModerationReason>;

/** Of a name alone: what it stands under has a state of its own. `waiting`: somebody has to read it first. */
export const NameState = z.enum(['shown', 'waiting', 'hidden']);
export type NameState = z.infer<typeof NameState>;

/** The name something is signed with, as its author and the moderators see it, shown or not. */
export const SignatureView = z.object({
  name: z.string(),
  state: NameState,
  hiddenFor: ModerationReason.nullable(),
});
export type SignatureView = z.infer<typeof SignatureView>;

const note = plainText(1000).default('');

export const Moderate = z.discriminatedUnion('action', [
  z.object({ action: z.literal('admit'), note }),
  z.object({ action: z.literal('hide'), reason: ModerationReason, note }),
  /** The name it is signed with, and nothing else of it. */
  z.object({ action: z.literal('hide-name'), reason: ModerationReason, note }),
  z.object({ action: z.literal('show-name'), note }),
]);
export type Moderate = z.infer<typeof Moderate>;

export const Appeal = z.object({
  /** Shows that whoever appeals is the author, where neither device nor account does. */
  folio: plainText(24).optional(),
  text: plainText(1000, 10),
});
export type Appeal = z.infer<typeof Appeal>;

/** `uphold` brings the contribution back; `dismiss` leaves it hidden. Both say why. */
export const DecideAppeal = z.object({
  decision: z.enum(['uphold', 'dismiss']),
  note: plainText(1000, 10),
});
export type DecideAppeal = z.infer<typeof DecideAppeal>;

export const ModerationStep = z.object({
  action: z.enum(['admit', 'hide', 'appeal', 'uphold', 'dismiss', 'hide-name', 'show-name']),
  reason: ModerationReason.nullable(),
  note: z.string().nullable(),
  byName: z.string().nullable(),
  at: Instant,
});
export type ModerationStep = z.infer<typeof ModerationStep>;

export const QueueItem = z.object({
  id: ContributionId,
  phaseId: PhaseId,
  number: z.int().nullable(),
  text: z.string().nullable(),
  state: z.enum(['pending', 'admitted', 'hidden']),
  signature: SignatureView.nullable(),
  language: z.enum(['es', 'en']),
  channel: z.enum(['phone', 'desktop', 'assisted', 'paper']),
  theme: z.string().nullable(),
  /** Number and title of the project it is about. */
  project: z.string().nullable(),
  place: z.string().nullable(),
  createdAt: Instant,
  /** Moderator's hints, computed: they decide nothing. */
  hints: z.array(z.enum(['e-mail', 'telephone', 'link', 'shouting', 'same-text'])),
  steps: z.array(ModerationStep),
});
export type QueueItem = z.infer<typeof QueueItem>;

export const QueueQuery = z.object({
  /** `names`: names that wait to be read, under what is read already. */
  what: z.enum(['pending', 'names', 'appeals', 'hidden']).default('pending'),
  phase: PhaseId.optional(),
  cursor: plainText(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});
export type QueueQuery = z.infer<typeof QueueQuery>;
export const QueuePage = z.object({ items: z.array(QueueItem), next: z.string().nullable(), total: z.int() });
export type QueuePage = z.infer<typeof QueuePage>;
