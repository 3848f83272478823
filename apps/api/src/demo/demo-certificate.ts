import { createHash, webcrypto } from 'node:crypto';
import type { Instant } from '@ruta/contracts/protocol/instant';
import * as asn1js from 'asn1js';
import {
  AlgorithmIdentifier,
  Attribute,
  AttributeTypeAndValue,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';

const YEAR = 31_557_600_000;
const DATA = '1.2.840.113549.1.7.1';
const type = {
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  signingCertificate: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
  commonName: '2.5.4.3',
  organisation: '2.5.4.10',
};

/** A key that nobody keeps and a certificate that nobody issued: it says of itself that it is a demonstration's. */
export class DemoSigner {
  private constructor(
    private readonly certificate: Certificate,
    private readonly key: webcrypto.CryptoKey,
  ) {}

  static async make(name: string, organisation: string, from: Instant): Promise<DemoSigner> {
    const keys = await webcrypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, [
      'sign',
      'verify',
    ]);
    const certificate = new Certificate();
    certificate.version = 2;
    certificate.serialNumber = new asn1js.Integer({ value: 1 });
    for (const holder of [certificate.subject, certificate.issuer])
      holder.typesAndValues.push(named(type.commonName, name), named(type.organisation, organisation));
    certificate.notBefore.value = new Date(from);
    certificate.notAfter.value = new Date(from + 4 * YEAR);
    await certificate.subjectPublicKeyInfo.importKey(keys.publicKey);
    await certificate.sign(keys.privateKey, 'SHA-256');
    return new DemoSigner(Certificate.fromBER(certificate.toSchema(true).toBER()), keys.privateKey);
  }

  /** A detached CMS signature (RFC 5652) as signing programs make it, naming its certificate by its hash. */
  async sign(content: Buffer, at: Instant): Promise<Buffer> {
    const { issuer, serialNumber } = this.certificate;
    const data = new SignedData({
      version: 1,
      encapContentInfo: new EncapsulatedContentInfo({ eContentType: DATA }),
      certificates: [this.certificate],
      signerInfos: [
        new SignerInfo({
          version: 1,
          sid: new IssuerAndSerialNumber({ issuer, serialNumber }),
          signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes: this.attributes(content, at) }),
        }),
      ],
    });
    await data.sign(this.key, 0, 'SHA-256', new Uint8Array(content).buffer);
    const info = new ContentInfo({ contentType: ContentInfo.SIGNED_DATA, content: data.toSchema(true) });
    return Buffer.from(info.toSchema().toBER());
  }

  private attributes(content: Buffer, at: Instant): Attribute[] {
    const der = Buffer.from(this.certificate.toSchema().toBER());
    const own = sequence(
      sequence(sequence(new AlgorithmIdentifier({ algorithmId: type.sha256 }).toSchema(), octets(der))),
    );
    return [
      attribute(type.contentType, new asn1js.ObjectIdentifier({ value: DATA })),
      attribute(type.signingTime, new asn1js.UTCTime({ valueDate: new Date(at) })),
      attribute(type.messageDigest, octets(content)),
      attribute(type.signingCertificate, own),
    ];
  }
}

const attribute = (of: string, value: asn1js.BaseBlock): Attribute =>
  new Attribute({ type: of, values: [value] });

const sequence = (...value: asn1js.BaseBlock[]): asn1js.Sequence => new asn1js.Sequence({ value });

const named = (part: string, value: string): AttributeTypeAndValue =>
  new AttributeTypeAndValue({ type: part, value: new asn1js.Utf8String({ value }) });

/** The SHA-256 of these bytes. */
const octets = (bytes: Buffer): asn1js.OctetString =>
  new asn1js.OctetString({ valueHex: new Uint8Array(createHash('sha256').update(bytes).digest()).buffer });
