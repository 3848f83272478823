// npm run build: everything that is stale, and nothing else.
import './node-version.mjs';

const { install } = await import('./install.mjs');
const { build } = await import('./build-all.mjs');

install();
try {
  const built = await build();
  if (built.length === 0) console.log('Everything is built already.');
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
