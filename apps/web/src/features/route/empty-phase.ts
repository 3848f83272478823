import type { Day } from '@ruta/contracts/protocol/instant';
import type { PhasePlan } from '@ruta/contracts/route/phase';
import { addDays } from '@ruta/domain/calendar/day';

/** What a new phase starts from, `from` the day after the one before it; in three weeks for the first. */
export function emptyPhase(from: Day | null): PhasePlan {
  const opensOn = from ?? addDays(new Date().toISOString().slice(0, 10), 21);
  return {
    kind: 'consultation',
    title: '',
    question: '',
    purpose: '',
    output: '',
    channels: [],
    territory: '',
    targetGroups: [],
    binding: 'reasoned',
    influence: 'consult',
    plannedCount: null,
    opensOn,
    closesOn: addDays(opensOn, 13),
    settings: { moderation: 'before', minimumCell: 5, resultsFrom: 'close', about: 'themes' },
  };
}
