import { z } from 'zod';
import { AnswerCount, Answerer } from '../answers-due/answers-due.ts';
import { FormalKind } from '../formal/kind.ts';
import { ResolutionId, SessionId } from '../protocol/ids.ts';
import { Day, Instant } from '../protocol/instant.ts';
import { Duty } from './body.ts';

/** One thing that waits for the person who asks, in the secretariat. Signatures come from the plan's own topic. */
export const WaitingItem = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('vote'), resolutionId: ResolutionId, number: z.string(), text: z.string() }),
  z.object({
    kind: z.literal('resolution-due'),
    resolutionId: ResolutionId,
    number: z.string(),
    text: z.string(),
    dueOn: Day,
  }),
  /** A formal session to attend; `live` where it runs now, and motions may be voted on in it. */
  z.object({
    kind: z.literal('call'),
    sessionId: SessionId,
    code: z.string(),
    title: z.string(),
    formal: FormalKind,
    startsAt: Instant,
    place: z.string().nullable(),
    live: z.boolean(),
    /** Motions of the running session that the own seat has not voted on. */
    motions: z.int(),
  }),
  z.object({
    kind: z.literal('minutes'),
    sessionId: SessionId,
    code: z.string(),
    title: z.string(),
    version: z.int(),
  }),
  /** Answers that the institution of an own seat owes. */
  AnswerCount.extend({ kind: z.literal('answers'), by: Answerer }),
  z.object({ kind: z.literal('duty'), duty: Duty, seat: z.string() }),
]);
export type WaitingItem = z.infer<typeof WaitingItem>;

export const WaitingList = z.object({ items: z.array(WaitingItem) });
export type WaitingList = z.infer<typeof WaitingList>;
