import type { DocumentBlock, DocumentParagraph } from '@ruta/contracts/documents/document';
import type { AgendaItem } from '@ruta/contracts/session/agenda';
import type { PartName } from '@ruta/contracts/session/parts';
import { paragraph, prose } from '../documents/prose.ts';
import type { MinutesGround } from './minutes-document.ts';

type Blocks = (ground: MinutesGround, item: AgendaItem) => DocumentBlock[];

/** What the minutes tell of each part of a session: a part that nobody tells of does not compile. */
const tell: { readonly [Name in PartName]: Blocks } = {
  questions,
  // Slides are content of the agenda, told as such; which one was shown last is of no use afterwards.
  decks: () => [],
};

export const partBlocks: Blocks = (ground, item) =>
  Object.values(tell).flatMap((blocks) => blocks(ground, item));

/** What most people shared first, each with its answer. */
function questions({ facts, words, nameOf }: MinutesGround, item: AgendaItem): DocumentBlock[] {
  const asked = facts.parts.questions
    .filter(({ itemId }) => itemId === item.id)
    .toSorted((one, other) => other.votes - one.votes || one.at - other.at);
  if (asked.length === 0) return [];
  return [
    prose(
      asked.flatMap(({ text, votes, author, answer }): DocumentParagraph[] => {
        const by = author === null ? '' : `${nameOf(author)}. `;
        const said = answer?.written ? (answer.text ?? words.erased) : words.answeredAloud;
        return [
          {
            style: 'bullet',
            level: 1,
            runs: [{ text: text ?? words.erased, strong: true }, { text: ` ${by}${words.shares(votes)}` }],
          },
          ...(answer ? [{ style: 'bullet' as const, level: 2, runs: [{ text: said }] }] : []),
        ];
      }),
    ),
    prose([paragraph(words.questions(asked.length, asked.filter(({ answer }) => answer).length))], 'small'),
  ];
}
