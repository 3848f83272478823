import type { PersonId } from '@ruta/contracts/protocol/ids';
import type { Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';

/**
 * For every way in which somebody comes to a role or a seat beside the deciding of it, after the rows are written:
 * whoever evaluates has nothing else in the entity (I20). The person's row is locked until the transaction ends, as it
 * is where roles are given.
 */
export async function refuseDependentEvaluator(tx: Tx, personId: PersonId): Promise<void> {
  await tx.query('SELECT FROM person WHERE id = $1 FOR UPDATE', [personId]);
  const [row]: [{ dependent: boolean }] = await tx.query(
    `WITH held AS (
       SELECT entity_id, role FROM role_grant
       WHERE person_id = $1 AND revoked_at IS NULL AND (until IS NULL OR until > now()))
     SELECT EXISTS (
       SELECT FROM held e JOIN entity n ON n.id = e.entity_id
       WHERE e.role = 'evaluator' AND (
         EXISTS (SELECT FROM held o WHERE o.entity_id = e.entity_id AND o.role <> 'evaluator')
         OR EXISTS (SELECT FROM seat_holder h WHERE h.entity_id = e.entity_id AND h.person_id = $1
                      AND (h.until_day IS NULL OR h.until_day >= (now() AT TIME ZONE n.time_zone)::date)))
     ) AS dependent`,
    [personId],
  );
  if (row.dependent) throw new Refused('identity.evaluator-not-independent');
}
