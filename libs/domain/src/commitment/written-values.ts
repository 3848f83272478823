import type { Locale } from '@ruta/contracts/identity/sign-in';

/** A figure as documents write it; whole numbers in groups of three. Read back by `numberOf`. */
export const writtenNumber = (value: number): string =>
  Number.isSafeInteger(value) ? grouped(String(value)) : String(value);

/** Centavos as pesos, to the centavo. */
export function writtenPesos(cents: number): string {
  const digits = String(cents).padStart(3, '0');
  return `$${grouped(digits.slice(0, -2))}.${digits.slice(-2)}`;
}

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',');

/** The first number in a text; `null` without one. A comma before exactly three digits groups, else it is the decimal sign. */
export function numberOf(text: string): number | null {
  const exact = Number(text.replaceAll(',', ''));
  if (text.trim() !== '' && Number.isFinite(exact) && /^[-+\d.,e\s]+$/i.test(text) && !oneComma(text))
    return exact;
  const [found] = /[-−]?\d[\d.,\s\u00a0]*/.exec(text) ?? [];
  if (found === undefined) return null;
  const clean = found
    .replace(/[\s\u00a0]/g, '')
    .replace('−', '-')
    .replace(/[.,]+$/, '');
  const decimal = decimalSign(clean);
  const digits = [...clean].filter((sign) => !'.,'.includes(sign) || sign === decimal).join('');
  const value = Number(digits.replace(',', '.'));
  return Number.isFinite(value) ? value : null;
}

const oneComma = (text: string): boolean => /^[^,.]*,(?!\d{3}\b)[^,.]*$/.test(text);

function decimalSign(digits: string): '.' | ',' | null {
  const [dot, comma] = [digits.lastIndexOf('.'), digits.lastIndexOf(',')];
  if (dot >= 0 && comma >= 0) return dot > comma ? '.' : ',';
  if (comma >= 0) return /^-?\d{1,3}(,\d{3})+$/.test(digits) ? null : ',';
  return dot >= 0 && digits.indexOf('.') === dot ? '.' : null;
}

/** Pesos in a text as centavos; exact for what `writtenPesos` wrote. */
export function centsOf(text: string): number | null {
  const [, pesos, cents] = /^\$?([\d,]+)\.(\d\d)$/.exec(text.trim()) ?? [];
  if (pesos !== undefined && cents !== undefined) return safe(Number(pesos.replaceAll(',', '') + cents));
  const value = numberOf(text);
  return value === null || value < 0 ? null : safe(Math.round(value * 100));
}

const safe = (value: number): number | null => (Number.isSafeInteger(value) ? value : null);

const monthsOf = (locale: Locale): string[] =>
  Array.from({ length: 12 }, (_, month) =>
    new Intl.DateTimeFormat(locale === 'es' ? 'es-MX' : 'en', { month: 'long', timeZone: 'UTC' })
      .format(Date.UTC(2026, month, 15))
      .toLowerCase(),
  );

const months: Record<Locale, string[]> = { es: monthsOf('es'), en: monthsOf('en') };

/** `2027-04-30`, "30 de abril de 2027", "April 30, 2027", "30 abr 2027" "30/04/2027" and "30-04-2027" as a day; `null` for others. */
export function dayOf(text: string): string | null {
  const [, year, month, day] = /(\d{4})-(\d{1,2})-(\d{1,2})/.exec(text) ?? [];
  if (year && month && day) return dayFrom(Number(year), Number(month), Number(day));
  const [, d, m, y] = /(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})/.exec(text) ?? [];
  if (d && m && y) return dayFrom(Number(y), Number(m), Number(d));
  const [word] =
    text
      .toLowerCase()
      .match(/\p{L}{3,}/gu)
      ?.filter((each) => monthNumber(each) > 0) ?? [];
  const numbers = [...text.matchAll(/\d+/g)].map(([digits]) => Number(digits));
  const written = numbers.find((number) => number >= 1000);
  if (word === undefined || written === undefined) return null;
  return dayFrom(written, monthNumber(word), numbers.find((number) => number < 1000) ?? 1);
}

function monthNumber(word: string): number {
  for (const names of Object.values(months)) {
    const at = names.findIndex((name) => name === word || (word.length === 3 && name.startsWith(word)));
    if (at >= 0) return at + 1;
  }
  return 0;
}

function dayFrom(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1900 || year > 9999 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
    return null;
  return date.toISOString().slice(0, 10);
}
