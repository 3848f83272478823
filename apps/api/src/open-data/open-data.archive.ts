import { once } from 'node:events';
import { pipeline } from 'node:stream/promises';
import type { Writable } from 'node:stream';
import { dictionary } from '@ruta/domain/open-data/dictionary';
import { stringify } from 'csv-stringify/sync';
import yazl from 'yazl';
import type { OpenTable } from './open-data.service.ts';
import { tableFile } from './table-file.ts';

const dictionaryCsv = (): string =>
  '\ufeff' +
  stringify([
    ['table', 'column', 'type', 'es', 'en'],
    ...dictionary.flatMap((table) =>
      table.columns.map((column) => [table.name, column.name, column.type, column.es, column.en]),
    ),
  ]);

const readme = (entity: string, at: Date): string =>
  [
    `# Datos abiertos de ${entity}`,
    '',
    `Generado el ${at.toISOString()} (UTC). Todas las tablas son del mismo instante.`,
    'Licencia: Creative Commons Atribución 4.0 (CC BY 4.0), https://creativecommons.org/licenses/by/4.0/deed.es',
    '',
    'Cada tabla está en CSV (UTF-8, coma, encabezados) y en JSON. `dictionary.csv` y `dictionary.json` explican cada columna.',
    'En CSV, un texto que una hoja de cálculo tomaría por fórmula lleva un apóstrofo delante; en JSON está como se escribió.',
    'No hay nombres, correos, folios ni votos no publicados. `record` es la cadena de decisiones: cada huella se puede',
    'volver a calcular (SHA-256 sobre la forma canónica RFC 8785 de la entrada). `npx ruta verify` lo hace con este archivo.',
    '',
    `# Open data of ${entity}`,
    '',
    `Made on ${at.toISOString()} (UTC). All tables show the same moment. Licence: CC BY 4.0.`,
    'Each table comes as CSV and as JSON; `dictionary.csv` and `dictionary.json` explain every column. There are no names,',
    'e-mail addresses, folios or unpublished votes. `npx ruta verify` recomputes record and results from this file.',
    '',
  ].join('\n');

/** Writes the whole archive to `out`, one table after the other, never holding one in memory. */
export async function writeArchive(
  entity: { id: string; slug: string; name: string },
  tables: readonly OpenTable[],
  out: Writable,
  at = new Date(),
): Promise<void> {
  const zip = new yazl.ZipFile();
  const sent = pipeline(zip.outputStream, out);
  const text = (content: string, name: string) => zip.addBuffer(Buffer.from(content), name, { mtime: at });
  text(readme(entity.name, at), 'LEEME.md');
  text(
    `${JSON.stringify({ id: entity.id, slug: entity.slug, name: entity.name }, null, 2)}\n`,
    'entity.json',
  );
  text(dictionaryCsv(), 'dictionary.csv');
  text(`${JSON.stringify(dictionary, null, 2)}\n`, 'dictionary.json');
  await Promise.race([Promise.all([fill(zip, tables, at), sent]), sent]);
}

async function fill(zip: yazl.ZipFile, tables: readonly OpenTable[], at: Date): Promise<void> {
  for (const table of tables) {
    for (const format of ['csv', 'json'] as const) {
      const file = tableFile(table, format);
      const ended = once(file, 'end');
      zip.addReadStream(file, `${table.words.name}.${format}`, { mtime: at });
      await ended;
    }
  }
  zip.end();
}
