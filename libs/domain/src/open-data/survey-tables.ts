import { column, type TableWords } from './table-words.ts';

const phase = column('phase_id', 'id', 'Fase', 'Phase');
const question = column('question_id', 'id', 'Pregunta', 'Question');
const count = column(
  'count',
  'number',
  'Cuántas personas (en una clasificación, puntos); vacío si son menos del mínimo o lo revelarían',
  'How many people (in a ranking, points); empty if fewer than the minimum or if it would give such a number away',
);
const withheld = column('withheld', 'yes-no', 'Se reserva', 'Left out');

export const surveyTables: readonly TableWords[] = [
  {
    name: 'survey-questions',
    title: { es: 'Preguntas de encuestas', en: 'Survey questions' },
    columns: [
      phase,
      column('version', 'number', 'Versión del cuestionario', 'Version of the questionnaire'),
      question,
      column('place', 'number', 'Lugar', 'Place'),
      column(
        'form',
        'text',
        'choice, several, scale, short, long, ranking',
        'choice, several, scale, short, long, ranking',
      ),
      column('text', 'text', 'Pregunta', 'Question'),
      column('required', 'yes-no', 'Hay que contestarla', 'Has to be answered'),
      column('options', 'json', 'Opciones o temas', 'Options or themes'),
    ],
  },
  {
    name: 'survey-results',
    title: { es: 'Resultados de encuestas', en: 'Survey results' },
    columns: [
      phase,
      question,
      column('place', 'number', 'Lugar de la opción', 'Place of the option'),
      column('label', 'text', 'Opción', 'Option'),
      column('theme_id', 'id', 'Tema', 'Theme'),
      count,
      withheld,
      column('answered', 'number', 'Contestaron; vacío si se reserva', 'Answered; empty if left out'),
      column('asked', 'number', 'A cuántas se preguntó', 'How many were asked'),
    ],
  },
  {
    name: 'survey-words',
    title: {
      es: 'Lo que se escribió en encuestas, ya moderado',
      en: 'What was written in surveys, moderated',
    },
    columns: [phase, question, column('text', 'text', 'Texto', 'Text')],
  },
  {
    name: 'survey-coverage',
    title: { es: 'Cobertura de encuestas', en: 'Coverage of surveys' },
    columns: [
      phase,
      column('by', 'text', 'target-group o channel', 'target-group or channel'),
      column('key', 'text', 'Grupo o canal; vacío: sin decir', 'Group or channel; empty: not said'),
      count,
      withheld,
      column('replies', 'number', 'Respuestas contadas', 'Replies counted'),
      column('minimum_cell', 'number', 'Mínimo que se publica', 'Least that is published'),
    ],
  },
];
