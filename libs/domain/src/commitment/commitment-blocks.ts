import type { DocumentBlock } from '@ruta/contracts/documents/document';
import type { CommitmentForm, Party, Prose } from '@ruta/contracts/drafting/commitment-form';
import type { Locale } from '@ruta/contracts/identity/sign-in';
import { type Dates } from '../documents/dates.ts';
import { bullets, prose } from '../documents/prose.ts';
import type { CommitmentDocumentWords } from './commitment-document-words.ts';
import type { CellName, CommitmentWords } from './commitment-vocabulary.ts';
import { aimInWords } from './commitment-words.ts';
import type { ProseName } from './document.ts';
import { writtenNumber, writtenPesos } from './written-values.ts';

type Level = 1 | 2 | 3;

/** What the parts of a commitment are written with; `base` is the level of its own headings. */
export interface BlockGround {
  language: Locale;
  names: CommitmentWords;
  words: CommitmentDocumentWords;
  dates: Dates;
  base: 1 | 2;
  heading: (level: Level, text: string) => DocumentBlock;
}

/** Everything the text of a commitment says, every field under its name: read back by an import. */
export const formBlocks = (ground: BlockGround, form: CommitmentForm): DocumentBlock[] => [
  ...section(ground, 'summary', form.summary, 'lead'),
  ...problem(ground, form),
  ...section(ground, 'objective', form.objective),
  ...who(ground, form),
  ...milestones(ground, form),
  ...indicators(ground, form),
  ...money(ground, form),
  ...serves(ground, form),
  ...record(ground, form),
];

const below = (level: 1 | 2): Level => (level === 1 ? 2 : 3);

function section(
  { heading, names, base }: BlockGround,
  name: ProseName,
  text: Prose,
  tone: 'plain' | 'lead' = 'plain',
  level: Level = base,
): DocumentBlock[] {
  if (text.length === 0) return [];
  const paragraphs = text.map(({ style, level: depth, runs }) => ({
    style,
    level: depth,
    runs: runs.map(({ text: words, strong, emphasis }) => ({
      text: words,
      ...(strong && { strong }),
      ...(emphasis && { emphasis }),
    })),
  }));
  return [heading(level, names.section[name]), prose(paragraphs, tone)];
}

function problem(ground: BlockGround, { problem: said }: CommitmentForm): DocumentBlock[] {
  const { heading, names, words, base } = ground;
  const facts = [
    [names.section.population, said.population],
    [names.section.baseline, said.baseline],
    [names.section.baselineSource, said.baselineSource],
  ].filter(([, value]) => value !== '');
  const parts = [
    ...section(ground, 'causes', said.causes, 'plain', below(base)),
    ...section(ground, 'effects', said.effects, 'plain', below(base)),
    ...(facts.length > 0 ? [pairs(ground, words.people, facts)] : []),
  ];
  const central = section(ground, 'central', said.central);
  if (central.length > 0) return [...central, ...parts];
  return parts.length > 0 ? [heading(base, names.section.central), ...parts] : [];
}

const pairs = ({ words }: BlockGround, caption: string, rows: string[][]): DocumentBlock => ({
  kind: 'table',
  caption,
  columns: [
    { head: words.fact, number: false, share: 2 },
    { head: words.says, number: false, share: 5 },
  ],
  rows,
});

function who(ground: BlockGround, { lead, support, counterparts }: CommitmentForm): DocumentBlock[] {
  const { heading, names, words, base } = ground;
  const own = [
    [names.section.leadInstitution, lead.institution],
    [names.section.leadPost, lead.post],
  ].filter(([, value]) => value !== '');
  const tables = [
    ...(own.length > 0 ? [pairs(ground, words.responsible, own)] : []),
    ...parties(ground, names.section.support, support),
    ...parties(ground, names.section.counterparts, counterparts),
  ];
  return tables.length > 0 ? [heading(base, words.who), ...tables] : [];
}

const parties = (ground: BlockGround, caption: string, rows: readonly Party[]): DocumentBlock[] =>
  table(
    ground,
    caption,
    { institution: 4, post: 3 },
    rows.map(({ institution, post }) => [institution, post]),
  );

function table(
  { names }: BlockGround,
  caption: string,
  shares: Partial<Record<CellName, number>>,
  rows: string[][],
  numbers: readonly CellName[] = [],
): DocumentBlock[] {
  if (rows.length === 0) return [];
  const columns = (Object.entries(shares) as [CellName, number][]).map(([cell, share]) => ({
    head: names.cell[cell],
    number: numbers.includes(cell),
    share,
  }));
  return [{ kind: 'table', caption, columns, rows }];
}

function milestones(ground: BlockGround, form: CommitmentForm): DocumentBlock[] {
  const { heading, names, words, dates, base } = ground;
  const date = (day: string | null) => (day === null ? '' : dates.date(day));
  const rows = form.milestones.map(({ activity, start, end, responsible, product, verification }) => [
    activity,
    date(start),
    date(end),
    responsible,
    product,
    verification,
  ]);
  const shares = { activity: 4, start: 2.6, end: 2.6, responsible: 3, product: 3.4, verification: 3.4 };
  const shown = table(ground, words.milestoneTable, shares, rows);
  return shown.length > 0 ? [heading(base, names.section.milestones), ...shown] : [];
}

function indicators(ground: BlockGround, form: CommitmentForm): DocumentBlock[] {
  const { heading, names, words, base } = ground;
  const number = (value: number | null) => (value === null ? '' : writtenNumber(value));
  const rows = form.indicators.map((row) => [
    row.variable,
    row.unit,
    number(row.baseline),
    number(row.target),
    row.period,
    row.frequency,
    row.measures === null ? '' : names.measures[row.measures],
  ]);
  const shares = {
    variable: 5,
    unit: 2,
    baseline: 1.6,
    target: 1.6,
    period: 2,
    frequency: 2.4,
    measures: 2.2,
  };
  const shown = table(ground, words.indicatorTable, shares, rows, ['baseline', 'target']);
  return shown.length > 0 ? [heading(base, names.section.indicators), ...shown] : [];
}

function money(ground: BlockGround, { budget, risks }: CommitmentForm): DocumentBlock[] {
  const { heading, names, words, base } = ground;
  const lines = budget.map(({ concept, amount, source }) => [
    concept,
    amount === null ? '' : writtenPesos(amount),
    source,
  ]);
  const costs = table(ground, words.budgetTable, { concept: 5, amount: 2, source: 4 }, lines, ['amount']);
  const dangers = risks.map(({ risk, response }) => [risk, response]);
  const known = table(ground, words.riskTable, { risk: 1, response: 1 }, dangers);
  return [
    ...(costs.length > 0 ? [heading(base, names.section.budget), ...costs] : []),
    ...(known.length > 0 ? [heading(base, names.section.risks), ...known] : []),
  ];
}

function serves(ground: BlockGround, form: CommitmentForm): DocumentBlock[] {
  const { heading, names, words, base } = ground;
  const level = below(base);
  const list = (name: 'aims' | 'values' | 'goals' | 'themes', entries: readonly string[]) =>
    entries.length > 0 ? [heading(level, names.section[name]), prose(bullets(entries))] : [];
  const goalsHow =
    form.goalsHow === '' ? [] : [heading(level, names.section.goalsHow), prose(paragraphOf(form.goalsHow))];
  const parts = [
    ...list(
      'aims',
      form.aims.map((id) => aimInWords(names, id)),
    ),
    ...list(
      'values',
      form.values.map((id) => names.value[id]),
    ),
    ...list(
      'goals',
      form.goals.map((number) => names.goal[number - 1] ?? String(number)),
    ),
    ...goalsHow,
    ...list(
      'themes',
      form.themes.map((id) => names.theme[id]),
    ),
  ];
  return parts.length > 0 ? [heading(base, words.serves), ...parts] : [];
}

const paragraphOf = (text: string): { style: 'paragraph'; level: number; runs: { text: string }[] }[] => [
  { style: 'paragraph', level: 0, runs: [{ text }] },
];

const record = (ground: BlockGround, { kind, licence }: CommitmentForm): DocumentBlock[] => [
  ground.heading(ground.base, ground.words.record),
  pairs(ground, ground.words.recordTable, [
    [ground.names.section.kind, ground.names.kind[kind]],
    [ground.names.section.licence, ground.names.licence[licence]],
  ]),
];
