import type { BallotMethod, BallotSpec } from '@ruta/contracts/ballot/ballot';
import { colours, page, type Sheet, type Struct } from '../documents/pdf-sheet.ts';
import { edge } from './printed.ts';
import type { PrintableWords } from './printable-words.ts';

/** What stands on a paper in one piece; `height` in points is known before it is drawn. */
export interface BallotRow {
  height: number;
  draw: (ballot: Struct, y: number) => void;
}

/** Inside the line that papers are cut along. */
export const inner = page.width - 2 * edge - 36;
export const left = edge + 18;

const bubble = 30;
/** Of a step on a scale, which are many. */
const small = 14;
const bubblesInARow = Math.floor(inner / bubble);
/** Lines to write on where the options are not there yet. */
const mostToWrite = 6;

export interface Asked {
  spec: Pick<BallotSpec, 'method'>;
  options: readonly string[];
}

/** All that is to be marked, in the order of the paper. */
export function ballotRows(sheet: Sheet, { spec, options }: Asked, words: PrintableWords): BallotRow[] {
  const { method } = spec;
  if (options.length === 0) return toBeWritten(sheet, method, words);
  if (method.method === 'consent')
    return [
      proposal(sheet, options),
      ...words.stances.map((stance) => boxed(sheet, stance, small)),
      reason(sheet, words),
    ];
  if (method.method === 'gradient' && options.length === 1)
    return [
      proposal(sheet, options),
      ...stepsOf(words, method.steps).map((said, at) => boxed(sheet, `${at + 1}. ${said}`, small)),
    ];
  return [
    ...(method.method === 'gradient' ? [legend(sheet, stepsOf(words, method.steps))] : []),
    ...options.map((option) => marked(sheet, option, method)),
  ];
}

const stepsOf = (words: PrintableWords, steps: 5 | 8): string[] =>
  steps === 8 ? words.steps8 : words.steps5;

/** Lines of text as one row. */
export function written(
  sheet: Sheet,
  text: string,
  look: { size: number; colour?: string; face?: 'strong' | 'display' },
  { tag = 'P', below = 4 }: { tag?: string; below?: number } = {},
): BallotRow {
  const type = { x: left, width: inner, ...look };
  return {
    height: sheet.height(text, type) + below,
    draw: (ballot, y) => {
      sheet.pdf.y = y;
      sheet.line(ballot, tag, text, type);
    },
  };
}

const proposal = (sheet: Sheet, [text = '']: readonly string[]): BallotRow =>
  written(sheet, text, { size: 12.5, face: 'strong' }, { below: 6 });

/** One option with the place for its mark: a box, a number to write, circles for dots, or a scale to circle. */
function marked(sheet: Sheet, option: string, method: BallotMethod): BallotRow {
  const scale = scaleOf(method);
  if (!scale) return boxed(sheet, option, method.method === 'ranked' ? 24 : 16);
  const label = written(sheet, option, { size: 12, face: 'strong' }, { below: 2 });
  return {
    height: label.height + bubblesHeight(scale.length) + 8,
    draw: (ballot, y) => {
      label.draw(ballot, y);
      bubbles(sheet, ballot, y + label.height, scale);
    },
  };
}

/** A box of so many points with words beside it. */
function boxed(sheet: Sheet, text: string, size: number): BallotRow {
  const x = left + size + 12;
  const type = { x, width: inner - (x - left), size: size === small ? 11.5 : 12 };
  const lines = sheet.height(text, type);
  const first = sheet.height('X', type);
  return {
    height: size === small ? Math.max(lines + 3, size + 6.5) : Math.max(lines + 6, size + 8),
    draw: (ballot, y) => {
      sheet.decoration((pdf) => pdf.roundedRect(left, y, size, size, 2).lineWidth(1.2).stroke(colours.ink));
      sheet.pdf.y = y + Math.max(0, (size - first) / 2 + 1);
      sheet.line(ballot, 'P', text, type);
    },
  };
}

/** What can be circled beside an option; null where it has a box. */
function scaleOf(method: BallotMethod): string[] | null {
  switch (method.method) {
    case 'score':
      return Array.from({ length: method.max + 1 }, (_, score) => String(score));
    case 'gradient':
      return Array.from({ length: method.steps }, (_, step) => String(step + 1));
    case 'dots':
      return Array.from({ length: Math.min(method.perOption, method.dots) }, () => '');
    default:
      return null;
  }
}

const bubblesHeight = (count: number): number => Math.ceil(count / bubblesInARow) * (bubble - 4);

function bubbles(sheet: Sheet, ballot: Struct, top: number, levels: readonly string[]): void {
  const place = (at: number) => ({
    x: left + (at % bubblesInARow) * bubble,
    y: top + Math.floor(at / bubblesInARow) * (bubble - 4),
  });
  sheet.decoration((pdf) => {
    levels.forEach((_, at) => {
      const { x, y } = place(at);
      pdf
        .circle(x + 11, y + 11, 11)
        .lineWidth(1)
        .stroke(colours.ink);
    });
  });
  levels.forEach((level, at) => {
    if (level === '') return;
    const { x, y } = place(at);
    sheet.pdf.y = y + 5;
    sheet.line(ballot, 'Span', level, { x: x + (level.length > 1 ? 5 : 8), width: 20, size: 10.5 });
  });
}

/** What each number of a scale says, in two columns. */
function legend(sheet: Sheet, steps: readonly string[]): BallotRow {
  const look = { size: 10, width: inner / 2 - 12 };
  const step = 15;
  const down = Math.ceil(steps.length / 2);
  return {
    height: down * step + 10,
    draw: (ballot, y) =>
      steps.forEach((said, at) => {
        sheet.pdf.y = y + (at % down) * step;
        const x = left + (at < down ? 0 : inner / 2);
        sheet.line(ballot, 'P', `${at + 1}. ${said}`, { ...look, x });
      }),
  };
}

/** Lines for a reason. */
function reason(sheet: Sheet, words: PrintableWords): BallotRow {
  const asked = written(sheet, words.why, { size: 10 }, { below: 0 });
  return {
    height: asked.height + 48,
    draw: (ballot, y) => {
      asked.draw(ballot, y);
      for (const gap of [20, 42]) rule(sheet, y + asked.height + gap);
    },
  };
}

/** Where the options stand for ideas that come later: room to write the ones that are chosen, with their marks. */
function toBeWritten(sheet: Sheet, method: BallotMethod, words: PrintableWords): BallotRow[] {
  const scale = scaleOf(method) ?? [];
  const lines = method.method === 'dots' ? Math.min(method.dots, mostToWrite) : mostToWrite;
  return [
    written(sheet, words.boardLater, { size: 10.5, colour: colours.soft }),
    ...Array.from({ length: lines }, () => ({
      height: 28 + bubblesHeight(scale.length) + 6,
      draw: (ballot: Struct, y: number) => {
        rule(sheet, y + 22);
        bubbles(sheet, ballot, y + 28, scale);
      },
    })),
  ];
}

const rule = (sheet: Sheet, y: number): void =>
  sheet.decoration((pdf) =>
    pdf
      .moveTo(left, y)
      .lineTo(left + inner, y)
      .lineWidth(0.8)
      .stroke(colours.soft),
  );
