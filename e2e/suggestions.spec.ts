import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Browser, Locator } from 'playwright-core';
import { arrives } from './support/arriving.ts';
import { opensDesk, reads, received, section, types, undoes } from './support/desk.ts';
import { LAPTOP, openBrowser, type Person, PHONE, PROJECTOR } from './support/people.ts';
import { type Product, startProduct } from './support/product.ts';
import { scenesOf } from './support/scene.ts';
import { keepPicture, wear } from './support/walk.ts';

const town = '/valle-del-encino';

/** One text, three people: who edits, who suggests, who reads; each sees the others at once. */
describe('suggestions at a drafting desk', () => {
  let product: Product;
  let browser: Browser;
  let sofia: Person;
  let julian: Person;
  let reader: Person;
  const cast: Person[] = [];
  const scene = scenesOf('suggestions', cast);

  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct({ demo: true }), openBrowser()]);
    const stage = { product, browser, cast };
    sofia = await arrives(stage, 'Sofía Luna');
    julian = await arrives(stage, 'Julián Ibarra');
    reader = await arrives(stage, 'a reader', { signsIn: false });
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await product?.dispose();
  });

  const waiting = (person: Person): Locator =>
    person.page.getByRole('region', { name: 'Sugerencias' }).locator('ol > li');
  const gives = async (group: string, role: string) => {
    await sofia.presses('Ajustes de la mesa');
    const dialog = sofia.page.getByRole('dialog');
    const saved = sofia.page.waitForResponse((response) => response.url().includes('/roles/'));
    await dialog.getByRole('combobox', { name: group }).selectOption({ label: role });
    expect((await saved).status()).toBe(200);
    expect(await sofia.violations()).toEqual([]);
    await sofia.page.keyboard.press('Escape');
  };

  scene(
    'turns an editor into somebody who suggests while they write, and shows their words to all',
    async () => {
      for (const person of [sofia, julian, reader]) await opensDesk(person, town, '2.1');
      await types(julian, 'Qué se hará', ' Antes del cambio.');
      await reads(sofia, 'Qué se hará', ' Antes del cambio.');
      await gives('Integrantes del STL', 'Sugerir');
      await julian.sees('Aquí sugieres');
      await julian.page.keyboard.type(' Con aviso por radio.');
      await reads(julian, 'Qué se hará', ' Antes del cambio. Con aviso por radio.');
      await received(julian);
      for (const person of [sofia, reader]) {
        await waiting(person).filter({ hasText: 'Con aviso por radio.' }).waitFor();
        await section(person, 'Qué se hará').locator('ins').getByText('Con aviso por radio.').waitFor();
        await section(person, 'Qué se hará').getByText('sugiere Julián Ibarra').waitFor();
      }
      expect(await reader.page.getByRole('button', { name: /^Aceptar la sugerencia/ }).count()).toBe(0);
      for (const person of [sofia, julian, reader]) expect(await person.violations()).toEqual([]);
      await keepPicture(sofia, 'suggestions-editor.1280');
      await keepPicture(julian, 'suggestions-suggester.1280');
    },
  );

  scene('T69 lets whoever suggests say where words come from, and ties it once it is accepted', async () => {
    const { page } = julian;
    for (const place of ['Cómo está hoy', 'Sus causas']) {
      await section(julian, place).focus();
      await page.keyboard.press('Control+Alt+KeyC');
      const dialog = page.getByRole('dialog', { name: `¿De dónde sale “${place}”?` });
      await dialog
        .getByRole('button', { name: /^Citar/ })
        .first()
        .click();
      await julian.sees(`Sugerida para “${place}”`);
      const offered = waiting(sofia).filter({ hasText: place }).filter({ hasText: 'Aporte' });
      await offered.waitFor();
      expect(await reader.page.locator(`[data-links="baseline"] [data-kind]`).count()).toBe(
        place === 'Sus causas' ? 1 : 0,
      );
      await keepPicture(sofia, `suggested-origin.${place === 'Sus causas' ? 'prose' : 'line'}`, 'window');
      await offered.getByRole('button', { name: /^Aceptar/ }).click();
      await offered.waitFor({ state: 'detached' });
    }
    await reader.page.locator(`[data-links="baseline"] [data-kind="contribution"]`).waitFor();
    await section(reader, 'Sus causas').locator('[data-origin][data-kind="contribution"]').first().waitFor();
    const decided = sofia.page.getByText(/ya decididas?$/);
    await decided.click();
    await sofia.page
      .getByText(/de Julián Ibarra, aceptada por Sofía Luna/)
      .first()
      .waitFor();
    await decided.click();
    for (const person of [sofia, julian, reader]) expect(await person.violations()).toEqual([]);
    await section(julian, 'Qué se hará').focus();
    await page.keyboard.press('ControlOrMeta+End');
  });

  scene('accepts one from the keyboard while its author writes on', async () => {
    const next = waiting(sofia).first();
    await next.focus();
    await sofia.page.keyboard.press('a');
    await sofia.sees('Sugerencia aceptada');
    await julian.page.getByText('No hay sugerencias por decidir.').waitFor();
    await julian.page.waitForFunction(() => document.activeElement?.id === 'editor-objective');
    await julian.page.keyboard.type(' Y por carta.');
    await waiting(sofia).filter({ hasText: 'Y por carta.' }).waitFor();
    await reads(reader, 'Qué se hará', 'Con aviso por radio.');
    await reads(sofia, 'Qué se hará', 'Antes del cambio. Con aviso por radio.');
  });

  scene('rejects one, and the text of everybody is what it was', async () => {
    await waiting(sofia)
      .first()
      .getByRole('button', { name: /^Rechazar/ })
      .click();
    await sofia.sees('Sugerencia rechazada');
    await julian.page.waitForFunction(
      () => !document.getElementById('editor-objective')?.textContent?.includes('Y por carta.'),
    );
    await sofia.page.getByText(/ya decididas/).click();
    await sofia.sees('de Julián Ibarra, aceptada por Sofía Luna');
    await sofia.sees('de Julián Ibarra, rechazada por Sofía Luna');
    expect(await sofia.violations()).toEqual([]);
  });

  scene('suggests in lines, days, rows and choices, each decided by itself', async () => {
    await types(julian, 'Título', ' y 24 de luz');
    await julian.page.getByLabel('Termina').first().fill('2027-05-31');
    await julian.presses('Agregar un riesgo');
    await julian.page.getByRole('textbox', { name: 'Riesgo', exact: true }).last().fill('Que falle la luz');
    await received(julian);
    await waiting(sofia).nth(2).waitFor();
    expect(await waiting(sofia).count()).toBe(3);
    await waiting(sofia)
      .filter({ hasText: 'y 24 de luz' })
      .getByRole('button', { name: /^Aceptar/ })
      .click();
    await reads(reader, 'Título', 'y 24 de luz');
    await waiting(sofia)
      .filter({ hasText: 'Que falle la luz' })
      .getByRole('button', { name: /^Aceptar/ })
      .click();
    await reader.page.locator('textarea').filter({ hasText: 'Que falle la luz' }).waitFor();
    await sofia.page
      .getByRole('button', { name: /^Rechazar la sugerencia/ })
      .first()
      .click();
    await sofia.page.getByText('No hay sugerencias por decidir.').waitFor();
  });

  scene(
    'lets an editor suggest by choice, undoes only their own, and freezes without what waits',
    async () => {
      await sofia.presses('Sugerir');
      await types(sofia, 'El problema', ' Uno.');
      await waiting(reader).filter({ hasText: 'Uno.' }).waitFor();
      await types(julian, 'El problema', ' Dos.');
      await waiting(reader).filter({ hasText: 'Dos.' }).waitFor();
      await undoes(
        sofia,
        'El problema',
        async () => (await waiting(sofia).filter({ hasText: 'Tú' }).count()) === 0,
      );
      await waiting(reader).filter({ hasText: 'Uno' }).waitFor({ state: 'detached' });
      await waiting(reader).filter({ hasText: 'Dos.' }).waitFor();
      await sofia.presses('Editar');
      await sofia.presses('Congelar y votar');
      await sofia.sees('Hay 1 sugerencia sin decidir: no entra en esta versión.');
      expect(await sofia.violations()).toEqual([]);
      await sofia.page.keyboard.press('Escape');
    },
  );

  scene(
    'keeps what was typed offline under a role that was taken meanwhile, as suggestions',
    async () => {
      await gives('Integrantes del STL', 'Según la etapa: Editar');
      await julian.page.getByText('Aquí sugieres').waitFor({ state: 'detached' });
      await julian.context.setOffline(true);
      await julian.sees('Sin conexión: sigue escribiendo');
      await types(julian, 'Sus efectos', ' Escrito sin conexión.');
      await gives('Integrantes del STL', 'Sugerir');
      await julian.context.setOffline(false);
      await waiting(sofia).filter({ hasText: 'Escrito sin conexión.' }).waitFor({ timeout: 30_000 });
      await reads(julian, 'Sus efectos', ' Escrito sin conexión.');
      await received(julian);
      await julian.sees('Aquí sugieres');
    },
    120_000,
  );

  scene(
    'keeps every suggestion it acknowledged when the server is killed',
    async () => {
      await types(julian, 'Sus causas', ' Antes de caer.');
      await received(julian);
      await product.kill();
      await types(julian, 'Sus causas', ' Y después.');
      await product.start();
      await waiting(sofia).filter({ hasText: 'Antes de caer. Y después.' }).waitFor({ timeout: 40_000 });
      await reader.page.reload();
      await waiting(reader).filter({ hasText: 'Antes de caer. Y después.' }).waitFor();
    },
    120_000,
  );

  scene(
    'works on a narrow phone, in the dark and on a wall',
    async () => {
      await wear(julian, { viewport: PHONE, scheme: 'light' });
      await types(julian, 'Qué se hará', ' Desde el teléfono.');
      await waiting(sofia).filter({ hasText: 'Desde el teléfono.' }).waitFor();
      const words = () => section(julian, 'Qué se hará').innerText();
      await undoes(julian, 'Qué se hará', async () => !(await words()).includes('Desde'));
      await waiting(sofia).filter({ hasText: 'Desde' }).waitFor({ state: 'detached' });
      await types(julian, 'Qué se hará', ' Desde el camión.');
      for (const [person, who] of [
        [sofia, 'editor'],
        [julian, 'suggester'],
      ] as const) {
        for (const viewport of [PHONE, LAPTOP, PROJECTOR]) {
          for (const scheme of ['light', 'dark'] as const) {
            await wear(person, { viewport, scheme });
            expect(await person.violations()).toEqual([]);
            await keepPicture(person, `suggestions-${who}.${viewport.width}.${scheme}`);
          }
        }
      }
      await wear(sofia, { viewport: PHONE, scheme: 'light' });
      await sofia.presses('Revisión');
      expect(await sofia.violations()).toEqual([]);
      await keepPicture(sofia, 'suggestions-review.360');
      await sofia.speaks('en');
      await sofia.page.reload();
      await sofia.presses('Review');
      await sofia.sees('Suggestions');
      expect(await sofia.violations()).toEqual([]);
    },
    240_000,
  );
});
