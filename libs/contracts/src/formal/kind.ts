import { z } from 'zod';

/** A formal session of a body: ordinary (owed by the calendar), extraordinary (for what cannot wait), a working meeting. */
export const FormalKind = z.enum(['ordinary', 'extraordinary', 'working-meeting']);
export type FormalKind = z.infer<typeof FormalKind>;
