import type { DemoSession } from './session.ts';

/** A session of the secretariat as it was kept before calls and rolls, with what was said; its votes stand with the resolutions. */
export const stlOrdinaria: DemoSession = {
  key: 'stl-ordinaria-3',
  code: 'NTE4DC',
  phase: null,
  title: 'STL: tercera sesión ordinaria',
  place: 'Biblioteca central y en línea',
  day: -142,
  at: '17:00',
  attendance: {
    room: 6,
    online: 1,
    assisted: 0,
    sectors: { Gobierno: 2, 'Sociedad civil': 2, Academia: 1, 'Órgano garante': 1, 'Empresas y comercio': 1 },
    named: ['elena', 'julian', 'hernan', 'nadia', 'lucero', 'beatriz', 'teresa', 'delia'],
  },
  steps: [
    {
      key: 'quorum',
      title: 'Lista de asistencia y quórum',
      minutes: 10,
      used: 8,
      kind: 'slide',
      text: 'Con siete de siete sillas hay quórum; por la Cámara asiste su suplente. Se aprueba el orden del día sin cambios.',
    },
    {
      key: 'anteriores',
      title: 'Acuerdos anteriores',
      minutes: 15,
      used: 12,
      kind: 'slide',
      text: 'La coordinación informa que las dos evaluaciones del primer plan están publicadas desde hace dos meses y que se han descargado 311 veces.',
    },
    {
      key: 'ruta',
      title: 'Ruta del segundo plan',
      minutes: 40,
      used: 58,
      kind: 'discussion',
      question: '¿Aprobamos la ruta en seis paradas?',
      turnSeconds: 120,
      turns: [
        { by: 'lucero', stance: null, seconds: 118 },
        { by: 'julian', stance: 'contra', seconds: 95 },
        { by: 'nadia', stance: 'pro', seconds: 74 },
        { by: 'delia', stance: null, seconds: 52 },
      ],
    },
  ],
  report: [
    'Sofía Luna presenta la ruta en seis paradas. Lucero Anaya pide que la consulta no sea sólo por internet: se acuerdan papel, ventanilla y recorridos. Julián Ibarra advierte que se hablará mucho de agua, porque es mes de tandeo; Nadia Robles contesta que para eso es la consulta.',
    'Se vota la ruta: siete a favor. La Cámara, por su suplente, pide que una jornada sea en el mercado. Se acepta.',
    'Se cierra a las 18:20.',
  ],
};
