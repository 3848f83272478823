import type { DeskComment } from '@ruta/contracts/drafting/desk-comment';

/** What a comment says, as one text; whoever is mentioned and has no name goes by `nameless`. */
export const plainWords = (body: NonNullable<DeskComment['body']>, nameless: string): string =>
  body.map((part) => ('text' in part ? part.text : `@${part.mention ?? nameless}`)).join('');
