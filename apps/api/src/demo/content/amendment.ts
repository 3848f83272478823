import type { CommitmentKey } from './commitment.ts';

/** How the first plan was amended once while it ran: one commitment, signed anew. Days count from today. */
export const firstAmendment = {
  commitment: 'paradas-con-horario' as CommitmentKey,
  kind: 'redirection',
  reason:
    'El concesionario no entrega sus tiempos cada mes. Se revisan dos veces al año, que es lo que sí puede comprobarse, y se dice así en el compromiso.',
  resolution: 'redirige-paradas',
  /** Words of the objective: as they read now, and before. */
  before: [['dos veces al año', 'cada mes']] as const,
  reopenedDaysAgo: 450,
  frozenDaysAgo: 447,
  note: 'Con la revisión dos veces al año',
  putUpDaysAgo: 446,
  signedDaysAgo: 444,
  publishedDaysAgo: 442,
} as const;
