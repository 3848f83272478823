import type { BallotSpec } from '@ruta/contracts/ballot/ballot';
import type { OptionTally, Tally } from '@ruta/contracts/ballot/result';
import type { OptionId } from '@ruta/contracts/protocol/ids';
import { meanOf } from '@ruta/domain/ballot/methods/score';
import { inOrder } from '@ruta/domain/ballot/tally';
import {
  barsPart,
  em,
  ink,
  inner,
  type Part,
  pictureOf,
  soft,
  stacked,
  text,
  textLines,
} from '../chart/picture.ts';
import type { Format } from '../i18n/format.ts';
import { levelWords, type LiveWords, type OptionWords } from './choice-words.ts';
import { divergence, type Tone, tonesOf } from './divergence.ts';
import { layoutFlow } from './flow-layout.ts';
import { meanWords } from './result-rows.ts';
import { wholeOf } from './round-bars.tsx';

interface DrawnResult {
  spec: BallotSpec;
  tally: Tally;
  words: OptionWords;
  t: LiveWords;
  format: Format;
  sentence: string;
  /** What can be compared with the public record. */
  source: string;
}

/** A result as a picture of its own, with its question and source on it: to be shared, printed, put on a slide. */
export function drawResult(drawn: DrawnResult): string {
  const { spec, sentence, source } = drawn;
  return pictureOf({ title: spec.question, sentence, chart: chart(drawn), source, patterns });
}

function chart(drawn: DrawnResult): Part {
  const { tally } = drawn;
  if (tally.stages && tally.stages.length > 1) return flowPart(drawn, tally.stages);
  return tally.method === 'gradient' || tally.method === 'consent' ? levelsPart(drawn) : optionsPart(drawn);
}

function optionsPart({ spec, tally, words, t, format }: DrawnResult): Part {
  const whole = wholeOf(spec, tally);
  return barsPart(
    inOrder(tally).map((option) => ({
      label: words.get(option.optionId) ?? t('erased'),
      share: (tally.method === 'score' ? (meanOf(option) ?? 0) : option.votes) / whole,
      note: tally.method === 'score' ? meanWords(option, format) : format.number(option.votes),
      leading: tally.leading.includes(option.optionId),
    })),
  );
}

function levelsPart({ spec, tally, words, t, format }: DrawnResult): Part {
  const bars = tally.options.map((option) => levelsBar(spec, option, tally.options, { words, t, format }));
  const levels = levelWords(spec.method, t);
  const legend = tonesOf(spec).map((tone, level) => ({
    height: 34,
    svg: [
      `<rect y="4" width="34" height="24" rx="4" fill="${fillOf(tone)}" stroke="#8a8375"/>`,
      text(levels[level] ?? '', 48, 24, { size: 20, weight: 400 }),
    ].join(''),
  }));
  return stacked([...bars, ...legend], 8);
}

function levelsBar(
  spec: BallotSpec,
  option: OptionTally,
  all: readonly OptionTally[],
  { words, t, format }: Pick<DrawnResult, 'words' | 't' | 'format'>,
): Part {
  const { segments, before, middle } = divergence(spec, option, all);
  const label = textLines(words.get(option.optionId) ?? t('erased'), inner, em);
  const y = label.length * em * 1.25 + 10;
  let x = before * inner;
  const boxes = segments
    .filter(({ count }) => count > 0)
    .map(({ tone, share, count }) => {
      const box = [
        `<rect x="${x}" y="${y}" width="${share * inner}" height="56" rx="6" fill="${fillOf(tone)}" stroke="#fff" stroke-width="2"/>`,
        text(format.number(count), x + (share * inner) / 2, y + 36, {
          size: 24,
          weight: 750,
          anchor: 'middle',
          colour: tone === 'support-3' || tone === 'stop' ? '#fff' : ink,
          halo: tone.startsWith('doubt') || tone === 'neutral',
        }),
      ].join('');
      x += share * inner;
      return box;
    });
  const line = `<rect x="${middle * inner - 2}" y="${y - 8}" width="4" height="72" fill="${ink}"/>`;
  return {
    height: y + 76,
    svg: [
      ...label.map((words_, at) => text(words_, 0, em + at * em * 1.25, { size: em, weight: 600 })),
      ...boxes,
      line,
    ].join(''),
  };
}

const palette = ['#1f4bc6', '#964a00', '#1a7040', '#6a35a8', '#b8105f', '#006474', '#9c3f18', '#8b2f6b'];

function flowPart({ tally, words, t, format }: DrawnResult, stages: NonNullable<Tally['stages']>): Part {
  const flow = layoutFlow(
    { ...tally, stages },
    {
      width: inner,
      em: 22,
      room: 280,
    },
  );
  const colourOf = (option: string | null) =>
    option === null ? '#6b6675' : (palette[flow.order.indexOf(option) % palette.length] ?? ink);
  const nameOf = (option: string | null) =>
    option === null ? t('flow.exhausted') : (words.get(option as OptionId) ?? t('erased'));
  const last = flow.columns.length - 1;
  const svg = [
    ...flow.columns.map((x, at) =>
      text(t('flow.stage', { number: at + 1 }), x, 20, { size: 18, weight: 400, colour: soft }),
    ),
    ...flow.links.map(({ from, path }) => `<path d="${path}" fill="${colourOf(from)}" opacity="0.28"/>`),
    ...flow.nodes.map(({ x, y, height, option, votes, stage }) => {
      const label = stage === 0 || stage === last ? ` ${cut(nameOf(option), 21)}` : '';
      return [
        `<rect x="${x}" y="${y}" width="${flow.nodeWidth}" height="${height}" rx="3" fill="${colourOf(option)}"/>`,
        text(`${format.number(votes)}${label}`, x + flow.nodeWidth + 9, y + height / 2 + 7, {
          size: 20,
          weight: 700,
          halo: true,
        }),
      ].join('');
    }),
  ].join('');
  return { height: flow.height, svg };
}

const cut = (name: string, letters: number): string =>
  name.length <= letters ? name : `${name.slice(0, letters - 1).trimEnd()}…`;

/** Tones as they print: shade and pattern, never colour alone. */
const fills: Record<Tone, string> = {
  'support-3': '#006474',
  'support-2': '#619da8',
  'support-1': '#b4d0d4',
  neutral: 'url(#dots)',
  'doubt-1': 'url(#hatch-1)',
  'doubt-2': 'url(#hatch-2)',
  'doubt-3': 'url(#hatch-3)',
  stop: ink,
};
const fillOf = (tone: Tone): string => fills[tone];

const hatch = (name: string, stroke: number): string =>
  `<pattern id="${name}" width="12" height="12" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">` +
  `<rect width="12" height="12" fill="#fff"/><rect width="${stroke}" height="12" fill="#9c3f18"/></pattern>`;

const patterns =
  `<defs><pattern id="dots" width="10" height="10" patternUnits="userSpaceOnUse">` +
  `<rect width="10" height="10" fill="#f1ece2"/><circle cx="5" cy="5" r="2" fill="#8a8375"/></pattern>` +
  `${hatch('hatch-1', 3)}${hatch('hatch-2', 6)}${hatch('hatch-3', 9)}</defs>`;
