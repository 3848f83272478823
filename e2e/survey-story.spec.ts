import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { announcesOneMore, moves, opens } from './support/open-question.ts';
import { openBrowser, Person, PHONE } from './support/people.ts';
import { type Product, startProduct } from './support/product.ts';
import { scenesOf } from './support/scene.ts';
import { town } from './support/visits.ts';
import { complaintsAbout, keepPicture } from './support/walk.ts';

const question = '¿Qué esperas de los avisos de corte?';
const options = ['Que lleguen dos días antes', 'Que digan a qué hora vuelve', 'Que se oigan en la calle'];
const wish = 'Que el perifoneo pase también por la tarde, porque en la mañana estamos trabajando.';

/** A survey from its first question to open data: by phone, without a network, with help and on paper. */
describe('a survey', () => {
  let product: Product;
  let browser: Browser;
  let sofia: Person;
  let marcos: Person;
  let ana: Person;
  let phaseId = '';
  let folio = '';
  const cast: Person[] = [];
  const scene = scenesOf('survey', cast);
  const api = () => `/api/entities${town}/phases/${phaseId}/survey`;
  const desk = () => `${town}/coordinacion/encuestas/${phaseId}`;

  const arrives = async (name: string, viewport?: { width: number; height: number }) => {
    const person = await Person.arrives(browser, name, {
      baseURL: product.url,
      ...(viewport && { viewport }),
    });
    cast.push(person);
    return person;
  };
  /** Both languages, both schemes, three widths; in Spanish afterwards. */
  const looksGood = async (person: Person, at: string) => {
    expect(await complaintsAbout(person, { at }, 'es')).toEqual([]);
    await person.speaks('en');
    expect(await complaintsAbout(person, { at }, 'en')).toEqual([]);
    await person.speaks('es');
  };

  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct({ demo: true }), openBrowser()]);
    [sofia, marcos, ana] = [await arrives('Sofía'), await arrives('Marcos'), await arrives('Ana', PHONE)];
    await sofia.signsInAs('Sofía Luna');
    await marcos.signsInAs('Marcos Peña');
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await product?.dispose();
  });

  scene(
    'is composed question by question, and opened',
    async () => {
      phaseId = await announcesOneMore(sofia, town, {
        ...{ kind: 'survey', title: 'Encuesta de los avisos', question, channels: ['online', 'in-person'] },
      });
      await sofia.page.goto(`${town}/coordinacion/encuestas`);
      await sofia.page.getByRole('link', { name: /Abrir.*Encuesta de los avisos/ }).click();
      const first = sofia.page.getByRole('group', { name: 'Pregunta 1' });
      await first.getByRole('textbox', { name: 'Pregunta', exact: true }).fill('¿Qué te sirve más?');
      await first.getByRole('textbox', { name: 'Opciones' }).fill(options.join('\n'));
      await first.getByText('Hay que contestarla').click();
      await sofia.presses('Agregar otra pregunta');
      const second = sofia.page.getByRole('group', { name: 'Pregunta 2' });
      await second.getByRole('combobox', { name: 'Cómo se contesta' }).selectOption({ label: 'Texto largo' });
      await second.getByRole('textbox', { name: 'Pregunta', exact: true }).fill('¿Algo más?');
      await sofia.presses('Guardar las preguntas');
      await sofia.sees('Las preguntas están guardadas.');
      await looksGood(sofia, desk());
      await opens(sofia, town, phaseId);
    },
    180_000,
  );

  scene(
    'is answered on a phone without account, kept there while there is no network, and sent once',
    async () => {
      const { page, context } = ana;
      await page.goto(`${town}/participa`);
      await page.getByRole('link', { name: /Contestar/ }).click();
      await ana.sees('2 preguntas.');
      await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
      await ana.presses('Enviar mis respuestas');
      await ana.sees('Falta 1 respuesta.');
      await page.getByText(options[0] ?? '').click();
      await page.getByLabel(/¿Algo más\?/).fill(wish);
      await keepPicture(ana, 'survey-answering.360');
      await context.setOffline(true);
      await ana.presses('Enviar mis respuestas');
      await ana.sees('Guardado aquí; se envía solo');
      await page.reload();
      await ana.sees('No hay conexión');
      const sent: string[] = [];
      page.on('response', (answer) => {
        if (answer.request().method() === 'POST' && answer.ok()) sent.push(new URL(answer.url()).pathname);
      });
      await context.setOffline(false);
      await page.getByText('Ya está: recibimos tus respuestas').waitFor({ timeout: 20_000 });
      folio = await page.getByText(/^VDE-/).first().innerText();
      expect(sent.filter((path) => path.endsWith('/replies'))).toHaveLength(1);
      expect(await ana.violations()).toEqual([]);
      await keepPicture(ana, 'survey-receipt.360');
      await page.goto(`${town}/encuestas/folio/${folio}`);
      await ana.sees(wish);
      await page.goto(`${town}/encuestas/${phaseId}`);
      await ana.sees('Cada persona contesta una vez.');
    },
    120_000,
  );

  scene(
    'takes what staff enter: one with help, and a pile of paper at once',
    async () => {
      const { page } = marcos;
      await page.goto(desk());
      await page.getByRole('tab', { name: 'Con ayuda' }).click();
      await page.getByText(options[1] ?? '').click();
      await marcos.presses('Guardar la respuesta');
      await marcos.sees('Recibida. Dile su folio a la persona:');
      await page.getByRole('tab', { name: 'En papel' }).click();
      await marcos.presses('Guardar 1 hoja');
      await marcos.sees('Ponle nombre a la carpeta.');
      await marcos.fills({ 'Nombre de la carpeta': 'Carpeta 1, Biblioteca' });
      await page.getByRole('radio', { name: options[0] }).check({ force: true });
      await marcos.presses('Otra hoja');
      await page.getByRole('radio', { name: options[1] }).last().check({ force: true });
      await keepPicture(marcos, 'survey-paper.1280');
      await marcos.presses('Guardar 2 hojas');
      await marcos.sees('2 hojas guardadas');
      expect(await marcos.violations()).toEqual([]);
      await keepPicture(marcos, 'survey-paper-stored.1280');
    },
    120_000,
  );

  scene(
    'shows sums alone, nothing of fewer than five people, and words that somebody read',
    async () => {
      await Promise.all([0, 0, 0, 0, 0, 0, 2, 2, 2, 2].map((place) => answersBy(place)));
      await sofia.page.goto(desk());
      await sofia.page.getByRole('tab', { name: 'Textos' }).click();
      await sofia.sees(wish);
      await sofia.presses('Publicar');
      await sofia.sees('Todo está leído');
      for (const to of ['closed', 'synthesised'] as const)
        await moves(sofia, town, phaseId, to, 'Ya contestaron quienes usan la llave pública.');
      const results = `${town}/encuestas/${phaseId}/resultados`;
      await ana.page.goto(results);
      await ana.sees('Lo que dijeron 14 personas.');
      await ana.sees(/8 · 57/);
      expect(await ana.page.getByText('Se reserva').count()).toBeGreaterThanOrEqual(2);
      await ana.sees(/Por dónde se contestó/);
      expect(await ana.page.getByText(wish).count()).toBe(0);
      await looksGood(ana, results);
      await looksGood(sofia, desk());
    },
    240_000,
  );

  scene('is in open data as its results are published, never reply by reply', async () => {
    const file = await ana.context.request.get(`/api/entities${town}/open-data/survey-results.json`);
    const all: { label: string; count: number | null }[] = await file.json();
    const rows = all.filter(({ label }) => options.includes(label));
    expect(rows.map(({ count }) => count)).toEqual([8, null, null]);
    expect(await file.text()).not.toContain(folio);
    expect(cast.flatMap((person) => person.faults)).toEqual([]);
  });

  /** Somebody else answers, from a device of their own. */
  async function answersBy(place: number): Promise<void> {
    const { request } = await browser.newContext({ baseURL: product.url });
    const survey: { rev: number; questions: { id: string }[] } = await (await request.get(api())).json();
    const answer = await request.post(`${api()}/replies`, {
      headers: { 'x-ruta': '1' },
      data: {
        opId: crypto.randomUUID(),
        rev: survey.rev,
        channel: 'phone',
        answers: [{ questionId: survey.questions[0]?.id, value: place }],
      },
    });
    if (!answer.ok()) throw new Error(`${answer.status()} ${await answer.text()}`);
  }
});
