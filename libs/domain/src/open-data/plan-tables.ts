import { column, type TableWords } from './table-words.ts';

const commitment = column('commitment', 'text', 'Clave del compromiso', 'Key of the commitment');
const version = column('version', 'number', 'Versión', 'Version');
const hash = column('hash', 'text', 'Huella de su texto canónico', 'Hash of its canonical text');
const at = column('at', 'moment', 'Cuándo', 'When');

export const planTables: readonly TableWords[] = [
  {
    name: 'commitments',
    title: { es: 'Compromisos', en: 'Commitments' },
    columns: [
      column('key', 'text', 'Clave: plan y número', 'Key: plan and number'),
      column('id', 'id', 'Identificador', 'Id'),
      column('plan_number', 'number', 'Número del plan', 'Number of the plan'),
      column('title', 'text', 'Título', 'Title'),
      column('kind', 'text', 'co-created o proactive', 'co-created or proactive'),
      column(
        'stage',
        'text',
        'drafting, feedback, signing, approved, withdrawn',
        'drafting, feedback, signing, approved, withdrawn',
      ),
      column('theme_id', 'id', 'Tema', 'Theme'),
      column('latest_version', 'number', 'Última versión congelada', 'Latest frozen version'),
      column('approved_version', 'number', 'Versión aprobada', 'Approved version'),
    ],
  },
  {
    name: 'commitment-versions',
    title: { es: 'Versiones de los compromisos', en: 'Versions of the commitments' },
    columns: [
      commitment,
      version,
      hash,
      column(
        'content',
        'json',
        'Texto completo en su forma canónica 1',
        'Whole text in its canonical form 1',
      ),
      column(
        'gates_met',
        'yes-no',
        'Cumplía todo lo necesario para aprobarse',
        'It met all that approval needs',
      ),
      column('note', 'text', 'Nota de quien la congeló', 'Note of who froze it'),
      at,
    ],
  },
  {
    name: 'origins',
    title: { es: 'De dónde sale cada frase', en: 'Where each clause comes from' },
    columns: [
      commitment,
      version,
      column('clause', 'text', 'Parte del compromiso', 'Part of the commitment'),
      column(
        'kind',
        'text',
        'contribution, idea, cause, ballot, comment, session',
        'contribution, idea, cause, ballot, comment, session',
      ),
      column('ref', 'id', 'Identificador del origen', 'Id of the origin'),
      column(
        'contribution',
        'number',
        'Número público, si es un aporte',
        'Public number, if it is a contribution',
      ),
      column('words', 'text', 'Palabras que vienen de ahí', 'Words that come from there'),
    ],
  },
  {
    name: 'stage-changes',
    title: { es: 'Pasos de los compromisos', en: 'Steps of the commitments' },
    columns: [
      commitment,
      column('from_stage', 'text', 'Etapa anterior', 'Stage before'),
      column('to_stage', 'text', 'Etapa nueva', 'Stage after'),
      version,
      column('reason', 'text', 'Razón', 'Reason'),
      at,
    ],
  },
  {
    name: 'comments',
    title: { es: 'Comentarios por párrafo', en: 'Comments by paragraph' },
    columns: [
      commitment,
      column(
        'number',
        'number',
        'Número del comentario en su compromiso',
        'Number of the comment in its commitment',
      ),
      version,
      column('clause', 'text', 'Párrafo', 'Paragraph'),
      column('text', 'text', 'Texto; vacío si se borró a petición', 'Text; empty if erased on request'),
      at,
    ],
  },
  {
    name: 'comment-answers',
    title: { es: 'Respuestas a los comentarios', en: 'Answers to the comments' },
    columns: [
      commitment,
      column('comment', 'number', 'Número del comentario', 'Number of the comment'),
      column('outcome', 'text', 'Qué pasó', 'What became of it'),
      column('text', 'text', 'La razón', 'The reason'),
      column('by_post', 'text', 'Cargo de quien responde', 'Post of who answers'),
      column('deferred_until', 'day', 'Se retoma antes de', 'Taken up again by'),
      at,
      column('current', 'yes-no', 'Es la respuesta vigente', 'It is the answer in force'),
    ],
  },
  {
    name: 'signatures',
    title: { es: 'Firmas y objeciones', en: 'Signatures and objections' },
    columns: [
      commitment,
      version,
      hash,
      column('seat_id', 'id', 'Asiento', 'Seat'),
      column('capacity', 'text', 'incumbent o alternate', 'incumbent or alternate'),
      column('decision', 'text', 'sign u object', 'sign or object'),
      column('reason', 'text', 'Razón de la objeción', 'Reason of the objection'),
      at,
      column('current', 'yes-no', 'Es la decisión vigente', 'It is the decision in force'),
    ],
  },
  {
    name: 'plan-versions',
    title: { es: 'Versiones publicadas del plan', en: 'Published versions of the plan' },
    columns: [
      column('plan_number', 'number', 'Número del plan', 'Number of the plan'),
      version,
      hash,
      column('content', 'json', 'Forma canónica 1 del plan', 'Canonical form 1 of the plan'),
      column('reason', 'text', 'Razón del cambio', 'Reason of the change'),
      column('published_at', 'moment', 'Cuándo se publicó', 'When it was published'),
    ],
  },
  {
    name: 'milestone-reports',
    title: { es: 'Avance de los hitos', en: 'Progress of the milestones' },
    columns: [
      commitment,
      column(
        'milestone_id',
        'text',
        'Hito, como se llama en el compromiso',
        'Milestone, as named in the commitment',
      ),
      column('activity', 'text', 'not-started, in-progress, done', 'not-started, in-progress, done'),
      column('as_of', 'day', 'Día del que habla', 'Day it speaks of'),
      column('note', 'text', 'Nota', 'Note'),
      column('evidence', 'text', 'Dirección de la evidencia', 'Address of the evidence'),
      at,
    ],
  },
  {
    name: 'evaluations',
    title: { es: 'Evaluaciones', en: 'Evaluations' },
    columns: [
      commitment,
      column('kind', 'text', 'internal o independent', 'internal or independent'),
      column('activity', 'text', 'not-started, in-progress, done', 'not-started, in-progress, done'),
      column(
        'completion',
        'text',
        'no-evidence, not-started, limited, substantial, complete',
        'no-evidence, not-started, limited, substantial, complete',
      ),
      column(
        'opened_government',
        'text',
        'worsened, no-change, marginal, major, outstanding',
        'worsened, no-change, marginal, major, outstanding',
      ),
      column('note', 'text', 'Juicio', 'Judgement'),
      column('contested', 'text', 'Objeción de la contraparte', 'Objection of the counterpart'),
      column('on_day', 'day', 'Día de la evaluación', 'Day of the evaluation'),
    ],
  },
  {
    name: 'remarks',
    title: {
      es: 'Preguntas y señalamientos del seguimiento',
      en: 'Questions and contrary reports of the follow-up',
    },
    columns: [
      commitment,
      column('number', 'number', 'Número dentro del compromiso', 'Number within the commitment'),
      column('kind', 'text', 'question (pregunta), contrary (no es así)', 'question, contrary'),
      column(
        'milestone_id',
        'text',
        'Hito del que habla; vacío si es de todo el compromiso',
        'Milestone it is about; empty for the whole commitment',
      ),
      column(
        'seat_id',
        'id',
        'Asiento por el que se escribió; vacío si fue del público',
        'Seat it was written for; empty for the public',
      ),
      column(
        'text',
        'text',
        'Lo que se escribió; vacío si se borró a petición',
        'What was written; empty where erased on request',
      ),
      column('link', 'text', 'Dirección que lo acompaña', 'Address beside it'),
      at,
    ],
  },
  {
    name: 'remark-answers',
    title: { es: 'Respuestas del seguimiento', en: 'Answers of the follow-up' },
    columns: [
      commitment,
      column('remark', 'number', 'Número de lo que se responde', 'Number of what is answered'),
      column('text', 'text', 'Respuesta', 'Answer'),
      column('by_post', 'text', 'Cargo de quien responde', 'Post of who answers'),
      at,
      column('current', 'yes-no', 'Es la vigente', 'It is the current one'),
    ],
  },
];
