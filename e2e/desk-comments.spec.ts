import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { arrives } from './support/arriving.ts';
import { opensDesk, reads, received, section, types } from './support/desk.ts';
import { LAPTOP, openBrowser, type Person, PHONE, PROJECTOR } from './support/people.ts';
import { type Product, startProduct } from './support/product.ts';
import { scenesOf } from './support/scene.ts';
import { panel, selects, thread } from './support/threads.ts';
import { keepPicture } from './support/walk.ts';

const town = '/valle-del-encino';

async function saysNew(person: Person, words: string): Promise<void> {
  await person.page.getByRole('textbox', { name: /^Tu comentario sobre/ }).fill(words);
  await panel(person)
    .getByRole('button', { name: 'Comentar', exact: true })
    .and(person.page.locator('[type=submit]'))
    .click();
}

describe('comments beside the text', () => {
  let product: Product;
  let browser: Browser;
  let julian: Person;
  let nadia: Person;
  let teresa: Person;
  let sofia: Person;
  const cast: Person[] = [];
  const scene = scenesOf('desk-comments', cast);

  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct({ demo: true }), openBrowser()]);
    const stage = { product, browser, cast };
    julian = await arrives(stage, 'Julián Ibarra');
    nadia = await arrives(stage, 'Nadia Robles', { dark: true });
    teresa = await arrives(stage, 'Teresa Arce', { phone: true });
    sofia = await arrives(stage, 'Sofía Luna');
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await product?.dispose();
  });

  scene('comments on words, which everybody sees at once, and names somebody', async () => {
    for (const person of [julian, nadia, teresa]) await opensDesk(person, town, '2.1');
    await types(julian, 'Qué se hará', ' Se avisará dos días antes del corte.');
    await received(julian);
    await reads(nadia, 'Qué se hará', 'dos días antes');
    await selects(julian, 'Qué se hará', 'dos días antes');
    await section(julian, 'Qué se hará')
      .locator('xpath=../..')
      .getByRole('button', { name: 'Comentar' })
      .click();
    const box = julian.page.getByRole('textbox', { name: 'Tu comentario sobre “Qué se hará”' });
    await box.pressSequentially('¿También cuando es una fuga? @nad');
    await julian.page.getByRole('button', { name: '@Nadia Robles' }).click();
    await keepPicture(julian, 'desk-comments-writing', 'window');
    expect(await julian.violations()).toEqual([]);
    await panel(julian).locator('[type=submit]').click();
    await julian.presses('Leído, seguir');
    await thread(julian, '¿También cuando es una fuga?').getByText('@Nadia Robles').waitFor();
    await thread(nadia, '¿También cuando es una fuga?').waitFor();
    await section(nadia, 'Qué se hará').locator('[data-thread]', { hasText: 'dos días antes' }).waitFor();
    await keepPicture(nadia, 'desk-comments-live', 'window');
    expect(await nadia.violations()).toEqual([]);
  });

  scene('keeps to its words while others write around them', async () => {
    await types(nadia, 'Qué se hará', 'Primero lo primero. ', 'Home');
    await received(nadia);
    await reads(julian, 'Qué se hará', 'Primero lo primero. ');
    for (const person of [julian, nadia]) {
      const marked = section(person, 'Qué se hará').locator('[data-thread]');
      await marked.getByText('dos días antes', { exact: true }).or(marked).first().waitFor();
      expect((await marked.allInnerTexts()).join('')).toBe('dos días antes');
    }
  });

  scene('waits for who was named among what waits for them, until they answer', async () => {
    await nadia.page.goto(`${town}/secretariado`);
    const waiting = nadia.page.getByRole('list', { name: 'Te mencionaron' });
    await waiting.getByText('Julián Ibarra te mencionó en 2.1').waitFor();
    await keepPicture(nadia, 'desk-comments-mention', 'window');
    expect(await nadia.violations()).toEqual([]);
    await waiting.getByRole('link', { name: 'Leer y responder' }).click();
    await section(nadia, 'Qué se hará').waitFor();
    const named = thread(nadia, '¿También cuando es una fuga?');
    await named.getByRole('textbox', { name: 'Responder' }).fill('Sí: una fuga se avisa de inmediato.');
    await named.getByRole('button', { name: 'Responder' }).click();
    await nadia.presses('Leído, seguir');
    await thread(julian, '¿También cuando es una fuga?').getByText('se avisa de inmediato').waitFor();
    await nadia.page.goto(`${town}/secretariado`);
    await nadia.sees('Lo que espera por ti');
    await nadia.page.waitForLoadState('networkidle');
    expect(await nadia.page.getByText('te mencionó en 2.1').count()).toBe(0);
    await opensDesk(nadia, town, '2.1');
  });

  scene('is a sheet on a phone, and waits there without a network', async () => {
    const marked = section(teresa, 'Qué se hará').locator('[data-thread]').first();
    await marked.scrollIntoViewIfNeeded();
    await marked.tap();
    const sheet = teresa.page.getByRole('region', { name: 'Comentario elegido' });
    await sheet.getByText('se avisa de inmediato').waitFor();
    await keepPicture(teresa, 'desk-comments-sheet', 'window');
    expect(await teresa.violations()).toEqual([]);
    await sheet.getByRole('textbox', { name: 'Responder' }).fill('De acuerdo.');
    await sheet.getByRole('button', { name: 'Responder' }).click();
    await teresa.presses('Leído, seguir');
    await thread(julian, 'cuando es una fuga').getByText('De acuerdo.').waitFor();
    await teresa.context.setOffline(true);
    await teresa.sees('Sin conexión: sigue escribiendo');
    await sheet.getByRole('textbox', { name: 'Responder' }).fill('Que se cuente aparte en el indicador.');
    await sheet.getByRole('button', { name: 'Responder' }).click();
    await sheet.getByText('Guardado aquí; se envía solo').waitFor();
    await keepPicture(teresa, 'desk-comments-offline', 'window');
    await teresa.context.setOffline(false);
    await thread(julian, 'cuando es una fuga').getByText('Que se cuente aparte').waitFor({ timeout: 30_000 });
    await sheet.getByText('Guardado aquí; se envía solo').waitFor({ state: 'detached' });
    expect(await thread(julian, 'cuando es una fuga').getByText('Que se cuente aparte').count()).toBe(1);
    await sheet.getByRole('button', { name: 'Cerrar' }).click();
  });

  scene('is about a field, and found by keys', async () => {
    await section(julian, 'Institución responsable').focus();
    await julian.page.keyboard.press('Control+Alt+KeyM');
    await saysNew(julian, '¿No será mejor la Comisión de Agua?');
    await thread(nadia, 'Comisión de Agua').waitFor();
    await nadia.page.getByRole('button', { name: '1 comentario en “Institución responsable”' }).waitFor();
    await julian.page.keyboard.press('Alt+PageDown');
    await julian.page.keyboard.press('Alt+PageDown');
    const active = julian.page.locator('[data-thread-card][data-active]');
    const first = await active.getAttribute('data-thread-card');
    await julian.page.keyboard.press('Alt+PageUp');
    await julian.page.waitForFunction(
      (id) =>
        document.querySelector('[data-thread-card][data-active]')?.getAttribute('data-thread-card') !== id,
      first,
    );
  });

  scene('is resolved, seen among the resolved and opened again', async () => {
    await thread(nadia, 'Comisión de Agua').getByRole('button', { expanded: false }).click();
    await thread(nadia, 'Comisión de Agua').getByRole('button', { name: 'Marcar como resuelto' }).click();
    await panel(julian).getByRole('button', { name: 'Ver 1 resuelto' }).click();
    const settled = thread(julian, 'Comisión de Agua');
    if ((await settled.locator('[aria-expanded=true]').count()) === 0)
      await settled.getByRole('button').first().click();
    await settled.getByText('Resuelto por Nadia Robles').waitFor();
    await settled.getByRole('button', { name: 'Abrir otra vez' }).click();
    await panel(julian).getByRole('button', { name: 'Ver los abiertos' }).click();
    await thread(nadia, 'Comisión de Agua').getByRole('button', { name: 'Marcar como resuelto' }).waitFor();
  });

  scene('stays with its quote when its text is deleted', async () => {
    await selects(nadia, 'Qué se hará', 'dos días antes');
    await nadia.page.keyboard.press('Delete');
    await received(nadia);
    for (const person of [nadia, julian]) {
      const lost = thread(person, 'dos días antes');
      await lost.getByText('El texto ya no está').waitFor();
    }
    await keepPicture(julian, 'desk-comments-gone', 'window');
    expect(await julian.violations()).toEqual([]);
  });

  scene('is hidden by the coordination with a reason that everybody reads', async () => {
    await opensDesk(sofia, town, '2.1');
    const read = thread(sofia, 'Comisión de Agua');
    await read.getByRole('button').first().click();
    await read.getByRole('button', { name: 'Ocultar lo que dijo Julián Ibarra' }).click();
    await sofia.selects('Razón', 'tenía datos personales');
    expect(await sofia.violations()).toEqual([]);
    await sofia.page.getByRole('dialog').getByRole('button', { name: 'Ocultar' }).click();
    await panel(nadia).getByText('Se ocultó: tenía datos personales.').first().waitFor();
    expect(await panel(nadia).getByText('Comisión de Agua').count()).toBe(0);
  });

  scene('leads from what is missing to the very field', async () => {
    const gate = julian.page.getByRole('listitem').filter({ hasText: 'El hito 3 termina después del plan' });
    await gate.getByRole('button', { name: 'Ir ahí' }).click();
    await julian.page.waitForFunction(() =>
      /^milestones\..+\.end$/.test(
        document.activeElement instanceof HTMLElement ? (document.activeElement.dataset['spot'] ?? '') : '',
      ),
    );
    await julian.page.getByText('¿Qué mide?').click();
    await julian.sees('Szigriszt-Pazos');
    expect(await julian.violations()).toEqual([]);
    await keepPicture(julian, 'desk-checks', 'window');
    await julian.page.getByText('Línea base', { exact: true }).click();
    await julian.sees('sin él no se sabe si algo cambió');
    await keepPicture(julian, 'desk-glossary', 'window');
  });

  scene('goes back to an earlier version as an edit that everybody sees, and takes it back', async () => {
    await reads(nadia, 'Qué se hará', 'Primero lo primero.');
    await julian.presses('Historial');
    const version = julian.page.getByRole('dialog').getByRole('listitem').filter({ hasText: 'Versión 7' });
    await version.first().getByRole('button', { name: 'Volver a este texto' }).click();
    await julian.sees('¿Volver a “Versión 7”?');
    await julian.page.getByRole('dialog').getByRole('button', { name: 'Volver a este texto' }).click();
    await julian.sees('El texto es otra vez el de “Versión 7”');
    expect(await julian.violations()).toEqual([]);
    const goal = await section(nadia, 'Qué se hará').elementHandle();
    await nadia.page.waitForFunction(
      (element) => !element?.textContent?.includes('Primero lo primero.'),
      goal,
    );
    await julian.presses('Deshacer');
    await reads(nadia, 'Qué se hará', 'Primero lo primero.');
    await julian.page.goto(`${town}/mesa/2.1/historial`);
    await julian.page.getByRole('heading', { level: 1, name: /Avisos de corte/ }).waitFor();
    await julian.page.getByRole('combobox', { name: 'Comparar' }).waitFor();
    expect(await julian.violations()).toEqual([]);
    await keepPicture(julian, 'desk-history-page', 'window');
    await opensDesk(julian, town, '2.1');
  });

  scene('looks right on every width, by day and by night', async () => {
    for (const viewport of [PHONE, LAPTOP, PROJECTOR]) {
      for (const scheme of ['light', 'dark'] as const) {
        await julian.page.setViewportSize(viewport);
        await julian.page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
        if (viewport === PHONE) await julian.page.getByRole('button', { name: 'Comentarios' }).click();
        expect(await julian.violations()).toEqual([]);
        await keepPicture(julian, `desk-comments.${viewport.width}.${scheme}`, 'window');
      }
    }
  });
});
