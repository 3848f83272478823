import { Foundation0001 } from './0001-foundation.ts';

/** In the order they are applied. A class name ends in the number TypeORM sorts by. */
export const migrations = [Foundation0001];
