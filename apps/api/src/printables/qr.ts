import { encode } from 'uqr';
import type { Sheet } from '../documents/pdf-sheet.ts';

/** Dark squares as rectangles, run by run: sharp at any size, and readable by every phone. */
export function drawQr({ pdf }: Sheet, text: string, x: number, y: number, size: number): void {
  const { data, size: modules } = encode(text, { ecc: 'M', border: 0 });
  const module = size / modules;
  data.forEach((line, row) => {
    let from = -1;
    for (let column = 0; column <= modules; column += 1) {
      const dark = line[column] ?? false;
      if (dark && from < 0) from = column;
      if (dark || from < 0) continue;
      pdf.rect(x + from * module, y + row * module, (column - from) * module, module + 0.05);
      from = -1;
    }
  });
  pdf.fill('#000000');
}
