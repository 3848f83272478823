import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Doing } from '@ruta/contracts/identity/personal-data';
import type { PersonId } from '@ruta/contracts/protocol/ids';
import { PersonalData, type PersonalDataProvider } from '../identity/personal-data.ts';
import { PersonMerges } from '../identity/person-merges.ts';
import type { Tx } from '../platform/database/transactions.ts';

/**
 * Signatures, objections and reports are acts of an office. Merging and erasing leave them as they were
 * given: they name a seat or a role, and a person by id alone. Certificates that came with a signature go.
 */
@Injectable()
export class PlanPeople implements OnModuleInit, PersonalDataProvider {
  constructor(
    private readonly merges: PersonMerges,
    private readonly personalData: PersonalData,
  ) {}

  onModuleInit(): void {
    this.merges.onPersonMerge('plan', () => Promise.resolve());
    this.personalData.provide('plan', this);
  }

  async export(tx: Tx, personIds: PersonId[]): Promise<unknown> {
    const list = (sql: string): Promise<unknown> => tx.query(sql, [personIds]);
    return {
      signatures: await list(
        `SELECT c.key AS commitment, p.number AS plan, s.version, s.hash, s.capacity, s.decision, s.reason, s.at
         FROM sign_off s
         LEFT JOIN commitment c ON c.entity_id = s.entity_id AND c.id = s.commitment_id
         LEFT JOIN plan p ON p.entity_id = s.entity_id AND p.id = coalesce(s.plan_id, c.plan_id)
         WHERE s.person_id = ANY($1::uuid[]) ORDER BY s.at`,
      ),
      detachedSignatures: await list(
        `SELECT d.kind, d.hash, d.algorithm, d.signed_at AS "signedAt", d.chain, d.at, f.name, f.certificate,
                encode(f.bytes, 'base64') AS file
         FROM detached_signature d
         JOIN sign_off s ON s.entity_id = d.entity_id AND s.id = d.sign_off_id
         LEFT JOIN detached_signature_file f ON f.entity_id = d.entity_id AND f.signature_id = d.id
         WHERE s.person_id = ANY($1::uuid[]) ORDER BY d.at`,
      ),
      objectionAnswers: await list(
        `SELECT a.text, a.by_post AS "byPost", a.at FROM objection_answer a
         WHERE a.person_id = ANY($1::uuid[]) ORDER BY a.at`,
      ),
      reports: await list(
        `SELECT c.key AS commitment, m.activity, m.as_of::text AS "asOf", m.note, m.evidence, m.at
         FROM milestone_report m JOIN commitment c ON c.entity_id = m.entity_id AND c.id = m.commitment_id
         WHERE m.person_id = ANY($1::uuid[]) ORDER BY m.at`,
      ),
    };
  }

  /** F28: a certificate names its holder; what was checked of it stays. */
  async erase(tx: Tx, personIds: PersonId[]): Promise<void> {
    await tx.query(
      `DELETE FROM detached_signature_file f USING detached_signature d, sign_off s
       WHERE d.entity_id = f.entity_id AND d.id = f.signature_id AND s.entity_id = d.entity_id AND s.id = d.sign_off_id
         AND s.person_id = ANY($1::uuid[])`,
      [personIds],
    );
  }

  async doings(tx: Tx, personIds: PersonId[]): Promise<Doing[]> {
    const rows: { key: string; title: string; slug: string; at: Date }[] = await tx.query(
      `SELECT coalesce(c.key, 'PAL ' || p.number) AS key, coalesce(c.title, p.title) AS title, e.slug, s.at
       FROM sign_off s
       LEFT JOIN commitment c ON c.entity_id = s.entity_id AND c.id = s.commitment_id
       LEFT JOIN plan p ON p.entity_id = s.entity_id AND p.id = s.plan_id
       JOIN entity e ON e.id = s.entity_id
       WHERE s.person_id = ANY($1::uuid[]) ORDER BY s.at DESC LIMIT 200`,
      [personIds],
    );
    return rows.map(({ key, title, slug, at }) => ({
      topic: 'plan',
      kind: 'signed',
      label: key,
      title,
      at: at.getTime(),
      path: `/${slug}/secretariado`,
    }));
  }
}
