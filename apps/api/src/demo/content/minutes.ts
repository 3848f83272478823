import type { PersonKey } from './people.ts';

/** What the rapporteur wrote beside what a session recorded itself. Days count from the session's. */
export interface DemoMinutes {
  readonly session: string;
  readonly by: PersonKey;
  readonly summary: readonly string[];
  readonly corrections: readonly { readonly step: string; readonly text: string }[];
  readonly additions: readonly { readonly step: string; readonly text: string }[];
  readonly resolutions: readonly {
    readonly text: string;
    readonly responsible: string;
    /** Days after the session. */
    readonly due: number | null;
    readonly progress: 'pending' | 'in-progress' | 'done';
  }[];
  /** `by` is the number of a participant, or null for somebody who did not want to be named. */
  readonly dissents: readonly { readonly by: number | null; readonly text: string }[];
  readonly objections: readonly { readonly by: number | null; readonly text: string }[];
}

export const minutes: readonly DemoMinutes[] = [
  {
    session: 'jornada-agua',
    by: 'elena',
    summary: [
      'La jornada escogió un problema y su causa: el agua se corta sin que nadie avise, porque avisar no es tarea de ninguna persona. La causa recibió 63 de 180 puntos, más del doble que la segunda.',
      'La mesa de agua recibe ese problema y empieza en cuatro semanas. Lo demás que se dijo queda aquí, con sus puntos, para que la mesa no lo pierda.',
    ],
    corrections: [
      {
        step: 'bienvenida',
        text: 'La sesión se convocó a las 10:00 y empezó a esa hora en línea; en el patio se esperó siete minutos al camión de La Cañada.',
      },
    ],
    additions: [
      {
        step: 'discusion',
        text: 'Dos personas de los asientos asistidos pidieron que lo suyo se leyera en voz alta. Así se hizo, antes del último turno.',
      },
    ],
    resolutions: [
      {
        text: 'Entregar a la mesa de agua la hoja de ruta de las pipas y el calendario del tandeo de las últimas ocho semanas.',
        responsible: 'Dirección de Agua',
        due: 21,
        progress: 'done',
      },
      {
        text: 'Contar las fugas aparte de los cortes, con fecha y colonia, y llevar la cuenta a la mesa.',
        responsible: 'Subdirección de Operación, Dirección de Agua',
        due: 28,
        progress: 'in-progress',
      },
      {
        text: 'Invitar a la mesa a una persona de cada comunidad rural y cubrir su traslado.',
        responsible: 'Coordinación del STL',
        due: 28,
        progress: 'done',
      },
    ],
    dissents: [
      {
        by: 39,
        text: 'Para nosotros el problema de fondo es que no hay agua, no que no avisen. Avisar no puede volverse una disculpa para cortar.',
      },
    ],
    objections: [{ by: null, text: 'Que conste que nueve causas en veinte minutos fue ir muy aprisa.' }],
  },
  {
    session: 'hackathon-molino-1',
    by: 'elena',
    summary: [
      'Un día, tres equipos, tres herramientas con licencia libre. El jurado puso primero a Tarjetón, que avisa por mensaje de texto cuando vuelve un libro; la sala premió a Mapa con voz.',
      'Lo que falta para usarlas quedó en las tarjetas de los equipos y en dos acuerdos.',
    ],
    corrections: [
      {
        step: 'trabajo',
        text: 'La comida se sirvió a las 13:40; durante esos veinte minutos los equipos dejaron de trabajar, aunque el reloj siguió.',
      },
    ],
    additions: [
      {
        step: 'jurado',
        text: 'Teresa Arce no calificó a Mapa con voz y Ramiro Solís no calificó a Al lomo: llegaron tarde a esas presentaciones. La calibración toma en cuenta quién calificó a quién.',
      },
    ],
    resolutions: [
      {
        text: 'Capturar los 340 libros que están en cajas, en dos tardes de voluntariado.',
        responsible: 'Biblioteca de La Fábrica',
        due: 30,
        progress: 'done',
      },
      {
        text: 'Grabar las voces de los seis estantes que faltan.',
        responsible: 'Equipo Mapa con voz, con la Universidad del Valle',
        due: 60,
        progress: 'done',
      },
    ],
    dissents: [],
    objections: [],
  },
  {
    session: 'jornada-hibrida-1',
    by: 'elena',
    summary: [
      'Quince personas en la sala, nueve en su casa y tres sin teléfono construyeron un solo árbol: de noche no se puede volver a casa a pie sin miedo, porque hay tramos sin luz, el último camión se va antes y no hay a quién llamar.',
    ],
    corrections: [],
    additions: [
      {
        step: 'preguntas',
        text: 'La pregunta del teléfono de emergencia la contestó de viva voz la Comisaría: después de las once contesta una sola persona.',
      },
    ],
    resolutions: [
      {
        text: 'Llevar a la mesa el recorrido de lámparas fundidas, con fecha y calle.',
        responsible: 'Dirección de Servicios Públicos',
        due: 21,
        progress: 'done',
      },
    ],
    dissents: [],
    objections: [],
  },
  {
    session: 'uno-dos-cuatro-1',
    by: 'elena',
    summary: [
      'De doce parejas a seis cuartetos y a tres propuestas. La primera, con 21 de 48 puntos: que el camión no vuelva a juntar lo que cada casa separó.',
    ],
    corrections: [],
    additions: [],
    resolutions: [
      {
        text: 'Probar dos vueltas del camión en la ruta del mercado durante un mes y contar lo que se revuelve.',
        responsible: 'Dirección de Servicios Públicos',
        due: 40,
        progress: 'pending',
      },
    ],
    dissents: [],
    objections: [],
  },
  {
    session: 'ronda-consentimiento-1',
    by: 'elena',
    summary: [
      'La propuesta de quién avisa un corte tuvo una objeción, se cambió, y en la segunda ronda nadie objetó.',
    ],
    corrections: [],
    additions: [
      {
        step: 'consentir',
        text: 'La objeción: en tres calles de la parte alta casi nadie tiene teléfono, y un aviso que no llega no es aviso.',
      },
    ],
    resolutions: [
      {
        text: 'Avisa quien firma la orden, con 48 horas; donde no hay teléfonos, el perifoneo pasa la tarde anterior.',
        responsible: 'Dirección de Agua',
        due: 15,
        progress: 'pending',
      },
    ],
    dissents: [
      { by: 12, text: 'Consentí, pero 48 horas no alcanzan para juntar agua en una casa con enfermos.' },
    ],
    objections: [],
  },
];
