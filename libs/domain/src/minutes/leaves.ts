import type { PhaseKind } from '@ruta/contracts/route/phase';
import type { SessionHeader } from '@ruta/contracts/session/http';

interface Written {
  /** What is known of its being a body's. */
  formal?: SessionHeader['formal'] | boolean;
  phaseKind?: PhaseKind | undefined;
}

/** What a session leaves in writing: a body's the signed minutes, an open session a report, any other its minutes. */
export type Leaves = 'act' | 'report' | 'minutes';

export const leavesOf = ({ formal, phaseKind }: Written): Leaves => {
  if (formal) return 'act';
  return phaseKind === 'open-session' ? 'report' : 'minutes';
};
