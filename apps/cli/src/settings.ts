import { settings } from '@ruta/api/platform/config/environment-table';

export function listSettings(): void {
  const rows = settings();
  const width = (column: 'name' | 'default') => Math.max(...rows.map((row) => row[column].length)) + 2;
  for (const row of rows) {
    process.stdout.write(
      `${row.name.padEnd(width('name'))}${row.default.padEnd(width('default'))}${row.meaning}\n`,
    );
  }
}
