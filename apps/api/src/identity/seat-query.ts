import type { EntityId, PersonId } from '@ruta/contracts/protocol/ids';
import type { Tx } from '../platform/database/transactions.ts';

/** Does any of these people hold a seat that has not ended, here or (with `null`) anywhere? */
export async function holdsSeat(
  tx: Tx,
  personIds: readonly PersonId[],
  entityId: EntityId | null,
): Promise<boolean> {
  const [row] = await tx.query(
    `SELECT EXISTS (
       SELECT 1 FROM seat_holder h JOIN entity e ON e.id = h.entity_id
       WHERE h.person_id = ANY($1::uuid[]) AND ($2::uuid IS NULL OR h.entity_id = $2)
         AND (h.until_day IS NULL OR h.until_day >= (now() AT TIME ZONE e.time_zone)::date)
     ) AS holds`,
    [personIds, entityId],
  );
  return row.holds;
}
