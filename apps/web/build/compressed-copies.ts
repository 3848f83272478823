import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
const worth = /\.(js|css|svg|webmanifest)$/;

/** Beside each asset of text a `.br` and a `.gz`, made once, so that the server only has to choose. */
export function compressedCopies(): Plugin {
  return {
    name: 'ruta:compressed-copies',
    apply: 'build',
    writeBundle: {
      sequential: true,
      async handler({ dir = '' }) {
        const files = await readdir(join(dir, 'assets'));
        await Promise.all(
          files.filter((file) => worth.test(file)).map((file) => copy(join(dir, 'assets', file))),
        );
      },
    },
  };
}

async function copy(file: string): Promise<void> {
  const content = await readFile(file);
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
  await Promise.all([
    brotli(content, quality).then((small) => writeFile(`${file}.br`, small)),
    zip(content, { level: 9 }).then((small) => writeFile(`${file}.gz`, small)),
  ]);
}
