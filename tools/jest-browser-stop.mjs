// After the browser tests: what they made once goes.
import { rmSync } from 'node:fs';

export default function tidy() {
  const cache = process.env.RUTA_TEST_CACHE;
  if (cache) rmSync(cache, { recursive: true, force: true });
}
