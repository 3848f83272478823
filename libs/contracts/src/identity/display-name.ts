import { z } from 'zod';

/** Format, control, surrogate and private characters: they let one name look like another or turn a line around. */
const invisible = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu;

/** White space becomes a space before the invisible goes, since a tab is both; composed and collapsed at the end. */
const cleaned = (typed: string) =>
  typed.replace(/\s/gu, ' ').replace(invisible, '').normalize('NFC').replace(/ +/gu, ' ').trim();

/** How a person wants to be called: 1 to 60 characters, white space collapsed, nothing invisible. */
export const DisplayName = z.string().max(400).transform(cleaned).pipe(z.string().min(1).max(60));
export type DisplayName = z.infer<typeof DisplayName>;
