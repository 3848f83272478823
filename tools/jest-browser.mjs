// Before the browser tests: a Chromium to drive. Their product they start themselves, as its users do.
import { findChromium } from './chromium.mjs';

export default async function prepare() {
  const { path, env } = await findChromium();
  Object.assign(process.env, env, { RUTA_TEST_CHROMIUM: path });
}
