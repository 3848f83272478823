import { createHash, webcrypto } from 'node:crypto';
import * as asn1js from 'asn1js';
import {
  AlgorithmIdentifier,
  Attribute,
  AttributeTypeAndValue,
  BasicConstraints,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  Extension,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';

type KeyPair = webcrypto.CryptoKeyPair;

export interface Signer {
  certificate: Certificate;
  keys: KeyPair;
  pem: string;
}

export interface SignerWishes {
  name?: string;
  algorithm?: 'ec' | 'rsa' | 'rsa-1024' | 'pss';
  issuer?: Signer;
  from?: Date;
  until?: Date;
  authority?: boolean;
}

const DAY = 86_400_000;

const keyAlgorithm = (algorithm: SignerWishes['algorithm']) =>
  algorithm === 'ec' || algorithm === undefined
    ? { name: 'ECDSA', namedCurve: 'P-256' }
    : {
        name: algorithm === 'pss' ? 'RSA-PSS' : 'RSASSA-PKCS1-v1_5',
        modulusLength: algorithm === 'rsa-1024' ? 1024 : 2048,
        publicExponent: new Uint8Array([1, 0, 1]),
        hash: 'SHA-256',
      };

let serial = 1000;

/** Somebody with a key and a certificate of their own making, or of an authority. */
export async function aSigner(wishes: SignerWishes = {}): Promise<Signer> {
  const keys = (await webcrypto.subtle.generateKey(keyAlgorithm(wishes.algorithm), true, [
    'sign',
    'verify',
  ])) as KeyPair;
  const certificate = new Certificate();
  certificate.version = 2;
  serial += 1;
  certificate.serialNumber = new asn1js.Integer({ value: serial });
  const part = (type: string, value: string) =>
    new AttributeTypeAndValue({ type, value: new asn1js.Utf8String({ value }) });
  const name = wishes.name ?? 'Teresa Arce';
  certificate.subject.typesAndValues.push(
    part('2.5.4.3', name),
    part('2.5.4.5', 'AECT800101MDFRRR09'),
    part('2.5.4.10', `Organización de ${name}`),
  );
  certificate.issuer.typesAndValues.push(
    ...(wishes.issuer?.certificate.subject.typesAndValues ?? certificate.subject.typesAndValues),
  );
  certificate.notBefore.value = wishes.from ?? new Date(Date.now() - 30 * DAY);
  certificate.notAfter.value = wishes.until ?? new Date(Date.now() + 30 * DAY);
  if (wishes.authority) {
    const constraints = new BasicConstraints({ cA: true });
    certificate.extensions = [
      new Extension({
        extnID: '2.5.29.19',
        critical: true,
        extnValue: constraints.toSchema().toBER(),
        parsedValue: constraints,
      }),
    ];
  }
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey);
  await certificate.sign((wishes.issuer?.keys ?? keys).privateKey, 'SHA-256');
  const read = Certificate.fromBER(certificate.toSchema(true).toBER());
  const base64 = Buffer.from(read.toSchema().toBER()).toString('base64');
  return {
    certificate: read,
    keys,
    pem: `-----BEGIN CERTIFICATE-----\n${base64}\n-----END CERTIFICATE-----\n`,
  };
}

export interface CmsWishes {
  digest?: 'SHA-1' | 'SHA-256' | 'SHA-384' | 'SHA-512';
  inside?: boolean;
  /** Names its certificate by its hash. */
  bound?: boolean;
  at?: Date | null;
  /** A certificate that comes along in the place of the signer's own. */
  along?: Certificate[];
  signers?: number;
  /** Of the content as it is signed: another type than plain data. */
  contentType?: string;
}

const DATA = '1.2.840.113549.1.7.1';

/** A CMS signature as programs make it. */
export async function aCms(signer: Signer, content: Buffer, wishes: CmsWishes = {}): Promise<Buffer> {
  const { digest = 'SHA-256', inside = false, bound = true, at = new Date(), contentType = DATA } = wishes;
  const data = new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({
      eContentType: contentType,
      ...(inside && { eContent: new asn1js.OctetString({ valueHex: new Uint8Array(content).buffer }) }),
    }),
    certificates: wishes.along ?? [signer.certificate],
  });
  for (let count = 0; count < (wishes.signers ?? 1); count += 1) {
    const attributes = [
      new Attribute({
        type: '1.2.840.113549.1.9.3',
        values: [new asn1js.ObjectIdentifier({ value: contentType })],
      }),
      ...(at
        ? [new Attribute({ type: '1.2.840.113549.1.9.5', values: [new asn1js.UTCTime({ valueDate: at })] })]
        : []),
      new Attribute({
        type: '1.2.840.113549.1.9.4',
        values: [new asn1js.OctetString({ valueHex: await digested(digest, content) })],
      }),
      ...(bound ? [namedBy(signer.certificate)] : []),
    ];
    data.signerInfos.push(
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({
          issuer: signer.certificate.issuer,
          serialNumber: signer.certificate.serialNumber,
        }),
        signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes }),
      }),
    );
    await data.sign(signer.keys.privateKey, count, digest, new Uint8Array(content).buffer);
  }
  const info = new ContentInfo({ contentType: ContentInfo.SIGNED_DATA, content: data.toSchema(true) });
  return Buffer.from(info.toSchema().toBER());
}

const digested = async (name: string, content: Buffer): Promise<ArrayBuffer> =>
  webcrypto.subtle.digest(name, new Uint8Array(content));

/** signing-certificate-v2 (RFC 5035) with SHA-256. */
function namedBy(certificate: Certificate): Attribute {
  const hash = createHash('sha256').update(Buffer.from(certificate.toSchema().toBER())).digest();
  const sequence = (...value: asn1js.BaseBlock[]) => new asn1js.Sequence({ value });
  const named = sequence(
    new AlgorithmIdentifier({ algorithmId: '2.16.840.1.101.3.4.2.1' }).toSchema(),
    new asn1js.OctetString({ valueHex: new Uint8Array(hash).buffer }),
  );
  return new Attribute({ type: '1.2.840.113549.1.9.16.2.47', values: [sequence(sequence(named))] });
}
