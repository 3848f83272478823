import type { Day } from '@ruta/contracts/protocol/instant';
import { refuse, type Refusal } from '@ruta/contracts/protocol/refusal';
import type { PhaseKind, PhaseState, ResultsFrom } from '@ruta/contracts/route/phase';

export interface SurveyPhaseFacts {
  kind: PhaseKind;
  state: PhaseState;
  closesOn: Day;
}

/** Phases that may have a questionnaire. */
export const asksPapers = (kind: PhaseKind): boolean => kind === 'survey' || kind === 'focus-group';

/** Y8: a closed group is answered by invitation or with help alone. */
export const isClosedGroup = (kind: PhaseKind): boolean => kind === 'focus-group';

/** Y1: may a reply come in today? What staff enter may, until the phase is synthesised. */
export function replyIntake(
  phase: SurveyPhaseFacts,
  today: Day,
  { byStaff }: { byStaff: boolean },
): { refusal: Refusal } | null {
  if (!asksPapers(phase.kind)) return refuse('survey.wrong-phase');
  const open = phase.state === 'open' && today <= phase.closesOn;
  const entered = byStaff && (phase.state === 'open' || phase.state === 'closed');
  return open || entered ? null : refuse('survey.not-open', { closesOn: phase.closesOn });
}

const over = (state: PhaseState): boolean => state === 'synthesised' || state === 'answered';

/** Y5: who may see what came out, and when. */
export const resultsArePublic = (state: PhaseState, from: ResultsFrom): boolean =>
  over(state) || state === 'closed' || (state === 'open' && from === 'start');

/**
 * Y6: how many of the replies, oldest first, are in the results. While more can come they are taken in by whole cells
 * and one cell behind, so that two looks at the results never differ by fewer people than a cell.
 */
export function countedReplies(received: number, minimum: number, state: PhaseState): number {
  if (over(state)) return received;
  return Math.max(0, Math.floor(received / minimum) - 1) * minimum;
}
