import { where } from './left-by-session-tables.ts';
import { column, type TableWords } from './table-words.ts';

const team = column('team_id', 'id', 'Equipo', 'Team');
const criterion = column('criterion_id', 'id', 'Criterio', 'Criterion');

/** Hackathons and contests. The prize of the room is a vote, in `ballot-rounds` and `ballots`. */
export const contestTables: readonly TableWords[] = [
  {
    name: 'contest-challenges',
    title: { es: 'Retos', en: 'Challenges' },
    columns: [
      ...where,
      column('id', 'id', 'Reto', 'Challenge'),
      column('title', 'text', 'Nombre', 'Name'),
      column('text', 'text', 'Lo demás que se escribió', 'The rest of what was written'),
      column('followers', 'number', 'Personas que trabajarían en él', 'People who would work on it'),
      column('teams', 'number', 'Equipos que lo escogieron', 'Teams that chose it'),
    ],
  },
  {
    name: 'contest-teams',
    title: { es: 'Equipos y lo que entregaron', en: 'Teams and what they handed in' },
    columns: [
      ...where,
      column('id', 'id', 'Equipo', 'Team'),
      column('title', 'text', 'Nombre', 'Name'),
      column('text', 'text', 'Lo demás que se escribió', 'The rest of what was written'),
      column('challenge_id', 'id', 'Reto', 'Challenge'),
      column('members', 'number', 'Integrantes', 'Members'),
      column('pitch_place', 'number', 'Lugar al presentar', 'Place in the pitches'),
      column(
        'submission',
        'text',
        'Lo que entregó; vacío si nada o si se borró',
        'What it handed in; empty if nothing or if it was erased',
      ),
      column('repository', 'text', 'Dirección del repositorio', 'Address of the repository'),
      column('licence', 'text', 'Licencia libre, según SPDX', 'Free licence, as SPDX names it'),
      column('handed_in_at', 'moment', 'Cuándo entregó', 'When it handed in'),
    ],
  },
  {
    name: 'contest-criteria',
    title: { es: 'Rúbricas de jurados', en: 'Rubrics of juries' },
    columns: [
      ...where,
      criterion,
      column('name', 'text', 'Criterio', 'Criterion'),
      column('weight', 'number', 'Peso frente a los otros', 'Weight against the others'),
      column('most', 'number', 'Puntos que se pueden dar', 'Points that can be given'),
    ],
  },
  {
    name: 'contest-results',
    title: { es: 'Resultados de jurados, ya publicados', en: 'Results of juries, once released' },
    columns: [
      ...where,
      team,
      column('place', 'number', 'Lugar', 'Place'),
      column('average', 'number', 'Promedio simple, de 0 a 100', 'Plain average, from 0 to 100'),
      column(
        'calibrated',
        'number',
        'Puntos sobre el equipo medio, sin la severidad de cada jurado',
        'Points above the mean team, without the severity of each judge',
      ),
      column('judges', 'number', 'Cuántas personas lo calificaron', 'How many judged it'),
      column('comparable', 'yes-no', 'Todos los equipos se pueden comparar', 'All teams can be compared'),
    ],
  },
  {
    name: 'contest-averages',
    title: { es: 'Promedios por criterio', en: 'Averages by criterion' },
    columns: [
      ...where,
      team,
      criterion,
      column('average', 'number', 'Promedio de puntos', 'Average of points'),
    ],
  },
];
