import type { BallotSpec } from '@ruta/contracts/ballot/ballot';
import type { OptionTally, Tally } from '@ruta/contracts/ballot/result';
import { middleStep } from '@ruta/domain/ballot/methods/gradient';
import { meanOf } from '@ruta/domain/ballot/methods/score';
import { inOrder } from '@ruta/domain/ballot/tally';
import type { Format } from '../i18n/format.ts';
import { levelWords, type LiveWords, type OptionWords } from './choice-words.ts';

/** A result as a table: what stands behind every picture, and what is downloaded. The first column names the option. */
export interface ResultTable {
  heads: string[];
  rows: { key: string; cells: string[] }[];
}

type Words = { words: OptionWords; t: LiveWords; format: Format };

export function resultTable(spec: BallotSpec, tally: Tally, { words, t, format }: Words): ResultTable {
  const named = ({ optionId }: OptionTally) => words.get(optionId) ?? t('erased');
  const ordered = inOrder(tally);
  const columns = columnsOf(spec, tally, { words, t, format });
  return {
    heads: [t('result.option'), ...columns.map(({ head }) => head)],
    rows: [
      ...ordered.map((option) => ({
        key: option.optionId as string,
        cells: [named(option), ...columns.map(({ cell }) => cell(option))],
      })),
      ...(tally.stages ? [exhaustedRow(tally.stages, columns.length, t, format)] : []),
    ],
  };
}

interface ResultColumn {
  head: string;
  cell: (option: OptionTally) => string;
}

function columnsOf({ method }: BallotSpec, tally: Tally, { t, format }: Words): ResultColumn[] {
  const votes = { head: t(`result.unit-${tally.method}`), cell: (o: OptionTally) => format.number(o.votes) };
  const voters = { head: t('result.voters'), cell: (o: OptionTally) => format.number(o.voters) };
  const levels = levelWords(method, t).map((said, level) => ({
    head: method.method === 'gradient' ? `${level + 1}. ${said}` : said,
    cell: (option: OptionTally) => format.number(option.levels?.[level] ?? 0),
  }));
  switch (method.method) {
    case 'score': {
      const mean = (option: OptionTally) => meanWords(option, format);
      return [{ head: t('result.mean'), cell: mean }, votes, voters, ...levels];
    }
    case 'gradient': {
      const middle = (option: OptionTally) => String(middleStep(option.levels ?? []) ?? '—');
      return [votes, voters, { head: t('result.middle'), cell: middle }, ...levels];
    }
    case 'consent':
      return levels;
    case 'ranked':
      return (tally.stages ?? []).map((stage, index) => ({
        head: t('flow.stage', { number: index + 1 }),
        cell: ({ optionId }) => {
          const held = stage.votes.find((each) => each.optionId === optionId);
          return held ? format.number(held.votes) : '—';
        },
      }));
    default:
      return [votes, voters];
  }
}

export const meanWords = (option: OptionTally, format: Format): string => {
  const mean = meanOf(option);
  return mean === null ? '—' : format.number(mean, 2);
};

const exhaustedRow = (
  stages: NonNullable<Tally['stages']>,
  columns: number,
  t: LiveWords,
  format: Format,
) => ({
  key: 'exhausted',
  cells: [t('flow.exhausted'), ...stages.slice(0, columns).map(({ exhausted }) => format.number(exhausted))],
});
