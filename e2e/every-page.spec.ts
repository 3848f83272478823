import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { createAppRouter } from '../apps/web/src/routes/router.tsx';
import { createQueryClient } from '../apps/web/src/shared/http/query-client.ts';
import { openBrowser, Person } from './support/people.ts';
import { type Product, startProduct } from './support/product.ts';
import { goesOn, joins, opensConsole, writesIdea } from './support/table.ts';
import { guest, guests, town, type Visit, visits, waterTable } from './support/visits.ts';
import { complaintsAbout } from './support/walk.ts';

const addresses = Object.keys(createAppRouter(createQueryClient()).routesByPath);
const ideas = ['Un cartel donde llega la pipa', 'Que digan también cuándo vuelve, no sólo cuándo se va'];
/** In English each page once: who sees what was gone through in Spanish. */
const visitsIn = {
  es: visits,
  en: visits.filter(({ route }, at) => visits.findIndex((visit) => visit.route === route) === at),
};
const slashless = (path: string) => path.replace(/(?<=.)\/$/, '');

describe('every page', () => {
  let product: Product;
  let browser: Browser;
  const people = new Map<string, Person>();

  /** Everybody comes once and keeps their browser from page to page. */
  const person = async (who: string): Promise<Person> => {
    const known = people.get(who);
    if (known) return known;
    const arrived = await Person.arrives(browser, who, { baseURL: product.url });
    people.set(who, arrived);
    if (!guests.includes(who)) await arrived.signsInAs(who);
    return arrived;
  };

  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct({ demo: true }), openBrowser()]);
    const [marcos, ana] = [await person('Marcos Peña'), await person(guest)];
    await opensConsole(marcos, town, 'Mesa de agua');
    await joins(ana, waterTable, guest);
    await goesOn(marcos, 'Empezar la sesión');
    await goesOn(marcos, /Pasar a El problema/);
    await goesOn(marcos, /Pasar a Ideas/);
    for (const idea of ideas) await writesIdea(ana, idea);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await product?.dispose();
  });

  it('is on the walk', () => {
    const visited = new Set(visits.map(({ route }) => slashless(route)));
    expect(addresses.map(slashless).filter((path) => !visited.has(path))).toEqual([]);
  });

  describe.each(['es', 'en'] as const)('in %s', (language) => {
    beforeAll(async () => {
      for (const who of new Set(visits.map((visit) => visit.who))) await (await person(who)).speaks(language);
    });

    it.each(visitsIn[language].map((visit) => [visit.route, visit.who, visit] as const))(
      '%s has nothing for %s to complain of',
      async (_route, who, visit: Visit) => {
        expect(await complaintsAbout(await person(who), visit, language)).toEqual([]);
      },
      60_000,
    );
  });
});
