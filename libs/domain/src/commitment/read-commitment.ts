import {
  AimId,
  type CommitmentForm,
  CommitmentKind,
  Goal,
  Licence,
  limits,
  OpenGovernmentValue,
  RowId,
  TransversalTheme,
} from '@ruta/contracts/drafting/commitment-form';
import { ClauseLink } from '@ruta/contracts/drafting/origin';
import { Day } from '@ruta/contracts/protocol/instant';
import * as Y from 'yjs';
import {
  type CellKind,
  cellsOf,
  type LineName,
  type ProseName,
  type RowsName,
  type SetName,
} from './document.ts';
import { readProse } from './read-prose.ts';
import { cleanLine, compare } from './text.ts';

/**
 * Canonical form 1 of a document. Total: any document a client can make has one, and documents that hold the same
 * updates have the same one, in whatever order they came.
 */
export function readCommitment(doc: Y.Doc, key: string): CommitmentForm {
  const line = (name: LineName) => cleanLine(doc.getText(name).toJSON(), limits.line);
  const prose = (name: ProseName) => readProse(doc.getXmlFragment(name));
  const choices = doc.getMap('choices');
  return {
    form: 1,
    key,
    ...readHead(doc),
    summary: prose('summary'),
    problem: {
      central: prose('central'),
      causes: prose('causes'),
      effects: prose('effects'),
      population: line('population'),
      baseline: line('baseline'),
      baselineSource: line('baselineSource'),
    },
    objective: prose('objective'),
    aims: readSet(doc, 'aims', AimId),
    values: readSet(doc, 'values', OpenGovernmentValue),
    goals: readGoals(doc),
    goalsHow: line('goalsHow'),
    themes: readSet(doc, 'themes', TransversalTheme),
    lead: { institution: line('leadInstitution'), post: line('leadPost') },
    ...readAllRows(doc),
    licence: Licence.catch('CC-BY-4.0').parse(choices.get('licence')),
    links: readLinks(doc),
  };
}

/** What lists show of a commitment: as its form has it, without reading the rest. */
export const readHead = (doc: Y.Doc): Pick<CommitmentForm, 'title' | 'kind'> => ({
  title: cleanLine(doc.getText('title').toJSON(), limits.line),
  kind: CommitmentKind.catch('co-created').parse(doc.getMap('choices').get('kind')),
});

function membersOf(doc: Y.Doc, name: SetName): string[] {
  const set = doc.getMap(name);
  return [...set.keys()].filter((member) => set.get(member) === true).sort(compare);
}

/** As much of a schema as is needed here. */
interface Kind<Member> {
  safeParse(value: unknown): { data?: Member };
}

function readSet<Member>(doc: Y.Doc, name: SetName, kind: Kind<Member>): Member[] {
  return membersOf(doc, name)
    .flatMap((member) => kind.safeParse(member).data ?? [])
    .slice(0, limits.rows);
}

const readGoals = (doc: Y.Doc): number[] =>
  membersOf(doc, 'goals')
    .filter((member) => /^[1-9][0-9]?$/.test(member) && Goal.safeParse(Number(member)).success)
    .map(Number)
    .sort((a, b) => a - b);

type Rows = Pick<CommitmentForm, RowsName>;

const readAllRows = (doc: Y.Doc): Rows => ({
  support: readRows(doc, 'support'),
  counterparts: readRows(doc, 'counterparts'),
  milestones: readRows(doc, 'milestones'),
  indicators: readRows(doc, 'indicators'),
  budget: readRows(doc, 'budget'),
  risks: readRows(doc, 'risks'),
});

/** Rows with an id of their own; a second row with an id already seen is none. */
function readRows<Name extends RowsName>(doc: Y.Doc, name: Name): Rows[Name] {
  const found = new Map<string, Record<string, unknown>>();
  for (const row of doc.getArray<unknown>(name).toArray()) {
    if (!(row instanceof Y.Map) || found.size === limits.rows) continue;
    const id = RowId.safeParse(row.get('id'));
    if (!id.success || found.has(id.data)) continue;
    const read: Record<string, unknown> = { id: id.data };
    for (const [cell, kind] of Object.entries(cellsOf(name))) read[cell] = readCell(row.get(cell), kind);
    found.set(id.data, read);
  }
  // The table of cells and the form's rows name the same fields; a property test reads what it wrote.
  return [...found.values()] as Rows[Name];
}

export function readCell(value: unknown, kind: CellKind): string | number | null {
  switch (kind) {
    case 'text': {
      const text = value instanceof Y.Text ? value.toJSON() : value;
      return typeof text === 'string' ? cleanLine(text, limits.line) : '';
    }
    case 'day':
      return Day.safeParse(value).data ?? null;
    case 'number':
      return typeof value === 'number' && Math.abs(value) < 1e15 ? value || 0 : null;
    case 'cents':
      return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value || 0 : null;
    case 'measures':
      return value === 'output' || value === 'outcome' ? value : null;
  }
}

function readLinks(doc: Y.Doc): ClauseLink[] {
  const links = doc.getMap('links');
  return [...links.keys()]
    .filter((key) => links.get(key) === true)
    .sort(compare)
    .flatMap((key) => linkOf(key) ?? [])
    .slice(0, limits.links);
}

/** The link a key of `links` stands for; `null` if it is none. */
export function linkOf(key: string): ClauseLink | null {
  const [, clause, kind, ref] = /^([^|]{1,60})\|([a-z]{1,20}):([0-9a-fA-F-]{36})$/.exec(key) ?? [];
  return ClauseLink.safeParse({ clause, kind, ref }).data ?? null;
}
