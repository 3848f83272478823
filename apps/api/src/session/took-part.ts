/**
 * How many took part in `session s`, as its minutes count them: without those who led it, and each person once.
 * `session.participants` is another number, that of the seats given so far.
 */
export const TOOK_PART = `(SELECT count(*)::int FROM participant t
  WHERE t.entity_id = s.entity_id AND t.session_id = s.id AND NOT t.facilitator AND t.merged_into IS NULL)`;
