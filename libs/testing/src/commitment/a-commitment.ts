import type { CommitmentForm, Prose, Run } from '@ruta/contracts/drafting/commitment-form';
import type { OriginRef } from '@ruta/contracts/drafting/origin';

export const aRun = (text: string, style: Omit<Run, 'text'> = {}): Run => ({ text, ...style });
export const aProse = (...paragraphs: string[]): Prose =>
  paragraphs.map((text) => ({ style: 'paragraph', level: 0, runs: [aRun(text)] }));

export const aContribution = (ref: string): OriginRef => ({ kind: 'contribution', ref });

/** A summary that comes from one contribution. */
export const aSummary = (contribution: string): Prose => [
  {
    style: 'paragraph',
    level: 0,
    runs: [
      aRun('Quien dependa de un tandeo sabrá cuándo se va el agua, por qué y cuándo vuelve', {
        origins: [aContribution(contribution)],
      }),
      aRun(', por mensaje y en un cartel en el punto de la pipa.'),
    ],
  },
];

/** A commitment with every gate met inside a plan of 2027; a test changes what it is about. */
export const aCommitment = (changes: Partial<CommitmentForm> = {}): CommitmentForm => ({
  form: 1,
  key: '2.1',
  title: 'Avisos de corte de agua con 48 horas',
  kind: 'co-created',
  summary: aSummary('0199a000-0000-7000-8000-000000000041'),
  problem: {
    central: aProse('En 2025 hubo 214 cortes y sólo 38 se avisaron con un día.'),
    causes: aProse('La cuadrilla avisa a la oficina, pero nadie tiene la tarea de avisar a la gente.'),
    effects: aProse('Las familias pierden el día esperando la pipa.'),
    population: 'Unas 31 000 personas de las zonas altas',
    baseline: '38 de 214 cortes avisados en 2025',
    baselineSource: 'Bitácora de la Dirección de Agua, 2025',
  },
  objective: aProse('La Dirección de Agua publicará cada corte con al menos 48 horas de anticipación.'),
  aims: ['SON-2016.d', 'SON-2016.k'],
  values: ['transparency'],
  goals: [6, 16],
  goalsHow: 'Quien recibe agua por turnos puede prepararse.',
  themes: ['inclusion'],
  lead: { institution: 'Dirección de Agua', post: 'Dirección' },
  support: [],
  counterparts: [{ id: 'c1', institution: 'Observatorio Encino', post: 'Coordinación' }],
  milestones: [
    {
      id: 'm1',
      activity: 'Calendario en línea',
      start: '2027-02-01',
      end: '2027-04-30',
      responsible: 'Dirección de Agua',
      product: 'Calendario de cortes en formato abierto',
      verification: 'Dirección pública y archivo CSV',
    },
  ],
  indicators: [
    {
      id: 'i1',
      variable: 'Cortes avisados con 48 horas',
      unit: '%',
      baseline: 18,
      target: 90,
      period: '2027',
      frequency: 'mensual',
      measures: 'outcome',
    },
  ],
  budget: [],
  risks: [],
  licence: 'CC-BY-4.0',
  links: [],
  ...changes,
});

/** The plan the commitment above fits into. */
export const planOf2027 = { startsOn: '2027-01-01', endsOn: '2027-12-31' };
