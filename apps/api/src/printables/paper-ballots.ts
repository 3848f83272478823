import type { BallotSpec } from '@ruta/contracts/ballot/ballot';
import type { Locale } from '@ruta/contracts/identity/sign-in';
import { colours, page, type Sheet, type Struct } from '../documents/pdf-sheet.ts';
import { type BallotRow, ballotRows, left, inner, written } from './ballot-rows.ts';
import { askedBy, printableWords, type PrintableWords } from './printable-words.ts';
import { edge, printed } from './printed.ts';

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

const whole = page.height - 2 * edge;
const above = 16;
/** For the number that is written when a paper is counted. */
const foot = 34;

/**
 * Paper ballots, two on a sheet where they fit, and over several sheets where one is not enough. No number is printed on
 * them: it would tell whose paper it was.
 */
export function paperBallots(ballots: BallotsOf): Promise<Buffer> {
  const words = printableWords[ballots.language];
  return printed({ title: words.ballots(ballots.spec.question), language: ballots.language }, (sheet) => {
    const sheets = packed(
      headRows(sheet, ballots, words),
      ballotRows(sheet, ballots, words),
      furtherRows(sheet, ballots, words),
    );
    const [first = []] = sheets;
    const halves = sheets.length === 1 && above + heightOf(first) + foot <= whole / 2;
    const height = halves ? whole / 2 : whole;
    for (let at = 0; at < ballots.copies; at += 1)
      sheet.tag(sheet.root, 'Sect', (ballot) =>
        sheets.forEach((rows, turn) => {
          const lower = halves && at % 2 === 1;
          if (at + turn > 0 && !lower) sheet.pdf.addPage();
          drawSheet(sheet, ballot, { rows, y: lower ? edge + height : edge, height }, [
            `${words.number} ________`,
            ...(sheets.length > 1 ? [words.sheet(turn + 1, sheets.length)] : []),
          ]);
        }),
      );
  });
}

const heightOf = (rows: readonly BallotRow[]): number => rows.reduce((sum, { height }) => sum + height, 0);

const headRows = (sheet: Sheet, { title, code, spec }: BallotsOf, words: PrintableWords): BallotRow[] => [
  written(sheet, words.session(title, code), { size: 9, colour: colours.soft }, { below: 3 }),
  written(sheet, spec.question, { size: 17, face: 'display' }, { tag: 'H1', below: 2 }),
  written(
    sheet,
    `${askedBy(words, spec.method)}${spec.blank ? ` ${words.blank}` : ''}`,
    { size: 10.5 },
    { below: 8 },
  ),
];

/** What stands above on each further sheet of the same paper. */
const furtherRows = (sheet: Sheet, { title, code, spec }: BallotsOf, words: PrintableWords): BallotRow[] => [
  written(sheet, words.session(title, code), { size: 9, colour: colours.soft }, { below: 3 }),
  written(sheet, spec.question, { size: 12, face: 'display' }, { below: 8 }),
];

/** The rows sheet by sheet, none of them cut. */
function packed(head: BallotRow[], rows: BallotRow[], further: BallotRow[]): BallotRow[][] {
  const sheets = [head];
  for (const row of rows) {
    const last = sheets.at(-1) ?? head;
    if (above + heightOf(last) + row.height + foot > whole) sheets.push([...further, row]);
    else last.push(row);
  }
  return sheets;
}

function drawSheet(
  sheet: Sheet,
  ballot: Struct,
  { rows, y, height }: { rows: readonly BallotRow[]; y: number; height: number },
  footer: readonly string[],
): void {
  sheet.decoration((pdf) =>
    pdf
      .rect(edge, y, page.width - 2 * edge, height)
      .dash(3, { space: 3 })
      .lineWidth(0.5)
      .stroke(colours.line),
  );
  let top = y + above;
  for (const row of rows) {
    row.draw(ballot, top);
    top += row.height;
  }
  sheet.pdf.y = y + height - 26;
  sheet.line(ballot, 'P', footer.join(' · '), { x: left, width: inner, size: 9, colour: colours.soft });
}
