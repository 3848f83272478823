import { column, type TableWords } from './table-words.ts';

const commitment = column('commitment', 'text', 'Clave del compromiso', 'Key of the commitment');
const version = column('version', 'number', 'Versión', 'Version');
const hash = column('hash', 'text', 'Huella de su texto canónico', 'Hash of its canonical text');
const at = column('at', 'moment', 'Cuándo', 'When');

const planNumber = column('plan_number', 'number', 'Número del plan', 'Number of the plan');

/** What one seat decided about a text. */
const decisionOfSeat = [
  version,
  hash,
  column('seat_id', 'id', 'Asiento', 'Seat'),
  column('capacity', 'text', 'incumbent o alternate', 'incumbent or alternate'),
  column('decision', 'text', 'sign u object', 'sign or object'),
  column('reason', 'text', 'Razón de la objeción', 'Reason of the objection'),
  at,
  column('current', 'yes-no', 'Es la decisión vigente', 'It is the decision in force'),
];

export const commitmentTables: readonly TableWords[] = [
  {
    name: 'commitments',
    title: { es: 'Compromisos', en: 'Commitments' },
    columns: [
      column('key', 'text', 'Clave: plan y número', 'Key: plan and number'),
      column('id', 'id', 'Identificador', 'Id'),
      planNumber,
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
        'contribution, project, idea, group, cause, ballot, comment, session',
        'contribution, project, idea, group, cause, ballot, comment, session',
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
    name: 'suggestion-decisions',
    title: {
      es: 'Sugerencias decididas en la mesa de redacción',
      en: 'Suggestions decided at the drafting desk',
    },
    columns: [
      commitment,
      column('place', 'text', 'Campo o renglón', 'Field or row'),
      column(
        'kind',
        'text',
        'text, value, member, row, row-out, origin',
        'text, value, member, row, row-out, origin',
      ),
      column('before', 'text', 'Lo que se quitaba; vacío si se borró', 'What was to go; empty once erased'),
      column('after', 'text', 'Lo que se ponía; vacío si se borró', 'What was to come; empty once erased'),
      column('verdict', 'text', 'accepted, rejected', 'accepted, rejected'),
      column('suggested_at', 'moment', 'Cuándo se sugirió', 'When it was suggested'),
      column('at', 'moment', 'Cuándo se decidió', 'When it was decided'),
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
      column(
        'signed',
        'yes-no',
        'Si lleva un nombre a la vista; el nombre no se publica aquí',
        'Whether a name is shown under it; the name is not published here',
      ),
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
];

export const approvalTables: readonly TableWords[] = [
  {
    name: 'signatures',
    title: { es: 'Firmas y objeciones', en: 'Signatures and objections' },
    columns: [commitment, ...decisionOfSeat],
  },
  {
    name: 'plan-signatures',
    title: { es: 'Firmas y objeciones al plan completo', en: 'Signatures and objections to the whole plan' },
    columns: [planNumber, ...decisionOfSeat],
  },
  {
    name: 'detached-signatures',
    title: {
      es: 'Firmas hechas fuera y entregadas',
      en: 'Signatures made outside and handed in',
    },
    columns: [
      column(
        'commitment',
        'text',
        'Clave del compromiso; vacío si es el plan completo',
        'Key of the commitment; empty if the whole plan',
      ),
      planNumber,
      version,
      hash,
      column('seat_id', 'id', 'Asiento que firmó', 'Seat that signed'),
      column('kind', 'text', 'pdf, cms-pdf, cms-json', 'pdf, cms-pdf, cms-json'),
      column('file_hash', 'text', 'SHA-256 del archivo entregado', 'SHA-256 of the file handed in'),
      column('covers', 'text', 'SHA-256 de lo que se firmó', 'SHA-256 of what was signed'),
      column('bytes', 'number', 'Tamaño del archivo', 'Size of the file'),
      column('algorithm', 'text', 'Algoritmo de la firma', 'Algorithm of the signature'),
      column('signed_at', 'moment', 'Cuándo dice haberse hecho', 'When it says that it was made'),
      column('in_term', 'yes-no', 'El certificado estaba vigente', 'The certificate was in its term'),
      column('bound', 'yes-no', 'La firma nombra su certificado', 'The signature names its certificate'),
      column('chain', 'text', 'not-checked, trusted, not-trusted', 'not-checked, trusted, not-trusted'),
      column('issuer', 'text', 'Autoridad, si se reconoce aquí', 'Authority, if it is recognised here'),
      at,
      column('current', 'yes-no', 'Es la entregada vigente', 'It is the one in force'),
    ],
  },
  {
    name: 'objection-answers',
    title: { es: 'Respuestas a las objeciones', en: 'Answers to objections' },
    columns: [
      column(
        'commitment',
        'text',
        'Clave del compromiso; vacío si es al plan completo',
        'Key of the commitment; empty if to the whole plan',
      ),
      planNumber,
      version,
      hash,
      column('seat_id', 'id', 'Asiento que objetó', 'Seat that objected'),
      column('text', 'text', 'La respuesta', 'The answer'),
      column('by_post', 'text', 'Cargo de quien responde', 'Post of who answers'),
      at,
      column('current', 'yes-no', 'Es la respuesta vigente', 'It is the answer in force'),
    ],
  },
  {
    name: 'plan-versions',
    title: { es: 'Versiones publicadas del plan', en: 'Published versions of the plan' },
    columns: [
      planNumber,
      version,
      hash,
      column('content', 'json', 'Forma canónica 1 del plan', 'Canonical form 1 of the plan'),
      column('reason', 'text', 'Razón del cambio', 'Reason of the change'),
      column(
        'amendment',
        'text',
        'correction, redirection; vacío en la primera',
        'correction, redirection; empty in the first',
      ),
      column('resolution_id', 'id', 'Acuerdo que lo aprueba', 'Resolution that approves it'),
      column('recommendation', 'number', 'Recomendación que atiende', 'Recommendation it follows'),
      column('published_at', 'moment', 'Cuándo se publicó', 'When it was published'),
    ],
  },
  {
    name: 'plan-amendments',
    title: { es: 'Lo que cambió cada modificación del plan', en: 'What each amendment of the plan changed' },
    columns: [
      planNumber,
      column('version', 'number', 'Versión del plan que lo cambió', 'Version of the plan that changed it'),
      column('kind', 'text', 'correction, redirection', 'correction, redirection'),
      column('commitment', 'text', 'Clave del compromiso', 'Key of the commitment'),
      column(
        'from_version',
        'number',
        'Versión anterior; vacía si se añadió',
        'Version before; empty if it was added',
      ),
      column(
        'to_version',
        'number',
        'Versión nueva; vacía si salió del plan',
        'Version after; empty if it left the plan',
      ),
      column('published_at', 'moment', 'Cuándo se publicó', 'When it was published'),
    ],
  },
  {
    name: 'plan-steps',
    title: { es: 'Pasos del plan', en: 'Steps of the plan' },
    columns: [
      planNumber,
      column('from_state', 'text', 'De qué estado', 'From which state'),
      column('to_state', 'text', 'evaluating, concluded', 'evaluating, concluded'),
      column('reason', 'text', 'Por qué antes de su último día', 'Why before its last day'),
      column('absence', 'text', 'Por qué falta la evaluación', 'Why the evaluation is missing'),
      at,
    ],
  },
];

export const declarationTables: readonly TableWords[] = [
  {
    name: 'declarations',
    title: { es: 'Textos de las declaraciones conjuntas', en: 'Texts of the joint declarations' },
    columns: [
      column('number', 'number', 'Número de la declaración', 'Number of the declaration'),
      version,
      hash,
      column('content', 'json', 'Forma canónica 1 de la declaración', 'Canonical form 1 of the declaration'),
      column('published_at', 'moment', 'Cuándo se publicó', 'When it was published'),
    ],
  },
  {
    name: 'declaration-signatures',
    title: { es: 'Quién firmó las declaraciones', en: 'Who signed the declarations' },
    columns: [
      column('declaration', 'number', 'Número de la declaración', 'Number of the declaration'),
      version,
      hash,
      column('kind', 'text', 'signatory, adhesion, witness', 'signatory, adhesion, witness'),
      column('organisation', 'text', 'Organización', 'Organisation'),
      column(
        'sector',
        'text',
        'government, civil-society, oversight, academia, business, other',
        'government, civil-society, oversight, academia, business, other',
      ),
      column('post', 'text', 'Cargo de quien firmó', 'Post of who signed'),
      at,
    ],
  },
];

export const followUpTables: readonly TableWords[] = [
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
      column(
        'seat_id',
        'id',
        'Asiento que informó; vacío si lo capturó la coordinación',
        'Seat that reported; empty where the coordination entered it',
      ),
      at,
    ],
  },
  {
    name: 'evidence-files',
    title: { es: 'Archivos de evidencia', en: 'Files of evidence' },
    columns: [
      commitment,
      column('milestone_id', 'text', 'Hito que comprueba', 'Milestone it proves'),
      column(
        'id',
        'id',
        'Archivo; se baja de evidence/files/{id}',
        'File; to be had from evidence/files/{id}',
      ),
      column('hash', 'text', 'SHA-256 de sus bytes', 'SHA-256 of its bytes'),
      column('type', 'text', 'Tipo, por sus bytes', 'Type, by its bytes'),
      column('bytes', 'number', 'Tamaño en bytes', 'Size in bytes'),
      column('name', 'text', 'Nombre', 'Name'),
      column('description', 'text', 'Qué muestra', 'What it shows'),
      column('licence', 'text', 'Licencia', 'Licence'),
      column('replaces', 'id', 'Archivo al que reemplaza', 'File it takes the place of'),
      column('reason', 'text', 'Por qué lo reemplaza', 'Why it takes its place'),
      at,
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
      column(
        'signed',
        'yes-no',
        'Si lleva un nombre a la vista; el nombre no se publica aquí',
        'Whether a name is shown under it; the name is not published here',
      ),
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

export const evaluationTables: readonly TableWords[] = [
  {
    name: 'evaluations',
    title: { es: 'Evaluaciones', en: 'Evaluations' },
    columns: [
      commitment,
      column('kind', 'text', 'internal o independent', 'internal or independent'),
      column('version', 'number', 'Versión de la evaluación', 'Version of the evaluation'),
      column('activity', 'text', 'not-started, in-progress, done', 'not-started, in-progress, done'),
      column(
        'completion',
        'text',
        'no-evidence, not-started, limited, substantial, complete',
        'no-evidence, not-started, limited, substantial, complete',
      ),
      column('verifiable', 'yes-no', 'Se puede comprobar', 'Can be verified'),
      column('relevant', 'yes-no', 'Es de gobierno abierto', 'Is about open government'),
      column('potential', 'text', 'unclear, modest, substantial', 'unclear, modest, substantial'),
      column(
        'opened_government',
        'text',
        'worsened, no-change, marginal, major, outstanding',
        'worsened, no-change, marginal, major, outstanding',
      ),
      column('note', 'text', 'Juicio', 'Judgement'),
      column('correction', 'text', 'Por qué corrige a la anterior', 'Why it corrects the one before'),
      column('on_day', 'day', 'Día de la evaluación', 'Day of the evaluation'),
      column('current', 'yes-no', 'Es la evaluación vigente', 'It is the evaluation in force'),
    ],
  },
  {
    name: 'evaluation-objections',
    title: { es: 'Desacuerdos con una evaluación', en: 'Disagreements with an evaluation' },
    columns: [
      commitment,
      column('kind', 'text', 'internal o independent', 'internal or independent'),
      column('version', 'number', 'Versión de la evaluación', 'Version of the evaluation'),
      column(
        'seat_id',
        'id',
        'Asiento que no está de acuerdo; vacío si es una contraparte sin asiento',
        'Seat that disagrees; empty for a counterpart without a seat',
      ),
      column('text', 'text', 'En qué no está de acuerdo', 'What it disagrees with'),
      at,
    ],
  },
  {
    name: 'plan-evaluations',
    title: { es: 'Evaluaciones del plan en conjunto', en: 'Evaluations of the plan as a whole' },
    columns: [
      planNumber,
      column('kind', 'text', 'internal o independent', 'internal or independent'),
      column('version', 'number', 'Versión de la evaluación', 'Version of the evaluation'),
      column('summary', 'text', 'Qué dice', 'What it says'),
      column(
        'notable',
        'text',
        'Compromiso que es la reforma a seguir',
        'Commitment that is the reform to follow',
      ),
      column('notable_reason', 'text', 'Por qué lo es', 'Why it is'),
      column('correction', 'text', 'Por qué corrige a la anterior', 'Why it corrects the one before'),
      column('on_day', 'day', 'Día de la evaluación', 'Day of the evaluation'),
      column('current', 'yes-no', 'Es la evaluación vigente', 'It is the evaluation in force'),
    ],
  },
  {
    name: 'recommendations',
    title: { es: 'Recomendaciones', en: 'Recommendations' },
    columns: [
      planNumber,
      column('number', 'number', 'Número dentro del plan', 'Number within the plan'),
      column(
        'commitment',
        'text',
        'Compromiso; vacío si es de todo el plan',
        'Commitment; empty where it is about the plan',
      ),
      column('text', 'text', 'Recomendación', 'Recommendation'),
      column('due_on', 'day', 'Respuesta a más tardar', 'Answer due by'),
      at,
    ],
  },
  {
    name: 'recommendation-answers',
    title: { es: 'Respuestas a las recomendaciones', en: 'Answers to the recommendations' },
    columns: [
      planNumber,
      column('recommendation', 'number', 'Número de la recomendación', 'Number of the recommendation'),
      column('decision', 'text', 'accepted, partly, declined', 'accepted, partly, declined'),
      column('text', 'text', 'Respuesta', 'Answer'),
      column('by_post', 'text', 'Cargo de quien responde', 'Post of who answers'),
      at,
      column('current', 'yes-no', 'Es la respuesta vigente', 'It is the answer in force'),
    ],
  },
];
