import type { SuggestionId } from '@ruta/contracts/drafting/suggestion';
import * as Y from 'yjs';
import { newDocument } from '../commitment/document.ts';
import { type Suggester, suggestDifferences } from './suggest.ts';
import { applySuggestion, readSuggestion, readSuggestions, suggestionsOf } from './suggestions.ts';

/**
 * A copy of a document in which somebody writes as if they edited. What they do becomes suggestions in the document
 * itself; what others do there comes into the copy. The copy is this browser's alone and never sent.
 */
export class Suggesting {
  readonly copy = newDocument();
  /** Their suggestions that the copy shows as if they were content. */
  private shown = new Set<SuggestionId>();
  private readonly ends: (() => void)[] = [];

  /** `stale`: somebody else decided on what the copy shows, or changed it elsewhere; it has to be made anew. */
  constructor(
    private readonly doc: Y.Doc,
    private readonly suggester: Suggester,
    private readonly stale: () => void = () => undefined,
  ) {
    this.fill();
    const follow = (update: Uint8Array, origin: unknown) => {
      if (origin !== this) Y.applyUpdate(this.copy, update, this);
    };
    const own = (_update: Uint8Array, origin: unknown) => {
      if (origin !== this) this.suggest();
    };
    const decided = (events: Y.YEvent<Y.AbstractType<unknown>>[], { origin }: Y.Transaction) => {
      if (origin !== this && events.some((event) => this.isShown(event))) this.stale();
    };
    this.doc.on('update', follow);
    this.copy.on('update', own);
    suggestionsOf(this.doc).observeDeep(decided);
    this.ends.push(
      () => this.doc.off('update', follow),
      () => this.copy.off('update', own),
      () => suggestionsOf(this.doc).unobserveDeep(decided),
    );
  }

  end(): void {
    for (const end of this.ends.splice(0)) end();
  }

  private fill(): void {
    Y.applyUpdate(this.copy, Y.encodeStateAsUpdate(this.doc), this);
    const mine = readSuggestions(this.doc).filter(({ by }) => by === this.suggester.author);
    this.copy.transact(() => {
      for (const { id } of mine) {
        const suggestion = readSuggestion(this.copy, id);
        if (suggestion && applySuggestion(this.copy, suggestion)) this.shown.add(suggestion.id);
      }
    }, this);
  }

  private suggest(): void {
    this.shown = suggestDifferences(this.doc, this.copy, this.suggester, this.shown, this);
  }

  private isShown({ target, path, changes }: Y.YEvent<Y.AbstractType<unknown>>): boolean {
    const ids = target === suggestionsOf(this.doc) ? [...changes.keys.keys()] : [String(path[0])];
    return ids.some((id) => this.shown.has(id) || id.startsWith(`${this.suggester.author}.`));
  }
}
