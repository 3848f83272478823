import type { Outcome } from '@ruta/contracts/consultation/answer';
import type { CommitmentKey } from './commitment.ts';
import type { PersonKey } from './people.ts';

export interface DemoComment {
  readonly clause: string;
  readonly daysAgo: number;
  readonly name?: string;
  readonly text: string;
  readonly answer?:
    | { readonly outcome: Outcome; readonly key: string }
    | { readonly outcome: 'duplicate'; readonly twin: number; readonly key: string };
}

export interface DemoCommentAnswer {
  readonly by: PersonKey;
  readonly daysAgo: number;
  readonly text: string;
}

/** A feedback round on one frozen version; comments are numbered in their order. */
export interface DemoRound {
  readonly commitment: CommitmentKey;
  readonly version: number;
  readonly opens: number;
  readonly closes: number;
  readonly reason: string;
  readonly comments: readonly DemoComment[];
  readonly answers: Readonly<Record<string, DemoCommentAnswer>>;
}

export const schoolRound: DemoRound = {
  commitment: 'rutas-a-la-escuela',
  version: 1,
  opens: -36,
  closes: -16,
  reason: 'La mesa terminó antes y la obra tiene que empezar en vacaciones.',
  comments: [
    {
      clause: 'summary.1',
      daysAgo: 36,
      name: 'Lucía',
      text: '¿Por qué ocho y no diez? En el resumen debería decir que hay lista de espera.',
      answer: { outcome: 'partly', key: 'espera' },
    },
    {
      clause: 'summary.1',
      daysAgo: 35,
      text: 'Se entiende. Se lo leí a mi mamá y lo entendió. Gracias.',
      answer: { outcome: 'taken-up', key: 'gracias' },
    },
    {
      clause: 'central.1',
      daysAgo: 35,
      text: 'Fueron doce atropellados, no once. Al primo de mi hijo no lo contaron porque no llegó la ambulancia.',
      answer: { outcome: 'partly', key: 'doce' },
    },
    {
      clause: 'central.1',
      daysAgo: 34,
      name: 'Prof. Nájera',
      text: 'Falta decir que los sustos también cuentan: 27 en cuatro semanas.',
      answer: { outcome: 'taken-up', key: 'sustos' },
    },
    {
      clause: 'causes.1',
      daysAgo: 34,
      text: 'La causa de fondo es que la gente maneja como si trajera prisa de morirse. Eso no lo dice.',
      answer: { outcome: 'not-taken-up', key: 'prisa' },
    },
    {
      clause: 'causes.3',
      daysAgo: 33,
      text: 'Nadie multa porque los que se estacionan son conocidos.',
      answer: { outcome: 'partly', key: 'multas' },
    },
    {
      clause: 'objective.1',
      daysAgo: 33,
      name: 'Ale',
      text: '100 metros de banqueta no llegan ni a la esquina de mi escuela. Mínimo 150.',
      answer: { outcome: 'taken-up', key: 'ciento-cincuenta' },
    },
    {
      clause: 'objective.1',
      daysAgo: 32,
      text: 'que sean 150 metros de banqueta',
      answer: { outcome: 'duplicate', twin: 7, key: 'gemelo' },
    },
    {
      clause: 'objective.1',
      daysAgo: 31,
      text: 'La señal tiene que sonar además de verse. Mi hijo no ve.',
      answer: { outcome: 'taken-up', key: 'suena' },
    },
    {
      clause: 'objective.1',
      daysAgo: 31,
      text: 'No pongan la luz blanca que ciega, pongan la amarilla.',
      answer: { outcome: 'partly', key: 'luz' },
    },
    {
      clause: 'objective.2',
      daysAgo: 30,
      name: 'Gael',
      text: 'Si las familias miden, ¿quién revisa que midan igual antes y después?',
      answer: { outcome: 'taken-up', key: 'misma-hoja' },
    },
    {
      clause: 'objective.2',
      daysAgo: 29,
      text: 'Yo trabajo a la hora de la entrada. ¿Puede medir mi hija de 15?',
      answer: { outcome: 'taken-up', key: 'quince' },
    },
    {
      clause: 'objective.3',
      daysAgo: 29,
      text: 'En La Cañada no queremos huellas pintadas en la piedra. Con cal y banderines basta, se ve y se quita.',
      answer: { outcome: 'taken-up', key: 'cal' },
    },
    {
      clause: 'objective.3',
      daysAgo: 28,
      name: 'Brenda',
      text: 'Qué bueno que entran las tres calles de las lámparas. Que no se queden para el final.',
      answer: { outcome: 'partly', key: 'lamparas' },
    },
    {
      clause: 'milestones.cuatro',
      daysAgo: 27,
      text: '¿Cuáles cuatro primero? Que se diga con nombre de calle.',
      answer: { outcome: 'taken-up', key: 'orden' },
    },
    {
      clause: 'milestones.cuatro',
      daysAgo: 26,
      text: 'El acta la debería firmar también un alumno.',
      answer: { outcome: 'partly', key: 'alumno' },
    },
    {
      clause: 'milestones.grupos',
      daysAgo: 25,
      name: 'Papelería La Goma',
      text: 'Mi negocio se apunta para tienda amiga. ¿Dónde firmo?',
      answer: { outcome: 'taken-up', key: 'tiendas' },
    },
    {
      clause: 'milestones.ocho',
      daysAgo: 24,
      text: 'Si no hay dinero para los otros cuatro, ¿qué pasa?',
      answer: { outcome: 'partly', key: 'dinero' },
    },
    {
      clause: 'indicators.sustos',
      daysAgo: 22,
      text: 'Bajar de 27 a 9 sustos suena bien, pero si la gente deja de cruzar también baja. Cuenten a los que dan la vuelta.',
      answer: { outcome: 'taken-up', key: 'vuelta' },
    },
    {
      clause: 'budget.b1',
      daysAgo: 21,
      text: '420 mil por cruce. ¿De veras? ¿Qué traen, piso de mármol?',
      answer: { outcome: 'partly', key: 'precio' },
    },
    {
      clause: 'risks.r1',
      daysAgo: 19,
      text: 'Me gusta que el orden sea público. Eso es lo que nunca pasa.',
      answer: { outcome: 'taken-up', key: 'gracias' },
    },
    {
      clause: 'support.s1',
      daysAgo: 18,
      text: 'Tránsito debería ser responsable y no apoyo. Si no, ya sabemos.',
      answer: { outcome: 'not-taken-up', key: 'transito' },
    },
    {
      clause: 'summary.1',
      daysAgo: 16,
      name: 'niña de quinto',
      text: 'yo quiero que mi cruze sea el primero porque mi hermano es chiquito',
      answer: { outcome: 'partly', key: 'orden' },
    },
  ],
  answers: {
    espera: {
      by: 'lucero',
      daysAgo: 15,
      text: 'Ocho es lo que se puede terminar y medir en un año. La lista de espera, con su puntaje, va en el anexo y no en el resumen, para que éste siga siendo corto.',
    },
    gracias: {
      by: 'lucero',
      daysAgo: 15,
      text: 'Gracias. Se queda como está, y nos anima a escribir así lo demás.',
    },
    doce: {
      by: 'beatriz',
      daysAgo: 15,
      text: 'La cifra es la que registraron hospital y Tránsito. Añadimos una línea que dice que puede haber más y se buscará el caso con la familia, si quiere.',
    },
    sustos: {
      by: 'beatriz',
      daysAgo: 15,
      text: 'Sí. Los 27 sustos son ahora la línea base del indicador principal.',
    },
    prisa: {
      by: 'lucero',
      daysAgo: 15,
      text: 'Puede ser, pero no hay compromiso que cambie la prisa de la gente. Los pasos elevados la obligan a frenar, y eso sí lo podemos construir.',
    },
    multas: {
      by: 'sofia',
      daysAgo: 15,
      text: 'Se publicará cada mes cuántas multas hubo frente a cada escuela. Decir que son conocidos no lo podemos escribir sin pruebas; con la cuenta se notará.',
    },
    'ciento-cincuenta': {
      by: 'lucero',
      daysAgo: 15,
      text: 'Sí. La versión 2 dice 150 metros. El costo subió de 390 a 420 mil pesos por cruce y está en la tabla.',
    },
    gemelo: {
      by: 'lucero',
      daysAgo: 15,
      text: 'Es lo mismo que pide el comentario 7 y ahí se contestó: la versión 2 dice 150 metros.',
    },
    suena: {
      by: 'beatriz',
      daysAgo: 15,
      text: 'Sí: “señal que se ve y se oye” en los dos cruces con semáforo. En los demás no hay señal que pueda sonar.',
    },
    luz: {
      by: 'sofia',
      daysAgo: 15,
      text: 'Se pedirá luz cálida de 3,000 kelvin, que no deslumbra. La marca y el poste los decide el concurso.',
    },
    'misma-hoja': {
      by: 'beatriz',
      daysAgo: 15,
      text: 'La Universidad: misma hoja, misma hora, mismos días de la semana, y un grupo que vuelve a contar el diez por ciento. Quedó escrito.',
    },
    quince: {
      by: 'lucero',
      daysAgo: 15,
      text: 'Sí, con permiso de su familia y en pareja con una persona adulta.',
    },
    cal: {
      by: 'lucero',
      daysAgo: 15,
      text: 'Sí. En La Cañada se marca con cal y banderines, como lo decidieron ahí.',
    },
    lamparas: {
      by: 'sofia',
      daysAgo: 15,
      text: 'Van en el hito de los primeros cuatro cruces, salvo una, que necesita un poste nuevo y espera al segundo.',
    },
    orden: {
      by: 'lucero',
      daysAgo: 15,
      text: 'El orden lo pone la medición y ya es público: Morelos y Tortillería, avenida del Molino, escuela de los Alfareros y Benito Juárez. Los otros cuatro van después. Cruzar con un hermano chiquito se cuenta doble en el puntaje.',
    },
    alumno: {
      by: 'lucero',
      daysAgo: 15,
      text: 'Una alumna o alumno estará y dirá qué le parece, y eso se escribe en el acta. La firma legal tiene que ser de una persona adulta.',
    },
    tiendas: {
      by: 'lucero',
      daysAgo: 15,
      text: 'Bienvenida. La lista de tiendas amigas se abre con el segundo hito y usted es la número uno.',
    },
    dinero: {
      by: 'hernan',
      daysAgo: 15,
      text: 'El dinero de los ocho está etiquetado desde el inicio. Si se recorta, el STL tiene que votarlo y se publica; por eso está en riesgos.',
    },
    vuelta: {
      by: 'beatriz',
      daysAgo: 15,
      text: 'Sí. Se añadió la cuenta de quienes dan la vuelta. Si baja el susto y sube la vuelta, no se dará por cumplido.',
    },
    precio: {
      by: 'hernan',
      daysAgo: 15,
      text: 'El desglose está en el anexo: la mitad es banqueta. Se comparó con tres municipios y queda en medio. Si en el concurso sale más barato, alcanza para el noveno cruce.',
    },
    transito: {
      by: 'sofia',
      daysAgo: 15,
      text: 'Un compromiso tiene un solo responsable y quien construye es Obras Públicas. Tránsito tiene escrito lo suyo: cuatro cruces con agente a la entrada y a la salida.',
    },
  },
};

export const budgetRound: DemoRound = {
  commitment: 'presupuesto-claro',
  version: 2,
  opens: -24,
  closes: 20,
  reason: 'La mesa terminó antes de lo previsto y pidió no esperar a las demás.',
  comments: [
    {
      clause: 'summary.1',
      daysAgo: 24,
      name: 'Tavo',
      text: '“Formato abierto” no lo entiende mi tía. Digan “un archivo que se puede abrir en cualquier computadora”.',
      answer: { outcome: 'taken-up', key: 'tia' },
    },
    {
      clause: 'summary.1',
      daysAgo: 23,
      text: 'Que la hoja también esté en el camión de las comunidades, no nada más en la línea 1.',
      answer: { outcome: 'taken-up', key: 'camion' },
    },
    {
      clause: 'central.1',
      daysAgo: 22,
      name: 'Lic. Orozco',
      text: 'El dato “9 de 46” conviene acompañarlo de la lista, para que pueda verificarse.',
      answer: { outcome: 'taken-up', key: 'lista' },
    },
    {
      clause: 'causes.1',
      daysAgo: 21,
      text: 'Falta la causa más importante: que conviene que no se sepa.',
      answer: { outcome: 'not-taken-up', key: 'conviene' },
    },
    {
      clause: 'objective.1',
      daysAgo: 20,
      text: 'Tres fotos no alcanzan. Quiero ver la obra cada mes.',
      answer: { outcome: 'partly', key: 'fotos' },
    },
    {
      clause: 'objective.1',
      daysAgo: 18,
      name: 'Constructora del Valle',
      text: 'Publicar los cambios con su razón puede exponer conflictos contractuales en curso. Sugerimos publicar al finiquito.',
      answer: { outcome: 'not-taken-up', key: 'finiquito' },
    },
    {
      clause: 'objective.2',
      daysAgo: 17,
      text: '¿Y si el responsable renuncia? ¿Queda la obra huérfana?',
      answer: { outcome: 'taken-up', key: 'relevo' },
    },
    {
      clause: 'objective.2',
      daysAgo: 14,
      text: 'Diez días hábiles son dos semanas. Para saber si van a cerrar mi calle mañana no me sirve.',
    },
    {
      clause: 'objective.3',
      daysAgo: 12,
      name: 'Fer',
      text: 'Publiquen también los identificadores de contrato, así se cruza con la plataforma nacional. Sin eso es otra isla de datos.',
    },
    {
      clause: 'objective.4',
      daysAgo: 9,
      text: 'Mi mamá quiere ser de las doce personas que lean la hoja. Tiene 74 y muy mal genio, les va a servir.',
    },
    {
      clause: 'milestones.letreros',
      daysAgo: 8,
      text: 'El letrero que diga también cuánto costó el letrero.',
    },
    {
      clause: 'milestones.hoja',
      daysAgo: 6,
      text: 'could there be an English version of the sheet? some of us pay predial too',
    },
    {
      clause: 'indicators.entender',
      daysAgo: 5,
      name: 'Mtra. Eulalia',
      text: 'Las tres preguntas deberían cambiar cada vez; si no, la gente se aprende las respuestas y el indicador sube solo.',
    },
    {
      clause: 'risks.r1',
      daysAgo: 2,
      text: 'Revisar diez al azar está bien si el azar lo saca alguien de fuera. Ofrezco mi tómbola de la kermés.',
    },
  ],
  answers: {
    tia: {
      by: 'beatriz',
      daysAgo: 12,
      text: 'Sí. La siguiente versión lo dirá como usted lo escribió, y “formato abierto” quedará entre paréntesis.',
    },
    camion: { by: 'hernan', daysAgo: 12, text: 'Sí. Las cuatro combis de comunidades llevarán la hoja.' },
    lista: {
      by: 'nadia',
      daysAgo: 12,
      text: 'Sí. La lista de las 46 obras está publicada junto al dato, con las nueve marcadas.',
    },
    conviene: {
      by: 'teresa',
      daysAgo: 12,
      text: 'No la escribimos, porque un plan no puede afirmar intenciones que no prueba. Lo que puede es que deje de ser posible no saber.',
    },
    fotos: {
      by: 'hernan',
      daysAgo: 12,
      text: 'Tres fotografías son el mínimo en todas las obras. En las de más de un millón serán mensuales; en las chicas no hay quien vaya cada mes.',
    },
    finiquito: {
      by: 'teresa',
      daysAgo: 12,
      text: 'No. El dinero es público el día que se compromete, no el día que se acaba. Lo que esté en litigio se marcará así, sin adelantar razones de las partes.',
    },
    relevo: {
      by: 'hernan',
      daysAgo: 12,
      text: 'No. El relevo se publica con fecha; mientras no lo haya, responde la titular. Se pasó del anexo al texto.',
    },
  },
};
