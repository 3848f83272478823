import type { ContributionState } from '@ruta/contracts/consultation/contribution';
import type { Day } from '@ruta/contracts/protocol/instant';
import { refuse, type Refusal } from '@ruta/contracts/protocol/refusal';
import type { PhaseKind, PhaseSettings, PhaseState } from '@ruta/contracts/route/phase';
import { takesContributions } from '../route/phase-kind.ts';

export interface IntakePhase {
  kind: PhaseKind;
  state: PhaseState;
  closesOn: Day;
  settings: PhaseSettings;
}

/**
 * K1: may something be sent to this phase today, and in which state does it arrive? The last day binds although
 * nobody closed the phase. Paper and assisted entry may come in until the phase is synthesised (K2).
 */
export function intake(
  phase: IntakePhase,
  today: Day,
  { byStaff }: { byStaff: boolean },
): ContributionState | { refusal: Refusal } {
  if (!takesContributions(phase.kind)) return refuse('consultation.wrong-phase');
  const open = phase.state === 'open' && today <= phase.closesOn;
  const entered = byStaff && (phase.state === 'open' || phase.state === 'closed');
  if (!open && !entered) return refuse('consultation.phase-not-open', { closesOn: phase.closesOn });
  return phase.settings.moderation === 'after' || byStaff ? 'admitted' : 'pending';
}

/** How many of each a person may send, by device or account: a hall shares one address, so the address is not asked. */
export const rateLimits = {
  contributions: { most: 12, minutes: 60 },
  supports: { most: 120, minutes: 10 },
  appeals: { most: 5, minutes: 60 },
} as const;
