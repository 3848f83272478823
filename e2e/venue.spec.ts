import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { entry, schedules } from './support/agenda.ts';
import { openBrowser, Person, PHONE } from './support/people.ts';
import { type Product, startProduct } from './support/product.ts';
import { goesOn, joins, opensConsole } from './support/table.ts';
import { town } from './support/visits.ts';

const title = 'Asamblea sin internet';

/** This machine as its neighbours call it. A browser trusts such an address less than its own: no worker, no `crypto.subtle`. */
function localAddress(): string {
  const own = Object.values(networkInterfaces())
    .flatMap((all) => all ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal);
  if (!own) throw new Error('this machine has no address on a network');
  return own.address;
}

describe('a hall on plain HTTP in its own network', () => {
  let product: Product;
  let browser: Browser;
  let marcos: Person;
  let ana: Person;

  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct({ demo: true }), openBrowser()]);
    const { port } = new URL(product.url);
    const baseURL = `http://${localAddress()}:${port}`;
    marcos = await Person.arrives(browser, 'Marcos', { baseURL });
    ana = await Person.arrives(browser, 'Ana', { baseURL, viewport: PHONE });
    await marcos.signsInAs('Marcos Peña');
    const option = (label: string) => ({
      id: crypto.randomUUID() as never,
      label,
      stance: null,
      idea: null,
      group: null,
    });
    const header = await schedules(marcos, town.slice(1), title, [
      entry('Votación', {
        kind: 'ballot',
        commitmentId: null,
        spec: {
          question: '¿Dónde ponemos el aviso?',
          method: { method: 'single' },
          options: [option('En la clínica'), option('En la tienda')],
          disclosure: 'unpublished',
          visibility: 'after-close',
          electorate: 'participants',
          blank: false,
          paperCheck: 'two',
        },
      }),
    ]);
    await opensConsole(marcos, town, title);
    await joins(ana, header.code, 'Ana');
    await goesOn(marcos, 'Empezar la sesión');
    await goesOn(marcos, 'Abrir la votación');
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await product?.dispose();
  });

  it('S134 keeps a vote on a phone without a network and without a worker, and sends it once after the page was opened anew', async () => {
    const { page, context } = ana;
    expect(await page.evaluate(() => [isSecureContext, 'serviceWorker' in navigator])).toEqual([
      false,
      false,
    ]);
    await page.getByRole('radio', { name: 'En la clínica' }).waitFor();
    await context.setOffline(true);
    await page.getByText('En la clínica', { exact: true }).click();
    await page.getByRole('button', { name: 'Votar', exact: true }).click();
    await page.getByText('Tu voto está guardado en este teléfono').waitFor();
    // Nothing opens a page here without a network.
    const address = page.url();
    await expect(page.reload()).rejects.toThrow(/ERR_INTERNET_DISCONNECTED/);
    await context.setOffline(false);
    await page.goto(address);
    await page.getByText('Tu voto fue recibido').waitFor({ timeout: 30_000 });
    await marcos.sees('1 de 1');
    await goesOn(marcos, 'Cerrar la votación');
    await page
      .getByText('Recontada 1 boleta')
      .or(page.getByText('Tu comprobante está entre'))
      .first()
      .waitFor();
    for (const person of [marcos, ana]) expect(person.faults).toEqual([]);
  }, 90_000);
});
