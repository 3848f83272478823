// Before the browser tests: a Chromium to drive, and a folder for what they make once. Their product they start
// themselves, as its users do.
import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from './chromium.mjs';

export default async function prepare() {
  const { path, env } = await findChromium();
  const cache = mkdtempSync(join(tmpdir(), 'ruta-e2e-cache-'));
  // PostgreSQL is another user where the tests are root's, and has to get through to its own folder below.
  chmodSync(cache, 0o711);
  Object.assign(process.env, env, { RUTA_TEST_CHROMIUM: path, RUTA_TEST_CACHE: cache });
}
