import type { BallotMethod, BallotSpec } from '@ruta/contracts/ballot/ballot';
import type { Locale } from '@ruta/contracts/identity/sign-in';
import { colours, page, type Sheet, type Struct } from '../documents/pdf-sheet.ts';
import { edge, printed } from './printed.ts';
import { askedBy, printableWords, type PrintableWords } from './printable-words.ts';

export interface BallotsOf {
  /** Of the session. */
  title: string;
  code: string;
  language: Locale;
  copies: number;
  spec: BallotSpec;
  /** The options in words; empty where they stand for ideas that are not there yet. */
  options: readonly string[];
}

const inner = page.width - 2 * edge - 36;
const left = edge + 18;

/** Paper ballots, two on a sheet where they fit. No number is printed on them: it would tell whose paper it was. */
export function paperBallots(ballots: BallotsOf): Promise<Buffer> {
  const words = printableWords[ballots.language];
  const perPage = linesOf(ballots) > 11 ? 1 : 2;
  const height = (page.height - 2 * edge) / perPage;
  return printed({ title: words.ballots(ballots.spec.question), language: ballots.language }, (sheet) => {
    for (let at = 0; at < ballots.copies; at += 1) {
      const place = at % perPage;
      if (at > 0 && place === 0) sheet.pdf.addPage();
      const y = edge + place * height;
      sheet.decoration((pdf) =>
        pdf
          .rect(edge, y, page.width - 2 * edge, height)
          .dash(3, { space: 3 })
          .lineWidth(0.5)
          .stroke(colours.line),
      );
      sheet.tag(sheet.root, 'Sect', (ballot) => drawBallot(sheet, ballot, ballots, words, { y, height }));
    }
  });
}

/** How many lines of marks a paper has, longer options counted as two. */
function linesOf({ spec: { method }, options }: BallotsOf): number {
  const lines = options.reduce((sum, option) => sum + (option.length > 70 ? 2 : 1), 0);
  if (method.method === 'gradient') return options.length === 1 ? method.steps + 1 : lines * 2;
  if (method.method === 'consent') return 8;
  return method.method === 'score' ? lines * 2 : lines;
}

function drawBallot(
  sheet: Sheet,
  ballot: Struct,
  { title, code, spec, options }: BallotsOf,
  words: PrintableWords,
  { y, height }: { y: number; height: number },
): void {
  const { pdf } = sheet;
  const line = (
    text: string,
    look: { size: number; colour?: string; face?: 'strong' | 'display' },
    tag = 'P',
  ) => sheet.line(ballot, tag, text, { x: left, width: inner, ...look });
  pdf.y = y + 16;
  line(words.session(title, code), { size: 9, colour: colours.soft });
  pdf.y += 3;
  line(spec.question, { size: 17, face: 'display' }, 'H1');
  pdf.y += 2;
  line(`${askedBy(words, spec.method)}${spec.blank ? ` ${words.blank}` : ''}`, { size: 10.5 });
  pdf.y += 8;
  if (options.length === 0) line(words.boardLater, { size: 10.5, colour: colours.soft });
  else if (spec.method.method === 'consent') drawConsent(sheet, ballot, options, words);
  else if (spec.method.method === 'gradient' && options.length === 1)
    drawSteps(sheet, ballot, options, stepsOf(words, spec.method.steps));
  else for (const option of options) drawOption(sheet, ballot, option, spec.method);
  pdf.y = y + height - 26;
  line(`${words.number} ________`, { size: 9, colour: colours.soft });
}

const stepsOf = (words: PrintableWords, steps: 5 | 8): string[] =>
  steps === 8 ? words.steps8 : words.steps5;

/** One option with the place for its mark: a box, a number to write, circles for dots, or a scale to circle. */
function drawOption(sheet: Sheet, ballot: Struct, option: string, method: BallotMethod): void {
  const { pdf } = sheet;
  const top = pdf.y;
  const scale = scaleOf(method);
  const isBox = method.method === 'ranked' || scale === null;
  if (isBox) mark(sheet, left, top, method.method === 'ranked' ? 24 : 16);
  const x = isBox ? left + 34 : left;
  sheet.line(ballot, 'P', option, {
    x,
    width: inner - (x - left),
    size: 12,
    face: scale ? 'strong' : 'text',
  });
  if (scale) circles(sheet, ballot, left, pdf.y + 2, scale);
  pdf.y = Math.max(pdf.y + (scale ? 8 : 4), top + (method.method === 'ranked' ? 32 : 24));
}

/** What can be circled beside an option; null where it has a box. */
function scaleOf(method: BallotMethod): string[] | null {
  switch (method.method) {
    case 'score':
      return Array.from({ length: method.max + 1 }, (_, score) => String(score));
    case 'gradient':
      return Array.from({ length: method.steps }, (_, step) => String(step + 1));
    case 'dots':
      return Array.from({ length: method.perOption }, () => '');
    default:
      return null;
  }
}

function mark(sheet: Sheet, x: number, y: number, size: number): void {
  sheet.decoration((pdf) => pdf.roundedRect(x, y, size, size, 2).lineWidth(1.2).stroke(colours.ink));
}

function circles(sheet: Sheet, ballot: Struct, x: number, y: number, levels: readonly string[]): void {
  const step = 30;
  sheet.decoration((pdf) => {
    levels.forEach((_, at) =>
      pdf
        .circle(x + 11 + at * step, y + 11, 11)
        .lineWidth(1)
        .stroke(colours.ink),
    );
  });
  levels.forEach((level, at) => {
    if (level === '') return;
    sheet.pdf.y = y + 5;
    const size = 10.5;
    sheet.line(ballot, 'Span', level, { x: x + at * step + (level.length > 1 ? 5 : 8), width: 20, size });
  });
  sheet.pdf.y = y + 24;
}

function drawSteps(
  sheet: Sheet,
  ballot: Struct,
  [proposal]: readonly string[],
  steps: readonly string[],
): void {
  sheet.line(ballot, 'P', proposal ?? '', { x: left, width: inner, size: 12.5, face: 'strong' });
  sheet.pdf.y += 4;
  steps.forEach((said, at) => row(sheet, ballot, `${at + 1}. ${said}`));
}

function drawConsent(
  sheet: Sheet,
  ballot: Struct,
  [proposal]: readonly string[],
  words: PrintableWords,
): void {
  sheet.line(ballot, 'P', proposal ?? '', { x: left, width: inner, size: 12.5, face: 'strong' });
  sheet.pdf.y += 4;
  for (const stance of words.stances) row(sheet, ballot, stance);
  sheet.line(ballot, 'P', words.why, { x: left, width: inner, size: 10 });
  for (const gap of [16, 34]) {
    const y = sheet.pdf.y + gap;
    sheet.decoration((pdf) =>
      pdf
        .moveTo(left, y)
        .lineTo(left + inner, y)
        .lineWidth(0.7)
        .stroke(colours.line),
    );
  }
}

function row(sheet: Sheet, ballot: Struct, text: string): void {
  const top = sheet.pdf.y;
  mark(sheet, left, top, 14);
  sheet.line(ballot, 'P', text, { x: left + 26, width: inner - 26, size: 11.5 });
  sheet.pdf.y = Math.max(sheet.pdf.y, top + 21);
}
