import { createHash, X509Certificate } from 'node:crypto';
import type { CertificateFacts, ChainState, NamePart } from '@ruta/contracts/plan/detached-signature';
import type { RefusalCode } from '@ruta/contracts/protocol/refusal';
import { Certificate, CertificateChainValidationEngine, type RelativeDistinguishedNames } from 'pkijs';
import { digests, type ReadCms } from './read-cms.ts';

export interface VerifiedCms {
  algorithm: string;
  signedAt: number | null;
  inTerm: boolean;
  bound: boolean;
  chain: ChainState;
  /** Who issued the certificate, where the chain is trusted. */
  issuer: string | null;
  certificate: CertificateFacts;
}

export const digestOf = (name: string, content: Buffer): Buffer =>
  createHash(name.replace('-', '').toLowerCase()).update(content).digest();

const LEAST_RSA_BITS = 2048;
const CURVES: Readonly<Record<string, string>> = {
  prime256v1: 'P-256',
  secp384r1: 'P-384',
  secp521r1: 'P-521',
};

/** Whether exactly `content` was signed with the key of the certificate that comes along. */
export async function verifyCms(
  cms: ReadCms,
  content: Buffer,
  anchors: readonly Certificate[],
  now: number,
): Promise<VerifiedCms | { refused: RefusalCode }> {
  if (cms.inside && !cms.inside.equals(content)) return { refused: 'sign-off.file-other-document' };
  if (!digestOf(cms.digest, content).equals(cms.messageDigest)) return { refused: 'sign-off.file-altered' };
  const der = Buffer.from(cms.certificate.toSchema().toBER());
  const key = keyOf(der, cms);
  if (!key) return { refused: 'sign-off.file-weak' };
  if (cms.named) {
    const digest = digests[cms.named.digest];
    if (!digest || !digestOf(digest, der).equals(cms.named.hash)) return { refused: 'sign-off.file-altered' };
  }
  const verified = await cms.data
    .verify({ signer: 0, data: new Uint8Array(content).buffer, extendedMode: true })
    .then(({ signatureVerified }) => signatureVerified === true)
    .catch(() => false);
  if (!verified) return { refused: 'sign-off.file-altered' };
  const { notBefore, notAfter } = cms.certificate;
  const at = cms.signedAt ?? now;
  const chain = await chainOf(cms, anchors, at);
  return {
    algorithm: `${key}${cms.pss ? ' PSS' : ''}, ${cms.digest}`,
    signedAt: cms.signedAt,
    inTerm: notBefore.value.getTime() <= at && at <= notAfter.value.getTime(),
    bound: cms.named !== null,
    chain,
    issuer: chain === 'trusted' ? authority(namesIn(cms.certificate.issuer)) : null,
    certificate: {
      subject: namesIn(cms.certificate.subject),
      issuer: namesIn(cms.certificate.issuer),
      serial: Buffer.from(cms.certificate.serialNumber.valueBlock.valueHexView).toString('hex'),
      notBefore: notBefore.value.getTime(),
      notAfter: notAfter.value.getTime(),
    },
  };
}

/** `RSA 2048`, `P-256`; null for what is too weak or not known. */
function keyOf(der: Buffer, { signer }: ReadCms): string | null {
  try {
    const { asymmetricKeyType: type, asymmetricKeyDetails: details } = new X509Certificate(der).publicKey;
    const curve = details?.namedCurve ? CURVES[details.namedCurve] : undefined;
    const ecdsa = signer.signatureAlgorithm.algorithmId.startsWith('1.2.840.10045.');
    if (type === 'ec') return ecdsa && curve ? curve : null;
    const bits = details?.modulusLength ?? 0;
    return type?.startsWith('rsa') && !ecdsa && bits >= LEAST_RSA_BITS ? `RSA ${bits}` : null;
  } catch {
    return null;
  }
}

async function chainOf(
  { data, certificate }: ReadCms,
  anchors: readonly Certificate[],
  at: number,
): Promise<ChainState> {
  if (anchors.length === 0) return 'not-checked';
  const along = (data.certificates ?? []).filter((one) => one instanceof Certificate);
  const engine = new CertificateChainValidationEngine({
    trustedCerts: [...anchors],
    certs: [...along.filter((one) => one !== certificate), certificate],
    checkDate: new Date(at),
  });
  const { result } = await engine.verify({ passedWhenNotRevValues: true }).catch(() => ({ result: false }));
  return result ? 'trusted' : 'not-trusted';
}

/** What the parts of a name are called; others go by their number. */
const labels: Readonly<Record<string, string>> = {
  '2.5.4.3': 'CN',
  '2.5.4.5': 'serialNumber',
  '2.5.4.6': 'C',
  '2.5.4.7': 'L',
  '2.5.4.8': 'ST',
  '2.5.4.10': 'O',
  '2.5.4.11': 'OU',
  '2.5.4.41': 'name',
  '2.5.4.45': 'x500UniqueIdentifier',
  '1.2.840.113549.1.9.1': 'emailAddress',
};

const MOST_PART = 300;

const namesIn = ({ typesAndValues }: RelativeDistinguishedNames): NamePart[] =>
  typesAndValues.slice(0, 30).map(({ type, value }) => ({
    label: labels[type] ?? type,
    value: printable(value.valueBlock),
  }));

/** Bit strings, as those of tax numbers, are letters. */
const printable = (block: { value?: unknown; valueHexView?: Uint8Array }): string =>
  (typeof block.value === 'string' ? block.value : Buffer.from(block.valueHexView ?? []).toString('latin1'))
    .replace(/[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu, '')
    .slice(0, MOST_PART);

const authority = (names: readonly NamePart[]): string | null =>
  (names.find(({ label }) => label === 'O') ?? names.find(({ label }) => label === 'CN'))?.value ?? null;
