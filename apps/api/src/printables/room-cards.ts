import type { Locale } from '@ruta/contracts/identity/sign-in';
import { spacedCode } from '@ruta/contracts/session/session-code';
import { colours, page, type Sheet, type Struct } from '../documents/pdf-sheet.ts';
import { edge, printed } from './printed.ts';
import { drawQr } from './qr.ts';
import { printableWords } from './printable-words.ts';

export interface CardsOf {
  title: string;
  code: string;
  /** Where one joins: https://…/s/QX74MK */
  address: string;
  language: Locale;
  copies: number;
}

const columns = 2;
const rows = 4;
const width = (page.width - 2 * edge) / columns;
const height = (page.height - 2 * edge) / rows;

/** Cards to cut out and lay on the tables: code, QR and address, eight on a sheet. */
export function roomCards(cards: CardsOf): Promise<Buffer> {
  const words = printableWords[cards.language];
  return printed({ title: words.cards(cards.title), language: cards.language }, (sheet) => {
    for (let at = 0; at < cards.copies; at += 1) {
      const place = at % (columns * rows);
      if (at > 0 && place === 0) sheet.pdf.addPage();
      const x = edge + (place % columns) * width;
      const y = edge + Math.floor(place / columns) * height;
      sheet.tag(sheet.root, 'Sect', (card) => drawCard(sheet, card, cards, { x, y }));
    }
  });
}

function drawCard(sheet: Sheet, card: Struct, { title, code, address, language }: CardsOf, at: Place): void {
  const words = printableWords[language];
  sheet.decoration((pdf) =>
    pdf.rect(at.x, at.y, width, height).dash(3, { space: 3 }).lineWidth(0.5).stroke(colours.line),
  );
  const size = 104;
  const left = at.x + 14;
  sheet.tag(card, 'Figure', (figure) => figure.add(() => drawQr(sheet, address, left, at.y + 36, size)), {
    alt: address,
  });
  const x = left + size + 12;
  const room = { x, width: at.x + width - 10 - x };
  sheet.pdf.y = at.y + 14;
  sheet.line(card, 'P', words.enter, { ...room, x: left, width: width - 28, size: 11, face: 'strong' });
  sheet.pdf.y = at.y + 40;
  sheet.line(card, 'P', spacedCode(code), { ...room, size: 21, face: 'mono' });
  sheet.line(card, 'P', words.scan, { ...room, size: 8.5, colour: colours.soft });
  const typed = shortAddress(address);
  sheet.line(card, 'P', typed, { ...room, size: fitting(sheet, typed, room.width), face: 'strong' });
  sheet.line(card, 'P', words.noAccount, { ...room, size: 8.5, colour: colours.soft });
  sheet.pdf.y = at.y + height - 30;
  sheet.line(card, 'P', cut(title, 58), { x: left, width: width - 28, size: 9, colour: colours.soft });
}

/** An address is typed off: it stands on one line, in smaller letters where it is long. */
function fitting(sheet: Sheet, text: string, width: number): number {
  const size = 9;
  const wide = sheet.longestWord(text, { size, face: 'strong' });
  return wide <= width ? size : Math.max(5.5, (size * width * 0.99) / wide);
}

interface Place {
  x: number;
  y: number;
}

export const shortAddress = (address: string): string =>
  address.replace(/^https?:\/\//, '').replace(/\/[A-Z0-9]+$/, '');

const cut = (text: string, letters: number): string =>
  text.length <= letters ? text : `${text.slice(0, letters - 1).trimEnd()}…`;
