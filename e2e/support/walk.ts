import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Person } from './people.ts';

/** Pictures of every page are written where RUTA_PICTURES names a folder, for people to look at. */
const pictures = process.env['RUTA_PICTURES'];

/**
 * Opens a page and waits until it shows its heading and nothing is loading any more. Resolves with what a reader
 * would complain of: accessibility by axe, text that runs out of the window, a page that threw.
 */
export async function complaintsOn(person: Person, path: string, picture: string): Promise<string[]> {
  const { page } = person;
  const before = person.faults.length;
  const answer = await page.goto(path);
  const headed = await page
    .locator('h1')
    .first()
    .waitFor()
    .then(() => true)
    .catch(() => false);
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'));
  await page.evaluate(() => document.fonts.ready);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  await keepPicture(person, picture);
  return [
    ...(answer && answer.status() >= 400 ? [`${path} answered ${answer.status()}`] : []),
    ...(headed ? [] : [`${path} shows no heading`]),
    ...(wide > 0 ? [`${path} runs ${wide} px out of the window`] : []),
    ...person.faults.slice(before),
    ...(await person.violations()),
  ];
}

/** What somebody sees now, where pictures are kept. */
export async function keepPicture({ page }: Person, name: string): Promise<void> {
  if (!pictures) return;
  await mkdir(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
}

export const pictureName = (path: string, ...rest: string[]) =>
  [path.replace(/^\//, '').replace(/[^a-z0-9]+/gi, '-') || 'inicio', ...rest].join('.');
