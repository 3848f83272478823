import type { Locale } from '@ruta/contracts/identity/sign-in';
import type { CellName, FieldName } from './commitment-vocabulary.ts';
import { commitmentWords } from './commitment-words.ts';
import { cellsOf, choices, lines, proses, type RowsName, rowsNames, sets } from './document.ts';

export const fieldNames: readonly FieldName[] = [...lines, ...proses, ...rowsNames, ...sets, ...choices];

export const isRows = (field: FieldName): field is RowsName => rowsNames.some((name) => name === field);

/** How texts made elsewhere call the fields: the partnership's template, and what offices write. */
const alsoCalled: Partial<Record<FieldName, readonly string[]>> = {
  title: [
    'nombre del compromiso',
    'número y nombre del compromiso',
    'compromiso',
    'number and name of commitment',
    'commitment',
    'commitment title',
    'nombre corto del compromiso',
    'título del compromiso',
  ],
  summary: [
    'resumen',
    'resumen en lenguaje ciudadano',
    'resumen ciudadano',
    'descripción del compromiso',
    'cuál es el compromiso',
    'what is the commitment',
    'summary',
    'commitment description',
    'brief description',
    'descripción ciudadana',
    'descripción ciudadana del compromiso',
    'descripción',
    'en qué consiste el compromiso',
    'descripción breve',
  ],
  central: [
    'problema',
    'problema público',
    'problema público que atiende',
    'problema que atiende',
    'problema central',
    'problemática',
    'cuál es el problema público que el compromiso abordará',
    'cuál es la problemática que el compromiso aborda',
    'what is the public problem that the commitment will address',
    'problem',
    'public problem',
    'problem statement',
    'status quo',
    'problema a resolver',
    'planteamiento del problema',
    'descripción del problema',
    'diagnóstico',
    'cuál es la problemática pública que el compromiso abordará',
    'cuál es la problemática que el compromiso abordará',
    'cuál es el problema público que atiende el compromiso',
  ],
  causes: ['causas', 'causes'],
  effects: ['efectos', 'consecuencias', 'effects', 'consequences'],
  population: [
    'población afectada',
    'población objetivo',
    'affected population',
    'target population',
    'población beneficiaria',
    'a quién afecta el problema',
  ],
  baseline: ['línea base', 'situación actual', 'punto de partida', 'baseline'],
  baselineSource: ['fuente', 'fuente de la línea base', 'source', 'source of the baseline'],
  objective: [
    'objetivo',
    'objetivo general',
    'qué haremos',
    'cómo contribuirá el compromiso a resolver el problema público',
    'cómo contribuirá a resolver la problemática',
    'how will the commitment contribute to solve the public problem',
    'objective',
    'main objective',
    'solution',
    'ambition',
    'objetivo del compromiso',
    'cómo contribuirá el compromiso a resolver la problemática',
    'cómo contribuirá el compromiso a resolver el problema',
    'cómo contribuye el compromiso a resolver la problemática',
  ],
  leadInstitution: [
    'institución implementadora',
    'institución líder',
    'dependencia responsable',
    'institución o actor responsable de la implementación',
    'lead implementing agency',
    'lead implementing agency actor',
    'lead institution',
    'responsable',
    'agencia o actor responsable de la implementación',
    'institución responsable de la implementación',
    'institución o dependencia responsable',
    'área responsable',
    'dependencia',
  ],
  leadPost: [
    'cargo',
    'puesto',
    'cargo y departamento',
    'título y departamento',
    'title department',
    'title and department',
    'servidor público responsable',
    'servidora pública responsable',
    'persona servidora pública responsable',
    'cargo del responsable',
    'cargo de la persona responsable',
  ],
  support: [
    'otros actores involucrados',
    'actores de gobierno involucrados',
    'actores estatales involucrados',
    'state actors involved',
    'other actors involved',
    'government',
    'actores de estado involucrados',
    'actores del estado involucrados',
    'otras dependencias involucradas',
    'instituciones de apoyo',
  ],
  counterparts: [
    'contraparte',
    'sociedad civil',
    'osc sector privado multilaterales grupos de trabajo',
    'csos private sector multilaterals working groups',
    'stakeholders',
    'civil society',
    'organizaciones de la sociedad civil',
    'contraparte de la sociedad civil',
  ],
  milestones: [
    'actividades',
    'acciones',
    'hitos y actividades',
    'actividades con entregables verificables',
    'cronograma',
    'milestone activity with a verifiable deliverable',
    'milestone activities with a verifiable deliverable',
    'activities',
    'calendario',
    'plan de trabajo',
    'ruta crítica',
    'actividad y producto entregable del compromiso',
    'hitos y fechas',
  ],
  indicators: ['indicadores', 'metas e indicadores', 'indicators', 'indicadores y metas'],
  budget: ['presupuesto', 'presupuesto del compromiso', 'commitment budget', 'budget'],
  risks: ['riesgos', 'risks'],
  aims: ['fines', 'fines a los que contribuye', 'aims'],
  values: [
    'valores',
    'por qué es relevante frente a los valores de gobierno abierto',
    'por qué este compromiso es relevante frente a los valores de ogp',
    'why is this commitment relevant to ogp values',
    'ogp values',
    'relevance to ogp values',
    'por qué es relevante el compromiso frente a los valores de ogp',
    'relevancia frente a los valores de gobierno abierto',
  ],
  goals: [
    'ods',
    'objetivos de desarrollo sostenible',
    'vínculo con los objetivos de desarrollo sostenible',
    'link to sustainable development goals',
    'sdg',
    'sdgs',
    'alineación a ods',
    'alineación con los ods',
    'alineación a los ods',
    'alineación a los objetivos de desarrollo sostenible',
    'agenda 2030',
  ],
  themes: ['ejes transversales', 'temas transversales', 'transversal themes'],
  licence: ['licence', 'license'],
};

/** Heads of columns that are not the product's own. */
const cellsAlsoCalled: Partial<Record<CellName, readonly string[]>> = {
  institution: ['nombre', 'name', 'organización', 'organisation', 'organization'],
  post: ['área', 'puesto', 'area'],
  activity: [
    'actividad',
    'hito',
    'acción',
    'activity',
    'milestone',
    'milestone activity with a verifiable deliverable',
  ],
  start: ['inicio', 'fecha de inicio', 'fecha inicial', 'desde', 'start', 'start date', 'from'],
  end: [
    'fin',
    'término',
    'fecha de término',
    'fecha de fin',
    'hasta',
    'antes del',
    'fecha final',
    'fecha límite',
    'fecha de entrega',
    'end',
    'end date',
    'due',
    'until',
  ],
  responsible: ['responsables', 'quién', 'who'],
  product: [
    'producto',
    'entregable',
    'entregable verificable',
    'verifiable deliverable',
    'deliverable',
    'product',
  ],
  verification: ['medio de verificación', 'medios de verificación', 'means of verification', 'evidence'],
  variable: ['nombre del indicador', 'variable', 'indicator'],
  baseline: ['línea base', 'baseline', 'valor inicial'],
  target: ['meta', 'target'],
  frequency: ['frecuencia', 'periodicidad', 'frecuencia de medición', 'frequency'],
  measures: ['tipo', 'tipo de indicador', 'type'],
  concept: ['rubro', 'partida', 'item'],
  amount: ['importe', 'costo', 'cost'],
  source: ['fuente', 'fuente de financiamiento', 'source'],
  risk: ['risk'],
  response: ['respuesta', 'mitigación', 'mitigation', 'response'],
};

/** A name without accents, case, numbering and signs: "¿1. Cuál es el Problema?" is "cual es el problema". */
export const plainName = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^(?:\d+ )+(?=\p{L})/u, '');

const locales: readonly Locale[] = ['es', 'en'];

const fields = new Map<string, FieldName>();
for (const field of fieldNames)
  for (const name of [
    ...(alsoCalled[field] ?? []),
    ...locales.map((locale) => commitmentWords[locale].section[field]),
  ])
    fields.set(plainName(name), field);

/** What offices put around a name: "II.", "c)", "(máximo 200 palabras)". */
const bare = (name: string): string =>
  name.replace(/^\s*(?:[ivx]+|[a-z])\s*[.)-]\s*/i, '').replace(/\s*\([^)]*\)\s*$/, '');

/** The field a heading or a label names, in either language. */
export const fieldNamed = (name: string): FieldName | null =>
  fields.get(plainName(name)) ?? fields.get(plainName(bare(name))) ?? null;

const cellNames = new Map<RowsName, Map<string, CellName>>(
  rowsNames.map((rows) => [
    rows,
    new Map(
      (Object.keys(cellsOf(rows)) as CellName[]).flatMap((cell) =>
        [
          ...(cellsAlsoCalled[cell] ?? []),
          ...locales.map((locale) => commitmentWords[locale].cell[cell]),
        ].map((name): [string, CellName] => [plainName(name), cell]),
      ),
    ),
  ]),
);

/** "Meta 2027" is "meta". */
const withoutYear = (name: string): string => name.replace(/ (?:19|20)\d\d$/, '');

/** Which column of a table is which cell of a kind of rows; `null` for columns of no known name. */
export const columnsOf = (rows: RowsName, heads: readonly string[]): (CellName | null)[] => {
  const taken = new Set<CellName>();
  return heads.map((head) => {
    const known = cellNames.get(rows);
    const cell = known?.get(plainName(head)) ?? known?.get(withoutYear(plainName(bare(head)))) ?? null;
    if (cell === null || taken.has(cell)) return null;
    taken.add(cell);
    return cell;
  });
};

/** The kind of rows whose cells these heads name best; at least two must. */
export function rowsNamed(heads: readonly string[]): RowsName | null {
  const known = rowsNames.map((name) => ({
    name,
    count: columnsOf(name, heads).filter((cell) => cell !== null).length,
  }));
  const best = known.toSorted((a, b) => b.count - a.count)[0];
  return best && best.count >= 2 ? best.name : null;
}
