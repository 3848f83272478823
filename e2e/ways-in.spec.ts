import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, Person, PHONE } from './support/people.ts';
import { type Product, startProduct } from './support/product.ts';

describe('ways in', () => {
  let product: Product;
  let browser: Browser;
  const people: Person[] = [];

  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct({ demo: true }), openBrowser()]);
  }, 120_000);
  afterEach(async () => {
    for (const person of people.splice(0)) await person.leaves();
  });
  afterAll(async () => {
    await browser?.close();
    await product?.dispose();
  });

  const arrives = async (name: string, viewport?: { width: number; height: number }) => {
    const person = await Person.arrives(browser, name, { baseURL: product.url, viewport });
    people.push(person);
    return person;
  };
  const faults = () => people.flatMap((person) => person.faults);
  const button = ({ page }: Person, name: string) => page.getByRole('button', { name, exact: true });

  /** From an address to an account, by the demonstration's visible mail. */
  const signsIn = async (person: Person, email: string) => {
    const { page } = person;
    await page.goto('/entrar?next=/mi-cuenta');
    await page.getByLabel('Correo electrónico').fill(email);
    await button(person, 'Enviarme el enlace').click();
    await button(person, 'Leído, seguir')
      .click({ timeout: 3000 })
      .catch(() => undefined);
    await page.getByRole('heading', { name: 'Revisa tu correo' }).waitFor();
    await page.goto('/correo-demo');
    await page.getByRole('article').filter({ hasText: email }).first().getByRole('link').click();
    await button(person, 'Entrar').click();
    await page.getByRole('heading', { name: 'Dónde entraste' }).waitFor();
  };

  it('a link by e-mail leads to an account, through the privacy notice and a button', async () => {
    const rosa = await arrives('Rosa', PHONE);
    await signsIn(rosa, 'rosa@valle.example');
    expect(new URL(rosa.page.url()).pathname).toBe('/mi-cuenta');
    await rosa.page.getByLabel('Cómo quieres que te llamen').fill('Rosa de la Fábrica');
    await button(rosa, 'Guardar el nombre').click();
    await rosa.page.getByRole('heading', { level: 1, name: 'Rosa de la Fábrica' }).waitFor();
    expect(await rosa.violations()).toEqual([]);
    expect(faults()).toEqual([]);
  }, 60_000);

  it('a second browser of the same account is ended from the first', async () => {
    const [here, there] = [await arrives('here'), await arrives('there')];
    await signsIn(here, 'dos@valle.example');
    await signsIn(there, 'dos@valle.example');
    await here.page.reload();
    await here.page.getByRole('button', { name: /^Cerrar la entrada en/ }).click();
    await here.page.getByText('Ese aparato ya no tiene entrada').waitFor();
    await there.page.reload();
    await there.page.getByRole('heading', { name: 'Todavía no hay nada tuyo aquí' }).waitFor();
    expect(faults()).toEqual([]);
  }, 90_000);

  it('an organiser gives a role to an address and takes it away again', async () => {
    const sofia = await arrives('Sofía');
    const { page } = sofia;
    await page.goto('/entrar');
    await page.getByRole('button', { name: /Sofía Luna/ }).click();
    await page.getByRole('button', { name: /Sofía Luna: tu menú/ }).waitFor();
    await page.goto('/valle-del-encino/coordinacion/personas');
    await page.getByLabel('Correo de la persona').fill('ayuda@valle.example');
    await button(sofia, 'Dar el papel').click();
    await page.getByText('Todavía no ha entrado').waitFor();
    const helper = await arrives('helper');
    await signsIn(helper, 'ayuda@valle.example');
    await helper.page.getByRole('heading', { name: 'Tus papeles' }).waitFor();
    await page.reload();
    await page.getByText('Todavía no ha entrado').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /^Quitar a Sin nombre/ }).click();
    await button(sofia, 'Quitar').last().click();
    await page.getByText('Sin nombre ya no tiene el papel de Facilitación').waitFor();
    await helper.page.reload();
    await helper.page.getByRole('heading', { name: 'Dónde entraste' }).waitFor();
    expect(await helper.page.getByRole('heading', { name: 'Tus papeles' }).count()).toBe(0);
    expect(faults()).toEqual([]);
  }, 90_000);

  it('whoever erases themselves is nobody here any more', async () => {
    const nobody = await arrives('nobody', PHONE);
    await signsIn(nobody, 'olvido@valle.example');
    await button(nobody, 'Borrar mis datos').click();
    await nobody.page.getByRole('alertdialog').getByRole('button', { name: 'Borrar mis datos' }).click();
    await nobody.page.getByText('Tus datos se borraron').waitFor();
    await nobody.page.goto('/correo-demo');
    await nobody.page.getByRole('heading', { level: 1 }).waitFor();
    expect(await nobody.page.getByText('olvido@valle.example').count()).toBe(0);
    await nobody.page.goto('/mi-cuenta');
    await nobody.page.getByRole('heading', { name: 'Todavía no hay nada tuyo aquí' }).waitFor();
    expect(faults()).toEqual([]);
  }, 60_000);
});
