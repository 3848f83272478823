import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ConsoleMessage } from 'playwright-core';
import { LAPTOP, looksAlone, type Person, PHONE, PROJECTOR } from './people.ts';
import type { Visit } from './visits.ts';

/** Pictures of every page are written where RUTA_PICTURES names a folder, for people to look at. */
const pictures = process.env['RUTA_PICTURES'];

export interface Look {
  viewport: { width: number; height: number };
  scheme: 'light' | 'dark';
  /** The page was gone through as a whole in another look: here colours and sizes alone are. */
  again?: true;
}

/**
 * Together: both languages, both schemes and the three widths on every page. In English and in the dark on a laptop are the
 * pages that people come to in `route-story`.
 */
export const looks: Record<'es' | 'en', readonly Look[]> = {
  es: [
    { viewport: LAPTOP, scheme: 'light' },
    { viewport: PROJECTOR, scheme: 'light', again: true },
    { viewport: PHONE, scheme: 'dark' },
  ],
  en: [{ viewport: PHONE, scheme: 'light' }],
};

/**
 * Opens a page, waits until it is whole and looks at it in these ways, those of the language by default. Resolves with what a reader would
 * complain of: accessibility by axe, text that runs out of the window, a page that threw, a file that was not there.
 */
export async function complaintsAbout(
  person: Person,
  visit: Pick<Visit, 'at' | 'shows' | 'waits' | 'refused' | 'missing'>,
  language: 'es' | 'en',
  ways: readonly Look[] = looks[language],
): Promise<string[]> {
  const { page } = person;
  const path = typeof visit.at === 'string' ? visit.at : await visit.at(person);
  const errors: string[] = [];
  const listen = (message: ConsoleMessage) =>
    message.type() === 'error' && errors.push(`${path} logged ${message.text()} ${message.location().url}`);
  const faultsBefore = person.faults.length;
  const [first] = ways;
  if (first) await wear(person, first);
  page.on('console', listen);
  const answer = await page.goto(path);
  const complaints = await untilWhole(person, path, visit);
  if (answer && answer.status() >= 400 !== (visit.missing ?? false))
    complaints.push(`${path} answered ${answer.status()}`);
  for (const look of ways) {
    await wear(person, look);
    complaints.push(...(await seen(person, path, look)));
    await keepPicture(person, pictureName(person, path, language, look));
  }
  page.off('console', listen);
  return [
    ...complaints,
    ...(visit.missing || visit.refused ? [] : errors),
    ...person.faults.slice(faultsBefore),
  ];
}

export async function wear({ page }: Person, { viewport, scheme }: Look): Promise<void> {
  await page.setViewportSize(viewport);
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
  await page.evaluate(settled);
}

/** Runs in the page: what a change of size or scheme sets in motion has come to rest. */
async function settled(): Promise<void> {
  const frame = () => new Promise(requestAnimationFrame);
  await frame();
  await frame();
  const passing = document
    .getAnimations()
    .filter(({ effect }) => effect?.getComputedTiming().iterations === 1);
  await Promise.allSettled(passing.map(({ finished }) => finished));
  await frame();
}

async function untilWhole(
  { page }: Person,
  path: string,
  { shows, waits }: Pick<Visit, 'shows' | 'waits'>,
): Promise<string[]> {
  const whole = async () => {
    await page.locator('h1').first().waitFor({ state: 'attached' });
    if (shows) await page.getByText(shows).first().waitFor();
    if (!waits) await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'));
    await page.evaluate(() => document.fonts.ready);
  };
  return whole().then(
    () => [],
    () => [`${path} does not become whole`],
  );
}

async function seen(person: Person, path: string, { viewport, scheme, again }: Look): Promise<string[]> {
  const wide = await person.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  const how = `at ${viewport.width} px, ${scheme}`;
  return [
    ...(wide > 0 ? [`${path} runs ${wide} px out of the window ${how}`] : []),
    ...(await person.violations(again ? looksAlone : undefined)).map((line) => `${line} (${how})`),
  ];
}

/** What somebody sees now, where pictures are kept: the whole page, or what is in the window. */
export async function keepPicture(
  { page }: Pick<Person, 'page'>,
  name: string,
  what: 'page' | 'window' = 'page',
): Promise<void> {
  if (!pictures) return;
  await mkdir(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: what === 'page' });
}

/** A file somebody took along, kept beside the pictures to be opened by people too. */
export async function keepFile(name: string, bytes: Buffer): Promise<void> {
  if (!pictures) return;
  await mkdir(pictures, { recursive: true });
  await writeFile(join(pictures, name), bytes);
}

const pictureName = ({ name }: Person, path: string, language: string, { viewport, scheme }: Look): string =>
  [readable(path), readable(name), viewport.width, language, scheme].join('.');

const readable = (words: string): string =>
  words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/gi, '-')
    .replace(/^-|-$/g, '') || 'inicio';
