import type { DocumentBlock } from '@ruta/contracts/documents/document';
import type { OptionTally, RoundResult } from '@ruta/contracts/ballot/result';
import type { RoundView } from '@ruta/contracts/ballot/round';
import { saysNothing } from '../ballot/tally.ts';
import { bullets, paragraph, prose } from '../documents/prose.ts';
import { ballotWords, type BallotWords, levelsIn } from './ballot-words.ts';
import { formalWords } from './formal-words.ts';
import type { MinutesGround } from './minutes-ground.ts';
import { optionLabels } from './option-labels.ts';
import { roundSentence } from './round-sentence.ts';

interface Told {
  ground: MinutesGround;
  round: RoundView;
  result: RoundResult;
  counting: BallotWords;
  labelOf: (option: string) => string;
}

/** One round of a vote: its question, what came of it, on what right, and what its papers can be checked against. */
export function roundBlocks(ground: MinutesGround, round: RoundView): DocumentBlock[] {
  const { words, facts, language } = ground;
  const { result, spec, number, subject } = round;
  const asked = number > 1 ? `${spec.question} ${words.round(number)}` : spec.question;
  const on = subject ? [paragraph(words.subject(subject.version))] : [];
  if (!result) return [prose([paragraph([{ text: asked, strong: true }]), paragraph(words.waiting), ...on])];
  const labels = optionLabels(round, facts.boards, facts.parts.teams);
  const onMotion = isOnMotion(ground, round);
  const labelOf = (option: string) =>
    (onMotion ? stanceWords(ground, round, option) : undefined) ?? labels.get(option) ?? words.option;
  const told: Told = { ground, round, result, counting: ballotWords[language], labelOf };
  const sentence = roundSentence(spec, result.tally, labelOf, language);
  return [
    ...(saysNothing(result.tally) ? unanswered(told, asked, sentence) : counted(told, asked)),
    // What a motion came to is told with it, by the rule of its body.
    ...(onMotion || saysNothing(result.tally) ? [] : [prose([paragraph(sentence)])]),
    ...reasons(told),
    prose([paragraph(groundsOf(told)), ...on, ...rootOf(told)], 'small'),
  ];
}

const counted = (told: Told, asked: string): DocumentBlock[] => [
  ...(hasLevels(told) ? levelBars(told, asked) : [optionBars(told, asked)]),
  ...stages(told),
];

/** What was put to the vote, and that nobody said anything: no bars without a length. */
const unanswered = ({ round: { spec }, labelOf }: Told, asked: string, sentence: string): DocumentBlock[] => [
  prose([
    paragraph([{ text: asked, strong: true }]),
    ...bullets(spec.options.map(({ id }) => labelOf(id))),
    paragraph(sentence),
  ]),
];

const isOnMotion = ({ facts }: MinutesGround, { itemId }: RoundView): boolean =>
  facts.agenda.some(({ id, kind }) => id === itemId && kind === 'motions');

/** The product's own options of a motion, in the language of the document. */
function stanceWords({ language }: MinutesGround, { spec }: RoundView, option: string): string | undefined {
  const stance = spec.options.find(({ id }) => id === option)?.stance;
  return stance ? formalWords[language].choice[stance] : undefined;
}

/** Why some object and what worries others, as the room read it. */
function reasons({ ground, round, counting }: Told): DocumentBlock[] {
  const said = ground.reasons.filter(({ roundId }) => roundId === round.id);
  return (['objection', 'concern'] as const).flatMap((stance) => {
    const those = said.filter((reason) => reason.stance === stance);
    if (those.length === 0) return [];
    return [
      prose([
        paragraph([{ text: counting.reasons[stance], strong: true }]),
        ...bullets(
          those.map(({ text, by }) => {
            const words = text ?? ground.words.erased;
            return by ? `${words} (${ground.nameOf(by.id)})` : words;
          }),
        ),
      ]),
    ];
  });
}

const hasLevels = ({ counting, round: { spec } }: Told): boolean =>
  levelsIn(counting, spec.method).length > 0;

function optionBars(told: Told, caption: string): DocumentBlock {
  const { tally } = told.result;
  return {
    kind: 'bars',
    caption,
    rows: tally.options
      .toSorted((one, other) => other.votes - one.votes)
      .map((option) => ({
        label: told.labelOf(option.optionId),
        value: option.votes,
        text: countOf(told, option),
        leading: tally.leading.includes(option.optionId),
      })),
  };
}

function countOf(
  { ground: { words, language }, counting, round: { spec } }: Told,
  { votes, voters }: OptionTally,
): string {
  switch (spec.method.method) {
    case 'dots':
      return words.dots(votes);
    case 'score':
      return counting.mean(
        (voters === 0 ? 0 : votes / voters).toLocaleString(language, { maximumFractionDigits: 2 }),
        voters,
      );
    default:
      return words.votes(votes);
  }
}

/** Where people stand, step by step: consent and gradients of agreement, for each thing that was proposed. */
function levelBars(
  { counting, round: { spec }, result: { tally }, labelOf }: Told,
  asked: string,
): DocumentBlock[] {
  const steps = levelsIn(counting, spec.method);
  return tally.options.map(({ optionId, levels = [] }) => ({
    kind: 'bars',
    caption: tally.options.length > 1 ? `${asked} ${labelOf(optionId)}` : asked,
    rows: steps.map((label, at) => ({
      label,
      value: levels[at] ?? 0,
      text: counting.marks(levels[at] ?? 0),
      leading: false,
    })),
  }));
}

/** The counts of an instant run-off, one column each. */
function stages({ counting, result: { tally }, labelOf }: Told): DocumentBlock[] {
  const counts = tally.stages ?? [];
  if (counts.length < 2) return [];
  const cell = (optionId: string, at: number) => {
    const held = counts[at]?.votes.find((each) => each.optionId === optionId);
    if (!held) return '';
    return counts[at]?.out.some((out) => out === optionId)
      ? `${held.votes}, ${counting.out}`
      : String(held.votes);
  };
  return [
    {
      kind: 'table',
      caption: counting.stages,
      columns: [
        { head: counting.option, number: false, share: 4 },
        ...counts.map((_, at) => ({ head: counting.count(at + 1), number: true, share: 1.3 })),
      ],
      rows: [
        ...tally.options.map(({ optionId }) => [
          labelOf(optionId),
          ...counts.map((_, at) => cell(optionId, at)),
        ]),
        [counting.exhausted, ...counts.map(({ exhausted }) => String(exhausted))],
      ],
    },
  ];
}

/** How it was voted and on what right: each kind of paper by itself. */
function groundsOf({ ground: { words }, counting, round: { spec }, result }: Told): string {
  const { tally, eligible, papersBy, batches, uncounted } = result;
  return [
    `${counting.method[spec.method.method]}.`,
    words.papers(tally.papers, eligible),
    ...(tally.blank > 0 ? [counting.blank(tally.blank)] : []),
    ...(papersBy.seat > 0 ? [words.seats(papersBy.seat)] : []),
    ...(papersBy.guest > 0 ? [words.guests(papersBy.guest)] : []),
    ...(papersBy.paper > 0 ? [counting.paper(papersBy.paper)] : []),
    ...(papersBy.hands > 0 ? [counting.hands(papersBy.hands)] : []),
    ...batches.map(({ label, papers }) => counting.batch(label, papers)),
    ...(uncounted > 0 ? [counting.uncounted(uncounted)] : []),
  ].join(' ');
}

const rootOf = ({ ground: { words }, round: { root } }: Told) =>
  root === null ? [] : [paragraph([{ text: words.root }, { text: root, mono: true as const }])];
