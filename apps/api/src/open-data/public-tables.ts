import { dictionary } from '@ruta/domain/open-data/dictionary';
import type { PublicTable } from './public-table.ts';
import { archiveTables } from './tables/archive.ts';
import { consultationTables } from './tables/consultation.ts';
import { focusGroupTables } from './tables/focus-group.ts';
import { leftBySessionTables } from './tables/left-by-sessions.ts';
import { planTables } from './tables/plan.ts';
import { recordTables } from './tables/record.ts';
import { routeTables } from './tables/route.ts';
import { secretariatTables } from './tables/secretariat.ts';
import { sessionTables } from './tables/session.ts';
import { surveyTables } from './tables/survey.ts';

const inDictionary = ({ name }: PublicTable) => dictionary.findIndex((table) => table.name === name);

/** Everything that leaves the house as open data, and nothing else does; in the order of the dictionary. */
export const publicTables: readonly PublicTable[] = [
  ...routeTables,
  ...secretariatTables,
  ...consultationTables,
  ...surveyTables,
  ...focusGroupTables,
  ...sessionTables,
  ...leftBySessionTables,
  ...planTables,
  ...archiveTables,
  ...recordTables,
].sort((one, other) => inDictionary(one) - inDictionary(other));
