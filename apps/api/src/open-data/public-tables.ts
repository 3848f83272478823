import type { PublicTable } from './public-table.ts';
import { archiveTables } from './tables/archive.ts';
import { consultationTables } from './tables/consultation.ts';
import { leftBySessionTables } from './tables/left-by-sessions.ts';
import { planTables } from './tables/plan.ts';
import { recordTables } from './tables/record.ts';
import { routeTables } from './tables/route.ts';
import { secretariatTables } from './tables/secretariat.ts';
import { sessionTables } from './tables/session.ts';
import { surveyTables } from './tables/survey.ts';

/** Everything that leaves the house as open data, and nothing else does. */
export const publicTables: readonly PublicTable[] = [
  ...routeTables,
  ...secretariatTables,
  ...consultationTables,
  ...surveyTables,
  ...sessionTables,
  ...leftBySessionTables,
  ...planTables,
  ...archiveTables,
  ...recordTables,
];
