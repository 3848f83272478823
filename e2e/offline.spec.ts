import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { asksThePublic } from './support/open-question.ts';
import { openBrowser, Person, PHONE } from './support/people.ts';
import { type Product, startProduct } from './support/product.ts';
import { goesOn, joins, opensConsole, ownIdea, writesIdea } from './support/table.ts';
import { town, waterTable } from './support/visits.ts';

const question = '¿Qué le falta al borrador del agua?';

/** The page's worker stands between it and the network from now on. */
const worked = ({ page }: Person) =>
  page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');

/** Every address the browser keeps for later. */
const kept = ({ page }: Person): Promise<string[]> =>
  page.evaluate(async () => {
    const all = await Promise.all(
      (await caches.keys()).map(async (name) => (await caches.open(name)).keys()),
    );
    return all.flat().map(({ url }) => new URL(url).pathname);
  });

describe('without a network', () => {
  let product: Product;
  let browser: Browser;
  let marcos: Person;
  let ana: Person;
  let luis: Person;

  const phone = (name: string) => Person.arrives(browser, name, { baseURL: product.url, viewport: PHONE });

  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct({ demo: true }), openBrowser()]);
    const baseURL = product.url;
    const sofia = await Person.arrives(browser, 'Sofía', { baseURL });
    await sofia.signsInAs('Sofía Luna');
    await asksThePublic(sofia, town, question);
    await sofia.leaves();
    marcos = await Person.arrives(browser, 'Marcos', { baseURL });
    await marcos.signsInAs('Marcos Peña');
    await opensConsole(marcos, town, 'Mesa de agua');
    [ana, luis] = [await phone('Ana'), await phone('Luis')];
    await joins(ana, waterTable, 'Ana');
    await goesOn(marcos, 'Empezar la sesión');
    await goesOn(marcos, /Pasar a El problema/);
    await goesOn(marcos, /Pasar a Ideas/);
    await ana.sees('Guardar idea');
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await product?.dispose();
  });

  it('a room that is opened anew shows what waits on the phone, and sends it once the network is back', async () => {
    await worked(ana);
    await ana.context.setOffline(true);
    await writesIdea(ana, 'Un cartel donde llega la pipa');
    await ownIdea(ana, 'Un cartel').getByText('Guardada aquí').waitFor();
    await ana.page.reload();
    await ana.sees('Sin conexión con la sala');
    await ownIdea(ana, 'Un cartel').getByText('Guardado aquí').waitFor();
    await ana.context.setOffline(false);
    await ownIdea(ana, 'Un cartel').getByText('Recibida').waitFor({ timeout: 20_000 });
    await marcos.sees('1 idea, sin mostrar');
  }, 60_000);

  it('a contribution waits on the phone, also closed, and goes out once by itself, with its folio', async () => {
    await luis.page.goto(`${town}/participa`);
    await worked(luis);
    await luis.fills({ 'Tu aporte': 'Que el borrador diga qué pasa cuando el corte es por una fuga.' });
    await luis.context.setOffline(true);
    await luis.presses('Enviar mi aporte');
    await luis.sees('Guardado aquí; se envía solo');
    await luis.page.reload();
    await luis.sees('No hay conexión');
    const sent: string[] = [];
    luis.page.on('response', (answer) => {
      if (answer.request().method() === 'POST' && answer.ok()) sent.push(new URL(answer.url()).pathname);
    });
    await luis.context.setOffline(false);
    await luis.page.getByText('Ya está: lo recibimos').waitFor({ timeout: 20_000 });
    expect(await luis.page.getByText(/^VDE-/).first().innerText()).toMatch(/^VDE-[0-9A-Z]{4}-[0-9A-Z]{3}$/);
    expect(sent.filter((path) => path.endsWith('/contributions'))).toHaveLength(1);
  }, 60_000);

  it('a page that was never opened says that there is no network, and comes by itself', async () => {
    await luis.context.setOffline(true);
    await luis.page.goto(`${town}/calendario`);
    await luis.page.getByRole('heading', { level: 1, name: 'No hay conexión' }).waitFor();
    expect(await luis.violations()).toEqual([]);
    await luis.context.setOffline(false);
    await luis.page.getByRole('heading', { level: 1, name: 'Calendario de la ruta' }).waitFor();
  }, 60_000);

  it('keeps code on the phone, and nobody’s data', async () => {
    for (const person of [ana, luis]) {
      const files = await kept(person);
      expect(files.length).toBeGreaterThan(10);
      expect(files.filter((file) => !/^\/(assets\/[\w.-]+|accesibilidad)$/.test(file))).toEqual([]);
    }
  });
});
