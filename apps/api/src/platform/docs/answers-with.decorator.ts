import { SetMetadata } from '@nestjs/common';
import type { z } from 'zod';

export const ANSWER = 'ruta:answer';

/** The contract of what a route answers with. The API's description is made from it; nothing is checked at run time. */
export const AnswersWith = (schema: z.ZodType) => SetMetadata(ANSWER, schema);
