import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, Person, PHONE } from './support/people.ts';
import { type Product, startProduct } from './support/product.ts';
import { goesOn, joins, opensConsole, ownIdea, writesIdea } from './support/table.ts';

const town = '/valle-del-encino';

describe('a server killed in the middle', () => {
  let product: Product;
  let browser: Browser;
  let marcos: Person;
  let ana: Person;
  let luis: Person;

  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct({ demo: true }), openBrowser()]);
    const baseURL = product.url;
    marcos = await Person.arrives(browser, 'Marcos', { baseURL });
    ana = await Person.arrives(browser, 'Ana', { baseURL, viewport: PHONE });
    luis = await Person.arrives(browser, 'Luis', { baseURL, viewport: PHONE });
    await marcos.signsInAs('Marcos Peña');
    await opensConsole(marcos, town, 'Mesa de agua');
    await joins(ana, 'QX74MK', 'Ana');
    await joins(luis, 'QX74MK', 'Luis');
    await goesOn(marcos, 'Empezar la sesión');
    await goesOn(marcos, /Pasar a El problema/);
    await goesOn(marcos, /Pasar a Ideas/);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await product?.dispose();
  });

  it('keeps every idea it acknowledged, and receives by itself what was written while it was away', async () => {
    await writesIdea(ana, 'Un cartel donde llega la pipa');
    await ownIdea(ana, 'Un cartel').getByText('Recibida').waitFor();
    await product.kill();
    await writesIdea(luis, 'Un mapa del tandeo');
    await ownIdea(luis, 'Un mapa').getByText('Guardada aquí').waitFor();
    await product.start();
    await ownIdea(luis, 'Un mapa').getByText('Recibida').waitFor({ timeout: 30_000 });
    const cards = ana.page.getByRole('listitem').filter({ hasText: 'Un cartel' });
    await cards.first().waitFor();
    await expect(cards.count()).resolves.toBe(1);
    await marcos.page.getByText('2 ideas, sin mostrar').waitFor();
  }, 90_000);

  it('counts every vote once: those it acknowledged and those that waited on a phone', async () => {
    await goesOn(marcos, 'Mostrar y agrupar');
    await goesOn(marcos, /Pasar a Votar/);
    await goesOn(marcos, 'Abrir la votación');
    await ana.page.getByRole('button', { name: 'Un punto más para Un mapa del tandeo' }).click();
    await ana.page.getByRole('button', { name: 'Votar', exact: true }).click();
    await ana.page.getByText('Tu voto fue recibido').waitFor();
    await luis.page.getByRole('button', { name: 'Un punto más para Un cartel donde llega la pipa' }).click();
    await product.kill();
    await luis.page.getByRole('button', { name: 'Votar', exact: true }).click();
    await luis.page.getByText('Tu voto está guardado en este teléfono').waitFor();
    await luis.page.reload().catch(() => undefined);
    await product.start();
    await luis.page.goto('/s/QX74MK');
    await luis.page.getByText('Tu voto fue recibido').waitFor({ timeout: 30_000 });
    await marcos.page.getByText(/Votaron: 2 de/).waitFor({ timeout: 30_000 });
    await goesOn(marcos, 'Cerrar la votación');
    for (const { page } of [marcos, ana, luis]) {
      await page.getByText('Empate entre').waitFor();
      await page.getByText('Recontadas 2 boletas en este navegador: coincide').waitFor();
    }
    for (const { page } of [ana, luis])
      await page.getByText('Tu comprobante está entre las 2 boletas').waitFor();
  }, 120_000);
});
