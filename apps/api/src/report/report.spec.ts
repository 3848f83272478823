import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ArchivePage } from '@ruta/contracts/archive/archive';
import { PublishedReports, ReportDocument, ReportDraft, StoredPhoto } from '@ruta/contracts/report/report';
import { addDays } from '@ruta/domain/calendar/day';
import { uuidv7 } from 'uuidv7';
import { entriesOf } from '@ruta/testing/files/zip-entries';
import { type RunningApi, startApi } from '../platform/testing/running-api.ts';
import { aTown, type Town } from '../route/testing/town.ts';
import { plainPicture } from './plain-picture.ts';

/** One grey point, with a text a program wrote into it. */
const point = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);
const told = Buffer.concat([
  point.subarray(0, 33),
  Buffer.from('0000000474455874', 'hex'),
  Buffer.from('GPS!0000'),
  point.subarray(33),
]);

describe('a report of activities', () => {
  let api: RunningApi;
  let town: Town;

  beforeAll(async () => {
    api = await startApi();
    town = await aTown(api);
    const { id } = await town.route('mexico-third-plan');
    await town.approve(id);
  });
  afterAll(() => api?.close());

  const text = (changes = {}) => ({
    title: 'Informe del semestre',
    from: addDays(town.today, -30),
    to: addDays(town.today, 1),
    legalBasis: 'Artículo 59 de la **Ley General de Transparencia**.',
    workPlan: '- Consultar\n- Sesionar',
    otherActions: '',
    photos: [] as { hash: string; alt: string; caption: string }[],
    ...changes,
  });
  const write = async (changes = {}) =>
    ReportDraft.parse(await town.send('report-drafts', { opId: uuidv7(), text: text(changes) }));
  const publish = async ({ id, rev }: { id: string; rev: number }) =>
    ReportDraft.parse(await town.send(`report-drafts/${id}/publication`, { rev }));
  const photo = async (bytes: Buffer) =>
    fetch(`${api.url}/api${town.path}/report-drafts/photos`, {
      method: 'POST',
      headers: { 'x-ruta': '1', 'content-type': 'application/octet-stream', cookie: town.organiser.cookie },
      body: new Uint8Array(bytes),
    });

  it('J1 is what the record says of its period, with what a person adds', async () => {
    const { id } = await write();
    const { document } = ReportDocument.parse(await town.get(`report-drafts/${id}/preview`, town.organiser));
    const headings = document.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
    expect(headings).toEqual([
      'Fundamento legal',
      'Plan de trabajo',
      'Sesiones y sus acuerdos',
      'Acuerdos del secretariado',
      'Avances de los compromisos',
    ]);
    expect(document.standing).toEqual({ text: 'Borrador, sin publicar', holds: false });
    expect(JSON.stringify(document.blocks)).toContain('Se aprueba la ruta y su calendario.');
    const before = await write({ from: '2020-01-01', to: '2020-06-30' });
    const empty = ReportDocument.parse(await town.get(`report-drafts/${before.id}/preview`, town.organiser));
    expect(JSON.stringify(empty.document.blocks)).not.toContain('Se aprueba la ruta');
  });

  it('J2 is written by the organiser, each from the state they saw', async () => {
    expect(await town.refused('report-drafts', { opId: uuidv7(), text: text() }, town.members[0])).toBe(
      'policy.not-allowed',
    );
    expect(
      await town.refused('report-drafts', {
        opId: uuidv7(),
        text: text({ from: '2026-02-01', to: '2026-01-01' }),
      }),
    ).toBe('request.invalid');
    const { id, rev } = await write();
    const path = `report-drafts/${id}`;
    await town.send(path, { rev, text: text({ title: 'Informe anual' }) }, town.organiser, 'PUT');
    expect(await town.refused(path, { rev, text: text() }, town.organiser, 'PUT')).toBe('report.stale');
    expect(await town.refused(`${path}/publication`, { rev })).toBe('report.stale');
  });

  it('J3 is published in versions that stay, with their hash in the public record and in the archive', async () => {
    const draft = await write({ title: 'Informe de actividades 2026' });
    const { published } = await publish(draft);
    expect((await publish(draft)).published).toEqual(published);
    const { items } = PublishedReports.parse(await town.get('reports'));
    expect(items.find(({ id }) => id === draft.id)).toMatchObject({ version: 1, hash: published?.hash });
    const record = await town.get<{ items: { kind: string; payload: object }[] }>(
      'record?about=entity&limit=50',
    );
    expect(record.items[0]).toMatchObject({
      kind: 'report.published',
      payload: { version: 1, hash: published?.hash },
    });
    const found = ArchivePage.parse(await town.get('archive?q=actividades&kind=report'));
    expect(found.items[0]).toMatchObject({ hash: published?.hash, page: `informes/${draft.id}` });
    const later = ReportDraft.parse(
      await town.send(
        `report-drafts/${draft.id}`,
        { rev: 1, text: text({ title: 'Otro título' }) },
        town.organiser,
        'PUT',
      ),
    );
    await publish(later);
    const first = ReportDocument.parse(await town.get(`reports/${draft.id}/document?version=1`));
    expect(first.document).toMatchObject({
      title: 'Informe de actividades 2026',
      fingerprint: published?.hash,
    });
    for (const format of ['html', 'pdf', 'docx', 'md']) {
      const file = await fetch(`${api.url}/api${town.path}/reports/${draft.id}/document/${format}`);
      expect([format, file.status]).toEqual([format, 200]);
    }
  });

  it('J4 shows photographs with what is to be seen in them, and without what cameras write', async () => {
    expect(plainPicture(told)?.bytes).toEqual(point);
    expect(plainPicture(Buffer.from('GIF89a'))).toBeNull();
    expect((await photo(Buffer.from('<svg/>'))).status).toBe(422);
    const { hash } = StoredPhoto.parse(await (await photo(told)).json());
    const shot = { hash, alt: 'Doce personas alrededor de una mesa', caption: 'La mesa de agua' };
    const draft = await write({ photos: [shot] });
    await publish(draft);
    const file = await fetch(`${api.url}/api${town.path}/reports/${draft.id}/document/docx`);
    const word = entriesOf(Buffer.from(await file.arrayBuffer())).get('word/document.xml') ?? '';
    expect(word).toContain('descr="Doce personas alrededor de una mesa"');
    expect(word).toContain('La mesa de agua');
    const unknown = { opId: uuidv7(), text: text({ photos: [{ ...shot, hash: 'a'.repeat(64) }] }) };
    expect(await town.refused('report-drafts', unknown)).toBe('report.not-a-photo');
  });

  it('J5 is not there for the public before it is published', async () => {
    const { id } = await write();
    expect((await fetch(`${api.url}/api${town.path}/reports/${id}/document/pdf`)).status).toBe(404);
    expect((await api.get(`${town.path}/report-drafts/${id}`, town.members[0])).status).toBe(403);
  });
});
