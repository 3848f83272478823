import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ReadText } from '@ruta/contracts/documents/read-text';
import type { CommitmentSummary } from '@ruta/contracts/drafting/commitment';
import { importedParts } from '@ruta/domain/commitment/imported-parts';
import { docxWith } from '../documents/testing/packed.ts';
import { type RunningApi, startApi, type TestPerson } from '../platform/testing/running-api.ts';
import { aTown, type Town } from '../route/testing/town.ts';
import { aWrittenCommitment, freeze, moveTo } from './testing/written-commitment.ts';

describe('a file on its way to the desk', () => {
  let api: RunningApi;
  let town: Town;
  let commitment: CommitmentSummary;

  beforeAll(async () => {
    api = await startApi();
    town = await aTown(api);
    const { plan } = await town.route('mexico-third-plan');
    commitment = await aWrittenCommitment(api, town, plan.id);
  });
  afterAll(() => api?.close());

  const offered = (bytes: Buffer, who?: TestPerson) =>
    fetch(`${api.url}/api${town.path}/commitments/${commitment.id}/reading`, {
      method: 'POST',
      headers: {
        'x-ruta': '1',
        'content-type': 'application/octet-stream',
        ...(who && { cookie: who.cookie }),
      },
      body: new Uint8Array(bytes),
    });
  const codeOf = async (response: Response) => ((await response.json()) as { code?: string }).code;

  it('X20 is read back from our own export, and changes nothing by being read', async () => {
    const path = `${api.url}/api${town.path}/commitments/${commitment.id}`;
    const exported = Buffer.from(
      await (
        await fetch(`${path}/draft/document/docx`, { headers: { cookie: town.organiser.cookie } })
      ).arrayBuffer(),
    );
    const { format, blocks } = ReadText.parse(await (await offered(exported, town.organiser)).json());
    expect(format).toBe('docx');
    expect(importedParts(blocks).flatMap(({ field }) => field ?? [])).toEqual(
      expect.arrayContaining([
        'title',
        'summary',
        'central',
        'milestones',
        'indicators',
        'leadInstitution',
        'goals',
      ]),
    );
    const { latest, stage } = await town.get<CommitmentSummary>(`commitments/${commitment.id}`);
    expect({ latest, stage }).toEqual({ latest: null, stage: 'drafting' });
  });

  it('X21 is read only for who may write at this desk, and only while it is written', async () => {
    const file = Buffer.from('## Qué se hará\n\nAvisar.\n');
    expect(await codeOf(await offered(file, await api.guest('Rosa')))).toBe('drafting.desk-closed');
    const open = { door: 'table', sessionId: null, phaseId: null };
    await town.send(`commitments/${commitment.id}/desk`, open, town.organiser, 'PUT');
    expect(await codeOf(await offered(file, await api.guest('Rosa')))).toBe('drafting.not-a-writer');
    const { version, hash } = await freeze(town, commitment);
    await moveTo(town, commitment, { to: 'withdrawn', reason: 'Se unió con otro.' });
    expect(await codeOf(await offered(file, town.organiser))).toBe('drafting.stage-forbids');
    expect({ version, hash: hash.length }).toEqual({ version: 1, hash: 64 });
    await moveTo(town, commitment, { to: 'drafting', reason: 'Se separó otra vez.' });
    expect((await offered(file, town.organiser)).status).toBe(200);
  });

  it('X18 is refused by name when it cannot be read', async () => {
    const bomb = await docxWith(`<w:p><w:r><w:t>${' '.repeat(40_000_000)}</w:t></w:r></w:p>`);
    expect(await codeOf(await offered(bomb, town.organiser))).toBe('drafting.file-unreadable');
    expect(await codeOf(await offered(Buffer.from('\n'), town.organiser))).toBe('drafting.file-empty');
    expect((await offered(Buffer.alloc(5_000_000, 0x61), town.organiser)).status).toBe(413);
  });
});
