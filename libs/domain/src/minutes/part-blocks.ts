import type { DocumentBlock, DocumentParagraph } from '@ruta/contracts/documents/document';
import type { AgendaItem } from '@ruta/contracts/session/agenda';
import type { PartName } from '@ruta/contracts/session/parts';
import type { SurveyQuestion } from '@ruta/contracts/survey/phase';
import { bullets, paragraph, prose } from '../documents/prose.ts';
import { type Branch, outlineOf } from '../tree/outline.ts';
import { motions, reviews, rolls } from './formal-blocks.ts';
import { challenges, judgings, pitches, teams } from './contest-blocks.ts';
import type { MinutesGround } from './minutes-ground.ts';

type Blocks = (ground: MinutesGround, item: AgendaItem) => DocumentBlock[];

/** What the minutes tell of each part of a session: a part that nobody tells of does not compile. */
const tell: { readonly [Name in PartName]: Blocks } = {
  questions,
  replies,
  surveys,
  trees,
  // Slides are content of the agenda, told as such; which one was shown last is of no use afterwards.
  decks: () => [],
  challenges,
  teams,
  judgings,
  pitches,
  // Who looked for a team has one by now, or wanted none.
  seekers: () => [],
  // Tables are told with what was written there, by table-blocks.ts.
  breakouts: () => [],
  rolls,
  reviews,
  motions,
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
            runs: [
              { text: text ?? words.erased, strong: true },
              { text: ` ${by}${words.shares(votes)}`.trimEnd() },
            ],
          },
          ...(answer ? [{ style: 'bullet' as const, level: 2, runs: [{ text: said }] }] : []),
        ];
      }),
    ),
    prose([paragraph(words.questions(asked.length, asked.filter(({ answer }) => answer).length))], 'small'),
  ];
}

/** How people arrived: what was shown in the room, as words or as moods from 1 to 5. */
function replies({ facts, words, nameOf }: MinutesGround, item: AgendaItem): DocumentBlock[] {
  const ask = item.content?.kind === 'check-in' ? item.content.ask : null;
  const shown = facts.parts.replies.filter((reply) => reply.itemId === item.id && reply.shown);
  if (!ask || shown.length === 0) return [];
  if (ask.form === 'mood') {
    const counts = words.moods.map((_, at) => shown.filter(({ mood }) => mood === at + 1).length);
    return [countBars(ask.question, words.moods, counts)];
  }
  return [
    prose([paragraph([{ text: ask.question, strong: true }])]),
    prose(
      bullets(
        shown.map(({ text, author }) => {
          const said = text ?? words.erased;
          return author === null ? said : `${said} (${nameOf(author)})`;
        }),
      ),
    ),
  ];
}

/** What people said on leaving, in sums; nothing of a question that too few answered. */
function surveys({ facts, words }: MinutesGround, item: AgendaItem): DocumentBlock[] {
  const content = item.content?.kind === 'survey' ? item.content : null;
  const survey = facts.parts.surveys.find(({ id }) => id === item.id);
  if (!content || !survey?.results) return [];
  const { results } = survey;
  return [
    prose([paragraph(words.respondents(survey.respondents, content.atLeast))], 'small'),
    ...content.questions.flatMap((question): DocumentBlock[] => {
      const result = results.find(({ questionId }) => questionId === question.id);
      const asked = prose([paragraph([{ text: question.text, strong: true }])]);
      if (result?.texts) return [asked, prose(bullets(result.texts.map(({ text }) => text ?? words.erased)))];
      if (!result?.counts) return [asked, prose([paragraph(words.tooFew)], 'small')];
      return [countBars(question.text, labelsOf(question), result.counts)];
    }),
  ];
}

function labelsOf(question: SurveyQuestion): readonly string[] {
  if (question.form === 'choice') return question.options;
  if (question.form === 'text') return [];
  return ['1', '2', '3', '4', '5'].map((step, at) =>
    at === 0 ? `${step}, ${question.low}` : at === 4 ? `${step}, ${question.high}` : step,
  );
}

const countBars = (caption: string, labels: readonly string[], counts: readonly number[]): DocumentBlock => ({
  kind: 'bars',
  caption,
  rows: labels.map((label, at) => ({
    label,
    value: counts[at] ?? 0,
    text: String(counts[at] ?? 0),
    leading: false,
  })),
});

/** The problem in the middle, with its causes and its effects as lists within lists. */
function trees({ facts, words, heading }: MinutesGround, item: AgendaItem): DocumentBlock[] {
  const { problem, causes, effects } = outlineOf(facts.parts.trees, item.id);
  if (!problem) return [];
  const lines = (branches: readonly Branch[], level: number): DocumentParagraph[] =>
    branches.flatMap(({ node, children }) => [
      { style: 'bullet' as const, level: Math.min(8, level), runs: [{ text: node.text ?? words.erased }] },
      ...lines(children, level + 1),
    ]);
  const side = (branches: readonly Branch[], title: string): DocumentBlock[] =>
    branches.length > 0 ? [heading(3, title), prose(lines(branches, 1))] : [];
  return [
    prose([
      paragraph([{ text: `${words.problem}: ` }, { text: problem.text ?? words.erased, strong: true }]),
    ]),
    ...side(causes, words.causes),
    ...side(effects, words.effects),
  ];
}
