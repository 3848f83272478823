import type { DocumentBlock } from '@ruta/contracts/documents/document';
import type { BoardView } from '@ruta/contracts/board/view';
import type { AgendaItem } from '@ruta/contracts/session/agenda';
import type { Slide } from '@ruta/contracts/slides/slide';
import { markdownParagraphs } from '../documents/markdown.ts';
import { bullets, paragraph, prose } from '../documents/prose.ts';
import { inOrderBegun } from '../session/minutes.ts';
import type { MinutesGround } from './minutes-ground.ts';
import { partBlocks } from './part-blocks.ts';
import { tableBlocks } from './table-blocks.ts';
import { roundBlocks } from './round-blocks.ts';
import { turnBlocks } from './turn-blocks.ts';
import { notesAt } from './written-parts.ts';

/**
 * Each entry that was started, with all that came of it: whatever its kind, a text is told as text, a board as its
 * groups, a vote as bars, the floor as turns.
 */
export function itemSections(ground: MinutesGround): DocumentBlock[] {
  return inOrderBegun(ground.facts.agenda).flatMap((item) => {
    const blocks = [
      ...said(ground, item),
      ...happened(ground, item),
      ...tableBlocks(ground, item, happened),
      ...turnBlocks(ground, item),
    ];
    const notes = notesAt(ground, item.id);
    return blocks.length + notes.length > 0 ? [ground.heading(2, item.title), ...blocks, ...notes] : [];
  });
}

/** In the plenary, or at a table. */
const happened = (ground: MinutesGround, item: AgendaItem): DocumentBlock[] => [
  ...partBlocks(ground, item),
  ...board(ground, item),
  ...grouped(ground, item),
  ...rounds(ground, item),
];

/** Questions and what was put on the wall. A ballot's question stands above its bars. */
function said({ facts }: MinutesGround, { id, title, content }: AgendaItem): DocumentBlock[] {
  if (content === null || content.kind === 'ballot' || content.kind === 'dots' || content.kind === 'break')
    return [];
  if (content.kind === 'slide') return [...read(content.text), ...(content.slides ?? []).flatMap(slide)];
  if (!('question' in content)) return 'text' in content ? read(content.text) : [];
  const { question } = content;
  // As the title, or above the bars of its vote, it stands there already.
  const stands =
    question === title ||
    facts.rounds.some((round) => round.itemId === id && round.spec.question === question);
  return stands ? [] : [prose([paragraph([{ text: question, strong: true }])])];
}

const read = (text: string): DocumentBlock[] => (text === '' ? [] : [prose(markdownParagraphs(text))]);

/** A slide in words: what it says, what is to be seen on it, or where its film is. */
function slide(shown: Slide): DocumentBlock[] {
  switch (shown.type) {
    case 'text':
      return read(shown.text);
    case 'image':
      return [prose([paragraph([{ text: shown.alt, emphasis: true }])])];
    case 'video':
      return [prose([paragraph([{ text: shown.title, href: shown.url }])])];
  }
}

function rounds(ground: MinutesGround, item: AgendaItem): DocumentBlock[] {
  return ground.facts.rounds
    .filter(({ itemId }) => itemId === item.id)
    .flatMap((round) => roundBlocks(ground, round));
}

function board({ facts, words, heading }: MinutesGround, item: AgendaItem): DocumentBlock[] {
  const shown = facts.boards.find(({ id }) => id === item.id);
  if (!shown?.revealed) return [];
  const count = words.ideas(shown.ideas.length);
  const groups = groupsOf(shown, words);
  return [
    prose([paragraph(count)], 'small'),
    ...groups.flatMap(({ title, ideas }) => [
      ...(groups.length > 1 || title !== words.alone ? [heading(3, `${title} (${ideas.length})`)] : []),
      prose(bullets(ideas)),
    ]),
  ];
}

/** Grouping works on the ideas of another entry: there they are read. */
function grouped({ facts, words }: MinutesGround, { content }: AgendaItem): DocumentBlock[] {
  if (content?.kind !== 'grouping') return [];
  const board = facts.boards.find(({ id }) => id === content.board);
  const entry = facts.agenda.find(({ id }) => id === content.board);
  if (!board?.revealed || !entry) return [];
  const groups = board.groups.filter(
    ({ id, dissolved }) => !dissolved && board.ideas.some((idea) => idea.groupId === id),
  );
  return [prose([paragraph(words.grouped(board.ideas.length, groups.length, entry.title))], 'small')];
}

/** The fullest group first, what stands alone at the end. */
function groupsOf(
  { groups, ideas }: BoardView,
  words: MinutesGround['words'],
): { title: string; ideas: string[] }[] {
  const living = groups.filter(({ dissolved }) => !dissolved);
  const textsIn = (isIn: (groupId: string | null) => boolean) =>
    ideas
      .filter(({ groupId }) => isIn(groupId))
      .map(
        ({ text, from }) =>
          `${text ?? words.erased}${from ? ` (${'projectId' in from ? words.broughtProject(from.number) : words.brought(from.number)})` : ''}`,
      );
  return [
    ...living
      .map(({ id, title }) => ({ title: title ?? words.group, ideas: textsIn((groupId) => groupId === id) }))
      .sort((one, other) => other.ideas.length - one.ideas.length),
    { title: words.alone, ideas: textsIn((groupId) => !living.some(({ id }) => id === groupId)) },
  ].filter((group) => group.ideas.length > 0);
}
