import * as Y from 'yjs';

/**
 * The Yjs document of a commitment. Every part is a root of its own, so that nobody has to create it first and two
 * people who start at once never replace each other's part:
 * lines are Y.Text, prose is Y.XmlFragment (TipTap's nodes), sets are Y.Map of `true`, rows are Y.Array of Y.Map whose
 * text cells are Y.Text, `choices` holds plain values and `links` the origins of rows and lines. `suggestions` is beside it.
 */
export const lines = [
  'title',
  'population',
  'baseline',
  'baselineSource',
  'goalsHow',
  'leadInstitution',
  'leadPost',
] as const;
export type LineName = (typeof lines)[number];

export const proses = ['summary', 'central', 'causes', 'effects', 'objective'] as const;
export type ProseName = (typeof proses)[number];

export const sets = ['aims', 'values', 'goals', 'themes'] as const;
export type SetName = (typeof sets)[number];

export type CellKind = 'text' | 'day' | 'number' | 'cents' | 'measures';
export const rows = {
  support: { institution: 'text', post: 'text' },
  counterparts: { institution: 'text', post: 'text' },
  milestones: {
    activity: 'text',
    start: 'day',
    end: 'day',
    responsible: 'text',
    product: 'text',
    verification: 'text',
  },
  indicators: {
    variable: 'text',
    unit: 'text',
    baseline: 'number',
    target: 'number',
    period: 'text',
    frequency: 'text',
    measures: 'measures',
  },
  budget: { concept: 'text', amount: 'cents', source: 'text' },
  risks: { risk: 'text', response: 'text' },
} as const satisfies Record<string, Record<string, CellKind>>;
export type RowsName = keyof typeof rows;
export const rowsNames = Object.keys(rows) as RowsName[];
export const cellsOf = (name: RowsName): Record<string, CellKind> => rows[name];

export const choices = ['kind', 'licence'] as const;
export type ChoiceName = (typeof choices)[number];

/** Changes that wait for a decision, by their id; beside the text, and never content. */
export const SUGGESTIONS = 'suggestions';

/** Declares every root with its kind: what others wrote under these names is then read as this kind and no other. */
export function declareDocument(doc: Y.Doc): Y.Doc {
  for (const name of lines) doc.getText(name);
  for (const name of proses) doc.getXmlFragment(name);
  for (const name of sets) doc.getMap(name);
  for (const name of rowsNames) doc.getArray(name);
  doc.getMap('choices');
  doc.getMap('links');
  doc.getMap(SUGGESTIONS);
  return doc;
}

export const rootNames: ReadonlySet<string> = new Set([
  ...lines,
  ...proses,
  ...sets,
  ...rowsNames,
  'choices',
  'links',
  SUGGESTIONS,
]);

export const newDocument = (): Y.Doc => declareDocument(new Y.Doc());

/** Key in `links` for an origin of a row, a line or the whole; `clause` is a ClauseId without paragraphs. */
export const linkKey = (clause: string, kind: string, ref: string): string => `${clause}|${kind}:${ref}`;

/** The text attribute that carries an origin; several on one stretch differ by what follows its name. */
export const ORIGIN_MARK = 'origin';
export const isOriginMark = (name: string): boolean =>
  name === ORIGIN_MARK || (name.startsWith(`${ORIGIN_MARK}--`) && name.length <= 24);
