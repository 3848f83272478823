import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, Person, PHONE } from './support/people.ts';
import { type Product, startProduct } from './support/product.ts';
import { goesOn, joins, opensConsole, ownIdea, writesIdea } from './support/table.ts';

const town = '/valle-del-encino';
const found = 'Tu comprobante está entre las 2 boletas';

describe('a receipt on a phone', () => {
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
    for (const person of [ana, luis]) {
      await joins(person, 'QX74MK', person.name);
      // The worker that opens the product without a network is there from now on.
      await person.page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
    }
    await goesOn(marcos, 'Empezar la sesión');
    await goesOn(marcos, /Pasar a El problema/);
    await goesOn(marcos, /Pasar a Ideas/);
    await writesIdea(ana, 'Un cartel donde llega la pipa');
    await ownIdea(ana, 'Un cartel').getByText('Recibida').waitFor();
    await writesIdea(luis, 'Un mapa del tandeo');
    await ownIdea(luis, 'Un mapa').getByText('Recibida').waitFor();
    await goesOn(marcos, 'Mostrar y agrupar');
    await goesOn(marcos, /Pasar a Votar/);
    await goesOn(marcos, 'Abrir la votación');
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await product?.dispose();
  });

  const votes = async ({ page }: Person, option: string) => {
    await page.getByRole('button', { name: `Un punto más para ${option}` }).click();
    await page.getByRole('button', { name: 'Votar', exact: true }).click();
  };

  it('B9 survives a reload without a network, and is checked among the results afterwards', async () => {
    await votes(ana, 'Un mapa del tandeo');
    await ana.page.getByText('Tu voto fue recibido').waitFor();
    await ana.context.setOffline(true);
    await ana.page.reload({ waitUntil: 'domcontentloaded' });

    await luis.context.setOffline(true);
    await votes(luis, 'Un cartel donde llega la pipa');
    await luis.page.getByText('Tu voto está guardado en este teléfono').waitFor();
    await luis.page.reload({ waitUntil: 'domcontentloaded' });
    await luis.context.setOffline(false);
    await luis.page.getByText('Tu voto fue recibido').waitFor({ timeout: 30_000 });
    await luis.context.setOffline(true);
    await luis.page.reload({ waitUntil: 'domcontentloaded' });

    await goesOn(marcos, 'Cerrar la votación');
    await marcos.sees('Empate entre');
    for (const person of [ana, luis]) {
      await person.context.setOffline(false);
      await person.page.getByText('Empate entre').waitFor({ timeout: 30_000 });
      await person.page.getByText('Recontadas 2 boletas').waitFor();
      await person.page.getByText(found).waitFor();
    }
    expect(await ana.violations()).toEqual([]);
  }, 120_000);

  it('B9 is checked on the public page of the session, when the room has forgotten the device', async () => {
    await marcos.presses('Opciones de Voto y cierre');
    await marcos.page.getByRole('menuitem', { name: 'Ir aquí' }).click();
    await goesOn(marcos, 'Abrir la votación');
    await goesOn(marcos, 'Cerrar la votación');
    await marcos.presses('Terminar la sesión');
    await marcos.page.getByRole('alertdialog').getByRole('button', { name: 'Terminar la sesión' }).click();
    await marcos.sees('La sesión terminó');
    await ana.context.clearCookies();
    await ana.page.goto(`${town}/sesiones/QX74MK`);
    await ana.page.getByText(found).waitFor({ timeout: 20_000 });
    expect(await ana.violations()).toEqual([]);
    const visitor = await Person.arrives(browser, 'Visita', { baseURL: product.url });
    await visitor.page.goto(`${town}/sesiones/QX74MK`);
    await visitor.page.getByRole('button', { name: 'Recontar en este navegador' }).first().click();
    await visitor.sees('Recontadas 2 boletas en este navegador: coincide');
    expect(await visitor.page.getByText(found).count()).toBe(0);
    for (const person of [marcos, ana, luis, visitor]) expect(person.faults).toEqual([]);
  }, 60_000);
});
