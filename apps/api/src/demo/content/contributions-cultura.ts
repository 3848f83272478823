import type { DemoContribution } from './contribution.ts';

export const cultura: readonly DemoContribution[] = [
  {
    n: 60, problem: 'cultura-edificio', place: 'centro', channel: 'phone', supports: 2,
    outcome: 'out-of-scope', answer: 'cul-privado',
    text: 'El teatro Encino lleva 20 años cerrado. Expropien.',
  },
  {
    n: 63, problem: 'cultura-programa', place: 'san-isidro', channel: 'phone', supports: 5,
    outcome: 'partly', answer: 'cul-programa',
    text: 'puro ballet y puro coro. nunca han invitado al sonidero y el sonidero sí llena',
  },
  {
    n: 87, problem: 'cultura-edificio', place: 'centro', channel: 'desktop', supports: 6,
    outcome: 'out-of-scope', answer: 'cul-patrimonio',
    text: 'El proyecto del molino elimina la chimenea original. Es patrimonio industrial y debe intervenir el instituto correspondiente antes de mover un ladrillo más.',
  },
  {
    n: 89, problem: 'cultura-horario', place: 'tres-cruces', channel: 'assisted', supports: 3,
    outcome: 'out-of-scope', answer: 'cul-telesec',
    text: 'Estudiantes de la telesecundaria piden internet en la escuela para hacer la tarea sin tener que bajar a la biblioteca.',
  },
  {
    n: 114, problem: 'cultura-programa', place: 'centro', channel: 'desktop', supports: 8,
    outcome: 'partly', answer: 'cul-programa',
    text: '¿Quién decide qué se presenta en el molino? Propongo un consejo de programación con gente del barrio, de la universidad y de los grupos de danza, con sesiones abiertas.',
  },
  {
    n: 147, problem: 'cultura-horario', place: 'fabrica', channel: 'paper', supports: 2,
    outcome: 'not-taken-up', answer: 'cul-24h',
    text: 'biblioteca abierta las 24 horas',
  },
  {
    n: 150, problem: 'cultura-horario', place: 'fabrica', channel: 'phone', supports: 13,
    outcome: 'taken-up', answer: 'cul-horario',
    text: 'La biblioteca cierra a las tres. Los que trabajamos y los que estudiamos llegamos a las cuatro. Ábranla en la tarde y el sábado.',
  },
  {
    n: 172, problem: 'cultura-edificio', place: 'fabrica', channel: 'phone', supports: 5,
    outcome: 'out-of-scope', answer: 'cul-patrimonio',
    text: 'mi abuelo trabajó en los telares. que no se lleven las máquinas al museo de la capital, son de aquí',
  },
  {
    n: 215, problem: 'cultura-edificio', place: 'santa-rita', channel: 'paper', supports: 1,
    outcome: 'out-of-scope', answer: 'cul-privado',
    text: 'rescaten la hacienda de santa rita, se esta callendo y ahi nacio mi bisabuela',
  },
  {
    n: 227, problem: 'cultura-programa', place: 'alfareros', channel: 'assisted', supports: 4,
    outcome: 'not-taken-up', answer: 'cul-talleres',
    text: 'Maestra alfarera: pide un sueldo fijo del municipio para cada maestro artesano que dé clases en el molino.',
  },
  {
    n: 235, problem: 'cultura-programa', place: 'las-pilas', channel: 'phone', supports: 3,
    outcome: 'out-of-scope', answer: 'cul-iglesia',
    text: 'La fiesta del barrio la decide el patronato y nunca da cuentas. Que el municipio revise al patronato.',
  },
  {
    n: 237, problem: 'cultura-programa', place: 'lomas', channel: 'desktop', supports: 3,
    outcome: 'not-taken-up', answer: 'cul-cine',
    text: 'Que el molino sea cine comercial, con estacionamiento y palomitas. Es lo que a la gente le gusta y deja dinero.',
  },
];
