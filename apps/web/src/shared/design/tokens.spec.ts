import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

/**
 * Contrast after WCAG 2.2 (relative luminance), with tints mixed in Oklab as the browser does for `color-mix(in oklab, …)`
 * (CSS Color 4, section 10; matrices of Björn Ottosson, 2020).
 */
type Rgb = readonly [number, number, number];
type Theme = 'light' | 'dark';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const block = (selector: string): Map<string, string> => {
  const body = css.slice(css.indexOf(selector)).match(/\{([^}]*)\}/)?.[1] ?? '';
  return new Map(
    [...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name ?? '', value?.trim() ?? '']),
  );
};
const light = block(':root');
const dark = new Map([...light, ...block("[data-theme='dark']")]);
const token = (theme: Theme, name: string): string => (theme === 'light' ? light : dark).get(name) ?? '';

const linear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const gamma = (value: number) => (value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055);

function rgb(theme: Theme, name: string): Rgb {
  const hex = token(theme, name).match(/^#([\da-f]{6})/i)?.[1];
  if (!hex) throw new Error(`--${name} is not a colour in ${theme}`);
  const part = (at: number) => linear(parseInt(hex.slice(at, at + 2), 16) / 255);
  return [part(0), part(2), part(4)];
}

function toOklab([r, g, b]: Rgb): Rgb {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function fromOklab([light1, a, b]: Rgb): Rgb {
  const l = (light1 + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (light1 - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (light1 - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

const mix = (colour: Rgb, into: Rgb, share: number): Rgb => {
  const [from, to] = [toOklab(colour), toOklab(into)];
  const at = (index: 0 | 1 | 2) => from[index] * share + to[index] * (1 - share);
  return fromOklab([at(0), at(1), at(2)]).map((part) =>
    linear(Math.round(gamma(Math.min(1, Math.max(0, part))) * 255) / 255),
  ) as unknown as Rgb;
};

const luminance = ([r, g, b]: Rgb) => 0.2126 * r + 0.7152 * g + 0.0722 * b;
const contrast = (one: Rgb, other: Rgb): number => {
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
};

const grounds = ['paper', 'surface', 'sunken'];
const kinds = [
  'awareness',
  'consulta',
  'encuesta',
  'grupo',
  'jornada',
  'mesa',
  'retro',
  'stl',
  'seguimiento',
  'hackathon',
];
const states = ['ok', 'warn', 'bad', 'brand'];
const themes: Theme[] = ['light', 'dark'];
const pairs = (list: readonly string[]) =>
  themes.flatMap((theme) => list.map((name) => [theme, name] as const));

describe('the tokens', () => {
  it.each(pairs(['ink', 'ink-2', 'ink-3']))('%s: --%s reads on every ground', (theme, name) => {
    for (const ground of grounds)
      expect(contrast(rgb(theme, name), rgb(theme, ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(pairs([...kinds, ...states]))(
    '%s: --%s reads on paper, on cards and on its own tint',
    (theme, name) => {
      const colour = rgb(theme, name);
      const tint = Number.parseFloat(token(theme, 'tint')) / 100;
      const chip = mix(colour, rgb(theme, 'surface'), tint);
      for (const ground of [rgb(theme, 'paper'), rgb(theme, 'surface'), chip])
        expect(contrast(colour, ground)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each(pairs(kinds))(
    '%s: an icon on a disc of --%s, and the words of a button in it, can be read',
    (theme, name) => {
      expect(contrast(rgb(theme, 'surface'), rgb(theme, name))).toBeGreaterThanOrEqual(4.5);
      expect(contrast(rgb(theme, 'on-brand'), rgb(theme, name))).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each(pairs([...kinds, 'brand', 'bad']))(
    '%s: a button of --%s stays readable while pressed',
    (theme, name) => {
      const pressed = mix(rgb(theme, name), rgb(theme, 'ink'), 0.78);
      expect(contrast(rgb(theme, 'on-brand'), pressed)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each(pairs(['ok', 'warn', 'bad', 'brand', ...kinds]))(
    '%s: plain text reads on a notice of --%s',
    (theme, name) => {
      const notice = mix(rgb(theme, name), rgb(theme, 'surface'), 0.12);
      expect(contrast(rgb(theme, 'ink'), notice)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(rgb(theme, 'ink-2'), notice)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each(pairs(['edge', 'focus', 'brand']))('%s: what only --%s draws can be seen (3:1)', (theme, name) => {
    for (const ground of grounds)
      expect(contrast(rgb(theme, name), rgb(theme, ground))).toBeGreaterThanOrEqual(3);
  });

  it('knows what black on white is', () => {
    expect(contrast([0, 0, 0], [1, 1, 1])).toBeCloseTo(21, 5);
  });
});
