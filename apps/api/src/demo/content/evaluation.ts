import type { CommitmentKey } from './commitment.ts';
import type { PersonKey } from './people.ts';

/** How the first plan was judged as a whole, and what was recommended. */
export const firstOverall: readonly {
  readonly kind: 'internal' | 'independent';
  readonly summary: string;
  readonly notable: { readonly commitment: CommitmentKey; readonly reason: string } | null;
  readonly by: PersonKey;
  readonly daysAgo: number;
}[] = [
  {
    kind: 'internal',
    summary:
      'Cuatro de cinco compromisos se cumplieron. Lo que más costó fue lo que dependía de otra institución: las paradas. Para el segundo plan conviene prometer menos con terceros y publicar cada corte el día en que se hace.',
    notable: null,
    by: 'sofia',
    daysAgo: 258,
  },
  {
    kind: 'independent',
    summary:
      'Los compromisos se podían comprobar y casi todos se cumplieron, pero ninguno prometía un cambio grande: por eso ninguno lleva estrella. El registro de obras es el que más lejos puede llegar si se le da un responsable con nombre y se publican también los cambios de contrato.',
    notable: {
      commitment: 'registro-de-obras',
      reason:
        'Ya lo usan la prensa, el cabildo y quien vive junto a la obra; con los cambios de contrato abriría lo que hoy sigue cerrado.',
    },
    by: 'ivan',
    daysAgo: 212,
  },
];

export const firstRecommendations: readonly {
  readonly commitment: CommitmentKey | null;
  readonly text: string;
  readonly daysAgo: number;
  /** Days from the recommendation until its answer is due. */
  readonly dueAfter: number;
  readonly answer?: {
    readonly decision: 'accepted' | 'partly' | 'declined';
    readonly text: string;
    readonly post: string;
    readonly daysAgo: number;
  };
}[] = [
  {
    commitment: 'registro-de-obras',
    text: 'Publicar los cambios de contrato de cada obra, con su fecha y su razón, y nombrar a quien responde por el registro.',
    daysAgo: 212,
    dueAfter: 60,
    answer: {
      decision: 'accepted',
      text: 'Los cambios de contrato se publicarán desde el siguiente corte. Responde la subdirección de costos.',
      post: 'Dirección de Obras Públicas',
      daysAgo: 190,
    },
  },
  {
    commitment: 'paradas-con-horario',
    text: 'No volver a comprometer horarios sin un convenio firmado con la empresa del camión.',
    daysAgo: 212,
    dueAfter: 60,
    answer: {
      decision: 'partly',
      text: 'El segundo plan parte de lo que el municipio sí decide; el convenio se busca por separado.',
      post: 'Dirección de Movilidad',
      daysAgo: 141,
    },
  },
  {
    commitment: null,
    text: 'Que la evidencia de cada hito se publique como archivo con su huella, no sólo como un enlace que puede cambiar.',
    daysAgo: 212,
    dueAfter: 60,
  },
];
