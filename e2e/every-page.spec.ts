import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { LAPTOP, openBrowser, Person, PHONE, PROJECTOR } from './support/people.ts';
import { type Product, startProduct } from './support/product.ts';
import { complaintsOn, pictureName } from './support/walk.ts';

const town = '/valle-del-encino';

/** Every page of the demo by who opens it; `null` is a visitor. */
const pages: { who: string | null; paths: string[] }[] = [
  {
    who: null,
    paths: [
      '/',
      '/entrar',
      '/privacidad',
      '/accesibilidad',
      '/correo-demo',
      '/s',
      '/pantalla',
      town,
      `${town}/calendario`,
      `${town}/participa`,
      `${town}/aportes`,
      `${town}/aportes/118`,
      `${town}/plan`,
      `${town}/plan/1`,
      `${town}/plan/2`,
      `${town}/seguimiento`,
      `${town}/registro`,
      `${town}/datos`,
      `${town}/secretariado`,
    ],
  },
  { who: 'Rosa Mendieta', paths: ['/mi-cuenta'] },
  {
    who: 'Sofía Luna',
    paths: [
      `${town}/coordinacion`,
      `${town}/coordinacion/personas`,
      `${town}/coordinacion/sesiones`,
      `${town}/coordinacion/sesiones/nueva`,
    ],
  },
  { who: 'Teresa Arce', paths: [`${town}/secretariado`] },
];

/** Both languages, both themes and the three widths, each at least once. */
const ways = [
  { language: 'es', dark: false, viewport: LAPTOP },
  { language: 'es', dark: true, viewport: PHONE },
  { language: 'en', dark: false, viewport: PHONE },
  { language: 'en', dark: true, viewport: PROJECTOR },
];

describe('every page', () => {
  let product: Product;
  let browser: Browser;

  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct({ demo: true }), openBrowser()]);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await product?.dispose();
  });

  const visitors = pages.flatMap(({ who, paths }) => ways.map((way) => ({ who, paths, ...way })));
  it.each(visitors)(
    'has nothing to complain of for $who in $language (dark: $dark) at $viewport.width px',
    async ({ who, paths, language, dark, viewport }) => {
      const person = await Person.arrives(browser, who ?? 'a visitor', {
        viewport,
        dark,
        baseURL: product.url,
      });
      await person.speaks(language);
      if (who) await person.signsInAs(who);
      const complaints: string[] = [];
      for (const path of paths) {
        const picture = pictureName(path, language, dark ? 'dark' : 'light', String(viewport.width));
        complaints.push(...(await complaintsOn(person, path, picture)));
      }
      await person.leaves();
      expect(complaints).toEqual([]);
    },
    180_000,
  );
});
