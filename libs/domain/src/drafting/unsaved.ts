import type { CommitmentForm } from '@ruta/contracts/drafting/commitment-form';
import type { SuggestionId } from '@ruta/contracts/drafting/suggestion';
import type * as Y from 'yjs';
import { type Clause, clausesOf, WHOLE } from '../commitment/clauses.ts';
import { differenceOf } from '../commitment/difference.ts';
import { readCommitment } from '../commitment/read-commitment.ts';
import { readSuggestions } from './suggestions.ts';

/** Words that are in one document and not in another. */
export interface Unsaved {
  /** Each in the order of the page, with all it says. */
  clauses: Clause[];
  suggestions: SuggestionId[];
}

/** What `mine` says beyond `received`; all it says where nobody knows what was received. */
export function unsavedIn(mine: Y.Doc, received: Y.Doc | null, key: string): Unsaved {
  const form = readCommitment(mine, key);
  const known = new Map((received ? readSuggestions(received) : []).map((each) => [each.id, said(each)]));
  return {
    clauses: clausesOf(form).filter(clauseTest(form, received && readCommitment(received, key))),
    suggestions: readSuggestions(mine)
      .filter((each) => known.get(each.id) !== said(each))
      .map(({ id }) => id),
  };
}

const said = (suggestion: object): string => JSON.stringify(suggestion);

function clauseTest(form: CommitmentForm, received: CommitmentForm | null): (clause: Clause) => boolean {
  if (!received) return ({ id }) => id !== WHOLE;
  const fresh = new Set(
    differenceOf(received, form)
      .filter(({ what }) => what === 'added' || what === 'changed')
      .map(({ after }) => after),
  );
  return ({ id }) => id !== WHOLE && fresh.has(id);
}
