import { describe, expect, it } from '@jest/globals';
import { newDocument } from '@ruta/domain/commitment/document';
import { act, fireEvent, screen } from '@testing-library/react';
import * as Y from 'yjs';
import { show } from '../../shared/testing/show.tsx';
import { type DeskGround, DeskProvider } from './desk-context.ts';
import { SharedLine } from './line-field.tsx';

const aDesk = (doc: Y.Doc, mayWrite: boolean): DeskGround =>
  ({
    draft: { link: { doc }, state: { peers: new Map() }, restart: () => undefined },
    doc,
    mode: mayWrite ? 'edit' : 'read',
    mayWrite,
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
});
