import type { PartName } from '@ruta/contracts/session/parts';
import type { DeckView } from '@ruta/contracts/slides/command';
import type { Question } from '../../questions/question.ts';

/** What each part is made of on the server. Every element has an `id`, a uuid, which its view carries as well. */
interface Elements {
  questions: Question;
  decks: DeckView;
}

export type PartElement<Name extends PartName> = Elements[Name];
export type PartsState = { readonly [Name in PartName]: readonly PartElement<Name>[] };

export const emptyParts: PartsState = { questions: [], decks: [] };
