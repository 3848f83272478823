import type { DemoContribution } from './contribution.ts';

export const mercado: readonly DemoContribution[] = [
  {
    n: 17, problem: 'mercado-inundacion', place: 'centro', channel: 'paper', supports: 4,
    outcome: 'waiting',
    text: 'que pasa si se inunda otra vez este año antes de que hagan la obra quien nos paga',
  },
  {
    n: 20, problem: 'mercado-permisos', place: 'tepozan', channel: 'phone', supports: 6,
    outcome: 'not-taken-up', answer: 'mer-ambulantes',
    text: 'Soy ambulante y también soy vecina y también voto. No nos quiten. Déjennos donde hay gente.',
  },
  {
    n: 36, problem: 'mercado-inundacion', place: 'centro', channel: 'assisted', supports: 15,
    outcome: 'taken-up', answer: 'mer-drenaje',
    text: 'Carnicero, local 88: perdió el refrigerador en la inundación de julio. Pide que se destape el drenaje antes de las lluvias y no después.',
  },
  {
    n: 44, problem: 'mercado-permisos', place: 'las-pilas', channel: 'phone', supports: 7, name: 'Jobita',
    outcome: 'partly', answer: 'mer-permisos',
    text: 'Vendo gelatinas en la calle desde que enviudé. Quiero permiso y pagar lo justo. No hay dónde pedirlo: la ventanilla dice "suspendido hasta nuevo aviso" desde hace un año.',
  },
  {
    n: 61, problem: 'mercado-permisos', place: 'lomas', channel: 'phone', supports: 8,
    outcome: 'partly', answer: 'mer-cobro',
    text: 'El del chaleco pasa los sábados y cobra 40 por puesto. No da recibo. Mi pregunta es: ¿ese dinero llega?',
  },
  {
    n: 66, problem: 'mercado-inundacion', place: 'centro', channel: 'assisted', supports: 5,
    outcome: 'partly', answer: 'mer-seguro',
    text: 'Locatarias de comida: piden un fondo o seguro para reponer lo que se echa a perder cuando se inunda.',
  },
  {
    n: 90, problem: 'mercado-inundacion', place: 'centro', channel: 'phone', supports: 6,
    outcome: 'partly', answer: 'mer-calendario',
    text: 'que digan cuando limpian las alcantarillas y que nos den la llave de la rejilla. nosotros las limpiamos',
  },
  {
    n: 117, problem: 'mercado-inundacion', place: 'alfareros', channel: 'phone', supports: 3,
    outcome: 'waiting',
    text: 'Huele a drenaje desde el puesto de jugos hasta la imagen de la Virgen. En tiempo de calor ya ni quien desayune.',
  },
  {
    n: 120, problem: 'mercado-permisos', place: 'ejido-nuevo', channel: 'phone', supports: 3,
    outcome: 'waiting',
    text: 'Los que traemos verdura del Ejido llegamos a las 4 de la mañana y no hay dónde descargar. ¿Puede haber una hora y un lugar?',
  },
  {
    n: 128, problem: 'mercado-banos', place: 'centro', channel: 'phone', supports: 3,
    outcome: 'out-of-scope', answer: 'mer-sanidad',
    text: 'Venden carne sin sello. Yo compro y luego me ando enfermando. ¿Eso lo ve el municipio o Salud?',
  },
  {
    n: 144, problem: 'mercado-permisos', place: 'centro', channel: 'paper', supports: 3,
    outcome: 'waiting',
    text: 'yo tengo dos locales porque mi hermana murió y me dejó el suyo. los dos los trabajo. me los van a quitar?',
  },
  {
    n: 146, problem: 'mercado-permisos', place: 'centro', channel: 'paper', supports: 5,
    outcome: 'not-taken-up', answer: 'mer-renta',
    text: 'que perdonen la renta de los meses de la obra. no se vendio nada de nada',
  },
  {
    n: 160, problem: 'mercado-inundacion', place: 'centro', channel: 'assisted', supports: 5,
    outcome: 'not-taken-up', answer: 'mer-mover',
    text: 'Locatario: propone mudar el mercado completo al terreno de la feria mientras se arregla, y luego ver si vuelven.',
  },
  {
    n: 165, problem: 'mercado-inundacion', place: 'san-isidro', channel: 'phone', supports: 8,
    outcome: 'taken-up', answer: 'mer-drenaje',
    text: 'El mercado se inunda porque la calle quedó más alta que el mercado. Cada que repavimentan sube tantito. Ya es alberca.',
  },
  {
    n: 176, problem: 'mercado-permisos', place: 'fabrica', channel: 'assisted', supports: 3,
    outcome: 'not-taken-up', answer: 'mer-renta',
    text: 'Locataria con tres meses de atraso: pide que se condonen los recargos a las que son jefas de familia.',
  },
  {
    n: 185, problem: 'mercado-banos', place: 'tres-cruces', channel: 'paper', supports: 1,
    outcome: 'out-of-scope', answer: 'mer-sanidad',
    text: 'Los quesos de nuestra comunidad no los dejan vender por el registro sanitario y los de fabrica que son de almidon si.',
  },
  {
    n: 202, problem: 'mercado-permisos', place: 'centro', channel: 'desktop', supports: 6,
    outcome: 'partly', answer: 'mer-padron',
    text: 'Publíquese el padrón de permisos de vía pública con giro, metros y horario, protegiendo los datos personales. Hoy hay permisos heredados, rentados y duplicados.',
  },
  {
    n: 207, problem: 'mercado-banos', place: 'centro', channel: 'assisted', supports: 7,
    outcome: 'partly', answer: 'mer-bano',
    text: 'Los baños del mercado: cinco pesos, sin papel, sin agua y sin puerta el tercero. Somos 210 locatarios.',
  },
  {
    n: 220, problem: 'mercado-permisos', place: 'santa-rita', channel: 'assisted', supports: 4,
    outcome: 'partly', answer: 'mer-permisos',
    text: 'Artesanas de fuera del mercado: piden poder vender los domingos en la plaza con un permiso de un día.',
  },
  {
    n: 228, problem: 'mercado-inundacion', place: 'centro', channel: 'assisted', supports: 24, name: 'Doña Cata',
    outcome: 'taken-up', answer: 'mer-drenaje',
    text: '42 años con mi puesto de flores. El agua entra por el pasillo cuatro, siempre por el cuatro. Con un costal y una escoba la saco. Ya no estoy para eso.',
  },
  {
    n: 231, problem: 'mercado-permisos', place: 'centro', channel: 'desktop', supports: 4,
    outcome: 'out-of-scope', answer: 'mer-federal',
    text: 'La supertienda del libramiento abrió con permiso exprés y nos está matando. Que le revisen el permiso y los impuestos.',
  },
  {
    n: 284, problem: 'mercado-permisos', place: 'centro', channel: 'phone', supports: 9,
    outcome: 'taken-up', answer: 'mer-permisos',
    text: 'Para renovar el permiso del puesto me pidieron 11 papeles. Tres los tienen ellos mismos. Digan en una hoja qué se pide, cuánto cuesta y cuánto tarda.',
  },
  {
    n: 286, problem: 'mercado-banos', place: 'puerta-monte', channel: 'phone', supports: 2,
    outcome: 'waiting',
    text: 'pongan donde cambiar al bebe en los baños del mercado y tambien en el de hombres',
  },
  {
    n: 292, problem: 'mercado-permisos', place: 'centro', channel: 'phone', supports: 12,
    outcome: 'not-taken-up', answer: 'mer-ambulantes',
    text: 'quiten a los ambulantes. nosotros pagamos renta y luz y ellos se ponen en la puerta con lo mismo y mas barato',
  },
  {
    n: 299, problem: 'mercado-inundacion', place: 'fabrica', channel: 'desktop', supports: 4,
    outcome: 'partly', answer: 'mer-calendario',
    text: 'Hay un plano del drenaje del mercado de 1961 en el archivo. Lo consulté para mi tesis: la descarga de la nave poniente no existe en la realidad. Les paso la copia.',
  },
  {
    n: 304, problem: 'mercado-permisos', place: 'alfareros', channel: 'assisted', supports: 5,
    outcome: 'waiting',
    text: 'El gremio de alfareros pregunta si habrá espacio fijo para lo que se hace aquí. Ahora se vende más barro de fuera que del barrio.',
  },
  {
    n: 306, problem: 'mercado-inundacion', place: 'tepozan', channel: 'phone', supports: 2,
    outcome: 'waiting',
    text: 'El piso del mercado está resbaloso y mi mamá se fracturó. ¿Hay seguro o no hay seguro?',
  },
];
