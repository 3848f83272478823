import { Injectable } from '@nestjs/common';
import type { EntityId } from '@ruta/contracts/protocol/ids';
import { canonicalJson } from '@ruta/domain/evidence/canonical-json';
import { VersionBook } from '../../drafting/version-book.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { Refused } from '../../platform/http/refused.ts';
import { type Checked, checkHandedIn, type GivenOut } from './check-handed-in.ts';
import type { Decision } from './signed-decisions.ts';
import { isOf, SigningDocuments, type ToSign } from './signing-documents.service.ts';
import { TrustAnchors } from './trust-anchors.ts';

/** Holds what comes back signed against what was given out. */
@Injectable()
export class HandedInChecks {
  constructor(
    private readonly transactions: Transactions,
    private readonly documents: SigningDocuments,
    private readonly versions: VersionBook,
    private readonly anchors: TrustAnchors,
  ) {}

  /** Refuses by name what is no sound signature of exactly the version that was decided on. */
  async check(entityId: EntityId, decision: Decision, bytes: Buffer, now: number): Promise<Checked> {
    const toSign = await this.toSign(entityId, decision);
    const [given, earlier] = await this.givenOut(entityId, toSign);
    const checked = await checkHandedIn(bytes, given, earlier, { anchors: this.anchors.certificates, now });
    if ('refused' in checked) throw new Refused(checked.refused);
    return checked;
  }

  private async toSign(
    entityId: EntityId,
    { commitment_id: id, number, version, hash }: Decision,
  ): Promise<ToSign> {
    const toSign = id
      ? await this.documents.ofCommitment(entityId, id)
      : await this.documents.ofPlan(entityId, number);
    if (!isOf(toSign, { version, hash })) throw new Refused('sign-off.file-void');
    return toSign;
  }

  /** Of the version that is signed, and of all others. */
  private async givenOut(entityId: EntityId, toSign: ToSign): Promise<[GivenOut, GivenOut]> {
    const { of } = toSign;
    const pdfs = await this.documents.given(entityId, toSign);
    const texts =
      'commitmentId' in of
        ? await this.transactions.run((tx) => this.versions.all(tx, entityId, of.commitmentId))
        : [];
    const own = (one: { version: number; hash: string }) => isOf(one, toSign);
    return [
      { canonical: [toSign.canonical], pdfs: pdfs.filter(own).map(({ bytes }) => bytes) },
      {
        canonical: texts.filter((one) => !own(one)).map(({ form }) => Buffer.from(canonicalJson(form))),
        pdfs: pdfs.filter((one) => !own(one)).map(({ bytes }) => bytes),
      },
    ];
  }
}
