import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CommitmentSummary } from '@ruta/contracts/drafting/commitment';
import { PlanAssembly } from '@ruta/contracts/plan/plan-publication';
import { PartnershipFile, PartnershipPlanFile } from '@ruta/contracts/plan/partnership-template';
import { contentHash } from '@ruta/domain/evidence/canonical-json';
import { sure } from '@ruta/testing/list/nth';
import { uuidv7 } from 'uuidv7';
import { aWrittenCommitment, freeze, moveTo } from '../drafting/testing/written-commitment.ts';
import { entriesOf } from '@ruta/testing/files/zip-entries';
import { type RunningApi, startApi } from '../platform/testing/running-api.ts';
import { aTown, type Town } from '../route/testing/town.ts';
import { signPlan } from './testing/published-plan.ts';

const headingsOf = (html: string) =>
  [...(html.split('<main>')[1] ?? '').matchAll(/<h[234] id="[^"]+">([^<]+)</g)].map(([, text]) => text);

describe('plans and commitments as files', () => {
  let api: RunningApi;
  let town: Town;
  let planNumber: number;
  let commitment: CommitmentSummary;
  let version: { version: number; hash: string };

  beforeAll(async () => {
    api = await startApi();
    town = await aTown(api);
    const { plan } = await town.route('mexico-third-plan');
    planNumber = plan.number;
    commitment = await aWrittenCommitment(api, town, plan.id);
    const { version: number, hash } = await freeze(town, commitment);
    version = { version: number, hash };
    await moveTo(town, commitment, { to: 'signing', ...version });
    const seats = town.body.sectors.flatMap((sector) => sector.seats);
    for (const [seat, member] of town.members.entries())
      await town.send(
        `commitments/${commitment.id}/sign-off`,
        { opId: uuidv7(), ...version, seatId: seats[seat]?.id, decision: 'sign' },
        member,
      );
    await town.send(`commitments/${commitment.id}/approval`, version);
    const { current } = PlanAssembly.parse(
      await town.send(`plans/${planNumber}/assembly`, { opId: uuidv7() }),
    );
    const move = { version: sure(current).version, hash: sure(current).hash };
    await signPlan(town, planNumber, move);
    await town.send(`plans/${planNumber}/approval`, move);
    await town.send(`plans/${planNumber}/publication`, move);
  });
  afterAll(() => api?.close());

  const file = (path: string, headers = {}) => fetch(`${api.url}/api${town.path}/${path}`, { headers });
  const bytes = async (path: string) => Buffer.from(await (await file(path)).arrayBuffer());
  const ofPlan = (format: string, query = '') => `plans/${planNumber}/document/${format}${query}`;
  const ofCommitment = (format: string, query = '') =>
    `plans/${planNumber}/commitments/${commitment.key}/document/${format}${query}`;

  it('X1 gives the plan and each commitment in five formats that say the same', async () => {
    const html = String(await bytes(ofCommitment('html')));
    const headings = headingsOf(html);
    expect(headings).toEqual(
      expect.arrayContaining([
        'En palabras sencillas',
        'El problema',
        'Sus causas',
        'Hitos',
        'De dónde sale',
      ]),
    );
    const word = entriesOf(await bytes(ofCommitment('docx'))).get('word/document.xml') ?? '';
    for (const text of headings) expect(word).toContain(`>${text}</w:t>`);
    const markdown = String(await bytes(ofCommitment('md')));
    expect([...markdown.matchAll(/^##+ (.*)$/gm)].map(([, text]) => text)).toEqual(headings);
    const pdf = (await bytes(ofPlan('pdf'))).toString('latin1');
    for (const sign of ['/StructTreeRoot', '/Lang (es-MX)', '/Outlines', '/TOCI', 'pdfuaid'])
      expect(pdf).toContain(sign);
    const plan = headingsOf(String(await bytes(ofPlan('html'))));
    expect(plan[0]).toBe(`${commitment.key} Avisos de corte de agua con 48 horas`);
  });

  it('X2 is always of a version: its number, hash, day, licence and origins are in it', async () => {
    const html = String(await bytes(ofCommitment('html')));
    for (const words of [version.hash, 'Aprobado, versión 1', 'CC BY 4.0', 'Titular de'])
      expect(html).toContain(words);
    const { commitment: one } = PartnershipFile.parse(JSON.parse(String(await bytes(ofCommitment('json')))));
    expect(one.record).toMatchObject({ version: 1, holds: true, sha256: version.hash, licence: 'CC-BY-4.0' });
    expect(contentHash(one.record.form)).toBe(version.hash);
    expect(one.record.origins).toMatchObject([{ clause: 'summary.1', kind: 'contribution' }]);
    const frozen = await bytes(`commitments/${commitment.id}/versions/1/document/html`);
    expect(String(frozen)).toContain('Versión 1 de la mesa, sin aprobar');
    expect((await file(ofPlan('pdf', '?version=7'))).status).toBe(404);
    expect((await file(`plans/99/document/pdf`)).status).toBe(404);
  });

  it('X3 says of a text that is no version that it is a draft, to whoever may read it', async () => {
    const draft = `commitments/${commitment.id}/draft/document`;
    const html = String(await bytes(`${draft}/html`));
    expect(html).toContain('Borrador: así está ahora, todavía no es una versión');
    expect(html).toContain('data-holds="false"');
    const { commitment: one } = PartnershipFile.parse(
      JSON.parse(String(await bytes(`${draft}/json?lang=en`))),
    );
    expect(one.record).toMatchObject({ version: null, holds: false });
    expect(one.record.standing).toMatch(/^Draft/);
  });

  it('X4 puts a commitment into the fields of the partnership', async () => {
    const { commitments } = PartnershipPlanFile.parse(
      JSON.parse(String(await bytes(ofPlan('json', '?lang=en')))),
    );
    expect(commitments).toMatchObject([
      {
        lead_implementing_agency: 'Dirección de Agua',
        commitment_start_date: '2027-02-01',
        commitment_end_date: '2027-04-30',
        commitment_description: {
          what_is_the_public_problem_that_the_commitment_will_address: expect.stringContaining('214 cortes'),
          why_is_this_commitment_relevant_to_ogp_values: [{ value: 'transparency', name: 'Transparency' }],
        },
        milestone_activities_with_a_verifiable_deliverable: [
          { milestone: 'Calendario en línea', start_date: '2027-02-01', end_date: '2027-04-30' },
        ],
        contact_information: {
          name_of_responsible_person_from_implementing_agency: null,
          title_department: 'Dirección, Dirección de Agua',
          email_and_phone: null,
        },
        other_actors_involved: {
          csos_private_sector_multilaterals_working_groups: ['Observatorio Encino, Coordinación'],
        },
      },
    ]);
  });

  it('X5 is asked for once: the same content is not sent again, and a file has a name', async () => {
    const first = await file(ofPlan('docx'));
    expect(first.headers.get('content-disposition')).toBe(
      `attachment; filename="tres-cruces-plan-${planNumber}-v1.docx"`,
    );
    const again = await file(ofPlan('docx'), { 'if-none-match': first.headers.get('etag') ?? '' });
    expect(again.status).toBe(304);
    expect((await file(ofPlan('html'))).headers.get('content-disposition')).toMatch(/^inline/);
    expect((await file(ofPlan('exe'))).status).toBe(400);
  });

  it('X6 carries no token, address or number of a person', async () => {
    const [person]: { email: string }[] = await api.database.query('SELECT email FROM account_email LIMIT 1');
    for (const format of ['html', 'md', 'json']) {
      const text = String(await bytes(ofPlan(format)));
      expect(text).not.toContain(sure(person).email);
      for (const member of town.members) expect(text).not.toContain(member.personId);
    }
  });
});
