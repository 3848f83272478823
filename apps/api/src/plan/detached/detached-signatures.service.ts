import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CertificateFacts, type DetachedView } from '@ruta/contracts/plan/detached-signature';
import type { Actor } from '@ruta/contracts/identity/actor';
import type { CommitmentId, EntityId, PersonId, PlanId, SignOffId } from '@ruta/contracts/protocol/ids';
import { cleanText } from '@ruta/contracts/protocol/text';
import { canonicalJson } from '@ruta/domain/evidence/canonical-json';
import { uuidv7 } from 'uuidv7';
import { CommitmentGround } from '../../drafting/commitment-ground.service.ts';
import { VersionBook } from '../../drafting/version-book.ts';
import { Transactions, type Tx } from '../../platform/database/transactions.ts';
import { Refused } from '../../platform/http/refused.ts';
import { PlanSignOffs } from '../plan-sign-offs.service.ts';
import { SignOffs } from '../sign-offs.service.ts';
import { type Checked, checkHandedIn, type GivenOut } from './check-handed-in.ts';
import { type DetachedRow, factsFrom } from './detached-facts.ts';
import { isOf, SigningDocuments, type ToSign } from './signing-documents.service.ts';
import { TrustAnchors } from './trust-anchors.ts';

interface Decision {
  id: SignOffId;
  commitment_id: CommitmentId | null;
  plan_id: PlanId | null;
  number: number;
  person_id: PersonId;
  seat_id: string;
  version: number;
  hash: string;
  decision: string;
}

interface FileRow {
  name: string | null;
  bytes: Buffer | null;
  certificate: unknown;
}

/** F23 to F29: signatures made outside and handed in by whoever signed here, checked for integrity. */
@Injectable()
export class DetachedSignatures {
  constructor(
    private readonly transactions: Transactions,
    private readonly documents: SigningDocuments,
    private readonly versions: VersionBook,
    private readonly signOffs: SignOffs,
    private readonly plans: PlanSignOffs,
    private readonly anchors: TrustAnchors,
    private readonly ground: CommitmentGround,
  ) {}

  async handIn(
    entityId: EntityId,
    id: SignOffId,
    name: string,
    bytes: Buffer,
    actor: Actor,
  ): Promise<DetachedView> {
    const decision = await this.decision(entityId, id);
    if (actor.kind !== 'account' || decision.person_id !== actor.personId || decision.decision !== 'sign')
      throw new Refused('sign-off.not-your-seat');
    await this.refuseVoid(entityId, decision, actor);
    const toSign = await this.toSign(entityId, decision);
    const now = Date.now();
    const [given, earlier] = await this.givenOut(entityId, toSign);
    const checked = await checkHandedIn(bytes, given, earlier, { anchors: this.anchors.certificates, now });
    if ('refused' in checked) throw new Refused(checked.refused);
    await this.transactions.run((tx) =>
      this.keep(tx, entityId, decision, { name, bytes, checked, at: new Date(now) }),
    );
    this.changed(entityId, decision);
    return this.view(entityId, id, actor, false);
  }

  /** What a certificate says goes to whoever handed it in and, with `all`, to the coordination. */
  async view(entityId: EntityId, id: SignOffId, actor: Actor, all: boolean): Promise<DetachedView> {
    const { row, file } = await this.read(entityId, id, actor, all);
    return {
      facts: factsFrom(row),
      name: file.name,
      certificate: file.certificate ? CertificateFacts.parse(file.certificate) : null,
    };
  }

  async file(
    entityId: EntityId,
    id: SignOffId,
    actor: Actor,
    all: boolean,
  ): Promise<{ name: string; type: string; hash: string; bytes: Buffer }> {
    const { row, file } = await this.read(entityId, id, actor, all);
    if (!file.bytes || file.name === null) throw new Refused('resource.not-found');
    const type = row.kind === 'pdf' ? 'application/pdf' : 'application/pkcs7-signature';
    return { name: file.name, type, hash: row.hash, bytes: file.bytes };
  }

  /** F28: file and certificate go, what was checked stays. */
  async erase(entityId: EntityId, id: SignOffId, actor: Actor): Promise<void> {
    const decision = await this.decision(entityId, id);
    const { row } = await this.read(entityId, id, actor, false);
    await this.transactions.run(async (tx) => {
      await tx.query('DELETE FROM detached_signature_file WHERE entity_id = $1 AND signature_id = $2', [
        entityId,
        row.id,
      ]);
      const { version, seat_id: seatId } = decision;
      await this.ground.record(tx, entityId, 'sign-off.file-erased', subjectOf(decision), {
        signOffId: id,
        seatId,
        version,
        fileHash: row.hash,
      });
    });
    this.changed(entityId, decision);
  }

  private async keep(
    tx: Tx,
    entityId: EntityId,
    decision: Decision,
    given: { name: string; bytes: Buffer; checked: Checked; at: Date },
  ): Promise<void> {
    const { checked, bytes, at } = given;
    const signatureId = uuidv7();
    const hash = createHash('sha256').update(bytes).digest('hex');
    await tx.query('SELECT 1 FROM sign_off WHERE entity_id = $1 AND id = $2 FOR NO KEY UPDATE', [
      entityId,
      decision.id,
    ]);
    await tx.query(
      `DELETE FROM detached_signature_file f USING detached_signature d
       WHERE d.entity_id = $1 AND d.sign_off_id = $2 AND f.entity_id = d.entity_id AND f.signature_id = d.id`,
      [entityId, decision.id],
    );
    await tx.query(
      `UPDATE detached_signature SET superseded_at = $3
       WHERE entity_id = $1 AND sign_off_id = $2 AND superseded_at IS NULL`,
      [entityId, decision.id, at],
    );
    await tx.query(
      `INSERT INTO detached_signature (entity_id, id, sign_off_id, kind, hash, size, covers, algorithm, signed_at,
                                       in_term, bound, chain, issuer, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
      [
        entityId,
        signatureId,
        decision.id,
        checked.kind,
        hash,
        bytes.length,
        checked.covers,
        checked.algorithm,
        checked.signedAt === null ? null : new Date(checked.signedAt),
        checked.inTerm,
        checked.bound,
        checked.chain,
        checked.issuer,
        at,
      ],
    );
    const name = cleanText(given.name).replace(/[/\\]/g, ' ').trim().slice(0, 160) || 'firma';
    await tx.query(
      `INSERT INTO detached_signature_file (entity_id, signature_id, name, bytes, certificate) VALUES ($1, $2, $3, $4, $5)`,
      [entityId, signatureId, name, bytes, JSON.stringify(checked.certificate)],
    );
    const { version, hash: content, seat_id: seatId } = decision;
    await this.ground.record(tx, entityId, 'sign-off.file-handed-in', subjectOf(decision), {
      signOffId: decision.id,
      seatId,
      version,
      hash: content,
      fileHash: hash,
      form: checked.kind,
      chain: checked.chain,
    });
  }

  private async decision(entityId: EntityId, id: SignOffId): Promise<Decision> {
    const [row]: Decision[] = await this.transactions.run((tx) =>
      tx.query(
        `SELECT o.id, o.commitment_id, o.plan_id, p.number, o.person_id, o.seat_id, o.version, o.hash, o.decision
         FROM sign_off o
         LEFT JOIN commitment c ON c.entity_id = o.entity_id AND c.id = o.commitment_id
         JOIN plan p ON p.entity_id = o.entity_id AND p.id = coalesce(o.plan_id, c.plan_id)
         WHERE o.entity_id = $1 AND o.id = $2`,
        [entityId, id],
      ),
    );
    if (!row) throw new Refused('resource.not-found');
    return row;
  }

  /** It stands and falls with the signature given here. */
  private async refuseVoid(entityId: EntityId, decision: Decision, actor: Actor): Promise<void> {
    const { seats } = decision.commitment_id
      ? await this.signOffs.sheet(entityId, decision.commitment_id, actor)
      : await this.plans.sheet(entityId, decision.number, actor);
    const stands = seats.some(({ signOffId, state }) => signOffId === decision.id && state === 'signed');
    if (!stands) throw new Refused('sign-off.file-void');
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

  private async read(
    entityId: EntityId,
    id: SignOffId,
    actor: Actor,
    all: boolean,
  ): Promise<{ row: DetachedRow; file: FileRow }> {
    const [row]: (DetachedRow & FileRow & { person_id: string })[] = await this.transactions.run((tx) =>
      tx.query(
        `SELECT d.*, f.signature_id IS NULL AS erased, f.name, f.bytes, f.certificate, o.person_id
         FROM detached_signature d
         JOIN sign_off o ON o.entity_id = d.entity_id AND o.id = d.sign_off_id
         LEFT JOIN detached_signature_file f ON f.entity_id = d.entity_id AND f.signature_id = d.id
         WHERE d.entity_id = $1 AND d.sign_off_id = $2 AND d.superseded_at IS NULL`,
        [entityId, id],
      ),
    );
    const own = actor.kind === 'account' && row?.person_id === actor.personId;
    if (!row || !(own || all)) throw new Refused('resource.not-found');
    const { name, bytes, certificate } = row;
    return { row, file: { name, bytes, certificate } };
  }

  private changed(entityId: EntityId, { commitment_id: commitmentId }: Decision): void {
    if (commitmentId) this.ground.changed({ entityId, commitmentId }, 'signatures');
    else this.ground.planChanged(entityId);
  }
}

const subjectOf = ({ commitment_id: commitmentId, plan_id: planId }: Decision): string =>
  commitmentId ?? planId ?? '';
