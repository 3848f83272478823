import { describe, expect, it } from '@jest/globals';
import { Schema } from '@tiptap/pm/model';
import { sentenceAt } from './sentence-at.ts';

const schema = new Schema({
  nodes: { doc: { content: 'paragraph+' }, paragraph: { content: 'text*' }, text: {} },
});
const paragraph = (text: string) => schema.node('paragraph', null, text ? [schema.text(text)] : []);

/** The sentence around the place in the first paragraph where `|` stands. */
function around(marked: string): string | null {
  const doc = schema.node('doc', null, [paragraph(marked.replace('|', ''))]);
  const found = sentenceAt(doc, marked.indexOf('|') + 1);
  return found && doc.textBetween(found.from, found.to);
}

describe('the sentence at a place', () => {
  it.each([
    ['Uno |dos. Tres.', 'Uno dos.'],
    ['Uno dos. Tr|es cuatro.', 'Tres cuatro.'],
    ['Uno dos.| Tres.', 'Uno dos.'],
    ['Hasta 1.5 km de r|ed nueva', 'Hasta 1.5 km de red nueva'],
    ['¿Cuándo vuelve|? Mañana.', '¿Cuándo vuelve?'],
    ['|Uno.', 'Uno.'],
    ['Sin punto final|', 'Sin punto final'],
  ])('%s', (marked, sentence) => {
    expect(around(marked)).toBe(sentence);
  });

  it('is none in an empty paragraph', () => {
    expect(around('|')).toBeNull();
  });
});
