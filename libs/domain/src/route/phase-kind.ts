import type { PhaseKind } from '@ruta/contracts/route/phase';

/** Phases in which people send contributions; sessions, tables and feedback gather ideas and comments instead. */
export const takesContributions = (kind: PhaseKind): boolean => kind === 'consultation' || kind === 'survey';

/** Phases of which every admitted contribution is owed a reasoned answer; a survey's replies are not. */
export const owesAnswers = (kind: PhaseKind): boolean => kind === 'consultation';
