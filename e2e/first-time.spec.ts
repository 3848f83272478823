import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { asksThePublic } from './support/open-question.ts';
import { openBrowser, Person, PHONE } from './support/people.ts';
import { type Product, startProduct } from './support/product.ts';
import { scenesOf } from './support/scene.ts';
import { town, waterTable } from './support/visits.ts';
import { complaintsAbout, keepPicture, type Look } from './support/walk.ts';

const question = '¿Qué le falta al borrador del agua?';
const said = 'Que el borrador diga qué pasa cuando el corte es por una fuga y no por el tandeo.';

/** Somebody who never was here, on a cheap phone whose network comes and goes. */
describe('a citizen who comes for the first time', () => {
  let product: Product;
  let browser: Browser;
  let sofia: Person;
  let rosa: Person;
  let folio = '';
  const cast: Person[] = [];
  const scene = scenesOf('first-time', cast);

  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct({ demo: true }), openBrowser()]);
    sofia = await Person.arrives(browser, 'Sofía', { baseURL: product.url });
    rosa = await Person.arrives(browser, 'Rosa', { baseURL: product.url, viewport: PHONE });
    cast.push(sofia, rosa);
    await sofia.signsInAs('Sofía Luna');
    await asksThePublic(sofia, town, question);
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await product?.dispose();
  });

  scene(
    'finds what is open, reads and supports what others said',
    async () => {
      const { page } = rosa;
      await page.goto(town);
      await page.getByRole('link', { name: 'Participa ahora' }).click();
      await page
        .getByRole('link', { name: /Decir lo mío/ })
        .first()
        .waitFor();
      await keepPicture(rosa, 'first-time.portal.360');
      await page.goto(`${town}/aportes`);
      const other = page.getByRole('article').filter({ hasText: 'Preguntar y que contesten.' });
      await other.getByRole('button', { name: /Apoyar/ }).click();
      await other.getByRole('button', { name: /Apoyado/ }).waitFor();
      expect(await rosa.violations()).toEqual([]);
      await keepPicture(rosa, 'first-time.supports.360');
    },
    120_000,
  );

  scene(
    'K19 says her own, with a place and a name of her choice, while the network is away',
    async () => {
      const { page, context } = rosa;
      await page.goto(`${town}/participa`);
      await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
      await rosa.fills({ 'Tu aporte': said, 'Nombre con el que quieres firmar': 'Rosa de las Pilas' });
      await rosa.selects('Colonia o comunidad (opcional)', 'Las Pilas');
      await keepPicture(rosa, 'first-time.says.360');
      expect(await rosa.violations()).toEqual([]);
      await context.setOffline(true);
      await rosa.presses('Enviar mi aporte');
      await rosa.sees('Guardado aquí; se envía solo');
      await keepPicture(rosa, 'first-time.kept.360');
      await context.setOffline(false);
      await page.getByText('Ya está: lo recibimos').waitFor({ timeout: 20_000 });
      folio = await page.getByText(/^VDE-/).first().innerText();
      await keepPicture(rosa, 'first-time.folio.360');
    },
    120_000,
  );

  scene(
    'K20, K21 follows it by its folio from elsewhere, and changes or takes away the name there',
    async () => {
      const elsewhere = await Person.arrives(browser, 'Rosa, elsewhere', {
        ...{ baseURL: product.url, viewport: PHONE },
      });
      cast.push(elsewhere);
      const { page } = elsewhere;
      await page.goto(`${town}/aportes`);
      await elsewhere.fills({ 'Folio o número': folio.toLowerCase() });
      await elsewhere.presses('Ver qué pasó');
      await elsewhere.sees('Firmado como Rosa de las Pilas.');
      await elsewhere.presses('Cambiar el nombre');
      await elsewhere.fills({ 'Nombre con el que quieres firmar': 'Rosa M.' });
      await keepPicture(elsewhere, 'first-time.own.360');
      await elsewhere.presses('Guardar');
      await elsewhere.sees('Firmado como Rosa M.');
      await sofia.page.goto(`${town}/coordinacion/moderacion`);
      const waiting = sofia.page.getByRole('listitem').filter({ hasText: said });
      await waiting.getByText('Firmado como Rosa M.').waitFor();
      await keepPicture(sofia, 'first-time.queue.1280');
      await waiting.getByRole('button', { name: 'Publicar' }).click();
      await waiting.waitFor({ state: 'detached' });
      await page.reload();
      await elsewhere.presses('Quitar el nombre');
      await elsewhere.sees('Se publica sin nombre.');
      await elsewhere.presses('Firmarlo');
      await elsewhere.fills({ 'Nombre con el que quieres firmar': 'Rosa de todos' });
      await elsewhere.presses('Guardar');
      await elsewhere.sees('El nombre se muestra cuando la coordinación lo revise.');
      expect(await elsewhere.violations()).toEqual([]);
      await sofia.page.getByRole('tab', { name: /Nombres/ }).click();
      await sofia.sees('Quiere firmar como Rosa de todos');
      await keepPicture(sofia, 'first-time.names.1280');
      await sofia.presses('Mostrar el nombre');
      await sofia.sees('No hay nombres por revisar');
      expect(await sofia.violations()).toEqual([]);
    },
    180_000,
  );

  scene(
    'K21 whose name a moderator hides where they meet it, with a reason that stands in its place',
    async () => {
      await sofia.page.goto(`${town}/aportes/${folio}`);
      await sofia.sees('Rosa de todos');
      await sofia.presses('Ocultar el nombre…');
      await sofia.page.getByRole('dialog').getByText('contiene datos personales').click();
      await keepPicture(sofia, 'first-time.hides.1280');
      await sofia.page.getByRole('dialog').getByRole('button', { name: 'Ocultar el nombre' }).click();
      await sofia.sees('El nombre no se muestra: contiene datos personales.');
      await sofia.presses('Mostrar el nombre');
      await sofia.page
        .getByText('El nombre no se muestra: contiene datos personales.', { exact: true })
        .waitFor({ state: 'detached' });
      await keepPicture(sofia, 'first-time.thread.1280');
    },
    120_000,
  );

  scene(
    'joins the room by its code, loses the network in it and is back',
    async () => {
      const { page, context } = rosa;
      await page.goto(town);
      await page
        .getByRole('link', { name: /Entrar a la sala/ })
        .first()
        .click();
      await page.getByRole('button', { name: 'Entrar', exact: true }).click();
      await page
        .getByText(/Ya estás dentro|Pedir la palabra/)
        .first()
        .waitFor();
      expect(new URL(page.url()).pathname).toBe(`/s/${waterTable}`);
      await context.setOffline(true);
      await page.reload();
      await rosa.sees('Sin conexión con la sala');
      await context.setOffline(false);
      await page.getByText('Sin conexión con la sala').waitFor({ state: 'detached', timeout: 30_000 });
      expect(await rosa.violations()).toEqual([]);
    },
    120_000,
  );

  scene(
    'reads every page of hers at 320 pixels and with text of twice its size',
    async () => {
      const narrow: Look = { viewport: { width: 320, height: 640 }, scheme: 'light' };
      const reader = await Person.arrives(browser, 'a reader', { baseURL: product.url, viewport: PHONE });
      cast.push(reader);
      const pages = ['', '/participa', '/aportes', `/aportes/${folio}`, '/plan', '/calendario', '/encuestas'];
      for (const path of pages)
        expect(await complaintsAbout(reader, { at: town + path }, 'es', [narrow])).toEqual([]);
      await reader.context.addInitScript(() => {
        document.addEventListener('DOMContentLoaded', () => {
          document.documentElement.style.fontSize = '200%';
        });
      });
      const large: Look = { viewport: { width: 640, height: 900 }, scheme: 'light' };
      for (const path of pages)
        expect(await complaintsAbout(reader, { at: town + path }, 'es', [large])).toEqual([]);
      expect(cast.flatMap((person) => person.faults)).toEqual([]);
    },
    240_000,
  );
});
