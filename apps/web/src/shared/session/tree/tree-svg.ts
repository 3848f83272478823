import { fontSize, lineHeight, pad, type TreeBox, type TreeLayout } from './tree-layout.ts';

const looks = {
  problem: { fill: '#1f3fae', edge: '#1f3fae', ink: '#ffffff' },
  first: { fill: '#ffffff', edge: '#17151f', ink: '#17151f' },
  below: { fill: '#f6f2e9', edge: '#b9b0a0', ink: '#17151f' },
} as const;

/** A drawn tree as a file that stands alone: colours and fonts in it, text as text. */
export function treeSvg({ width, height, boxes, links }: TreeLayout, title: string): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escaped(title)}" font-family="'Atkinson Hyperlegible Next', 'Segoe UI', Helvetica, Arial, sans-serif" font-size="${fontSize}">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="100%" height="100%" fill="#ffffff"/>`,
    ...links.map((path) => `<path d="${path}" fill="none" stroke="#6b6577" stroke-width="3"/>`),
    ...boxes.map(boxSvg),
    '</svg>',
  ].join('\n');
}

function boxSvg({ role, lines, x, y, width, height }: TreeBox): string {
  const { fill, edge, ink } = looks[role];
  const weight = role === 'below' ? 400 : 700;
  const text = lines
    .map(
      (line, index) =>
        `<tspan x="${x + pad}" y="${baseline(y, height, lines.length, index)}">${escaped(line)}</tspan>`,
    )
    .join('');
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="12" fill="${fill}" stroke="${edge}" stroke-width="2"/><text fill="${ink}" font-weight="${weight}">${text}</text>`;
}

/** Where a line of text stands in its box. */
export const baseline = (y: number, height: number, lines: number, index: number): number =>
  y + (height - lines * lineHeight) / 2 + index * lineHeight + lineHeight * 0.76;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

export function downloadSvg(name: string, svg: string): void {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${name}.svg`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
