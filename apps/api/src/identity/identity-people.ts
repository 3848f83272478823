import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { PersonId } from '@ruta/contracts/protocol/ids';
import type { Tx } from '../platform/database/transactions.ts';
import { Outbox } from '../platform/mail/outbox.ts';
import { PersonalData } from './personal-data.ts';
import { type PersonMerge, PersonMerges } from './person-merges.ts';

/** What becomes of identity's own rows when people merge, ask for their data or are erased. */
@Injectable()
export class IdentityPeople implements OnModuleInit {
  constructor(
    private readonly merges: PersonMerges,
    private readonly personalData: PersonalData,
    private readonly outbox: Outbox,
  ) {}

  onModuleInit(): void {
    this.merges.onPersonMerge('identity', (tx, merge) => this.merge(tx, merge));
    this.personalData.provide('identity', {
      export: (tx, personIds) => this.export(tx, personIds),
      erase: (tx, personIds) => this.erase(tx, personIds),
    });
  }

  private async merge(tx: Tx, { from, into }: PersonMerge): Promise<void> {
    await tx.query(
      `INSERT INTO privacy_acknowledgement (person_id, notice, notice_hash, at)
       SELECT $2, notice, notice_hash, at FROM privacy_acknowledgement WHERE person_id = $1
       ON CONFLICT (person_id, notice) DO NOTHING`,
      [from, into],
    );
    await tx.query('DELETE FROM privacy_acknowledgement WHERE person_id = $1', [from]);
    await tx.query(
      `UPDATE role_grant g SET revoked_at = now() WHERE person_id = $1 AND revoked_at IS NULL AND EXISTS (
         SELECT 1 FROM role_grant o WHERE o.entity_id = g.entity_id AND o.person_id = $2 AND o.role = g.role
           AND o.revoked_at IS NULL)`,
      [from, into],
    );
    await tx.query('UPDATE role_grant SET person_id = $2 WHERE person_id = $1', [from, into]);
    await tx.query('UPDATE device SET person_id = $2 WHERE person_id = $1', [from, into]);
    await tx.query('UPDATE oidc_identity SET person_id = $2 WHERE person_id = $1', [from, into]);
  }

  private async export(tx: Tx, personIds: PersonId[]): Promise<unknown> {
    const [person] = await tx.query(
      `SELECT p.display_name AS name, e.email, p.account_since AS "accountSince", p.created_at AS "since"
       FROM person p LEFT JOIN account_email e ON e.person_id = p.id WHERE p.id = $1`,
      [personIds[0]],
    );
    const list = (sql: string): Promise<unknown[]> => tx.query(sql, [personIds]);
    return {
      ...person,
      ids: personIds,
      providers: await list(
        'SELECT issuer, subject, linked_at AS "linkedAt" FROM oidc_identity WHERE person_id = ANY($1::uuid[])',
      ),
      privacyNotices: await list(
        'SELECT notice, at FROM privacy_acknowledgement WHERE person_id = ANY($1::uuid[]) ORDER BY at',
      ),
      devices: await list(
        `SELECT label, created_at AS "since", seen_at AS "lastSeen", revoked_at AS "endedAt"
         FROM device WHERE person_id = ANY($1::uuid[]) ORDER BY created_at`,
      ),
      letters: await list('SELECT mentions, locale FROM mail_choice WHERE person_id = ANY($1::uuid[])'),
      roles: await list(
        `SELECT n.name AS entity, g.role, g.granted_at AS "from", g.until, g.revoked_at AS "endedAt"
         FROM role_grant g JOIN entity n ON n.id = g.entity_id WHERE g.person_id = ANY($1::uuid[]) ORDER BY g.granted_at`,
      ),
    };
  }

  private async erase(tx: Tx, personIds: PersonId[]): Promise<void> {
    const addresses: { email: string }[] = await tx.query(
      `SELECT email FROM account_email WHERE person_id = ANY($1::uuid[])
       UNION SELECT email FROM sign_in_link WHERE person_id = ANY($1::uuid[]) AND email IS NOT NULL`,
      [personIds],
    );
    for (const { email } of addresses) {
      await this.outbox.forget(tx, email);
      await tx.query('DELETE FROM sign_in_link WHERE email = $1', [email]);
    }
    const each = [
      `DELETE FROM mail_choice WHERE person_id = ANY($1::uuid[])`,
      `DELETE FROM account_email WHERE person_id = ANY($1::uuid[])`,
      `DELETE FROM sign_in_link WHERE person_id = ANY($1::uuid[])`,
      `DELETE FROM oidc_identity WHERE person_id = ANY($1::uuid[])`,
      `DELETE FROM reserved_person WHERE person_id = ANY($1::uuid[])`,
      `DELETE FROM device WHERE person_id = ANY($1::uuid[])`,
      `UPDATE person SET display_name = NULL, admin = false, erased_at = now() WHERE id = ANY($1::uuid[])`,
      `INSERT INTO erasure (person_id) SELECT unnest($1::uuid[]) ON CONFLICT DO NOTHING`,
    ];
    for (const statement of each) await tx.query(statement, [personIds]);
  }
}
