// After the API's tests: ends the PostgreSQL that jest-postgres.mjs started, if it did.
export default async function clearAway() {
  await globalThis.rutaTestPostgres?.stop?.();
}
