import type { PhaseKind, PhaseSettings } from '@ruta/contracts/route/phase';

/** Phases in which people send contributions; surveys gather replies, sessions ideas, feedback comments instead. */
export const takesContributions = (kind: PhaseKind): boolean => kind === 'consultation';

/** Phases of which every admitted contribution or comment is owed a reasoned answer; a survey's replies are not. */
export const owesAnswers = (kind: PhaseKind): kind is 'consultation' | 'feedback' =>
  kind === 'consultation' || kind === 'feedback';

/** Consultations on projects that were selected before. */
export const onProjects = ({
  kind,
  settings,
}: {
  kind: PhaseKind;
  settings: Pick<PhaseSettings, 'about'>;
}): boolean => takesContributions(kind) && settings.about === 'projects';
