import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Browser, Locator } from 'playwright-core';
import { arrives } from './support/arriving.ts';
import { opensDesk, reads, received, section, types } from './support/desk.ts';
import { LAPTOP, openBrowser, type Person, PHONE, PROJECTOR } from './support/people.ts';
import { type Product, startProduct } from './support/product.ts';
import { scenesOf } from './support/scene.ts';
import { keepPicture, wear } from './support/walk.ts';

const town = '/valle-del-encino';

const quotations = ({ page }: Person): Locator =>
  page.getByRole('region', { name: 'De dónde sale' }).getByRole('listitem');
const linksOf = ({ page }: Person, place: string): Locator =>
  page.getByRole('button', { name: `Separar de “${place}”` });
const origins = (person: Person, place: string): Locator => section(person, place).locator('[data-origin]');

/** Two who write and one who reads on a phone: where each word comes from, what it means, and what changed. */
describe('what stands behind the words of a commitment', () => {
  let product: Product;
  let browser: Browser;
  let sofia: Person;
  let julian: Person;
  let reader: Person;
  const cast: Person[] = [];
  const scene = scenesOf('desk-origins', cast);

  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct({ demo: true }), openBrowser()]);
    const stage = { product, browser, cast };
    sofia = await arrives(stage, 'Sofía Luna');
    julian = await arrives(stage, 'Julián Ibarra', { dark: true });
    reader = await arrives(stage, 'a reader', { signsIn: false, phone: true });
    for (const person of cast) await opensDesk(person, town, '2.1');
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await product?.dispose();
  });

  scene('T24 ties what is dragged to a sentence, a field and a row, and everybody sees it', async () => {
    const quotation = quotations(sofia).first();
    const before = await origins(julian, 'El problema').count();
    await quotation.dragTo(section(sofia, 'El problema'), { targetPosition: { x: 60, y: 16 } });
    await sofia.sees('Unida a “El problema”');
    await origins(julian, 'El problema').nth(before).waitFor();
    await quotation.dragTo(section(sofia, 'A quién afecta'));
    await linksOf(julian, 'A quién afecta').waitFor();
    const row = sofia.page.getByRole('group', { name: 'Hitos 2', exact: true });
    await quotation.dragTo(row.getByLabel('Termina'));
    await row.getByRole('button', { name: 'Separar de “Hitos”' }).first().waitFor();
    await received(sofia);
    expect(await sofia.violations()).toEqual([]);
  });

  scene('T26 takes one’s own citation back, and nobody else’s', async () => {
    const field = section(sofia, 'Cómo está hoy');
    await field.focus();
    await sofia.page.keyboard.press('Control+Alt+KeyC');
    const dialog = sofia.page.getByRole('dialog', { name: '¿De dónde sale “Cómo está hoy”?' });
    await dialog
      .getByRole('button', { name: /^Citar/ })
      .first()
      .focus();
    expect(await sofia.violations()).toEqual([]);
    await keepPicture(sofia, 'desk-cite-dialog', 'window');
    await sofia.page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await linksOf(julian, 'Cómo está hoy').waitFor();
    await section(julian, 'Cómo está hoy').focus();
    await julian.page.keyboard.press('ControlOrMeta+z');
    await linksOf(julian, 'Cómo está hoy').waitFor();
    await field.focus();
    await sofia.page.keyboard.press('ControlOrMeta+z');
    await linksOf(julian, 'Cómo está hoy').waitFor({ state: 'detached' });
  });

  scene(
    'T25 keeps origins through the clipboard: from prose to a field, and from a field to prose',
    async () => {
      const goal = await origins(julian, 'Sus efectos').count();
      await section(julian, 'A quién afecta').focus();
      await julian.page.keyboard.press('ControlOrMeta+a');
      await julian.page.keyboard.press('ControlOrMeta+c');
      await section(julian, 'Sus efectos').focus();
      await julian.page.keyboard.press('ControlOrMeta+End');
      await julian.page.keyboard.press('ControlOrMeta+v');
      await origins(sofia, 'Sus efectos').nth(goal).waitFor();
      await origins(julian, 'En palabras sencillas').first().dblclick();
      await julian.page.waitForFunction(() => getSelection()?.isCollapsed === false);
      await julian.page.keyboard.press('ControlOrMeta+c');
      await section(julian, 'Cómo está hoy').focus();
      await julian.page.keyboard.press('ControlOrMeta+v');
      await linksOf(sofia, 'Cómo está hoy').first().waitFor();
      await received(julian);
    },
  );

  scene('T24 ties a vote, an idea and a comment from the side panel, and everybody sees them', async () => {
    const panel = sofia.page.getByRole('region', { name: 'De dónde sale' });
    await panel.getByText('Buscar en todos los temas y sesiones').click();
    for (const [kind, name] of [
      ['ballot', /votaci/],
      ['idea', /^\d+ ideas/],
      ['comment', /comentario/],
    ] as const) {
      await panel.getByRole('button', { name }).click();
      await panel.getByRole('button', { name, pressed: true }).waitFor();
      await panel.locator(`[data-kind="${kind}"]`).first().waitFor();
      await section(sofia, 'Cargo responsable').focus();
      const cite = panel.getByRole('button', { name: /^Citar en el texto/ }).first();
      await cite.click();
      await julian.page.locator(`[data-links="leadPost"] [data-kind="${kind}"]`).waitFor();
      await section(sofia, 'Qué se hará').focus();
      await sofia.page.keyboard.press('ControlOrMeta+Home');
      await cite.click();
      await section(julian, 'Qué se hará').locator(`[data-origin][data-kind="${kind}"]`).first().waitFor();
    }
    await received(sofia);
    await sofia.page.reload();
    await section(sofia, 'Qué se hará').locator('[data-origin][data-kind="ballot"]').first().waitFor();
    expect(await sofia.violations()).toEqual([]);
  });

  scene('T25 keeps where words come from when they are pasted into another commitment', async () => {
    await origins(julian, 'En palabras sencillas').first().dblclick();
    const words = await julian.page.evaluate(() => getSelection()?.toString().trim() ?? '');
    await julian.page.keyboard.press('ControlOrMeta+c');
    await opensDesk(julian, town, '2.4');
    const before = await origins(julian, 'Sus efectos').count();
    await section(julian, 'Sus efectos').focus();
    await julian.page.keyboard.press('ControlOrMeta+End');
    await julian.page.keyboard.press('ControlOrMeta+v');
    await origins(julian, 'Sus efectos').nth(before).waitFor();
    await received(julian);
    await opensDesk(sofia, town, '2.4');
    await origins(sofia, 'Sus efectos').filter({ hasText: words }).first().waitFor();
    for (const person of [julian, sofia]) await opensDesk(person, town, '2.1');
  });

  scene('T24 shows a reader on a phone what a sentence comes from', async () => {
    const pin = section(reader, 'En palabras sencillas').locator('[data-origin-pin]').first();
    await pin.tap();
    const dialog = reader.page.getByRole('dialog', { name: 'De dónde sale “En palabras sencillas”' });
    await dialog.getByRole('listitem').first().waitFor();
    expect(await dialog.getByRole('button', { name: /^Separar/ }).count()).toBe(0);
    expect(await reader.violations()).toEqual([]);
    await keepPicture(reader, 'desk-origins-reader', 'window');
    await reader.page.keyboard.press('Escape');
  });

  scene('C36 says what a word means where the caret comes to it, and stores nothing of it', async () => {
    await types(sofia, 'Sus efectos', ' Falta una linea base');
    await sofia.page.getByRole('status').getByText('Cómo está hoy, en un número').waitFor();
    expect(await sofia.violations()).toEqual([]);
    await keepPicture(sofia, 'desk-term', 'window');
    await sofia.page.keyboard.press('Escape');
    await sofia.page
      .getByRole('status')
      .getByText('Cómo está hoy, en un número')
      .waitFor({ state: 'detached' });
    await reads(julian, 'Sus efectos', 'Falta una linea base');
    await section(julian, 'Sus efectos').locator('[data-term=baseline]').waitFor();
  });

  scene('T27 shows who stands in a cell', async () => {
    const row = (person: Person) => person.page.getByRole('group', { name: 'Hitos 1', exact: true });
    await row(julian).getByLabel('Termina').focus();
    await row(sofia).getByText('Julián Ibarra escribe aquí').waitFor({ state: 'attached' });
    await row(sofia).scrollIntoViewIfNeeded();
    await keepPicture(sofia, 'desk-cell-writer', 'window');
    await section(julian, 'A quién afecta').focus();
    await row(sofia).getByText('Julián Ibarra escribe aquí').waitFor({ state: 'detached' });
  });

  scene('T42 lets an author edit and withdraw a comment, seen by the other at once', async () => {
    const panel = ({ page }: Person) => page.getByRole('region', { name: 'Comentarios' });
    await section(julian, 'Institución responsable').focus();
    await julian.page.keyboard.press('Control+Alt+KeyM');
    await julian.page.getByRole('textbox', { name: /^Tu comentario sobre/ }).fill('¿Será la Comisión?');
    await julian.page.keyboard.press('ControlOrMeta+Enter');
    await julian.presses('Leído, seguir');
    const read = panel(sofia).getByRole('article').filter({ hasText: 'Comisión' });
    await read.getByRole('button').first().click();
    expect(await read.getByRole('button', { name: 'Editar tu comentario' }).count()).toBe(0);
    const own = panel(julian).getByRole('article').filter({ hasText: 'Comisión' });
    await own.getByRole('button', { name: 'Editar tu comentario' }).click();
    await own.getByRole('textbox', { name: 'Tu comentario' }).fill('¿Será la Comisión de Agua?');
    expect(await julian.violations()).toEqual([]);
    await own.getByRole('button', { name: 'Guardar' }).click();
    await read.getByText('¿Será la Comisión de Agua?').waitFor();
    await read.getByText('editado').waitFor();
    await keepPicture(sofia, 'desk-comment-edited', 'window');
    await own.getByRole('button', { name: 'Retirar tu comentario' }).click();
    await julian.page.getByRole('dialog').getByRole('button', { name: 'Retirarlo' }).click();
    const gone = panel(sofia).getByRole('article').filter({ hasText: 'Quien lo escribió lo retiró.' });
    await gone.getByRole('button', { name: 'Ver lo que Julián Ibarra dijo antes' }).click();
    const history = sofia.page.getByRole('dialog', { name: 'Lo que decía antes' });
    await history.getByText('¿Será la Comisión?').waitFor();
    await history.getByText('¿Será la Comisión de Agua?').waitFor();
    expect(await sofia.violations()).toEqual([]);
    await sofia.page.keyboard.press('Escape');
  });

  scene('C15 compares rows cell by cell, readable on a phone', async () => {
    const row = sofia.page.getByRole('group', { name: 'Hitos 1', exact: true });
    await row.getByLabel('Termina').fill('2027-05-14');
    await row.getByLabel('Qué queda').fill('Un calendario que cualquiera puede ver');
    await received(sofia);
    await sofia.page.goto(`${town}/mesa/2.1/historial`);
    await sofia.sees('Cambió por dentro');
    await sofia.presses('Lado a lado');
    await sofia.page.getByRole('term').filter({ hasText: 'Termina' }).first().waitFor();
    for (const viewport of [PHONE, LAPTOP, PROJECTOR])
      for (const scheme of ['light', 'dark'] as const) {
        await wear(sofia, { viewport, scheme });
        const wide = await sofia.page.evaluate(
          () => document.documentElement.scrollWidth - window.innerWidth,
        );
        expect(wide).toBeLessThanOrEqual(0);
        expect(await sofia.violations()).toEqual([]);
        await keepPicture(sofia, `desk-compared.${viewport.width}.${scheme}`);
      }
    await wear(sofia, { viewport: LAPTOP, scheme: 'light' });
  });

  scene(
    'looks right on every width, by day and by night, in both languages',
    async () => {
      for (const language of ['es', 'en'] as const) {
        await sofia.page.evaluate((chosen) => localStorage.setItem('ruta.language', chosen), language);
        await sofia.page.goto(`${town}/mesa/2.1`);
        await sofia.page.locator('#editor-objective').waitFor();
        await sofia.page
          .getByRole('textbox', {
            name: language === 'es' ? 'Qué se hará' : 'What will be done',
            exact: true,
          })
          .waitFor();
        for (const viewport of [PHONE, LAPTOP, PROJECTOR])
          for (const scheme of ['light', 'dark'] as const) {
            await wear(sofia, { viewport, scheme });
            await keepPicture(sofia, `desk.${viewport.width}.${scheme}.${language}`);
            expect(await sofia.violations()).toEqual([]);
          }
      }
    },
    180_000,
  );
});
