import { z } from 'zod';

/** What somebody wants the word for. */
export const Stance = z.enum(['pro', 'contra', 'question']);
export type Stance = z.infer<typeof Stance>;
