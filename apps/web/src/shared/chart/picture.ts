/** How pictures that are taken away are drawn: SVG that needs neither a page nor its fonts, and prints in grey. */
const width = 1200;
const margin = 48;
export const inner = width - 2 * margin;
export const em = 24;
export const ink = '#17151f';
export const soft = '#4b4757';

/** A drawing that grows downwards; every part says how high it is. */
export interface Part {
  height: number;
  svg: string;
}

interface Sheet {
  title: string;
  /** What the chart says, in words: it is read aloud in its place. */
  sentence: string;
  chart: Part;
  /** Where the figures are from, and of when. */
  source: string;
  /** Definitions of patterns the chart is filled with. */
  patterns?: string;
}

/** A chart as a picture of its own, with its title and source on it: to be shared, printed, put on a slide. */
export function pictureOf({ title, sentence, chart, source, patterns = '' }: Sheet): string {
  const parts = [
    paragraph(title, { size: 44, weight: 750 }),
    paragraph(sentence, { size: 26, weight: 400 }),
    chart,
    paragraph(source, { size: 18, weight: 400, colour: soft }),
  ].filter(({ height }) => height > 0);
  let y = margin;
  const body = parts.map(({ height, svg }) => {
    const placed = `<g transform="translate(${margin} ${y})">${svg}</g>`;
    y += height + 24;
    return placed;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${y + margin}" viewBox="0 0 ${width} ${y + margin}"`,
    ` font-family="Atkinson Hyperlegible Next, Atkinson Hyperlegible, Verdana, sans-serif" role="img">`,
    `<title>${escaped([title, sentence].filter(Boolean).join(' '))}</title>${patterns}`,
    `<rect width="100%" height="100%" fill="#ffffff"/>${body.join('')}</svg>`,
  ].join('');
}

export interface DrawnColumn {
  label: string;
  count: number;
  note: string;
  /** Its label stands below it. */
  marked: boolean;
}

const TALL = 360;

/** Counts over time, upright. */
export function columnsPart(columns: readonly DrawnColumn[]): Part {
  const most = Math.max(1, ...columns.map(({ count }) => count));
  const step = inner / Math.max(1, columns.length);
  const svg = columns.map(({ label, count, note, marked }, at) => {
    const high = Math.max(2, (count / most) * (TALL - 60));
    const middle = (at + 0.5) * step;
    return [
      `<rect x="${at * step + 3}" y="${TALL - high}" width="${step - 6}" height="${high}" rx="4" fill="#1f4bc6"/>`,
      text(note, middle, TALL - high - 8, { size: 20, weight: 750, anchor: 'middle' }),
      marked && text(label, at * step + 3, TALL + 28, { size: 20, weight: 400 }),
    ]
      .filter(Boolean)
      .join('');
  });
  return { height: TALL + 36, svg: svg.join('') };
}

export interface DrawnBar {
  label: string;
  /** Of the whole width. */
  share: number;
  /** The number in words, at its end. */
  note: string;
  leading?: boolean;
}

export const barsPart = (bars: readonly DrawnBar[]): Part =>
  stacked(
    bars.map(({ label, share, note, leading = true }) => {
      const lines = textLines(label, inner - 200, em);
      const y = lines.length * em * 1.25;
      return {
        height: y + 40,
        svg: [
          ...lines.map((line, at) =>
            text(line, 0, em + at * em * 1.25, { size: em, weight: leading ? 750 : 600 }),
          ),
          text(note, inner, em, { size: em, weight: 750, anchor: 'end' }),
          `<rect y="${y + 4}" width="${inner}" height="22" rx="6" fill="#e9e3d7"/>`,
          `<rect y="${y + 4}" width="${share * inner}" height="22" rx="6" fill="${leading ? '#1f4bc6' : '#7d93d8'}"/>`,
        ].join(''),
      };
    }),
  );

interface TextLook {
  size: number;
  weight: number;
  colour?: string;
  anchor?: 'start' | 'middle' | 'end';
  /** A white edge, where it stands on something. */
  halo?: boolean;
}

export const text = (
  words: string,
  x: number,
  y: number,
  { size, weight, colour = ink, anchor = 'start', halo }: TextLook,
): string =>
  `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${colour}" text-anchor="${anchor}"` +
  `${halo ? ' paint-order="stroke" stroke="#fff" stroke-width="6" stroke-linejoin="round"' : ''}>${escaped(words)}</text>`;

function paragraph(words: string, look: TextLook): Part {
  const lines = textLines(words, inner, look.size);
  return {
    height: lines.length * look.size * 1.2,
    svg: lines.map((line, at) => text(line, 0, look.size + at * look.size * 1.2, look)).join(''),
  };
}

/** An estimate without a ruler: letters are half as wide as they are high. */
export function textLines(words: string, room: number, size: number): string[] {
  const letters = Math.floor(room / (size * 0.52));
  const pieces = words.split(/\s+/).flatMap((word) => word.match(new RegExp(`.{1,${letters}}`, 'gu')) ?? []);
  return pieces.reduce<string[]>((lines, piece) => {
    const last = lines.at(-1);
    if (last === undefined || last.length + piece.length + 1 > letters) return [...lines, piece];
    return [...lines.slice(0, -1), `${last} ${piece}`];
  }, []);
}

export function stacked(parts: readonly Part[], gap = 18): Part {
  let y = 0;
  const svg = parts.map((part) => {
    const placed = `<g transform="translate(0 ${y})">${part.svg}</g>`;
    y += part.height + gap;
    return placed;
  });
  return { height: y, svg: svg.join('') };
}

const escaped = (words: string): string => words.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
