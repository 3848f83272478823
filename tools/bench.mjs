// npm run bench: the measurements of bench/, on a fresh build.
import './node-version.mjs';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const { install } = await import('./install.mjs');
const { build } = await import('./build-all.mjs');

install();
await build(['server']);
const entry = fileURLToPath(new URL('../bench/src/main.mjs', import.meta.url));
if (!existsSync(entry)) {
  console.error(`${entry} is missing.`);
  process.exit(1);
}
await import(entry);
