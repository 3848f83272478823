import type { DataSourceOptions } from 'typeorm';

/** Connections of one process. */
export const CONNECTIONS = 10;
/** Who gets none for so long is told to try again, and lets go of what they hold. */
const LONGEST_WAIT_MS = 30_000;

/** How every part of the product opens the database: `synchronize` is off, the schema comes from migrations alone. */
export const databaseOptions = (url: string, connections = CONNECTIONS) =>
  ({
    type: 'postgres',
    url,
    synchronize: false,
    logging: false,
    applicationName: 'ruta',
    extra: { max: connections, connectionTimeoutMillis: LONGEST_WAIT_MS },
  }) as const satisfies DataSourceOptions;
