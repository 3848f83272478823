import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { aSignedPdf } from '../apps/api/src/plan/detached/testing/a-signed-pdf.ts';
import { aSigner } from '../apps/api/src/plan/detached/testing/a-signer.ts';
import { opensDesk, received, types } from './support/desk.ts';
import { openBrowser, Person, PHONE } from './support/people.ts';
import { type Product, startProduct } from './support/product.ts';
import { scenesOf } from './support/scene.ts';
import { signs } from './support/signature.ts';
import { keepPicture } from './support/walk.ts';

const town = '/valle-del-encino';

/** A member of the secretariat signs here, signs the same outside, and hands it in. */
describe('a signature made outside', () => {
  let product: Product;
  let browser: Browser;
  let teresa: Person;
  let reader: Person;
  let elena: Person;
  const cast: Person[] = [];
  const scene = scenesOf('signed-outside', cast);

  const arrives = async (name: string, look: { phone?: boolean; dark?: boolean; reads?: boolean } = {}) => {
    const person = await Person.arrives(browser, name, {
      baseURL: product.url,
      ...(look.phone && { viewport: PHONE }),
      ...(look.dark && { dark: true }),
    });
    cast.push(person);
    if (!look.reads) await person.signsInAs(name);
    return person;
  };

  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct({ demo: true }), openBrowser()]);
    teresa = await arrives('Teresa Arce', { phone: true, dark: true });
    elena = await arrives('Elena Duarte');
    reader = await arrives('Alguien', { reads: true });
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await product?.dispose();
  });

  const handsIn = (bytes: Buffer) =>
    teresa.page
      .locator('input[type=file]')
      .setInputFiles({ name: 'firmado.pdf', mimeType: 'application/pdf', buffer: bytes });

  scene(
    'is taken where it is sound, refused with a plain sentence where it is not, and shown without the name of its holder',
    async () => {
      await teresa.page.goto(`${town}/firma/2.3`);
      await signs(teresa, 2);
      await teresa.page.getByText('¿Firmas también con un certificado?').click();
      const link = teresa.page.getByRole('link', { name: 'Bajar el PDF' });
      const answer = await teresa.page.request.get((await link.getAttribute('href')) ?? '');
      const document = await answer.body();
      const signed = await aSignedPdf(await aSigner({ name: 'Persona de Prueba' }), document);
      const altered = Buffer.from(signed);
      altered[document.length - 20] = 0x20;
      await handsIn(altered);
      await teresa.sees(/Lo firmado no es exactamente lo que se bajó de aquí/);
      await keepPicture(teresa, 'signed-outside.refused');
      await handsIn(signed);
      await teresa.sees(/Firma externa íntegra: dentro del PDF, P-256, SHA-256/);
      await teresa.sees(/Persona de Prueba/);
      expect(await teresa.violations()).toEqual([]);
      await keepPicture(teresa, 'signed-outside.taken');
      await reader.page.goto(`${town}/firma/2.3`);
      await reader.sees(/Firma externa íntegra/);
      await reader.sees(/No se comprobó quién emitió el certificado/);
      expect(await reader.page.content()).not.toContain('Persona de Prueba');
      await keepPicture(reader, 'signed-outside.read');
      expect(await reader.violations()).toEqual([]);
    },
    120_000,
  );

  scene(
    'falls with the signature it came with at the first change of the text, and says so at the desk and to its seat',
    async () => {
      await opensDesk(elena, town, '2.3');
      await elena.sees(/La versión 2 está a firma/);
      await types(elena, 'Qué se hará', ' Los bancos también.');
      await received(elena);
      await elena.sees(/El texto ya no es el de la versión 2/);
      await elena.sees(/Se piden otra vez las firmas de/);
      await keepPicture(elena, 'signed-outside.desk');
      expect(await elena.violations()).toEqual([]);
      await reader.sees(/Ninguna firma vale mientras/);
      await teresa.page.goto(`${town}/secretariado`);
      await teresa.sees('El texto cambió en la mesa: se te pedirá otra vez tu firma');
      await keepPicture(teresa, 'signed-outside.again');
      await reader.page.goto(`${town}/firma/plan/1`);
      await reader.sees('Publicado: versión 2');
      await keepPicture(reader, 'signed-outside.plan');
      expect(await reader.violations()).toEqual([]);
    },
    120_000,
  );
});
