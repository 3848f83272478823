// From measurements of both sides to rows of a table.
import { median, quantile, rounded } from './statistics.mjs';

const ms = (value) => `${rounded(value, value < 10 ? 2 : 1)} ms`;

/** The two measurements of each kind, one after the other, so many times; the first pair warms up and is left out. */
export async function alternate(rounds, bare, ours) {
  const pairs = [];
  for (let n = 0; n <= rounds; n += 1) {
    const pair =
      n % 2 === 0 ? { bare: await bare(), ours: await ours() } : { ours: await ours(), bare: await bare() };
    if (n > 0) pairs.push(pair);
  }
  return pairs;
}

/** Of each round's `ms`. */
export function durationRow(what, pairs) {
  const of = (side) => median(pairs.map((pair) => pair[side].ms));
  return {
    what,
    ratio: rounded(median(pairs.map(({ ours, bare }) => ours.ms / bare.ms)), 2),
    ours: ms(of('ours')),
    bare: ms(of('bare')),
  };
}

/** Of each round's `count` in `ms`. */
export function rateRow(what, pairs) {
  const rate = ({ count, ms: took }) => (count / took) * 1000;
  const perSecond = (side) => Math.round(median(pairs.map((pair) => rate(pair[side]))));
  return {
    what,
    ratio: rounded(median(pairs.map(({ ours, bare }) => rate(bare) / rate(ours))), 2),
    ours: `${perSecond('ours').toLocaleString('en')}/s`,
    bare: `${perSecond('bare').toLocaleString('en')}/s`,
  };
}

/** Of a share of each round's `times`. */
export function quantileRow(what, pairs, share, times = (side) => side.times) {
  const all = (side) =>
    quantile(
      pairs.flatMap((pair) => times(pair[side])),
      share,
    );
  const ratios = pairs.map(({ ours, bare }) => quantile(times(ours), share) / quantile(times(bare), share));
  return { what, ratio: rounded(median(ratios), 2), ours: ms(all('ours')), bare: ms(all('bare')) };
}

/** Several shares of the same, worst last. */
export const quantileRows = (what, pairs, times) => [
  quantileRow(`${what}, median`, pairs, 0.5, times),
  quantileRow(`${what}, p95`, pairs, 0.95, times),
];

export const thousands = (count) => count.toLocaleString('en');
