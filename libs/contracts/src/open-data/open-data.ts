import { z } from 'zod';

/** Name of a published table, and of its files: `contributions.csv`, `contributions.json`. */
export const TableName = z.string().regex(/^[a-z]+(-[a-z]+)*$/);
export type TableName = z.infer<typeof TableName>;

/** Answer of `GET /api/entities/:entity/open-data`: what can be downloaded right now. */
export const OpenDataIndex = z.object({
  tables: z.array(z.object({ name: TableName, rows: z.int() })),
});
export type OpenDataIndex = z.infer<typeof OpenDataIndex>;

/** File names served below `/api/entities/:entity/open-data/`. */
export const TableFile = z
  .string()
  .regex(/^[a-z]+(-[a-z]+)*\.(csv|json)$/)
  .transform((file) => {
    const [name = '', format] = file.split('.');
    return { name, format: format === 'csv' ? ('csv' as const) : ('json' as const) };
  });
export type TableFile = z.infer<typeof TableFile>;
