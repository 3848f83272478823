import { Injectable } from '@nestjs/common';
import { type Actor, GrantedRole } from '@ruta/contracts/identity/actor';
import { type GrantRole, type RoleGrant, RoleGrantId } from '@ruta/contracts/identity/role-grant';
import { EntityId, PersonId } from '@ruta/contracts/protocol/ids';
import { isRefused } from '@ruta/contracts/protocol/refusal';
import { decideGrant, decideRevocation } from '@ruta/domain/identity/role-grant';
import { uuidv7 } from 'uuidv7';
import { RecordService } from '../evidence/record.service.ts';
import { Transactions, type Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import { LiveActors } from './live-actors.ts';
import { People } from './people.ts';
import { RoleLetters } from './role-letters.ts';
import { roleGrants } from './role-grant-query.ts';
import { holdsSeat } from './seat-query.ts';

type Account = Extract<Actor, { kind: 'account' }>;

/** Roles in an entity: who has them, giving and taking. What is decided stands in the public record by ids. */
@Injectable()
export class Roles {
  constructor(
    private readonly transactions: Transactions,
    private readonly record: RecordService,
    private readonly people: People,
    private readonly letters: RoleLetters,
    private readonly live: LiveActors,
  ) {}

  list(entityId: EntityId): Promise<RoleGrant[]> {
    return this.transactions.run((tx) => roleGrants(tx, entityId));
  }

  async give(actor: Account, entityId: EntityId, wanted: GrantRole): Promise<RoleGrant> {
    const grant = await this.transactions.run(async (tx) => {
      const personId = await this.receiver(tx, wanted.to);
      const id = await this.giveIn(tx, actor, entityId, personId, wanted);
      if ('email' in wanted.to) await this.letters.write(tx, entityId, wanted.to.email, wanted.role);
      const [given] = await roleGrants(tx, entityId, id);
      return given;
    });
    if (!grant) throw new Refused('resource.conflict');
    await this.live.refresh(grant.personId);
    return grant;
  }

  async take(actor: Account, entityId: EntityId, id: RoleGrantId): Promise<void> {
    const personId = await this.transactions.run(async (tx) => {
      const [grant]: { person_id: string; role: GrantedRole }[] = await tx.query(
        `SELECT person_id, role FROM role_grant
         WHERE entity_id = $1 AND id = $2 AND revoked_at IS NULL AND (until IS NULL OR until > now()) FOR UPDATE`,
        [entityId, id],
      );
      if (!grant) throw new Refused('resource.not-found');
      const decision = decideRevocation(actor, entityId, grant.role);
      if (isRefused(decision)) throw new Refused(decision.refusal.code);
      await this.end(tx, entityId, { id, role: grant.role, personId: grant.person_id }, actor.personId);
      return grant.person_id;
    });
    await this.live.refresh(personId);
  }

  /** Ends every role of a person who is being erased; the record says so entity by entity. */
  async endAll(tx: Tx, personIds: readonly PersonId[]): Promise<void> {
    const held: { entity_id: string; id: string; role: GrantedRole; person_id: string }[] = await tx.query(
      `SELECT entity_id, id, role, person_id FROM role_grant WHERE person_id = ANY($1::uuid[]) AND revoked_at IS NULL
       ORDER BY entity_id, id FOR UPDATE`,
      [personIds],
    );
    for (const { entity_id: entityId, id, role, person_id: personId } of held) {
      await this.end(tx, EntityId.parse(entityId), { id, role, personId }, null);
    }
  }

  private async receiver(tx: Tx, to: GrantRole['to']): Promise<PersonId> {
    if ('email' in to) return this.people.ofEmailOrReserved(tx, to.email);
    const [row] = await tx.query(
      'SELECT 1 FROM person WHERE id = $1 AND account_since IS NOT NULL AND erased_at IS NULL',
      [to.personId],
    );
    if (!row) throw new Refused('resource.not-found');
    return to.personId;
  }

  private async giveIn(tx: Tx, actor: Account, entityId: EntityId, personId: PersonId, wanted: GrantRole) {
    await tx.query('SELECT 1 FROM person WHERE id = $1 FOR UPDATE', [personId]);
    await tx.query(
      `UPDATE role_grant SET revoked_at = until
       WHERE entity_id = $1 AND person_id = $2 AND revoked_at IS NULL AND until <= now()`,
      [entityId, personId],
    );
    const decision = decideGrant(
      actor,
      entityId,
      wanted,
      await this.standing(tx, entityId, personId),
      Date.now(),
    );
    if (isRefused(decision)) throw new Refused(decision.refusal.code);
    const id = RoleGrantId.parse(uuidv7());
    const { role, until } = wanted;
    await tx.query(
      `INSERT INTO role_grant (entity_id, id, person_id, role, granted_by, until)
       VALUES ($1, $2, $3, $4, $5, to_timestamp($6::double precision / 1000))`,
      [entityId, id, personId, role, actor.personId, until],
    );
    await this.record.append(tx, entityId, 'role.given', id, { role, personId, by: actor.personId, until });
    return id;
  }

  private async standing(tx: Tx, entityId: EntityId, personId: PersonId) {
    const rows: { role: GrantedRole }[] = await tx.query(
      'SELECT role FROM role_grant WHERE entity_id = $1 AND person_id = $2 AND revoked_at IS NULL',
      [entityId, personId],
    );
    return {
      roles: rows.map(({ role }) => GrantedRole.parse(role)),
      holdsSeat: await holdsSeat(tx, [personId], entityId),
    };
  }

  private async end(
    tx: Tx,
    entityId: EntityId,
    { id, role, personId }: { id: string; role: GrantedRole; personId: string },
    by: PersonId | null,
  ): Promise<void> {
    await tx.query(
      'UPDATE role_grant SET revoked_at = now(), revoked_by = $3 WHERE entity_id = $1 AND id = $2',
      [entityId, id, by],
    );
    await this.record.append(tx, entityId, 'role.taken', id, { role, personId, by });
  }
}
