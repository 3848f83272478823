import { ProjectForm, mostProjects } from '@ruta/contracts/consultation/project';

type Column = 'title' | 'summary' | 'institution' | 'theme' | 'place' | 'cost';

/** What the columns may be called, without accents and capitals. */
const names: Record<Column, readonly string[]> = {
  title: ['titulo', 'proyecto', 'title', 'project'],
  summary: ['resumen', 'descripcion', 'summary', 'description'],
  institution: ['quien lo propone', 'proponente', 'institucion', 'institution', 'proposer'],
  theme: ['tema', 'theme'],
  place: ['territorio', 'colonia', 'lugar', 'territory', 'place'],
  cost: ['costo', 'costo estimado', 'cost', 'estimated cost'],
};
const columns = Object.keys(names) as Column[];
const owed: readonly Column[] = ['title', 'summary', 'institution'];

/** What keeps a file from being read: a column it lacks, or a cell on a line of the file. */
export type CsvFault =
  | { what: 'no-column'; column: Column }
  | { what: 'cell'; line: number; column: Column; value: string }
  | { what: 'empty' }
  | { what: 'too-many'; most: number };

interface Known {
  themes: readonly { id: string; name: string }[];
  places: readonly { id: string; name: string }[];
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase();

/**
 * Rows of a file of values (RFC 4180), apart by comma, semicolon or tab, whichever its first line has most of, each with
 * the line it begins on. Quoted cells may hold line breaks; a byte order mark is passed over.
 */
export function csvRows(text: string): { line: number; cells: string[] }[] {
  const source = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const apart = [',', ';', '\t'].toSorted((one, other) => countOf(source, other) - countOf(source, one))[0];
  const rows: { line: number; cells: string[] }[] = [];
  let [cells, cell, quoted, line, begun]: [string[], string, boolean, number, number] = [[], '', false, 1, 1];
  const endRow = () => {
    cells.push(cell);
    if (cells.some((each) => each.trim() !== '')) rows.push({ line: begun, cells });
    [cells, cell, begun] = [[], '', line];
  };
  for (let at = 0; at < source.length; at += 1) {
    const sign = source[at] ?? '';
    if (sign === '\n') line += 1;
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (source[at + 1] === '"') [cell, at] = [`${cell}"`, at + 1];
      else quoted = false;
    } else if (sign === '"' && cell.trim() === '') [cell, quoted] = ['', true];
    else if (sign === '\n') endRow();
    else if (sign === apart) [cells, cell] = [[...cells, cell], ''];
    else cell += sign;
  }
  endRow();
  return rows;
}

const countOf = (source: string, sign: string): number => (source.split('\n', 1)[0] ?? '').split(sign).length;

/** K36: the projects of a file, or everything that keeps it from being taken. Themes and places go by their names. */
export function projectsOfCsv(text: string, known: Known): { projects: ProjectForm[]; faults: CsvFault[] } {
  const [head, ...rows] = csvRows(text);
  if (!head || rows.length === 0) return { projects: [], faults: [{ what: 'empty' }] };
  const called = head.cells.map(plain);
  const places = new Map(
    columns.map((column) => [column, called.findIndex((name) => names[column].includes(name))]),
  );
  const missing = owed.filter((column) => places.get(column) === -1);
  if (missing.length > 0)
    return { projects: [], faults: missing.map((column) => ({ what: 'no-column', column })) };
  if (rows.length > mostProjects) return { projects: [], faults: [{ what: 'too-many', most: mostProjects }] };
  const read = rows.map(({ line, cells }) => {
    const cell = (column: Column) => (cells[places.get(column) ?? -1] ?? '').trim();
    return projectOfRow(line, cell, known);
  });
  const faults = read.flatMap((row) => row.faults);
  return { projects: faults.length > 0 ? [] : read.flatMap(({ project }) => project ?? []), faults };
}

function projectOfRow(
  line: number,
  cell: (column: Column) => string,
  { themes, places }: Known,
): { project: ProjectForm | null; faults: CsvFault[] } {
  const fault = (column: Column): CsvFault => ({ what: 'cell', line, column, value: cell(column) });
  const idIn = (column: Column, all: Known['themes']): string | null | undefined =>
    cell(column) === '' ? null : all.find(({ name }) => plain(name) === plain(cell(column)))?.id;
  const [themeId, placeId, cost] = [idIn('theme', themes), idIn('place', places), costOf(cell('cost'))];
  const parsed = ProjectForm.safeParse({
    title: cell('title'),
    summary: cell('summary'),
    institution: cell('institution'),
    themeId: themeId ?? null,
    placeId: placeId ?? null,
    cost: cost ?? null,
  });
  const wrong = new Set<Column>([
    ...(themeId === undefined ? (['theme'] as const) : []),
    ...(placeId === undefined ? (['place'] as const) : []),
    ...(cost === undefined ? (['cost'] as const) : []),
    ...(parsed.error?.issues.flatMap(({ path }) => columns.filter((column) => column === path[0])) ?? []),
  ]);
  return { project: parsed.data ?? null, faults: [...wrong].map(fault) };
}

/** Pesos as people write them, in centavos; null for none, undefined for what is no amount. */
function costOf(typed: string): number | null | undefined {
  if (typed === '') return null;
  const bare = typed.replace(/[$\s\u00a0]|MXN/g, '').replace(/,(?=\d{3}(\D|$))/g, '');
  return /^\d{1,12}([.,]\d{1,2})?$/.test(bare) ? Math.round(Number(bare.replace(',', '.')) * 100) : undefined;
}
