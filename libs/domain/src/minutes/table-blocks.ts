import type { BreakoutHeadView, TableView } from '@ruta/contracts/breakout/view';
import type { DocumentBlock } from '@ruta/contracts/documents/document';
import type { AgendaItem } from '@ruta/contracts/session/agenda';
import { paragraph, prose } from '../documents/prose.ts';
import type { MinutesGround } from './minutes-ground.ts';
import { spokenAtTables, turnsTaken } from './turn-blocks.ts';

type Happened = (ground: MinutesGround, item: AgendaItem) => DocumentBlock[];

/** The tables of a breakout, each with the card it presented and what was written, voted and who spoke there. */
export function tableBlocks(ground: MinutesGround, item: AgendaItem, happened: Happened): DocumentBlock[] {
  const { facts, words } = ground;
  const heads = facts.parts.breakouts
    .filter((element) => element.kind === 'breakout')
    .filter(({ itemId, openedAt }) => itemId === item.id && openedAt !== null)
    .toSorted((one, other) => one.number - other.number);
  return heads.flatMap((head) => {
    const tables = tablesOf(ground, head);
    const people = tables.reduce((sum, table) => sum + table.people, 0);
    return [
      prose(
        [paragraph(words.tables(tables.length, people)), paragraph(words.seating[head.seating])],
        'small',
      ),
      ...spokenAtTables(
        ground,
        tables.map(({ id }) => facts.tables.find((left) => left.id === id)?.turns ?? []),
      ),
      ...tableList(ground, item, tables, happened),
    ];
  });
}

/** Each table that left something; the others in one line. */
function tableList(
  ground: MinutesGround,
  item: AgendaItem,
  tables: readonly TableView[],
  happened: Happened,
): DocumentBlock[] {
  const { words, language } = ground;
  const told = tables.map((table) => ({ table, below: writtenAt(ground, item, table, happened) }));
  const silent = told.filter(({ table, below }) => !table.card && below.length === 0);
  const names = silent.map(({ table }) => words.table(table.number, table.name));
  return [
    ...told
      .filter((one) => !silent.includes(one))
      .flatMap(({ table, below }) => tableOf(ground, table, below)),
    ...(names.length > 0
      ? [
          prose(
            [paragraph(words.noCards(new Intl.ListFormat(language, { type: 'conjunction' }).format(names)))],
            'small',
          ),
        ]
      : []),
  ];
}

const tablesOf = ({ facts }: MinutesGround, { id }: BreakoutHeadView): TableView[] =>
  facts.parts.breakouts
    .filter((element) => element.kind === 'table')
    .filter(({ breakoutId }) => breakoutId === id)
    .toSorted((one, other) => one.number - other.number);

function writtenAt(
  ground: MinutesGround,
  { content }: AgendaItem,
  table: TableView,
  happened: Happened,
): DocumentBlock[] {
  const { facts } = ground;
  const left = facts.tables.find(({ id }) => id === table.id);
  if (!left || content?.kind !== 'breakout') return [];
  const below: MinutesGround = {
    ...ground,
    facts: { ...facts, boards: left.boards, rounds: left.rounds, parts: left.parts, turns: [] },
    heading: (_, text) => prose([paragraph([{ text, strong: true }])]),
  };
  return [
    ...content.steps.flatMap((step) => happened(below, asItem(step))),
    ...turnsTaken(ground, left.turns),
  ];
}

function tableOf(
  { words, heading }: MinutesGround,
  table: TableView,
  below: DocumentBlock[],
): DocumentBlock[] {
  const card = table.card ? (table.card.text ?? words.erased) : words.noCard;
  return [
    heading(3, words.table(table.number, table.name)),
    prose(card.split('\n').map((line) => paragraph(line))),
    ...below,
  ];
}

const asItem = ({ id, title, content }: StepOf): AgendaItem => ({
  id,
  title,
  kind: content.kind,
  plannedMs: 0,
  content,
  startedAt: null,
  usedMs: 0,
});

type StepOf = Extract<NonNullable<AgendaItem['content']>, { kind: 'breakout' }>['steps'][number];
