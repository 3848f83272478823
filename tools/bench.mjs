// npm run bench: the live core beside a bare peer; npm run bench -- pages: how soon pages can be read. On a fresh build.
import './node-version.mjs';

const { install } = await import('./install.mjs');
const { build } = await import('./build-all.mjs');

install();
try {
  await build();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
await import(process.argv[2] === 'pages' ? '../bench/src/pages.mjs' : '../bench/src/main.mjs');
