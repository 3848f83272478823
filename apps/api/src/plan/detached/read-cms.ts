import type { RefusalCode } from '@ruta/contracts/protocol/refusal';
import * as asn1js from 'asn1js';
import { Certificate, ContentInfo, RSASSAPSSParams, SignedData, type SignerInfo } from 'pkijs';

const DATA = '1.2.840.113549.1.7.1';
const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const SIGNING_TIME = '1.2.840.113549.1.9.5';
const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47';
const PSS = '1.2.840.113549.1.1.10';

export const digests: Readonly<Record<string, 'SHA-256' | 'SHA-384' | 'SHA-512'>> = {
  '2.16.840.1.101.3.4.2.1': 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
};

/** With the digest an algorithm names itself; null where it leaves it to another field. */
const algorithms: Readonly<Record<string, string | null>> = {
  '1.2.840.113549.1.1.1': null,
  [PSS]: null,
  '1.2.840.113549.1.1.11': 'SHA-256',
  '1.2.840.113549.1.1.12': 'SHA-384',
  '1.2.840.113549.1.1.13': 'SHA-512',
  '1.2.840.10045.4.3.2': 'SHA-256',
  '1.2.840.10045.4.3.3': 'SHA-384',
  '1.2.840.10045.4.3.4': 'SHA-512',
};

/** MD2, MD5, SHA-1 and SHA-224, alone and with RSA, DSA or elliptic curves. */
const weak = new Set([
  '1.2.840.113549.2.2',
  '1.2.840.113549.2.5',
  '1.3.14.3.2.26',
  '2.16.840.1.101.3.4.2.4',
  '1.2.840.113549.1.1.2',
  '1.2.840.113549.1.1.4',
  '1.2.840.113549.1.1.5',
  '1.2.840.113549.1.1.14',
  '1.2.840.10040.4.3',
  '1.2.840.10045.4.1',
  '1.2.840.10045.4.3.1',
]);

export interface ReadCms {
  data: SignedData;
  signer: SignerInfo;
  certificate: Certificate;
  /** What the signature says that it signed. */
  messageDigest: Buffer;
  digest: 'SHA-256' | 'SHA-384' | 'SHA-512';
  pss: boolean;
  /** Content that comes along inside; null where it is apart. */
  inside: Buffer | null;
  signedAt: number | null;
  /** The hash by which it names its certificate (RFC 5035), with the digest's object identifier. */
  named: { digest: string; hash: Buffer } | null;
}

/** A CMS signature by one signer, in DER or BER, taken apart and held to what is accepted; nothing is verified yet. */
export function readCms(bytes: Buffer, padded: boolean): ReadCms | { refused: RefusalCode } {
  try {
    const parsed = asn1js.fromBER(bytes);
    if (parsed.offset === -1) return { refused: 'sign-off.file-unreadable' };
    const rest = bytes.subarray(parsed.offset);
    if (padded ? rest.some((byte) => byte !== 0) : rest.length > 0) return { refused: 'sign-off.file-gap' };
    const info = new ContentInfo({ schema: parsed.result });
    if (info.contentType !== ContentInfo.SIGNED_DATA) return { refused: 'sign-off.file-kind' };
    return read(new SignedData({ schema: info.content }));
  } catch {
    return { refused: 'sign-off.file-unreadable' };
  }
}

function read(data: SignedData): ReadCms | { refused: RefusalCode } {
  const { signerInfos, encapContentInfo } = data;
  const [signer] = signerInfos;
  if (!signer) return { refused: 'sign-off.file-unsigned' };
  if (signerInfos.length > 1) return { refused: 'sign-off.file-several' };
  if (encapContentInfo.eContentType !== DATA) return { refused: 'sign-off.file-kind' };
  const algorithm = signer.signatureAlgorithm.algorithmId;
  if (weak.has(signer.digestAlgorithm.algorithmId) || weak.has(algorithm))
    return { refused: 'sign-off.file-weak' };
  const digest = digests[signer.digestAlgorithm.algorithmId];
  const own = algorithms[algorithm];
  if (!digest || own === undefined || (own !== null && own !== digest))
    return { refused: 'sign-off.file-kind' };
  if (algorithm === PSS && digests[pssDigest(signer)] !== digest) return { refused: 'sign-off.file-weak' };
  const certificate = certificateOf(data, signer);
  if (!certificate) return { refused: 'sign-off.file-no-certificate' };
  if (weak.has(certificate.signatureAlgorithm.algorithmId)) return { refused: 'sign-off.file-weak' };
  const type = only(signer, CONTENT_TYPE);
  const message = only(signer, MESSAGE_DIGEST);
  if (!(type instanceof asn1js.ObjectIdentifier) || type.valueBlock.toString() !== DATA)
    return { refused: 'sign-off.file-kind' };
  if (!(message instanceof asn1js.OctetString)) return { refused: 'sign-off.file-kind' };
  const { eContent } = encapContentInfo;
  return {
    data,
    signer,
    certificate,
    messageDigest: Buffer.from(message.getValue()),
    digest,
    pss: algorithm === PSS,
    inside: eContent ? Buffer.from(eContent.getValue()) : null,
    signedAt: momentOf(only(signer, SIGNING_TIME)),
    named: namedCertificate(only(signer, SIGNING_CERTIFICATE_V2)),
  };
}

/** Without parameters PSS means SHA-1. */
const pssDigest = ({ signatureAlgorithm }: SignerInfo): string =>
  new RSASSAPSSParams({ schema: signatureAlgorithm.algorithmParams }).hashAlgorithm.algorithmId;

/** The single value of a signed attribute that is there once. */
function only(signer: SignerInfo, type: string): unknown {
  const found = (signer.signedAttrs?.attributes ?? []).filter((attribute) => attribute.type === type);
  const values: unknown[] = found.length === 1 ? (found[0]?.values ?? []) : [];
  return values.length === 1 ? values[0] : undefined;
}

const momentOf = (value: unknown): number | null =>
  value instanceof asn1js.UTCTime || value instanceof asn1js.GeneralizedTime
    ? value.toDate().getTime()
    : null;

function certificateOf({ certificates = [] }: SignedData, { sid }: SignerInfo): Certificate | null {
  const known = certificates.filter((one) => one instanceof Certificate);
  return (
    known.find(
      ({ issuer, serialNumber }) =>
        'issuer' in sid && issuer.isEqual(sid.issuer) && serialNumber.isEqual(sid.serialNumber),
    ) ?? (known.length === 1 && !('issuer' in sid) ? (known[0] ?? null) : null)
  );
}

const SHA_256 = '2.16.840.1.101.3.4.2.1';

function namedCertificate(value: unknown): ReadCms['named'] {
  const first = childrenOf(childrenOf(childrenOf(value)[0])[0]);
  const [head, next] = first;
  if (head instanceof asn1js.OctetString) return { digest: SHA_256, hash: Buffer.from(head.getValue()) };
  const [identifier] = childrenOf(head);
  return identifier instanceof asn1js.ObjectIdentifier && next instanceof asn1js.OctetString
    ? { digest: identifier.valueBlock.toString(), hash: Buffer.from(next.getValue()) }
    : null;
}

const childrenOf = (value: unknown): unknown[] =>
  value instanceof asn1js.Sequence ? value.valueBlock.value : [];
