import type { DemoContribution } from './contribution.ts';
import { agua } from './contributions-agua.ts';
import { cultura } from './contributions-cultura.ts';
import { escuela } from './contributions-escuela.ts';
import { mercado } from './contributions-mercado.ts';
import { mujeres } from './contributions-mujeres.ts';
import { presupuesto } from './contributions-presupuesto.ts';
import { residuos } from './contributions-residuos.ts';
import { transporte } from './contributions-transporte.ts';

export const byTheme: Readonly<Record<string, readonly DemoContribution[]>> = {
  agua,
  presupuesto,
  escuela,
  transporte,
  mercado,
  mujeres,
  residuos,
  cultura,
};

/** All 312, in the order in which they arrived. */
export const contributions: readonly DemoContribution[] = Object.values(byTheme)
  .flat()
  .sort((a, b) => a.n - b.n);

/** The theme whose list a contribution stands in. */
export const themeOf: ReadonlyMap<number, string> = new Map(
  Object.entries(byTheme).flatMap(([theme, said]) => said.map(({ n }) => [n, theme] as const)),
);

/** How many arrived on each of the 26 days: a rush at the start, few on Sundays and holidays, a rush at the end. */
const arrivals = [
  31, 27, 19, 16, 11, 15, 14, 12, 10, 9, 8, 3, 2, 9, 11, 8, 7, 6, 5, 2, 9, 11, 10, 14, 20, 23,
];

/** Day of the consultation (0 for the first) and minute of that day at which contribution `n` arrived. */
export function arrivalOf(n: number): { readonly day: number; readonly minute: number } {
  let before = 0;
  for (const [day, count] of arrivals.entries()) {
    if (n <= before + count) return { day, minute: minuteOf(n - before, count) };
    before += count;
  }
  throw new RangeError(`There is no contribution ${n}.`);
}

/** Spread from seven in the morning to eight in the evening, in order. */
const minuteOf = (place: number, count: number): number =>
  7 * 60 + Math.round(((place - 0.5) / count) * 13 * 60);
