import type { CallPoint } from '@ruta/contracts/formal/call';

/** The next ordinary session of the secretariat. It can be begun at any time, to see how one goes. */
export const formalCall = {
  title: 'STL: cuarta sesión ordinaria',
  number: 4,
  daysAhead: 6,
  at: '10:00',
  calledDaysAgo: 3,
  code: 'RTK6Q7',
  place: 'Sala de Cabildo, Palacio Municipal',
  secondCallMinutes: 30,
  text: 'Llega con los avances de tu sector. Quien no pueda venir avisa a su suplente: asiste uno de los dos.',
  points: [
    { title: 'Avance de los compromisos del segundo plan', minutes: 25, resolves: false },
    { title: 'Calendario público del tandeo de agua', minutes: 20, resolves: true },
    { title: 'Capacitación de titulares y suplentes', minutes: 10, resolves: true },
  ] satisfies CallPoint[],
};

/** Days count from today. */
export const agreements = [
  {
    key: 'universidad',
    title: 'Convenio con la Universidad del Valle',
    parties: ['Municipio de Valle del Encino', 'Universidad del Valle'],
    purpose: 'Servicio social para relatorías y para revisar que los textos se entiendan.',
    days: { ago: 300, until: 420 },
  },
  {
    key: 'organo-garante',
    title: 'Convenio de capacitación con el órgano garante',
    parties: ['Secretariado técnico local', 'Órgano garante local'],
    purpose: 'Capacitación en gobierno abierto de quienes ocupan los asientos, y de sus suplentes.',
    days: { ago: 700, until: -40 },
  },
] as const;
