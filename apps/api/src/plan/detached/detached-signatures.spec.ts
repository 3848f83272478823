import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { CommitmentSummary } from '@ruta/contracts/drafting/commitment';
import { DetachedView } from '@ruta/contracts/plan/detached-signature';
import { PublishedCommitment, PublishedPlan } from '@ruta/contracts/plan/plan-publication';
import { PlanSheet, SignOffSheet } from '@ruta/contracts/plan/sign-off';
import { PersonId } from '@ruta/contracts/protocol/ids';
import { sure } from '@ruta/testing/list/nth';
import { uuidv7 } from 'uuidv7';
import { DeskClient } from '../../drafting/testing/desk-client.ts';
import { aWrittenCommitment, freeze, moveTo } from '../../drafting/testing/written-commitment.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { type RunningApi, startApi, type TestPerson } from '../../platform/testing/running-api.ts';
import { aTown, type Town } from '../../route/testing/town.ts';
import { PlanPeople } from '../plan-people.ts';
import { publishPlan, signAndApprove } from '../testing/published-plan.ts';
import { aSignedPdf } from './testing/a-signed-pdf.ts';
import { aCms, aSigner, type Signer } from './testing/a-signer.ts';

describe('signatures made outside and handed in', () => {
  let api: RunningApi;
  let town: Town;
  let commitment: CommitmentSummary;
  let planNumber: number;
  let signer: Signer;
  let member: TestPerson;

  beforeAll(async () => {
    api = await startApi();
    town = await aTown(api);
    signer = await aSigner({ name: 'Persona Firmante' });
    member = sure(town.members[0]);
  });
  afterAll(() => api?.close());
  beforeEach(async () => {
    const { plan } = await town.route('mexico-third-plan');
    planNumber = plan.number;
    commitment = await aWrittenCommitment(api, town, plan.id);
  });

  const sheet = async () => SignOffSheet.parse(await town.get(`commitments/${commitment.id}/sign-off`));
  const seatId = () => sure(town.body.sectors[0]?.seats[0]).id;
  const putUp = async () => {
    const { version, hash } = await freeze(town, commitment);
    await moveTo(town, commitment, { to: 'signing', version, hash });
    return { version, hash };
  };
  /** Signed here by the first seat. */
  const sign = async (version: { version: number; hash: string }): Promise<string> => {
    const given = { opId: uuidv7(), ...version, seatId: seatId(), decision: 'sign' };
    await town.send(`commitments/${commitment.id}/sign-off`, given, member);
    return sure((await sheet()).seats[0]?.signOffId);
  };
  const file = async (name: string, lang = 'es'): Promise<Buffer> => {
    const answer = await api.get(
      `${town.path}/commitments/${commitment.id}/sign-off/files/${name}?lang=${lang}`,
    );
    expect(answer.status).toBe(200);
    return Buffer.from(await answer.arrayBuffer());
  };
  const handIn = (id: string, bytes: Buffer, who: TestPerson = member) =>
    fetch(
      `${api.url}/api${town.path}/sign-offs/${id}/detached-signature?name=${encodeURIComponent('mi firma.pdf')}`,
      {
        method: 'POST',
        headers: { 'x-ruta': '1', cookie: who.cookie, 'content-type': 'application/octet-stream' },
        body: new Uint8Array(bytes),
      },
    );
  const codeOf = async (answer: Response) => ((await answer.json()) as { code?: string }).code;

  it('F24 gives out the same PDF to everybody, and the text whose digest is the hash', async () => {
    const { hash } = await putUp();
    const [first, again, other] = [
      await file('documento.pdf'),
      await file('documento.pdf'),
      await file('documento.pdf', 'en'),
    ];
    expect(again.equals(first)).toBe(true);
    expect(other.equals(first)).toBe(false);
    expect(
      createHash('sha256')
        .update(await file('canonico.json'))
        .digest('hex'),
    ).toBe(hash);
  });

  it('F23, F25, F28 takes a signed PDF, shows its holder what it says and everybody what was checked', async () => {
    const id = await sign(await putUp());
    const signed = await aSignedPdf(signer, await file('documento.pdf'));
    const answer = await handIn(id, signed);
    const view = DetachedView.parse(await answer.json());
    expect(view).toMatchObject({
      name: 'mi firma.pdf',
      facts: { kind: 'pdf', chain: 'not-checked', bound: true, erased: false, size: signed.length },
    });
    expect(view.certificate?.subject).toContainEqual({ label: 'serialNumber', value: 'AECT800101MDFRRR09' });
    const shown = await api.get(`${town.path}/commitments/${commitment.id}/sign-off`);
    const words = await shown.text();
    expect(words).toContain(view.facts.hash);
    for (const secret of ['AECT800101MDFRRR09', 'Persona Firmante', 'mi firma'])
      expect(words).not.toContain(secret);
    const path = `${town.path}/sign-offs/${id}`;
    for (const who of [undefined, town.members[1]]) {
      expect((await api.get(`${path}/detached-signature`, who)).status).not.toBe(200);
      expect((await api.get(`${path}/files/detached`, who)).status).not.toBe(200);
    }
    for (const who of [member, town.organiser]) {
      const kept = await api.get(`${path}/files/detached`, who);
      expect(Buffer.from(await kept.arrayBuffer()).equals(signed)).toBe(true);
      expect(kept.headers.get('cache-control')).toBe('private, no-store');
    }
    const record = await town.get<{ items: { kind: string; payload: object }[] }>('record?limit=3');
    expect(record.items[0]).toMatchObject({
      kind: 'sign-off.file-handed-in',
      payload: { signOffId: id, fileHash: view.facts.hash, form: 'pdf', chain: 'not-checked' },
    });
    expect(JSON.stringify(record)).not.toContain('AECT800101MDFRRR09');
  });

  it('F26 takes a CMS signature over the exact text, and one that is handed in later takes its place', async () => {
    const id = await sign(await putUp());
    expect((await handIn(id, await aCms(signer, await file('canonico.json')))).status).toBe(200);
    const later = await handIn(id, await aCms(signer, await file('documento.pdf', 'en')));
    expect(DetachedView.parse(await later.json()).facts.kind).toBe('cms-pdf');
    const kept = await api.database.query('SELECT count(*)::int AS files FROM detached_signature_file');
    expect((await sheet()).seats[0]?.detached?.kind).toBe('cms-pdf');
    expect(kept[0].files).toBeGreaterThan(0);
  });

  it('F23 is refused from anybody else, for an objection, and once the signature here is void', async () => {
    const version = await putUp();
    const id = await sign(version);
    const signed = await aCms(signer, await file('canonico.json'));
    expect(await codeOf(await handIn(id, signed, sure(town.members[1])))).toBe('sign-off.not-your-seat');
    expect(await codeOf(await handIn(id, signed, town.organiser))).toBe('policy.not-allowed');
    const place = { entityId: town.entity.id, commitmentId: commitment.id };
    const desk = new DeskClient(api.url, place, town.organiser);
    await desk.open();
    await desk.type('goalsHow', ' Con fecha.');
    desk.close();
    expect(await codeOf(await handIn(id, signed))).toBe('sign-off.file-void');
    const newer = await freeze(town, commitment);
    expect(await codeOf(await handIn(id, signed))).toBe('sign-off.file-void');
    const anew = await sign({ version: newer.version, hash: newer.hash });
    expect(await codeOf(await handIn(anew, signed))).toBe('sign-off.file-other-version');
    const objection = {
      opId: uuidv7(),
      version: newer.version,
      hash: newer.hash,
      seatId: seatId(),
      decision: 'object',
    };
    await town.send(
      `commitments/${commitment.id}/sign-off`,
      { ...objection, reason: 'Falta el costo total.' },
      member,
    );
    const objected = sure((await sheet()).seats[0]?.signOffId);
    expect(await codeOf(await handIn(objected, signed))).toBe('sign-off.not-your-seat');
  });

  it('F28, F29 is erased by its holder and by an erasure of the person; what was checked stays', async () => {
    const id = await sign(await putUp());
    await handIn(id, await aCms(signer, await file('canonico.json')));
    const path = `${town.path}/sign-offs/${id}/detached-signature`;
    expect((await api.post(path, {}, town.organiser, 'DELETE')).status).toBe(404);
    expect((await api.post(path, {}, member, 'DELETE')).status).toBe(204);
    expect((await sheet()).seats[0]?.detached).toMatchObject({ erased: true, kind: 'cms-json' });
    const { items } = await town.get<{ items: { kind: string }[] }>('record?limit=1');
    expect(items[0]?.kind).toBe('sign-off.file-erased');
    await handIn(id, await aCms(signer, await file('canonico.json')));
    const people = api.app.get(PlanPeople);
    const personId = PersonId.parse(member.personId);
    await api.app.get(Transactions).run(async (tx) => {
      const own = JSON.stringify(await people.export(tx, [personId]));
      expect(own).toContain('AECT800101MDFRRR09');
      await people.erase(tx, [personId]);
      expect(JSON.stringify(await people.export(tx, [personId]))).not.toContain('AECT800101MDFRRR09');
    });
    expect((await sheet()).seats[0]?.detached).toMatchObject({ erased: true });
  });

  it('F23 is taken for the plan as a whole, with the text of its commitments in what is given out', async () => {
    await signAndApprove(town, commitment);
    await town.send(`plans/${planNumber}/assembly`, { opId: uuidv7() });
    const planSheet = async () => PlanSheet.parse(await town.get(`plans/${planNumber}/sign-off`));
    const { version, hash } = sure((await planSheet()).signing);
    const given = { opId: uuidv7(), version, hash, seatId: seatId(), decision: 'sign' };
    await town.send(`plans/${planNumber}/sign-off`, given, member);
    const answer = await api.get(`${town.path}/plans/${planNumber}/sign-off/files/documento.pdf`);
    const pdf = Buffer.from(await answer.arrayBuffer());
    const id = sure((await planSheet()).seats[0]?.signOffId);
    expect((await handIn(id, await aSignedPdf(signer, pdf))).status).toBe(200);
    expect((await planSheet()).seats[0]?.detached).toMatchObject({ kind: 'pdf' });
    const open = await api.get(`${town.path}/open-data/detached-signatures.csv`);
    expect(await open.text()).toContain('pdf');
  });

  it('F31 gives the bytes a signature covers by their digest, after the text went on and of an earlier version too', async () => {
    const id = await sign(await putUp());
    const [pdf, text] = [await file('documento.pdf'), await file('canonico.json')];
    const facts = async (bytes: Buffer) => DetachedView.parse(await (await handIn(id, bytes)).json()).facts;
    const covers = [
      [pdf, (await facts(await aSignedPdf(signer, pdf))).covers],
      [text, (await facts(await aCms(signer, text))).covers],
    ] as const;
    await moveTo(town, commitment, { to: 'drafting', reason: 'Falta el costo.' });
    const gone = await api.get(`${town.path}/commitments/${commitment.id}/sign-off/files/documento.pdf`);
    expect(await codeOf(gone)).toBe('sign-off.not-up');
    for (const [given, digest] of covers) {
      const answer = await api.get(`${town.path}/signed-files/${digest}`);
      expect(Buffer.from(await answer.arrayBuffer()).equals(given)).toBe(true);
      expect(createHash('sha256').update(given).digest('hex')).toBe(digest);
    }
    expect((await api.get(`${town.path}/signed-files/${'0'.repeat(64)}`)).status).toBe(404);
    expect((await api.get(`${town.path}/signed-files/otra`)).status).toBe(400);
  });

  it('F30 tells them where the published plan is read, on the page and in every file', async () => {
    await signAndApprove(town, commitment);
    const own = sure((await sheet()).seats[0]?.signOffId);
    const text = await file('canonico.json');
    const part = DetachedView.parse(await (await handIn(own, await aCms(signer, text))).json()).facts;
    await publishPlan(town, planNumber);
    const given = await api.get(`${town.path}/plans/${planNumber}/sign-off/files/documento.pdf`);
    const pdf = Buffer.from(await given.arrayBuffer());
    const whole = sure(
      PlanSheet.parse(await town.get(`plans/${planNumber}/sign-off`)).seats[0]?.signOffId ?? undefined,
    );
    const { facts } = DetachedView.parse(await (await handIn(whole, await aSignedPdf(signer, pdf))).json());
    expect(facts.covers).toBe(createHash('sha256').update(pdf).digest('hex'));
    const plan = PublishedPlan.parse(await town.get(`plans/${planNumber}/publication`));
    const page = PublishedCommitment.parse(
      await town.get(`plans/${planNumber}/commitments/${commitment.key}`),
    );
    expect(part.covers).toBe(page.hash);
    expect(plan.signatures.map(({ detached }) => detached)).toContainEqual(facts);
    expect(page.signatures.map(({ detached }) => detached)).toContainEqual(part);
    for (const path of [`plans/${planNumber}`, `plans/${planNumber}/commitments/${commitment.key}`])
      for (const [format, lang, words] of [
        ['html', 'es', 'Íntegra, aparte, sobre el texto exacto'],
        ['md', 'en', 'Sound, apart, over the exact text'],
        ['json', 'es', '"kind": "cms-json"'],
      ] as const) {
        const answer = await api.get(`${town.path}/${path}/document/${format}?lang=${lang}`);
        // A page may break a hash where it likes.
        const said = (await answer.text()).replaceAll('<wbr>', '');
        for (const shown of [words, part.covers, part.hash]) expect(said).toContain(shown);
        for (const secret of ['AECT800101MDFRRR09', 'Persona Firmante']) expect(said).not.toContain(secret);
      }
  });
});
