import type { DemoSession } from './session.ts';

/** Two formal sessions of the secretariat, with what was said under each point; their votes stand with the resolutions. */
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

export const stlExtraordinaria: DemoSession = {
  key: 'stl-extraordinaria-2',
  code: 'XEA7RY',
  phase: null,
  title: 'STL: segunda sesión extraordinaria',
  place: 'Sala del órgano garante',
  day: -44,
  at: '17:00',
  attendance: {
    room: 6,
    online: 0,
    assisted: 0,
    sectors: { Gobierno: 2, 'Sociedad civil': 2, Academia: 1, 'Órgano garante': 1 },
    named: ['elena', 'julian', 'hernan', 'nadia', 'lucero', 'gael', 'teresa'],
  },
  steps: [
    {
      key: 'quorum',
      title: 'Quórum',
      minutes: 5,
      used: 6,
      kind: 'slide',
      text: 'Asisten seis de siete sillas; por la Universidad, su suplente. La Cámara avisó que no llegaría.',
    },
    {
      key: 'grupo',
      title: 'Publicación del grupo de enfoque',
      minutes: 30,
      used: 34,
      kind: 'discussion',
      question: '¿Qué se publica y qué se guarda?',
      turnSeconds: 120,
      turns: [
        { by: 'teresa', stance: 'pro', seconds: 119 },
        { by: 'hernan', stance: 'contra', seconds: 61 },
        { by: 'gael', stance: 'pro', seconds: 48 },
      ],
    },
    {
      key: 'fuera',
      title: 'Aportes fuera de alcance',
      minutes: 20,
      used: 22,
      kind: 'discussion',
      question: '¿Qué hacemos con los 31 aportes que no nos tocan?',
      turnSeconds: 120,
      turns: [
        { by: 'nadia', stance: 'pro', seconds: 97 },
        { by: 'julian', stance: null, seconds: 40 },
      ],
    },
  ],
  report: [
    'Teresa Arce explica por qué no se publican frases sueltas del grupo de enfoque: con catorce participantes, cualquiera podría reconocer a su vecina. Propone publicar sólo hallazgos que digan cinco o más. Hernán Villaseñor pregunta si eso no esconde información; se le contesta que protege a quien la dio, y se abstiene. Gael Arriaga ofrece revisar que ningún hallazgo pueda ligarse a una persona.',
    'Sobre los 31 aportes fuera de alcance, Nadia Robles pide que no se contesten con un “no nos toca”. Se acuerda enviarlos a quien sí le toca, con acuse, y publicar la respuesta tal como llegue, también si no llega.',
    'Se cierra a las 18:05.',
  ],
};
