import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { VersionRef } from '@ruta/contracts/drafting/commitment';
import type { Locale } from '@ruta/contracts/identity/sign-in';
import type { CommitmentId, EntityId, PlanId } from '@ruta/contracts/protocol/ids';
import { canonicalJson } from '@ruta/domain/evidence/canonical-json';
import { commitmentToSign, planToSign } from '@ruta/domain/plan/signing-document';
import { DataSource } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { CommitmentReader } from '../../drafting/commitment-reader.ts';
import { VersionBook } from '../../drafting/version-book.ts';
import type { KnownEntity } from '../../entity/entity.directory.ts';
import { Refused } from '../../platform/http/refused.ts';
import { PlanDocuments } from '../plan-documents.service.ts';
import { PlanStore } from '../plan.store.ts';
import type { Signed } from '../seat.store.ts';

/** What is up for signature or approved, with its canonical text. */
export interface ToSign extends VersionRef {
  of: Signed;
  /** Its RFC 8785 bytes, whose SHA-256 is the hash. */
  canonical: Buffer;
  /** Beginning of a file's name. */
  name: string;
  print: (entity: KnownEntity, language: Locale) => Promise<Buffer>;
}

export interface GivenDocument {
  version: number;
  hash: string;
  digest: string;
  bytes: Buffer;
}

const GIVEN = `SELECT version, hash, digest, bytes FROM signing_document
  WHERE entity_id = $1 AND (commitment_id = $2 OR plan_id = $3)`;

/** What is given out to be signed outside; the PDF is kept as it was first given out. */
@Injectable()
export class SigningDocuments {
  constructor(
    private readonly database: DataSource,
    private readonly commitments: CommitmentReader,
    private readonly versions: VersionBook,
    private readonly plans: PlanStore,
    private readonly documents: PlanDocuments,
  ) {}

  async ofCommitment(entityId: EntityId, which: string): Promise<ToSign> {
    const { id, key, stage, signing, planNumber } = await this.commitments.one(entityId, which);
    if (!signing || (stage !== 'signing' && stage !== 'approved')) throw new Refused('sign-off.not-up');
    const head = await this.plans.head(entityId, planNumber);
    const stored = await this.versions.one(this.database, entityId, id, signing.version);
    const { form, hash, version, at } = stored;
    return {
      of: { commitmentId: id },
      version,
      hash,
      canonical: Buffer.from(canonicalJson(form)),
      name: `compromiso-${key}-v${version}`,
      print: (entity, language) =>
        this.documents.toSign(entity, language, head?.title ?? '', `firma/${key}`, (setting) =>
          commitmentToSign(setting, { form, hash, version, at: at.getTime() }),
        ),
    };
  }

  async ofPlan(entityId: EntityId, number: number): Promise<ToSign> {
    const head = await this.plans.head(entityId, number);
    const [current] = head ? await this.plans.versions(entityId, head.planId) : [];
    if (!head || !current) throw new Refused('sign-off.not-up');
    const { form, hash, version, assembledAt } = current;
    return {
      of: { planId: head.planId },
      version,
      hash,
      canonical: Buffer.from(canonicalJson(form)),
      name: `plan-${number}-v${version}`,
      print: async (entity, language) => {
        const forms = new Map(
          await Promise.all(
            form.commitments.map(async ({ id, version: which }) => {
              const { form: text } = await this.versions.one(this.database, entityId, id, which);
              return [id, text] as const;
            }),
          ),
        );
        return this.documents.toSign(entity, language, form.title, `firma/plan/${number}`, (setting) =>
          planToSign(setting, { form, hash, at: assembledAt.getTime() }, forms),
        );
      },
    };
  }

  /** The same bytes for everybody who asks, from the first on. */
  async pdf(entity: KnownEntity, toSign: ToSign, language: Locale): Promise<GivenDocument> {
    const [commitmentId, planId] = idsOf(toSign.of);
    const { version, hash } = toSign;
    const [given]: GivenDocument[] = await this.database.query(
      `${GIVEN} AND version = $4 AND hash = $5 AND language = $6`,
      [entity.id, commitmentId, planId, version, hash, language],
    );
    if (given) return given;
    const bytes = await toSign.print(entity, language);
    const digest = createHash('sha256').update(bytes).digest('hex');
    await this.database.query(
      `INSERT INTO signing_document (entity_id, id, commitment_id, plan_id, version, hash, language, digest, bytes)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING`,
      [entity.id, uuidv7(), commitmentId, planId, version, hash, language, digest, bytes],
    );
    return this.pdf(entity, toSign, language);
  }

  /**
   * F31: the very bytes whose SHA-256 is named: a PDF as it was given out, or the canonical JSON of a version that was
   * signed, whatever became of it since.
   */
  async covered(entityId: EntityId, digest: string): Promise<{ kind: 'pdf' | 'json'; bytes: Buffer }> {
    const [pdf]: { bytes: Buffer }[] = await this.database.query(
      'SELECT bytes FROM signing_document WHERE entity_id = $1 AND digest = $2 LIMIT 1',
      [entityId, digest],
    );
    if (pdf) return { kind: 'pdf', bytes: pdf.bytes };
    const [signed]: { commitment_id: CommitmentId | null; plan_id: PlanId | null; version: number }[] =
      await this.database.query(
        `SELECT commitment_id, plan_id, version FROM sign_off WHERE entity_id = $1 AND hash = $2 AND decision = 'sign'
         LIMIT 1`,
        [entityId, digest],
      );
    const version = signed?.commitment_id
      ? await this.versions.one(this.database, entityId, signed.commitment_id, signed.version)
      : signed?.plan_id &&
        (await this.plans.versions(entityId, signed.plan_id)).find(({ hash }) => hash === digest);
    if (!version) throw new Refused('resource.not-found');
    return { kind: 'json', bytes: Buffer.from(canonicalJson(version.form)) };
  }

  /** Every PDF that was given out of a commitment or plan, whatever its version. */
  given(entityId: EntityId, { of }: ToSign): Promise<GivenDocument[]> {
    return this.database.query(`${GIVEN} ORDER BY id DESC`, [entityId, ...idsOf(of)]);
  }
}

export const isOf = (given: VersionRef, { version, hash }: VersionRef): boolean =>
  given.version === version && given.hash === hash;

const idsOf = (of: Signed): [string | null, string | null] =>
  'planId' in of ? [null, of.planId] : [of.commitmentId, null];
