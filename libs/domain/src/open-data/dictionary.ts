import { archiveTables } from './archive-tables.ts';
import { consultationTables } from './consultation-tables.ts';
import { contestTables } from './contest-tables.ts';
import { focusGroupTables } from './focus-group-tables.ts';
import { leftBySessionTables } from './left-by-session-tables.ts';
import {
  approvalTables,
  commitmentTables,
  declarationTables,
  evaluationTables,
  followUpTables,
} from './plan-tables.ts';
import { recordTables } from './record-tables.ts';
import { routeTables } from './route-tables.ts';
import { secretariatTables } from './secretariat-tables.ts';
import { sessionTables } from './session-tables.ts';
import { surveyTables } from './survey-tables.ts';
import type { TableWords } from './table-words.ts';

export type { TableWords } from './table-words.ts';

/** What is published about one part of the route. */
export interface DataTopic {
  /** Names its place on a page: `#datos-<key>`. */
  key: string;
  title: { es: string; en: string };
  tables: readonly TableWords[];
}

const topic = (key: string, es: string, en: string, tables: readonly TableWords[]): DataTopic => ({
  key,
  title: { es, en },
  tables,
});

/** Every table that is published, by topic, in the order of the archive. */
export const dataTopics: readonly DataTopic[] = [
  topic('ruta', 'La ruta y su difusión', 'The route and its outreach', routeTables),
  topic('secretariado', 'Secretariado', 'Secretariat', secretariatTables),
  topic('consulta', 'Lo que dijo la gente', 'What people said', consultationTables),
  topic('encuestas', 'Encuestas y grupos de enfoque', 'Surveys and focus groups', [
    ...surveyTables,
    ...focusGroupTables,
  ]),
  topic('sesiones', 'Sesiones y votaciones', 'Sessions and votes', [
    ...sessionTables,
    ...leftBySessionTables,
  ]),
  topic('hackathones', 'Hackathones', 'Hackathons', contestTables),
  topic('compromisos', 'Compromisos y comentarios', 'Commitments and comments', commitmentTables),
  topic('firmas', 'Firmas y versiones del plan', 'Signatures and versions of the plan', approvalTables),
  topic('declaraciones', 'Declaraciones', 'Declarations', declarationTables),
  topic('seguimiento', 'Seguimiento', 'Follow-up', followUpTables),
  topic('evaluaciones', 'Evaluaciones', 'Evaluations', evaluationTables),
  topic('registro', 'Acervo y registro público', 'Archive and public record', [
    ...archiveTables,
    ...recordTables,
  ]),
];

export const dictionary: readonly TableWords[] = dataTopics.flatMap(({ tables }) => tables);
