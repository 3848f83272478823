import type { DocumentBlock } from '@ruta/contracts/documents/document';
import { prose } from '../documents/prose.ts';
import { adoptedRows } from './formal-blocks.ts';
import type { MinutesGround } from './minutes-ground.ts';

/** What was agreed, who answers for it, until when, and how it goes since. */
export function resolutions(ground: MinutesGround): DocumentBlock[] {
  const { words, heading, layer, standing, dates } = ground;
  const adopted = adoptedRows(ground);
  if (layer.resolutions.length + adopted.length === 0) return [];
  const progressOf = (id: string) => standing.progress.find((step) => step.id === id)?.progress ?? 'pending';
  return [
    heading(1, words.resolutions),
    {
      kind: 'table',
      caption: words.resolutionTable,
      columns: [
        { head: words.resolution, number: false, share: 5 },
        { head: words.responsible, number: false, share: 2.4 },
        { head: words.due, number: false, share: 1.7 },
        { head: words.progress, number: false, share: 1.4 },
      ],
      rows: [
        ...adopted,
        ...layer.resolutions.map(({ id, text, responsible, due }, at) => [
          `${at + 1}. ${text}`,
          responsible,
          due === null ? words.noDue : dates.date(due),
          words.states[progressOf(id)],
        ]),
      ],
    },
  ];
}

/** What the rapporteur says beside a fact, set apart from it and marked as theirs. */
export const notesAt = ({ layer, words }: MinutesGround, anchor: string): DocumentBlock[] =>
  layer.notes
    .filter((note) => note.anchor === anchor)
    .map(({ kind, text }) => ({ kind: 'note', tone: kind, title: words[kind], paragraphs: text }));

export function dissents({ words, heading, layer, facts, nameOf }: MinutesGround): DocumentBlock[] {
  if (layer.dissents.length === 0) return [];
  const questionOf = (roundId: string | null) =>
    facts.rounds.find(({ id }) => id === roundId)?.spec.question ?? null;
  return [
    heading(1, words.dissents),
    prose(
      layer.dissents.map(({ by, text, roundId }) => {
        const question = questionOf(roundId);
        return {
          style: 'bullet',
          level: 1,
          runs: [
            { text: `${nameOf(by)}: `, strong: true },
            { text: text ?? words.erased },
            ...(question === null ? [] : [{ text: ` (${question})`, emphasis: true as const }]),
          ],
        };
      }),
    ),
  ];
}
