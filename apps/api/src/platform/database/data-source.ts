import type { DataSourceOptions } from 'typeorm';

/** How every part of the product opens the database: `synchronize` is off, the schema comes from migrations alone. */
export const databaseOptions = (url: string, connections = 10) =>
  ({
    type: 'postgres',
    url,
    synchronize: false,
    logging: false,
    applicationName: 'ruta',
    extra: { max: connections },
  }) as const satisfies DataSourceOptions;
