import { describe, expect, it } from '@jest/globals';
import type { SuggestionId } from '@ruta/contracts/drafting/suggestion';
import { aCommitment, aProse } from '@ruta/testing/commitment/a-commitment';
import * as Y from 'yjs';
import { newDocument } from '../commitment/document.ts';
import { writeCommitment } from '../commitment/write-commitment.ts';
import { suggestDifferences } from './suggest.ts';
import { unsavedIn } from './unsaved.ts';

const copyOf = (doc: Y.Doc): Y.Doc => {
  const copy = newDocument();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
};
const received = newDocument();
writeCommitment(
  received,
  aCommitment({ objective: aProse('Lo primero que se hará.', 'Lo segundo que se hará.') }),
);

describe('what could not be saved', () => {
  it('T67 is what somebody wrote, and not the rest of the text', () => {
    const mine = copyOf(received);
    mine.getText('population').insert(0, 'También en las rancherías: ');
    const { clauses, suggestions } = unsavedIn(mine, received, '1.1');
    expect(clauses.map(({ id }) => id)).toEqual(['population']);
    expect(clauses[0]?.text).toMatch(/^También en las rancherías: /);
    expect(suggestions).toEqual([]);
  });

  it('T67 is what somebody suggested, which stands in no text', () => {
    const mine = copyOf(received);
    const copy = copyOf(mine);
    copy.getText('population').insert(0, 'Sobre todo ');
    const suggester = { author: 'rosarosa', newId: () => 'rosarosa.word0001' as SuggestionId, now: () => 1 };
    suggestDifferences(mine, copy, suggester, new Set());
    const unsaved = unsavedIn(mine, received, '1.1');
    expect(unsaved.clauses).toEqual([]);
    expect(unsaved.suggestions).toHaveLength(1);
    expect(unsavedIn(mine, mine, '1.1').suggestions).toEqual([]);
  });

  it('T67 is all there is where nobody knows what was received', () => {
    const ids = unsavedIn(received, null, '1.1').clauses.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['title', 'objective.1', 'objective.2']));
    expect(ids).not.toContain('commitment');
  });

  it('T67 is nothing where words only went', () => {
    const mine = copyOf(received);
    mine.getText('title').delete(0, mine.getText('title').length);
    expect(unsavedIn(mine, received, '1.1').clauses).toEqual([]);
  });
});
