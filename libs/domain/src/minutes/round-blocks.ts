import type { DocumentBlock } from '@ruta/contracts/documents/document';
import type { RoundView } from '@ruta/contracts/ballot/round';
import { paragraph, prose } from '../documents/prose.ts';
import type { MinutesGround } from './minutes-document.ts';
import { optionLabels } from './option-labels.ts';

/** One round of a vote: its question, what came of it, on what right, and what its papers can be checked against. */
export function roundBlocks({ words, facts }: MinutesGround, round: RoundView): DocumentBlock[] {
  const { result, spec, number, subject, root } = round;
  const asked = number > 1 ? `${spec.question} ${words.round(number)}` : spec.question;
  const on = subject ? [paragraph(words.subject(subject.version))] : [];
  if (!result) return [prose([paragraph([{ text: asked, strong: true }]), paragraph(words.waiting), ...on])];
  const labels = optionLabels(round, facts.boards);
  const { tally, eligible, papersBy } = result;
  const counted = spec.method.method === 'dots' ? words.dots : words.votes;
  const grounds = [
    words.papers(tally.papers, eligible),
    ...(papersBy.seat > 0 ? [words.seats(papersBy.seat)] : []),
    ...(papersBy.guest > 0 ? [words.guests(papersBy.guest)] : []),
  ];
  return [
    {
      kind: 'bars',
      caption: asked,
      rows: [...tally.options]
        .sort((one, other) => other.votes - one.votes)
        .map(({ optionId, votes }) => ({
          label: labels.get(optionId) ?? words.option,
          value: votes,
          text: counted(votes),
          leading: tally.leading.includes(optionId),
        })),
    },
    prose(
      [
        paragraph(grounds.join(' ')),
        ...on,
        ...(root === null ? [] : [paragraph([{ text: words.root }, { text: root, mono: true as const }])]),
      ],
      'small',
    ),
  ];
}
