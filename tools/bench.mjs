// npm run bench: the measurements of bench/, on a fresh build.
import './node-version.mjs';

const { install } = await import('./install.mjs');
const { build } = await import('./build-all.mjs');

install();
try {
  await build(['server']);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
await import('../bench/src/main.mjs');
