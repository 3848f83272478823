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
];
