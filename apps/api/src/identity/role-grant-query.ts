import { GrantedRole } from '@ruta/contracts/identity/actor';
import { type RoleGrant, RoleGrantId } from '@ruta/contracts/identity/role-grant';
import { type EntityId, PersonId } from '@ruta/contracts/protocol/ids';
import type { Tx } from '../platform/database/transactions.ts';

interface Row {
  id: string;
  person_id: string;
  name: string | null;
  hint: string | null;
  role: string;
  granted_by: string | null;
  granted_by_name: string | null;
  granted_at: Date;
  until: Date | null;
}

/** The roles that hold now, organisers first; with `id`, that one alone. */
export async function roleGrants(
  tx: Tx,
  entityId: EntityId,
  id: RoleGrantId | null = null,
): Promise<RoleGrant[]> {
  const rows: Row[] = await tx.query(
    `SELECT g.id, g.person_id, p.display_name AS name, r.hint, g.role, g.granted_by,
            giver.display_name AS granted_by_name, g.granted_at, g.until
     FROM role_grant g
     JOIN person p ON p.id = g.person_id
     LEFT JOIN reserved_person r ON r.person_id = g.person_id
     LEFT JOIN person giver ON giver.id = g.granted_by
     WHERE g.entity_id = $1 AND ($2::uuid IS NULL OR g.id = $2)
       AND g.revoked_at IS NULL AND (g.until IS NULL OR g.until > now())
     ORDER BY array_position(ARRAY['organiser', 'facilitator', 'evaluator'], g.role), p.display_name, g.id`,
    [entityId, id],
  );
  return rows.map((row) => ({
    id: RoleGrantId.parse(row.id),
    personId: PersonId.parse(row.person_id),
    name: row.name,
    waitsFor: row.hint,
    role: GrantedRole.parse(row.role),
    grantedBy: row.granted_by === null ? null : PersonId.parse(row.granted_by),
    grantedByName: row.granted_by_name,
    grantedAt: row.granted_at.getTime(),
    until: row.until?.getTime() ?? null,
  }));
}
