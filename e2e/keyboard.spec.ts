import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { asksThePublic } from './support/open-question.ts';
import { openBrowser, Person } from './support/people.ts';
import { type Product, startProduct } from './support/product.ts';
import { joins, opensConsole } from './support/table.ts';
import { town, waterTable } from './support/visits.ts';

/** What has the focus, by its name; fails where a reader could not see it. */
async function focused({ page }: Person): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return 'nothing';
    const name = (element.getAttribute('aria-label') ?? element.textContent ?? '')
      .replace(/\s+/g, ' ')
      .trim();
    const shown = [
      element,
      element.closest('label'),
      element.parentElement,
      element.parentElement?.parentElement,
    ]
      .concat([...element.querySelectorAll<HTMLElement>('*')])
      .some((near) => {
        if (!near) return false;
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(near);
        return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
      });
    const after = getComputedStyle(element, '::after');
    return shown || after.outlineStyle !== 'none'
      ? name || element.tagName
      : `no ring around ${name || element.tagName}`;
  });
}

/** The names one comes by with the tabulator, until one of them is `last`. */
async function tabs(person: Person, last: RegExp, most = 40): Promise<string[]> {
  const way: string[] = [];
  while (way.length < most) {
    await person.page.keyboard.press('Tab');
    way.push(await focused(person));
    if (last.test(way.at(-1) ?? '')) return way;
  }
  throw new Error(`${last} is not on the way: ${way.join(' → ')}`);
}

describe('with the keyboard alone', () => {
  let product: Product;
  let browser: Browser;
  let rosa: Person;

  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct({ demo: true }), openBrowser()]);
    rosa = await Person.arrives(browser, 'Rosa', { baseURL: product.url });
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await product?.dispose();
  });

  it('the first key leads past the head, and the route comes before what is open', async () => {
    await rosa.page.goto(town);
    await rosa.sees('Participa ahora');
    const way = await tabs(rosa, /^Ver cuándo y dónde|^Buscar mi aporte/);
    expect(way[0]).toBe('Ir al contenido');
    expect(way.filter((name) => name.startsWith('no ring'))).toEqual([]);
    const places = ['La ruta', 'Datos abiertos', 'Entrar', 'Mesas de trabajo', 'Entrar a la sala'].map(
      (start) => way.findIndex((name) => name.startsWith(start)),
    );
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  }, 60_000);

  it('the skip link brings into the page', async () => {
    await rosa.page.goto(`${town}/aportes`);
    await rosa.sees('Todo lo que se dijo');
    await rosa.page.keyboard.press('Tab');
    await rosa.page.keyboard.press('Enter');
    expect(await rosa.page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
    const [first] = await tabs(rosa, /./, 1);
    expect(first).not.toMatch(/^(La ruta|Participa)/);
  }, 60_000);

  it('a contribution is written, placed and sent, and its folio read', async () => {
    const sofia = await Person.arrives(browser, 'Sofía', { baseURL: product.url });
    await sofia.signsInAs('Sofía Luna');
    await asksThePublic(sofia, town, '¿Qué le falta al borrador?');
    await sofia.leaves();
    await rosa.page.goto(`${town}/participa`);
    await rosa.sees('¿Qué le falta al borrador?');
    await rosa.page.getByLabel('Tu aporte').focus();
    await rosa.page.keyboard.type('Que diga a quién se llama cuando no hubo aviso.');
    const way = await tabs(rosa, /^Enviar mi aporte/);
    expect(way.filter((name) => name.startsWith('no ring'))).toEqual([]);
    await rosa.page.keyboard.press('Enter');
    await rosa.sees('Ya está: lo recibimos');
  }, 60_000);

  it('a facilitator goes on, back and undoes by key, and a dialog gives the focus back to where it came from', async () => {
    const marcos = await Person.arrives(browser, 'Marcos', { baseURL: product.url });
    await marcos.signsInAs('Marcos Peña');
    await opensConsole(marcos, town, 'Mesa de agua');
    await joins(rosa, waterTable, 'Rosa');
    const key = async (name: string, question: RegExp) => {
      await marcos.page.keyboard.press(name);
      await marcos.page.getByRole('heading', { level: 2, name: question }).waitFor();
    };
    const welcome = /^Bienvenida/;
    const causes = /^¿Sigue siendo ésta la causa/;
    await marcos.mayPress('Empezar la sesión');
    await key('ArrowRight', welcome);
    await marcos.mayPress('Pasar a El problema y sus causas');
    await key('ArrowRight', causes);
    await key('ArrowLeft', welcome);
    await key('ArrowRight', causes);
    await marcos.mayPress('Deshacer');
    await key('z', welcome);
    const people = marcos.page.getByRole('button', { name: 'Personas' });
    await people.focus();
    await marcos.page.keyboard.press('Enter');
    await marcos.page.getByRole('dialog').waitFor();
    expect(await marcos.page.evaluate(() => document.activeElement?.closest('[role=dialog]') !== null)).toBe(
      true,
    );
    await marcos.page.keyboard.press('Escape');
    await marcos.page.getByRole('dialog').waitFor({ state: 'detached' });
    await marcos.page.waitForFunction(() => document.activeElement?.textContent?.includes('Personas'));
    await marcos.leaves();
  }, 90_000);

  it('in the room the word is asked for and given back', async () => {
    await rosa.page.goto(`/s/${waterTable}`);
    await rosa.mayPress('Pedir la palabra');
    const way = await tabs(rosa, /^Pedir la palabra/);
    expect(way.filter((name) => name.startsWith('no ring'))).toEqual([]);
    await rosa.page.keyboard.press('Enter');
    await rosa.sees('Vas en 1.º lugar');
    await rosa.page.keyboard.press('Enter');
    await rosa.page.getByRole('dialog').waitFor();
    await rosa.page.keyboard.press('Escape');
    await rosa.page.getByRole('dialog').waitFor({ state: 'detached' });
    await rosa.page.waitForFunction(() => document.activeElement?.textContent?.includes('Vas en 1.º lugar'));
  }, 60_000);
});
