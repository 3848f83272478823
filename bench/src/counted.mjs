// What the database says after a measurement: nothing that was acknowledged is missing, nothing is there twice.

/** Throws unless the papers of these rounds are exactly those of the receipts, one for each right. */
export async function allCounted(database, { rounds, receipts }) {
  const { rows } = await database.query(
    'SELECT code, right_id::text AS right, round_id::text AS round FROM paper WHERE round_id = ANY ($1)',
    [rounds],
  );
  const stored = new Set(rows.map(({ code }) => code));
  const rights = new Set(rows.map(({ right, round }) => `${round} ${right}`));
  const lost = receipts.filter((code) => !stored.has(code)).length;
  const double = rows.length - rights.size;
  if (lost > 0 || double > 0 || rows.length !== receipts.length)
    throw new Error(`${receipts.length} receipts, ${rows.length} papers, ${lost} lost, ${double} double`);
  return rows.length;
}
