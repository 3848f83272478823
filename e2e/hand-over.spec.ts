import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { LAPTOP, openBrowser, Person, PHONE } from './support/people.ts';
import { type Product, startProduct } from './support/product.ts';
import { complaintsAbout, keepPicture } from './support/walk.ts';

const town = '/valle-del-encino';

describe('what comes after a session, and who keeps the house', () => {
  let product: Product;
  let browser: Browser;

  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct({ demo: true }), openBrowser()]);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await product?.dispose();
  });

  const finishedSession = async (): Promise<string> => {
    const answer = await fetch(`${product.url}/api/entities${town}/sessions?limit=50`);
    const { items } = (await answer.json()) as { items: { code: string; status: string; title: string }[] };
    const session = items.find(({ status, title }) => status === 'finished' && /Jornada/.test(title));
    if (!session) throw new Error('the demonstration holds an open session of the past');
    return session.code;
  };

  it('K15 K16 one problem and its causes go from the board to the theme and into the thread', async () => {
    const marcos = await Person.arrives(browser, 'Marcos', { baseURL: product.url, viewport: LAPTOP });
    await marcos.signsInAs('Marcos Peña');
    const code = await finishedSession();
    await marcos.page.goto(`${town}/sesiones/${code}`);
    await marcos.page.getByRole('link', { name: 'Entregar al tema lo que se eligió' }).click();
    const theme = await marcos.page
      .getByRole('combobox', { name: 'Tema' })
      .locator('option')
      .first()
      .innerText();
    await marcos.selects('Tema', theme);
    await marcos.fills({ 'La problemática, en una oración': 'El agua se corta sin que nadie lo sepa' });
    const causes = marcos.page.getByRole('group', { name: 'Sus causas' });
    await causes.getByRole('checkbox').nth(0).press('Space');
    await causes.getByRole('checkbox').nth(1).press('Space');
    await keepPicture(marcos, 'hand-over.es.light.1280');
    expect(await marcos.violations()).toEqual([]);
    await marcos.presses('Entregar al tema');
    await marcos.page.getByText('Quedó en el tema').waitFor();
    await marcos.page.getByRole('main').getByRole('link', { name: 'Ver el tema' }).click();
    await marcos.page.getByText('El agua se corta sin que nadie lo sepa').first().waitFor();
    await marcos.page.goto(`${town}/sesiones/${code}`);
    await marcos.page.getByText('Lo que la sesión eligió para su tema').first().waitFor();
    await keepPicture(marcos, 'session-chosen.es.light.1280');
    expect(await marcos.violations()).toEqual([]);

    const dark = await Person.arrives(browser, 'Marcos', {
      baseURL: product.url,
      viewport: PHONE,
      dark: true,
    });
    await dark.speaks('en');
    await dark.signsInAs('Marcos Peña');
    const path = `${town}/sesiones/${code}/entrega`;
    expect(await complaintsAbout(dark, { at: path }, 'en')).toEqual([]);
    expect([...marcos.faults, ...dark.faults]).toEqual([]);
  }, 120_000);

  it('I32 further administrators come by a one-time link', async () => {
    const said = await product.ruta('admin', 'segunda@valle.example');
    const link = /http\S+/.exec(said)?.[0] ?? '';
    const second = await Person.arrives(browser, 'Segunda', { baseURL: product.url });
    await second.opensLink(new URL(link).pathname, 'Administrar');
    expect(await complaintsAbout(second, { at: '/administradores' }, 'es')).toEqual([]);
    await second.page.getByLabel('Su correo electrónico').fill('tercera@valle.example');
    await second.presses('Hacer el enlace');
    await second.sees('Dale este enlace');
    await keepPicture(second, 'administrators-link.es.light.1280');
    const third = await Person.arrives(browser, 'Tercera', {
      baseURL: product.url,
      viewport: PHONE,
      dark: true,
    });
    const made = await second.page.getByText(/\/entrar\/[\w-]{43}/).innerText();
    await third.opensLink(new URL(made).pathname, 'Administrar');
    expect(await complaintsAbout(third, { at: '/administradores' }, 'es')).toEqual([]);
    await third.page.getByRole('button', { name: /Quitar a s/ }).click();
    await third.page.getByRole('alertdialog').getByRole('button', { name: 'Quitar' }).click();
    await third.sees('Es la única persona que administra');
  }, 90_000);
});
