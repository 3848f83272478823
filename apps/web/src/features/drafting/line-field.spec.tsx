import { describe, expect, it } from '@jest/globals';
import type { Source } from '@ruta/contracts/drafting/provenance';
import { newDocument } from '@ruta/domain/commitment/document';
import { act, fireEvent, screen } from '@testing-library/react';
import { uuidv7 } from 'uuidv7';
import * as Y from 'yjs';
import { show } from '../../shared/testing/show.tsx';
import { htmlWithOrigins } from './clipboard-origins.ts';
import { type DeskGround, DeskProvider } from './desk-context.ts';
import { SharedLine } from './line-field.tsx';

const here = uuidv7();
const idea = { kind: 'idea' as const, ref: uuidv7() };
const source: Source = {
  ...idea,
  standing: 'shown',
  label: '1',
  excerpt: 'Avisar por radio',
  theme: null,
  weight: null,
};
const carrying = (type: string, data: string) => ({
  types: [type],
  getData: (asked: string) => (asked === type ? data : ''),
  setData: () => undefined,
});
const linksOf = (doc: Y.Doc) => [...doc.getMap('links').keys()];
const link = `title|idea:${idea.ref}`;

const aDesk = (doc: Y.Doc, mayWrite: boolean): DeskGround =>
  ({
    draft: { link: { doc }, state: { peers: new Map() }, restart: () => undefined },
    doc,
    mode: mayWrite ? 'edit' : 'read',
    mayWrite,
    entityId: here,
    suggestions: [],
    sources: new Map(),
    standAt: () => undefined,
  }) as unknown as DeskGround;

async function aLine(words: string, mayWrite = true): Promise<{ doc: Y.Doc; input: HTMLTextAreaElement }> {
  const doc = newDocument();
  doc.getText('title').insert(0, words);
  await show(
    <DeskProvider value={aDesk(doc, mayWrite)}>
      <SharedLine text={doc.getText('title')} place="title" label="Título" />
    </DeskProvider>,
  );
  const input = screen.getByLabelText('Título');
  if (!(input instanceof HTMLTextAreaElement)) throw new Error('the line is no text area');
  return { doc, input };
}

/** What somebody else writes, as it comes over the line. */
function elsewhere(doc: Y.Doc, change: (text: Y.Text) => void): void {
  const other = newDocument();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  change(other.getText('title'));
  act(() => Y.applyUpdate(doc, Y.encodeStateAsUpdate(other)));
}

describe('a line that several people write in', () => {
  it('turns what is typed into the smallest change', async () => {
    const { doc, input } = await aLine('Avisos de corte');
    const seen: unknown[] = [];
    doc.getText('title').observe((event) => seen.push(event.delta));
    fireEvent.change(input, { target: { value: 'Avisos del corte' } });
    expect(seen).toEqual([[{ retain: 9 }, { insert: 'l' }]]);
  });

  it('keeps the caret with its words when somebody writes before it', async () => {
    const { doc, input } = await aLine('agua y luz');
    input.focus();
    input.setSelectionRange(8, 8);
    elsewhere(doc, (text) => text.insert(0, 'el '));
    expect([input.value, input.selectionStart]).toEqual(['el agua y luz', 11]);
  });

  it('keeps the caret when somebody writes behind it', async () => {
    const { doc, input } = await aLine('agua');
    input.focus();
    input.setSelectionRange(2, 2);
    elsewhere(doc, (text) => text.insert(4, ' y luz'));
    expect([input.value, input.selectionStart]).toEqual(['agua y luz', 2]);
  });

  it('makes one line of what is pasted in several', async () => {
    const { doc, input } = await aLine('');
    fireEvent.change(input, { target: { value: 'Avisos\n  de corte' } });
    expect(doc.getText('title').toJSON()).toBe('Avisos de corte');
  });

  it('takes back what this person wrote here, and leaves the words of others', async () => {
    const { doc, input } = await aLine('agua');
    fireEvent.change(input, { target: { value: 'agua y luz' } });
    elsewhere(doc, (text) => text.insert(0, 'el '));
    fireEvent.keyDown(input, { key: 'z', ctrlKey: true });
    expect(input.value).toBe('el agua');
    fireEvent.keyDown(input, { key: 'Z', ctrlKey: true, shiftKey: true });
    expect(input.value).toBe('el agua y luz');
  });

  it('is read only for who may not write', async () => {
    const { input } = await aLine('Avisos', false);
    expect(input.readOnly).toBe(true);
  });

  it('T24 is tied to a quotation that is dropped on it, and T26 untied by who takes that back', async () => {
    const { doc, input } = await aLine('Avisos');
    const dataTransfer = carrying('application/x-ruta-origin', JSON.stringify(source));
    fireEvent.drop(input, { dataTransfer });
    expect(linksOf(doc)).toEqual([link]);
    fireEvent.keyDown(input, { key: 'z', ctrlKey: true });
    expect(linksOf(doc)).toEqual([]);
    expect(input.value).toBe('Avisos');
  });

  it('T25 takes the origins of what is pasted, of its own entity and no other', async () => {
    const { doc, input } = await aLine('Avisos');
    const pasted = (entity: string) => ({
      clipboardData: carrying('text/html', htmlWithOrigins('por radio', [idea], entity)),
    });
    fireEvent.paste(input, pasted(uuidv7()));
    expect(linksOf(doc)).toEqual([]);
    fireEvent.paste(input, pasted(here));
    expect(linksOf(doc)).toEqual([link]);
  });

  it('T25 sends its origins along with what is copied, and all of them away with all its words', async () => {
    const { doc, input } = await aLine('Avisos');
    doc.getMap('links').set(link, true);
    const copied = new Map<string, string>();
    const clipboardData = { setData: (type: string, data: string) => copied.set(type, data) };
    input.focus();
    input.setSelectionRange(0, 3);
    fireEvent.copy(input, { clipboardData });
    expect(copied.get('text/plain')).toBe('Avi');
    expect(copied.get('text/html')).toBe(htmlWithOrigins('Avi', [idea], here));
    fireEvent.cut(input, { clipboardData });
    expect([doc.getText('title').toJSON(), linksOf(doc)]).toEqual(['sos', [link]]);
    input.setSelectionRange(0, 3);
    fireEvent.cut(input, { clipboardData });
    expect([doc.getText('title').toJSON(), linksOf(doc)]).toEqual(['', []]);
  });
});
