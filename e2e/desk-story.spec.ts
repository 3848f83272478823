import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { arrives } from './support/arriving.ts';
import { caretOf, opensDesk, reads, received, types } from './support/desk.ts';
import { comments, preparesAnswer } from './support/feedback.ts';
import { openBrowser, type Person } from './support/people.ts';
import { type Product, startProduct } from './support/product.ts';
import { scenesOf } from './support/scene.ts';
import { signs } from './support/signature.ts';
import { goesOn, goesTo, joins, opensConsole } from './support/table.ts';
import { keepPicture } from './support/walk.ts';

const town = '/valle-del-encino';

/** One commitment on its way from the desk to the signatures, each person in a browser of their own. */
describe('the desk, the comments and the signatures', () => {
  let product: Product;
  let browser: Browser;
  let julian: Person;
  let nadia: Person;
  let teresa: Person;
  let sofia: Person;
  let marcos: Person;
  let rosa: Person;
  const cast: Person[] = [];
  const scene = scenesOf('desk', cast);
  const stage = () => ({ product, browser, cast });

  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct({ demo: true }), openBrowser()]);
    julian = await arrives(stage(), 'Julián Ibarra');
    nadia = await arrives(stage(), 'Nadia Robles', { dark: true });
    teresa = await arrives(stage(), 'Teresa Arce', { phone: true, dark: true });
    sofia = await arrives(stage(), 'Sofía Luna');
    marcos = await arrives(stage(), 'Marcos Peña');
    rosa = await arrives(stage(), 'Rosa Mendieta', { phone: true });
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await product?.dispose();
  });

  scene('shows four people at one desk what the others write, and where they stand', async () => {
    const writers = [julian, nadia, teresa, sofia];
    for (const writer of writers) await opensDesk(writer, town, '2.1');
    await Promise.all([
      types(julian, 'A quién afecta', ' y de sus familias'),
      types(nadia, 'Qué se hará', ' Lo revisa el Observatorio.'),
      types(teresa, 'Qué se hará', 'Desde enero. ', 'Home'),
      types(sofia, 'El problema', ' Pasa cada semana.'),
    ]);
    await Promise.all(
      writers.map(async (writer) => {
        await reads(writer, 'A quién afecta', ' y de sus familias');
        await reads(writer, 'Qué se hará', ' Lo revisa el Observatorio.');
        await reads(writer, 'Qué se hará', 'Desde enero. ');
        await reads(writer, 'El problema', ' Pasa cada semana.');
        await received(writer);
      }),
    );
    await caretOf(julian, 'Qué se hará', 'Nadia Robles').waitFor();
    await caretOf(sofia, 'Qué se hará', 'Teresa Arce').waitFor();
    await nadia.sees('Julián Ibarra escribe aquí');
    await Promise.all(writers.map((writer) => keepPicture(writer, `desk-together.${writer.name}`)));
    for (const writer of [julian, nadia, teresa]) expect(await writer.violations()).toEqual([]);
  });

  scene('lets somebody without a connection write on, and joins their words when it is back', async () => {
    await teresa.context.setOffline(true);
    await teresa.sees('Sin conexión: sigue escribiendo');
    await types(teresa, 'Sus efectos', ' Y nadie responde el teléfono.');
    await types(julian, 'Qué se hará', ' También se avisa por radio.');
    await reads(nadia, 'Qué se hará', ' También se avisa por radio.');
    await teresa.context.setOffline(false);
    await reads(teresa, 'Qué se hará', ' También se avisa por radio.', 30_000);
    await received(teresa);
    await Promise.all(
      [julian, nadia, sofia].map((writer) => reads(writer, 'Sus efectos', ' Y nadie responde el teléfono.')),
    );
  });

  scene(
    'keeps every edit it acknowledged when the server is killed, and takes those written meanwhile',
    async () => {
      await types(julian, 'Cómo está hoy', ' Medido en mayo.');
      await received(julian);
      await reads(nadia, 'Cómo está hoy', ' Medido en mayo.');
      const typing = types(nadia, 'El problema', ' Se escribe mientras todo se apaga y nadie lo nota.');
      await product.kill();
      await typing;
      await types(julian, 'Sus causas', ' Escrito sin servidor.');
      await product.start();
      const writers = [julian, nadia, teresa, sofia];
      await Promise.all(
        writers.map((writer) => reads(writer, 'Sus causas', ' Escrito sin servidor.', 40_000)),
      );
      const unbroken = ' Se escribe mientras todo se apaga y nadie lo nota.';
      await Promise.all(writers.map((writer) => reads(writer, 'El problema', unbroken)));
      await Promise.all(writers.map((writer) => received(writer)));
      await opensDesk(rosa, town, '2.1');
      await reads(rosa, 'Cómo está hoy', ' Medido en mayo.');
      await reads(rosa, 'Sus causas', ' Escrito sin servidor.');
      await reads(rosa, 'El problema', ' Se escribe mientras todo se apaga y nadie lo nota.');
      await types(teresa, 'Qué se hará', ' Y se sigue.');
      await reads(rosa, 'Qué se hará', ' Y se sigue.');
    },
    120_000,
  );

  scene(
    'lets the citizen in by the session, votes on the frozen text and binds the result to its print',
    async () => {
      await rosa.sees('Entra a la sesión de la mesa para escribir');
      await opensConsole(marcos, town, 'Mesa de agua');
      await joins(rosa, 'QX74MK', 'Rosa');
      await joins(teresa, 'QX74MK', 'Teresa');
      await goesOn(marcos, 'Empezar la sesión');
      await opensDesk(rosa, town, '2.1');
      await types(rosa, 'A quién afecta', ' en El Tepozán');
      await reads(julian, 'A quién afecta', ' en El Tepozán');

      await julian.presses('Congelar y votar');
      await julian.page.getByLabel('Nota para el historial').fill('Lo que se vota hoy');
      await julian.presses('Congelar esta versión');
      await julian.sees('Quedó la versión 8');
      const print = (await julian.page.getByRole('dialog').getByRole('code').innerText()).trim();
      expect(print).toMatch(/^[0-9a-f]{64}$/);
      expect(await julian.violations()).toEqual([]);
      await julian.page.keyboard.press('Escape');

      await goesTo(marcos, 'Voto y cierre');
      await marcos.page.getByLabel('Texto que se vota').waitFor();
      await goesOn(marcos, 'Abrir la votación');
      await marcos.sees('Se vota la versión 8, congelada.');
      await rosa.page.goto('/s/QX74MK');
      for (const phone of [rosa, teresa]) {
        await phone.sees('Versión 8, congelada.');
        await phone.page.getByText('Sí, así como está').click();
        await phone.presses('Votar');
        await phone.sees('Tu voto fue recibido');
      }
      expect(await rosa.violations()).toEqual([]);
      await types(julian, 'Qué se hará', ' Esto ya no se votó.');
      await goesOn(marcos, 'Cerrar la votación');
      for (const person of [marcos, rosa, teresa]) {
        await person.sees('Primer lugar: Sí, así como está, con 2 de 2 boletas.');
        await person.sees('Recontadas 2 boletas en este navegador: coincide');
      }
      await julian.presses('Historial');
      const history = julian.page.getByRole('dialog');
      const voted = history.getByRole('listitem').filter({ hasText: print });
      await voted.getByText('Sí, así como está: 2').waitFor();
      await history.getByText('Esto ya no se votó.').waitFor();
      await keepPicture(julian, 'desk-history');
      expect(await julian.violations()).toEqual([]);
      await julian.page.keyboard.press('Escape');
    },
  );

  scene('answers with its reason what a citizen says of a paragraph', async () => {
    const said = 'No entiendo qué es “ejercido”. ¿Es lo que ya se pagó?';
    const because = 'Se cambia por “lo que ya se pagó” en todo el texto: tienes razón, no se entendía.';
    for (const person of [rosa, sofia]) await person.page.goto(`${town}/retroalimentacion/2.2`);
    const own = await comments(rosa, 'Qué se hará', said);
    expect(await rosa.violations()).toEqual([]);

    const publish = await preparesAnswer(sofia, said, {
      outcome: 'Incorporado',
      reason: because,
      post: 'Coordinación',
    });
    expect(await sofia.violations()).toEqual([]);
    await publish.click();
    await own.getByText(because).waitFor();
    await own.getByText('Incorporado').waitFor();
    await keepPicture(rosa, 'comment-answered');
    await rosa.page.getByRole('tab', { name: 'Qué cambió' }).click();
    await rosa.sees('De la versión 1 a la 2');
    await keepPicture(rosa, 'comment-changes');
    expect(await rosa.violations()).toEqual([]);
  });

  scene(
    'counts the two missing signatures as they are given, and asks for all of them again when the text changes',
    async () => {
      const andres = await arrives(stage(), 'Andrés Quiroz');
      for (const person of [teresa, andres, sofia]) await person.page.goto(`${town}/firma/2.3`);
      await andres.sees('Órgano garante: 0 de 1');
      for (const person of [teresa, andres]) {
        await signs(person, 2);
      }
      for (const person of [teresa, andres, sofia]) {
        await person.sees('Órgano garante: 1 de 1');
        await person.sees('Cámara empresarial: 1 de 1');
        expect(await person.violations()).toEqual([]);
      }
      await keepPicture(teresa, 'signed');

      const editor = await arrives(stage(), 'Elena Duarte');
      await opensDesk(editor, town, '2.3');
      await types(editor, 'Qué se hará', ' Los bancos de la parada también.');
      await received(editor);
      await editor.presses('Congelar y votar');
      await editor.presses('Congelar esta versión');
      await editor.sees('Quedó la versión 3');
      for (const person of [teresa, andres, sofia]) {
        await person.sees('Se firma la versión 3');
        await person.sees('Órgano garante: 0 de 1');
        await person.page.getByText('Firmó la versión 2; su firma se pide otra vez').nth(6).waitFor();
      }
      await teresa.page.goto(`${town}/firma`);
      await teresa.sees('El texto cambió desde que firmaste la última vez');
      expect(await teresa.violations()).toEqual([]);
    },
    120_000,
  );
});
