import { z } from 'zod';
import { Locale } from '../identity/sign-in.ts';

/** `GET …/route/explainer/:format` and `GET …/plans/:number/explainer/:format`. */
export const ExplainerQuery = z.object({ lang: Locale.default('es') });
export type ExplainerQuery = z.output<typeof ExplainerQuery>;
