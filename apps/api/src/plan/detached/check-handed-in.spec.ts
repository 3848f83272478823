import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Certificate } from 'pkijs';
import { type Checked, checkHandedIn } from './check-handed-in.ts';
import { aPlainPdf, aSignedPdf, type PdfWishes } from './testing/a-signed-pdf.ts';
import { aCms, aSigner, type CmsWishes, type Signer } from './testing/a-signer.ts';

const DAY = 86_400_000;

describe('a signature made outside', () => {
  const document = aPlainPdf('Cada obra dira que cuesta.');
  const earlierDocument = aPlainPdf('Cada obra dira cuanto cuesta.');
  const canonical = Buffer.from('{"objective":["Cada obra dirá qué cuesta."]}');
  const earlierText = Buffer.from('{"objective":["Cada obra dirá cuánto cuesta."]}');
  const given = { canonical: [canonical], pdfs: [document] };
  const earlier = { canonical: [earlierText], pdfs: [earlierDocument] };
  let signer: Signer;

  beforeAll(async () => {
    signer = await aSigner();
  });

  const check = (file: Buffer, anchors: readonly Certificate[] = []) =>
    checkHandedIn(file, given, earlier, { anchors, now: Date.now() });
  const pdf = (wishes: PdfWishes = {}, base = document) => aSignedPdf(signer, base, wishes);
  const flipped = (file: Buffer, at: number): Buffer => {
    const changed = Buffer.from(file);
    changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
    return changed;
  };
  const refusal = async (file: Buffer) => {
    const result = await check(file);
    return 'refused' in result ? result.refused : 'taken';
  };
  const taken = async (file: Buffer, anchors: readonly Certificate[] = []): Promise<Checked> => {
    const result = await check(file, anchors);
    if ('refused' in result) throw new Error(result.refused);
    return result;
  };

  it('F25, F27 is taken inside the PDF that was given out, and what is said of it is what was checked', async () => {
    const at = new Date(Math.floor(Date.now() / 1000) * 1000);
    const checked = await taken(await pdf({ at }));
    expect(checked).toMatchObject({
      kind: 'pdf',
      algorithm: 'P-256, SHA-256',
      signedAt: at.getTime(),
      inTerm: true,
      bound: true,
      chain: 'not-checked',
      issuer: null,
    });
    expect(checked.certificate.subject).toContainEqual({ label: 'CN', value: 'Teresa Arce' });
    expect(await refusal(await pdf({ kind: 'adbe.pkcs7.detached' }))).toBe('taken');
  });

  it('F26 is taken apart, over the PDF or the canonical text, in DER, PEM, or with the content inside', async () => {
    expect((await taken(await aCms(signer, canonical))).kind).toBe('cms-json');
    expect((await taken(await aCms(signer, document))).kind).toBe('cms-pdf');
    const der = await aCms(signer, canonical, { inside: true });
    expect((await taken(der)).kind).toBe('cms-json');
    const pem = `-----BEGIN PKCS7-----\n${der.toString('base64')}\n-----END PKCS7-----\n`;
    expect((await taken(Buffer.from(pem))).kind).toBe('cms-json');
  });

  it.each([
    ['rsa', 'RSA 2048, SHA-256'],
    ['pss', 'RSA 2048 PSS, SHA-256'],
  ] as const)('F27 takes %s keys', async (algorithm, said) => {
    const other = await aSigner({ algorithm });
    expect((await taken(await aCms(other, canonical))).algorithm).toBe(said);
  });

  it('F27 refuses keys and digests that are too weak', async () => {
    const short = await aSigner({ algorithm: 'rsa-1024' });
    expect(await refusal(await aCms(short, canonical))).toBe('sign-off.file-weak');
    expect(await refusal(await aCms(signer, canonical, { digest: 'SHA-1' }))).toBe('sign-off.file-weak');
  });

  it('F24 is refused over another version, and over anything else', async () => {
    expect(await refusal(await pdf({}, earlierDocument))).toBe('sign-off.file-other-version');
    expect(await refusal(await aCms(signer, earlierText))).toBe('sign-off.file-other-version');
    expect(await refusal(await pdf({}, aPlainPdf('Otra cosa.')))).toBe('sign-off.file-other-document');
    expect(await refusal(await aCms(signer, Buffer.from('Otra cosa.')))).toBe('sign-off.file-other-document');
    const inside = await aCms(signer, Buffer.from('Otra cosa.'), { inside: true });
    expect(await refusal(inside)).toBe('sign-off.file-other-document');
  });

  it('F25 is refused with something after it, left out, encrypted, signed twice, or not at all', async () => {
    expect(await refusal(await pdf({ after: '\n%%EOF\n' }))).toBe('sign-off.file-gap');
    expect(await refusal(await pdf({ shift: 3 }))).toBe('sign-off.file-gap');
    expect(await refusal(await pdf({ shift: -3 }))).toBe('sign-off.file-gap');
    expect(await refusal(await pdf({ more: '8000 0 obj\n<< /Encrypt 1 0 R >>\nendobj\n' }))).toBe(
      'sign-off.file-encrypted',
    );
    const second = '8000 0 obj\n<< /Type /Sig /ByteRange [0 1 2 3] >>\nendobj\n';
    expect(await refusal(await pdf({ more: second }))).toBe('sign-off.file-several');
    expect(await refusal(document)).toBe('sign-off.file-unsigned');
    expect(await refusal(await pdf({ kind: 'ETSI.RFC3161' }))).toBe('sign-off.file-kind');
    expect(await refusal(await aCms(signer, canonical, { signers: 2 }))).toBe('sign-off.file-several');
  });

  it('F25 is refused where it puts something in the place of the text', async () => {
    const words = '4 0 obj\n<< /Length 5 >>\nstream\nNada.\nendstream\nendobj\n';
    const page =
      '3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 7 0 R /Resources << >> >>\nendobj\n';
    const seen = page.replace('7 0 R', '4 0 R /Annots [9001 0 R]');
    const root = '8000 0 obj\n<< /Type /Catalog /Pages 8001 0 R >>\nendobj\ntrailer\n<< /Root 8000 0 R >>\n';
    const packed = '8000 0 obj\n<< /Type /ObjStm /N 1 /First 4 >>\nendobj\n';
    for (const more of [words, page, root, packed])
      expect(await refusal(await pdf({ more }))).toBe('sign-off.file-rewritten');
    expect(await refusal(await pdf({ more: seen }))).toBe('taken');
  });

  it('F26 is refused without its certificate, with content of another kind, or as something else', async () => {
    const stranger = await aSigner({ name: 'Otra persona' });
    const cases: CmsWishes[] = [{ along: [] }, { along: [stranger.certificate] }];
    for (const wishes of cases)
      expect(await refusal(await aCms(signer, canonical, wishes))).toBe('sign-off.file-no-certificate');
    const token = await aCms(signer, canonical, { contentType: '1.2.840.113549.1.9.16.1.4' });
    expect(await refusal(token)).toBe('sign-off.file-kind');
    for (const file of ['', 'Firmado: Teresa', '%PDF-', '-----BEGIN CMS-----\nAAAA\n-----END CMS-----'])
      expect(await refusal(Buffer.from(file))).not.toBe('taken');
    expect(await refusal(Buffer.alloc(5_242_881))).toBe('sign-off.file-too-large');
    const cms = await aCms(signer, canonical);
    expect(await refusal(Buffer.concat([cms, Buffer.from([0])]))).toBe('sign-off.file-gap');
  });

  it('F27 says when the certificate was not in its term, and when the signature does not name it', async () => {
    const past = await aSigner({
      from: new Date(Date.now() - 90 * DAY),
      until: new Date(Date.now() - 60 * DAY),
    });
    expect(await taken(await aCms(past, canonical, { bound: false }))).toMatchObject({
      inTerm: false,
      bound: false,
    });
    const then = new Date(Date.now() - 70 * DAY);
    expect(await taken(await aCms(past, canonical, { at: then }))).toMatchObject({ inTerm: true });
    expect(await taken(await aCms(signer, canonical, { at: null }))).toMatchObject({
      signedAt: null,
      inTerm: true,
    });
  });

  it('F27 vouches for who issued the certificate only where that authority is known', async () => {
    const authority = await aSigner({ name: 'Autoridad de prueba', authority: true });
    const another = await aSigner({ name: 'Otra autoridad', authority: true });
    const official = await aSigner({ issuer: authority });
    const file = await aCms(official, canonical);
    expect((await taken(file)).chain).toBe('not-checked');
    expect(await taken(file, [authority.certificate])).toMatchObject({
      chain: 'trusted',
      issuer: 'Organización de Autoridad de prueba',
    });
    expect(await taken(file, [another.certificate])).toMatchObject({ chain: 'not-trusted', issuer: null });
    expect(await taken(await aCms(signer, canonical), [authority.certificate])).toMatchObject({
      chain: 'not-trusted',
    });
  });

  it('F27 says the same or is refused, whichever byte is flipped and wherever it is cut', async () => {
    const file = await pdf({ room: 900 });
    const { certificate, ...said } = await taken(file);
    const same = async (changed: Buffer, where: string) => {
      const result = await check(changed);
      if ('refused' in result) return;
      const { certificate: other, ...now } = result;
      expect([where, now, other]).toEqual([where, said, certificate]);
    };
    let refused = 0;
    for (let at = 0; at < document.length; at += 1)
      if ((await refusal(flipped(file, at))) !== 'taken') refused += 1;
    expect(refused).toBe(document.length);
    for (let at = document.length; at < file.length; at += 3) await same(flipped(file, at), `byte ${at}`);
    for (let length = 0; length < file.length; length += 97)
      expect(await refusal(file.subarray(0, length))).not.toBe('taken');
    const cms = await aCms(signer, canonical);
    const { certificate: its, ...apart } = await taken(cms);
    for (let at = 0; at < cms.length; at += 1) {
      const result = await check(flipped(cms, at));
      if (!('refused' in result)) expect([at, result]).toEqual([at, { ...apart, certificate: its }]);
    }
    for (let length = 0; length < cms.length; length += 7)
      expect(await refusal(cms.subarray(0, length))).not.toBe('taken');
  }, 240_000);
});
