import type { DetachedKind } from '@ruta/contracts/plan/detached-signature';
import { MOST_SIGNED_BYTES } from '@ruta/contracts/plan/detached-signature';
import type { RefusalCode } from '@ruta/contracts/protocol/refusal';
import type { Certificate } from 'pkijs';
import { readCms } from './read-cms.ts';
import { readSignedPdf } from './signed-pdf.ts';
import { digestOf, type VerifiedCms, verifyCms } from './verify-cms.ts';

/** What one version was given out as: its canonical text, and its PDF in each language somebody asked for. */
export interface GivenOut {
  canonical: readonly Buffer[];
  pdfs: readonly Buffer[];
}

export interface Checked extends VerifiedCms {
  kind: DetachedKind;
  /** SHA-256 of what was given out and is signed. */
  covers: string;
}

type Result = Checked | { refused: RefusalCode };

/** Whether a file is a sound signature over exactly what was given out; `earlier` is what other versions were. */
export async function checkHandedIn(
  file: Buffer,
  given: GivenOut,
  earlier: GivenOut,
  { anchors, now }: { anchors: readonly Certificate[]; now: number },
): Promise<Result> {
  if (file.length > MOST_SIGNED_BYTES) return { refused: 'sign-off.file-too-large' };
  const check = file.subarray(0, 5).toString('latin1') === '%PDF-' ? checkPdf : checkCms;
  return check(file, given, earlier, anchors, now);
}

type Check = (
  file: Buffer,
  given: GivenOut,
  earlier: GivenOut,
  anchors: readonly Certificate[],
  now: number,
) => Promise<Result>;

const beginsWith =
  (file: Buffer) =>
  (document: Buffer): boolean =>
    file.subarray(0, document.length).equals(document);

const checkPdf: Check = async (file, given, earlier, anchors, now) => {
  const document = given.pdfs.find(beginsWith(file));
  if (!document)
    return {
      refused: earlier.pdfs.some(beginsWith(file))
        ? 'sign-off.file-other-version'
        : 'sign-off.file-other-document',
    };
  const read = readSignedPdf(file, document);
  if ('refused' in read) return read;
  const cms = readCms(read.signature, true);
  if ('refused' in cms) return cms;
  if (cms.inside) return { refused: 'sign-off.file-kind' };
  const verified = await verifyCms(cms, read.covered, anchors, now);
  return 'refused' in verified ? verified : { ...verified, kind: 'pdf', covers: fingerprint(document) };
};

const checkCms: Check = async (file, given, earlier, anchors, now) => {
  const cms = readCms(unarmoured(file), false);
  if ('refused' in cms) return cms;
  const signed = (content: Buffer): boolean => digestOf(cms.digest, content).equals(cms.messageDigest);
  const pdf = given.pdfs.find(signed);
  const content = pdf ?? given.canonical.find(signed);
  if (!content) {
    const known = [...earlier.pdfs, ...earlier.canonical].some(signed);
    return { refused: known ? 'sign-off.file-other-version' : 'sign-off.file-other-document' };
  }
  const verified = await verifyCms(cms, content, anchors, now);
  return 'refused' in verified
    ? verified
    : {
        ...verified,
        kind: pdf ? 'cms-pdf' : 'cms-json',
        covers: fingerprint(content),
      };
};

const fingerprint = (content: Buffer): string => digestOf('SHA-256', content).toString('hex');

/** Some programs write the same bytes as letters (PEM, RFC 7468). */
function unarmoured(file: Buffer): Buffer {
  const [, base64] =
    /^\s*-----BEGIN (?:CMS|PKCS7)-----([A-Za-z0-9+/=\s]+)-----END (?:CMS|PKCS7)-----\s*$/.exec(
      file.subarray(0, 10).toString('latin1').includes('-----') ? file.toString('latin1') : '',
    ) ?? [null, null];
  return base64 ? Buffer.from(base64, 'base64') : file;
}
