import { z } from 'zod';
import { plainText } from '../protocol/text.ts';

/**
 * One editable line of the classifier. `word` is what people see as the reason; `also` are other words or short
 * phrases that count as it (`corte`: `quitar el agua`). Endings and accents need not be spelt out.
 * `theme` is the theme's key or id, whichever the rule set is kept in.
 */
export const KeywordRule = z.object({
  word: plainText(40, 2),
  also: z.array(plainText(60, 2)).max(40),
  theme: z.string().min(1),
});
export type KeywordRule = z.infer<typeof KeywordRule>;
