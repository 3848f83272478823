import type { RefusalCode } from '@ruta/contracts/protocol/refusal';
import { type Suggestion, SuggestionId, suggestionLimits } from '@ruta/contracts/drafting/suggestion';
import * as Y from 'yjs';
import { SUGGESTIONS } from '../commitment/document.ts';
import { readSuggestion, suggestionsOf } from './suggestions.ts';

const shared = ['by', 'at', 'kind', 'place'] as const;
const keys: Record<Suggestion['kind'], readonly string[]> = {
  text: [...shared, 'spot', 'text'],
  value: [...shared, 'value'],
  member: [...shared, 'value'],
  row: [...shared, 'value'],
  'row-out': shared,
  origin: [...shared, 'spot', 'value'],
};

/** What is wrong with what waits for a decision, in a word or two; `null` if others can be shown all of it. */
export function inspectSuggestions(doc: Y.Doc): string | null {
  const entries = suggestionsOf(doc);
  if (entries.size > suggestionLimits.all) return 'too many suggestions';
  const ofOne = new Map<string, number>();
  for (const [id, entry] of entries.entries()) {
    const wrong = inspectEntry(doc, id, entry);
    if (wrong) return wrong;
    const author = id.slice(0, 8);
    ofOne.set(author, (ofOne.get(author) ?? 0) + 1);
  }
  return [...ofOne.values()].some((count) => count > suggestionLimits.ofOne) ? 'too many of one' : null;
}

function inspectEntry(doc: Y.Doc, id: string, entry: unknown): string | null {
  if (!SuggestionId.safeParse(id).success || !(entry instanceof Y.Map)) return 'not a suggestion';
  const suggestion = readSuggestion(doc, id);
  if (!suggestion) return 'unreadable suggestion';
  const more = suggestion.kind === 'text' && suggestion.origins ? 1 : 0;
  if (entry.size !== keys[suggestion.kind].length + more) return 'unknown part of a suggestion';
  if (suggestion.kind !== 'text') return null;
  const text: unknown = entry.get('text');
  if (!(text instanceof Y.Text) || text instanceof Y.XmlText) return 'no words in a suggestion';
  if (suggestion.text.length > suggestionLimits.text) return 'suggestion too long';
  for (let item = text._start; item !== null; item = item.right) {
    if (!item.deleted && !(item.content instanceof Y.ContentString)) return 'not text in a suggestion';
  }
  return [...text._map.values()].some((item) => !item.deleted) ? 'attributes on a suggestion' : null;
}

/** What a writer may change: the text or only what they suggest, and whose suggestions are theirs. */
export interface Reach {
  mayEdit: boolean;
  authors: ReadonlySet<string>;
}

/**
 * The refusal a transaction deserves that goes beyond somebody's reach; `null` if it stays inside. To be asked in
 * `afterTransaction`, while what was deleted still says where it stood. Nobody touches suggestions of others, whoever
 * suggests touches nothing else. What arrives already deleted under no parent changes nothing.
 */
export function beyondReach(doc: Y.Doc, transaction: Y.Transaction, reach: Reach): RefusalCode | null {
  const names = new Map([...doc.share].map(([name, type]) => [type as unknown, name]));
  let refusal: RefusalCode | null = null;
  const judge = (struct: Y.Item | Y.GC) => {
    if (!(struct instanceof Y.Item)) return;
    const { root, key } = originOf(names, struct);
    if (root === SUGGESTIONS) {
      if (key === null || !reach.authors.has(key.slice(0, 8))) refusal = 'drafting.foreign-suggestion';
    } else if (!reach.mayEdit) refusal ??= 'drafting.only-suggests';
  };
  for (const [client, after] of transaction.afterState) {
    const before = transaction.beforeState.get(client) ?? 0;
    if (before >= after) continue;
    const structs = doc.store.clients.get(client) ?? [];
    for (let at = Y.findIndexSS(structs, before); at < structs.length; at += 1) {
      const struct = structs[at];
      if (struct) judge(struct);
    }
  }
  Y.iterateDeletedStructs(transaction, transaction.deleteSet, judge);
  return refusal;
}

/** The root an item stands under, and the key of that root if it is a map. */
function originOf(names: ReadonlyMap<unknown, string>, item: Y.Item): { root: string; key: string | null } {
  let top = item;
  for (;;) {
    const { parent } = top;
    if (!(parent instanceof Y.AbstractType) || parent._item === null) {
      return { root: names.get(parent) ?? '', key: top.parentSub };
    }
    top = parent._item;
  }
}
