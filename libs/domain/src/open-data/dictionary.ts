import { archiveTables } from './archive-tables.ts';
import { consultationTables } from './consultation-tables.ts';
import { contestTables } from './contest-tables.ts';
import { leftBySessionTables } from './left-by-session-tables.ts';
import { planTables } from './plan-tables.ts';
import { recordTables } from './record-tables.ts';
import { routeTables } from './route-tables.ts';
import { secretariatTables } from './secretariat-tables.ts';
import { sessionTables } from './session-tables.ts';
import { surveyTables } from './survey-tables.ts';
import type { TableWords } from './table-words.ts';

export type { TableWords } from './table-words.ts';

/** Every table that is published, in the order of the archive. */
export const dictionary: readonly TableWords[] = [
  ...routeTables,
  ...secretariatTables,
  ...consultationTables,
  ...surveyTables,
  ...sessionTables,
  ...leftBySessionTables,
  ...contestTables,
  ...planTables,
  ...archiveTables,
  ...recordTables,
];
