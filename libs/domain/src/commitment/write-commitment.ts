import type { CommitmentForm, Prose } from '@ruta/contracts/drafting/commitment-form';
import * as Y from 'yjs';
import {
  cellsOf,
  type LineName,
  lines,
  linkKey,
  proses,
  type ProseName,
  type RowsName,
  rowsNames,
} from './document.ts';
import { writeProse } from './write-prose.ts';

/** Puts a form into an empty document: for seeds, imports, and a draft that starts from an earlier text. */
export function writeCommitment(doc: Y.Doc, form: CommitmentForm): void {
  doc.transact(() => {
    for (const name of lines) if (lineOf(form, name)) doc.getText(name).insert(0, lineOf(form, name));
    for (const name of proses) writeProse(doc.getXmlFragment(name), proseOf(form, name));
    for (const name of ['aims', 'values', 'themes'] as const) {
      for (const member of form[name]) doc.getMap(name).set(member, true);
    }
    for (const goal of form.goals) doc.getMap('goals').set(String(goal), true);
    for (const name of rowsNames) doc.getArray(name).push(form[name].map((row) => rowOf(name, row)));
    doc.getMap('choices').set('kind', form.kind);
    doc.getMap('choices').set('licence', form.licence);
    for (const { clause, kind, ref } of form.links) doc.getMap('links').set(linkKey(clause, kind, ref), true);
  });
}

export const proseOf = (form: CommitmentForm, name: ProseName): Prose =>
  name === 'summary' || name === 'objective' ? form[name] : form.problem[name];

export function lineOf(form: CommitmentForm, name: LineName): string {
  switch (name) {
    case 'title':
    case 'goalsHow':
      return form[name];
    case 'leadInstitution':
      return form.lead.institution;
    case 'leadPost':
      return form.lead.post;
    default:
      return form.problem[name];
  }
}

/** A row ready to be put into its list; text cells are shared texts, so that two people can write in one. */
export function rowOf(name: RowsName, cells: { id: string; [cell: string]: unknown }): Y.Map<unknown> {
  const row = new Y.Map<unknown>();
  row.set('id', cells.id);
  for (const [cell, kind] of Object.entries(cellsOf(name))) {
    const value = cells[cell];
    if (kind === 'text') row.set(cell, new Y.Text(typeof value === 'string' ? value : ''));
    else if (value !== null && value !== undefined) row.set(cell, value);
  }
  return row;
}
