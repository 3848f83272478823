import { describe, expect, it } from '@jest/globals';
import { newDocument } from '@ruta/domain/commitment/document';
import { rowOf } from '@ruta/domain/commitment/write-commitment';
import { limits } from '@ruta/contracts/drafting/commitment-form';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import * as Y from 'yjs';
import { show } from '../../shared/testing/show.tsx';
import { type DeskGround, DeskProvider } from './desk-context.ts';
import { RowsField } from './rows-field.tsx';

const aDesk = (doc: Y.Doc): DeskGround =>
  ({
    draft: { link: { doc }, state: { peers: new Map(), role: 'edit' }, restart: () => undefined },
    doc,
    mode: 'edit',
    mayWrite: true,
    suggestions: [],
    sources: new Map(),
    standAt: () => undefined,
  }) as unknown as DeskGround;

async function milestones(many: number): Promise<Y.Doc> {
  const doc = newDocument();
  const rows = Array.from({ length: many }, (_, at) =>
    rowOf('milestones', { id: `h${at}`, activity: `Hito ${at}`, end: '2027-04-30' }),
  );
  doc.getArray('milestones').push(rows);
  await show(
    <DeskProvider value={aDesk(doc)}>
      <RowsField name="milestones" />
    </DeskProvider>,
  );
  return doc;
}
const valueOf = (doc: Y.Doc, at: number, cell: string): unknown =>
  doc.getArray<Y.Map<unknown>>('milestones').get(at).get(cell);

// jsdom lays nothing out.
Element.prototype.scrollIntoView = () => undefined;

describe('rows that several people write in', () => {
  it('T92 takes back a day that one set, and not what somebody else set meanwhile', async () => {
    const doc = await milestones(2);
    const [first] = screen.getAllByLabelText('Termina');
    if (!first) throw new Error('no day');
    first.focus();
    fireEvent.change(first, { target: { value: '2027-05-31' } });
    expect(valueOf(doc, 0, 'end')).toBe('2027-05-31');
    act(() => void doc.getArray<Y.Map<unknown>>('milestones').get(1).set('end', '2027-06-30'));
    fireEvent.keyDown(first, { key: 'z', ctrlKey: true });
    expect(valueOf(doc, 0, 'end')).toBe('2027-04-30');
    expect(valueOf(doc, 1, 'end')).toBe('2027-06-30');
    fireEvent.keyDown(first, { key: 'y', ctrlKey: true });
    expect(valueOf(doc, 0, 'end')).toBe('2027-05-31');
  });

  it('goes on in the first cell of a row that was added, and in the next row after one was removed', async () => {
    await milestones(2);
    fireEvent.click(screen.getByRole('button', { name: 'Agregar un hito' }));
    await waitFor(() => expect(document.activeElement).toBe(screen.getAllByLabelText('Qué')[2]));
    const [remove] = screen.getAllByRole('button', { name: 'Quitar este renglón' });
    if (!remove) throw new Error('nothing to remove');
    fireEvent.click(remove);
    await waitFor(() => expect(document.activeElement?.getAttribute('data-spot')).toBe('milestones.h1'));
  });

  it('T91 says that there is no room for more rows instead of a button that would be refused', async () => {
    await milestones(limits.rows);
    screen.getByText(`Aquí caben ${limits.rows} renglones. Quita alguno para agregar otro.`);
    expect(screen.queryByRole('button', { name: 'Agregar un hito' })).toBeNull();
  });
});
