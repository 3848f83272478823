// Whether package-lock.json says what the package.json files say, so that everybody installs the same.
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';

const read = (file) => JSON.parse(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8'));
const { packages } = read('package-lock.json');
const workspaces = Object.keys(packages).filter((path) => !path.includes('node_modules'));
const faults = [];

for (const path of workspaces) {
  const manifest = read(path === '' ? 'package.json' : `${path}/package.json`);
  for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies']) {
    if (!isDeepStrictEqual(manifest[kind] ?? {}, packages[path][kind] ?? {})) {
      faults.push(`${path || 'package.json'}: its ${kind} differ from package-lock.json; run npm install.`);
    }
  }
}
for (const [path, { version, integrity, link }] of Object.entries(packages)) {
  if (path.includes('node_modules') && !link && !(version && integrity)) {
    faults.push(`${path} has no version or no checksum in package-lock.json.`);
  }
}
for (const fault of faults) console.error(fault);
process.exit(faults.length > 0 ? 1 : 0);
