import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AddedDocument, ArchivePage, DueItems, RetentionCatalogue } from '@ruta/contracts/archive/archive';
import { DeclarationList } from '@ruta/contracts/declaration/declaration';
import { addDays } from '@ruta/domain/calendar/day';
import { contentHash } from '@ruta/domain/evidence/canonical-json';
import { sure } from '@ruta/testing/list/nth';
import { uuidv7 } from 'uuidv7';
import { docxWith } from '../documents/testing/packed.ts';
import { type RunningApi, startApi, type TestPerson } from '../platform/testing/running-api.ts';
import { aTown, type Town } from '../route/testing/town.ts';

const reason = 'Lo decidió el grupo de archivo en su sesión de marzo.';

describe('the archive', () => {
  let api: RunningApi;
  let town: Town;

  beforeAll(async () => {
    api = await startApi();
    town = await aTown(api);
    const { id } = await town.route('mexico-third-plan');
    await town.approve(id);
  });
  afterAll(() => api?.close());

  const pdf = Buffer.from('%PDF-1.4\n%agua\n');
  const put = (bytes: Buffer, about: Record<string, string>, who: TestPerson = town.organiser) => {
    const given = {
      opId: uuidv7(),
      title: 'Convenio',
      description: '',
      day: '2026-03-01',
      name: 'a.pdf',
      ...about,
    };
    return fetch(`${api.url}/api${town.path}/archive/documents?${new URLSearchParams(given)}`, {
      method: 'POST',
      headers: { 'x-ruta': '1', 'content-type': 'application/octet-stream', cookie: who.cookie },
      body: new Uint8Array(bytes),
    });
  };
  const added = async (bytes: Buffer, about: Record<string, string>) =>
    AddedDocument.parse(await (await put(bytes, about)).json());
  const found = async (query: Record<string, string>) =>
    ArchivePage.parse(await town.get(`archive?${new URLSearchParams(query)}`));
  const codeOf = async (response: Response) => ((await response.json()) as { code?: string }).code;

  it('AR1 finds what other rooms published: an adopted resolution is there, without being copied', async () => {
    const { items, total } = await found({ kind: 'resolution' });
    expect(total).toBe(1);
    expect(items[0]).toMatchObject({
      kind: 'resolution',
      page: 'secretariado',
      keptUntil: null,
      disposed: null,
    });
    expect((await found({ q: 'rutas y calendarios' })).items.map(({ kind }) => kind)).toEqual(['resolution']);
  });

  it('AR14 finds the beginning of a text that has more words than can be kept', async () => {
    const letters = 'bcdfgh';
    const wordOf = (at: number): string =>
      [...at.toString(6).padStart(8, '0')].map((digit) => letters[Number(digit)] ?? '').join('á');
    const said = Array.from({ length: 90_000 }, (_, at) => wordOf(at)).join(' ');
    const [row]: { first: boolean; some: boolean }[] = await api.database.query(
      `SELECT spanish_stems($1) @@ spanish_question($2) AS first, length(spanish_stems($1)) > 10000 AS some`,
      [said, wordOf(0)],
    );
    expect(row).toEqual({ first: true, some: true });
  });

  it('AR2 searches as people write Spanish: stems, accents left out, exact words, words to leave out', async () => {
    await added(pdf, {
      title: 'Convenio de comunicación social',
      description: 'Con las radios comunitarias',
      day: '2025-06-02',
    });
    const body = '<w:p><w:r><w:t>La cisterna de la colonia se repara en abril.</w:t></w:r></w:p>';
    const word = await docxWith(body, { '[Content_Types].xml': '<Types/>' });
    await added(word, { title: 'Informe de obra', name: 'informe.docx', day: '2026-02-10' });
    for (const q of [
      'comunicaciones',
      'comunicacion',
      'COMUNICACIÓN',
      '"comunicación social"',
      'radio -cisternas',
    ])
      expect([q, (await found({ q })).items.map(({ title }) => title)]).toEqual([
        q,
        ['Convenio de comunicación social'],
      ]);
    for (const q of ['obras', 'obra', 'documento obra', '"informe de obras"'])
      expect([q, (await found({ q })).items.map(({ title }) => title)]).toEqual([q, ['Informe de obra']]);
    const [hit] = (await found({ q: 'cisternas' })).items;
    expect(hit).toMatchObject({ title: 'Informe de obra', kind: 'document' });
    expect(
      sure(hit)
        .excerpt.filter((piece) => piece.found)
        .map(({ text }) => text),
    ).toEqual(['cisterna']);
    expect((await found({ q: "'); DROP TABLE entity; --" })).total).toBe(0);
  });

  it('AR3 filters by kind, year and plan, counts what there is, and gives it page by page', async () => {
    const all = await found({});
    expect(all.kinds.find(({ kind }) => kind === 'document')?.count).toBe(2);
    expect(all.years.map(({ year }) => year)).toEqual(
      [...all.years.map(({ year }) => year)].toSorted((a, b) => b - a),
    );
    expect((await found({ kind: 'document', year: '2025' })).items.map(({ day }) => day)).toEqual([
      '2025-06-02',
    ]);
    expect((await found({ plan: '1' })).items.every(({ plan }) => plan === 1)).toBe(true);
    const first = await found({ limit: '2' });
    const second = await found({ limit: '2', after: String(first.next) });
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(all.items.map(({ id }) => id));
  });

  it('AR4 takes documents from the organiser alone, once each, and gives them out as they were', async () => {
    const opId = uuidv7();
    const one = await added(pdf, { opId, title: 'Convenio con la universidad' });
    expect(await added(pdf, { opId, title: 'Convenio con la universidad' })).toEqual(one);
    expect(await codeOf(await put(pdf, {}, town.members[0]))).toBe('policy.not-allowed');
    expect(await codeOf(await put(Buffer.from('<svg onload="x"/>'), {}))).toBe('archive.file-not-known');
    expect(await codeOf(await put(pdf, { day: 'ayer' }))).toBe('request.invalid');
    const file = await fetch(`${api.url}/api${town.path}/archive/documents/${one.id}`);
    expect(Buffer.from(await file.arrayBuffer())).toEqual(pdf);
    expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename="a.pdf"/);
    expect(file.headers.get('content-security-policy')).toContain('sandbox');
  });

  it('AR5 takes in acts of installation, agreements and declarations as they become public, and keeps them', async () => {
    const kinds = async (q: string) => (await found({ q })).items.map(({ kind }) => kind);
    const installation = { on: '2026-01-10', place: 'Kiosco', oath: 'Sí, protestamos.', witness: null };
    await town.send(`bodies/${town.body.id}/installation`, installation, town.organiser, 'PUT');
    expect(await kinds('protestar kiosco')).toEqual(['installation']);
    await town.send(`bodies/${town.body.id}/agreements`, {
      title: 'Convenio de servicio social',
      parties: ['Ayuntamiento', 'Universidad'],
      purpose: 'Relatorías de las mesas.',
      fromDay: '2026-02-01',
      untilDay: null,
    });
    expect(await kinds('relatoría universidades')).toEqual(['agreement']);
    const form = {
      ...{ form: 1, title: 'Declaración de Tres Cruces', place: '', on: '2026-01-15' },
      text: ['Convenimos gobernar a la vista.'],
      aims: [{ letter: 'a', text: 'Que se siga el dinero', like: null }],
    };
    await town.send('declarations', { opId: uuidv7(), form });
    expect(await kinds('convenimos')).toEqual([]);
    const { items } = DeclarationList.parse(await town.get('declarations', town.organiser));
    const { id, draft } = sure(items[0]);
    await town.send(`declarations/${id}/publication`, { hash: contentHash(draft) });
    expect(await kinds('gobernar dinero')).toEqual(['declaration']);
    const shown = (await found({ kind: 'declaration' })).items;
    expect(shown).toMatchObject([{ hash: contentHash(draft), keptUntil: null, page: 'declaraciones' }]);
  });

  it('AR10, AR11 keeps to a catalogue with terms and their basis, adjusted by the organiser and recorded', async () => {
    const first = RetentionCatalogue.parse(await town.get('archive/retention'));
    expect(first.version).toBe(0);
    const classes = first.classes.map((each) => (each.years === null ? each : { ...each, years: 1 }));
    const change = { expected: 0, classes };
    expect(await town.refused('archive/retention', change, town.members[0], 'PUT')).toBe(
      'policy.not-allowed',
    );
    const next = RetentionCatalogue.parse(
      await town.send('archive/retention', change, town.organiser, 'PUT'),
    );
    expect(next).toMatchObject({ version: 1, classes });
    expect(await town.refused('archive/retention', change, town.organiser, 'PUT')).toBe(
      'archive.stale-catalogue',
    );
    const none = { expected: 1, classes: classes.slice(0, 1) };
    expect(await town.refused('archive/retention', none, town.organiser, 'PUT')).toBe('request.invalid');
  });

  it('AR12 takes nothing out before its day, and nothing without a decision that is recorded', async () => {
    const old = await added(pdf, { title: 'Cartel viejo', day: addDays(town.today, -400) });
    const young = await added(pdf, { title: 'Cartel nuevo', day: town.today });
    const due = async () =>
      DueItems.parse(await town.get('archive/due', town.organiser)).items.map(({ id }) => id);
    expect(await due()).toContain(old.id);
    expect(await due()).not.toContain(young.id);
    const decide = (id: string, given: object) => ({
      path: `archive/items/document/${id}/decision`,
      body: { opId: uuidv7(), reason, ...given },
    });
    const early = decide(young.id, { decision: 'dispose' });
    expect(await town.refused(early.path, early.body)).toBe('archive.not-due');
    const longer = decide(old.id, { decision: 'keep', until: addDays(town.today, 90) });
    await api.post(`${town.path}/${longer.path}`, longer.body, town.organiser);
    expect(await due()).not.toContain(old.id);

    const older = await added(pdf, { title: 'Cartel más viejo', day: addDays(town.today, -800) });
    const gone = decide(older.id, { decision: 'dispose' });
    expect((await api.post(`${town.path}/${gone.path}`, gone.body, town.organiser)).status).toBe(204);
    expect((await fetch(`${api.url}/api${town.path}/archive/documents/${older.id}`)).status).toBe(404);
    const [kept] = (await found({ q: '"más viejo"' })).items;
    expect(kept).toMatchObject({ hash: older.hash, file: null, disposed: { reason } });
    const again = decide(older.id, { decision: 'dispose' });
    expect(await town.refused(again.path, again.body)).toBe('archive.already-disposed');
    const { items } = await town.get<{ items: { kind: string }[] }>('record?about=entity&limit=200');
    expect(
      items
        .map(({ kind }) => kind)
        .filter((kind) => kind.startsWith('archive.'))
        .slice(0, 2),
    ).toEqual(['archive.disposed', 'archive.document-added']);
  });

  it('AR13 never takes out here what belongs to a decision', async () => {
    const [resolution] = (await found({ kind: 'resolution' })).items;
    const path = `archive/items/resolution/${sure(resolution).id}/decision`;
    expect(await town.refused(path, { decision: 'dispose', opId: uuidv7(), reason })).toBe(
      'archive.not-disposable',
    );
  });
});
