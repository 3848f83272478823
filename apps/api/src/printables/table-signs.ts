import type { Locale } from '@ruta/contracts/identity/sign-in';
import { tableCode } from '@ruta/contracts/session/session-code';
import { colours, page, type Sheet } from '../documents/pdf-sheet.ts';
import { printableWords } from './printable-words.ts';
import { edge, printed } from './printed.ts';
import { drawQr } from './qr.ts';
import { shortAddress } from './room-cards.ts';

export interface SignsOf {
  title: string;
  code: string;
  /** Where one joins: https://…/s/QX74MK */
  address: string;
  language: Locale;
  /** By number, from 1 on. */
  tables: readonly string[];
}

const qrSize = 190;

/** A sign for each table, a sheet each: its number for the back of the hall, its name, and the way to sit there. */
export function tableSigns(signs: SignsOf): Promise<Buffer> {
  const words = printableWords[signs.language];
  return printed({ title: words.signs(signs.title), language: signs.language }, (sheet) => {
    signs.tables.forEach((name, at) => {
      if (at > 0) sheet.pdf.addPage();
      drawSign(sheet, signs, at + 1, name);
    });
  });
}

function drawSign(
  sheet: Sheet,
  { title, code, address, language }: SignsOf,
  number: number,
  name: string,
): void {
  const words = printableWords[language];
  const room = { x: edge + 14, width: page.width - 2 * edge - 28 };
  const here = `${address}-${number}`;
  sheet.tag(sheet.root, 'Sect', (sign) => {
    sheet.pdf.y = edge + 10;
    sheet.line(sign, 'P', words.table, { ...room, size: 40, face: 'strong', colour: colours.soft });
    sheet.line(sign, 'H1', String(number), { ...room, size: 230, face: 'strong', lineGap: 0 });
    if (name !== `${words.table} ${number}`)
      sheet.line(sign, 'P', name, { ...room, size: name.length > 30 ? 26 : 36, face: 'strong' });
    const top = page.height - edge - qrSize - 40;
    sheet.tag(sign, 'Figure', (figure) => figure.add(() => drawQr(sheet, here, room.x, top, qrSize)), {
      alt: here,
    });
    const beside = { x: room.x + qrSize + 24, width: room.width - qrSize - 24 };
    sheet.pdf.y = top + 8;
    sheet.line(sign, 'P', words.sit, { ...beside, size: 17, face: 'strong' });
    sheet.line(sign, 'P', tableCode(code, number), { ...beside, size: 29, face: 'mono' });
    sheet.line(sign, 'P', shortAddress(address), { ...beside, size: 13, face: 'strong' });
    sheet.line(sign, 'P', words.noAccount, { ...beside, size: 12, colour: colours.soft });
    sheet.pdf.y = page.height - edge - 24;
    sheet.line(sign, 'P', title.slice(0, 90), { ...room, size: 11, colour: colours.soft });
  });
}
