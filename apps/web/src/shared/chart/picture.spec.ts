import { describe, expect, it } from '@jest/globals';
import { barsPart, columnsPart, inner, pictureOf } from './picture.ts';

const drawn = (svg: string) => new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
const sheet = { title: 'De qué se habló', sentence: '', source: 'Valle del Encino, CC BY 4.0.' };

describe('a chart that is taken away', () => {
  it('says what it is about and where it is from, whatever signs its words have', () => {
    const svg = drawn(
      pictureOf({
        ...sheet,
        title: '¿Agua & "drenaje" <hoy>?',
        sentence: '12 aportes admitidos.',
        chart: barsPart([{ label: 'Baches & baches', share: 1, note: '12' }]),
      }),
    );
    expect(svg.querySelector('parsererror')).toBeNull();
    expect(svg.querySelector('title')?.textContent).toBe('¿Agua & "drenaje" <hoy>? 12 aportes admitidos.');
    expect([...svg.querySelectorAll('text')].map(({ textContent }) => textContent)).toEqual([
      '¿Agua & "drenaje" <hoy>?',
      '12 aportes admitidos.',
      'Baches & baches',
      '12',
      sheet.source,
    ]);
  });

  it('breaks words that are wider than the picture', () => {
    const lines = [
      ...drawn(pictureOf({ ...sheet, title: 'x'.repeat(200), chart: barsPart([]) })).querySelectorAll('text'),
    ];
    expect(lines.length).toBeGreaterThan(2);
    for (const { textContent } of lines) expect((textContent ?? '').length).toBeLessThan(60);
  });

  it('draws columns as high as their counts, and marks those it is told to', () => {
    const columns = [4, 2, 0].map((count, at) => ({
      label: `semana ${at}`,
      count,
      note: String(count),
      marked: at === 0,
    }));
    const svg = drawn(pictureOf({ ...sheet, chart: columnsPart(columns) }));
    const [full = 0, half = 0, none = 0] = [...svg.querySelectorAll('rect[rx="4"]')].map((rect) =>
      Number(rect.getAttribute('height')),
    );
    expect(half).toBeCloseTo(full / 2);
    expect(none).toBeLessThan(5);
    expect(svg.textContent).toContain('semana 0');
    expect(svg.textContent).not.toContain('semana 1');
    const widths = [...svg.querySelectorAll('rect[rx="4"]')].map((rect) =>
      Number(rect.getAttribute('width')),
    );
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThan(inner);
  });
});
