import type { SessionHeader } from '@ruta/contracts/session/http';

/** What a session leaves in writing: a body's the signed minutes, an open session a report, any other its minutes. */
export type Leaves = 'act' | 'report' | 'minutes';

export const leavesOf = ({ formal, phaseKind }: Pick<SessionHeader, 'formal' | 'phaseKind'>): Leaves => {
  if (formal) return 'act';
  return phaseKind === 'open-session' ? 'report' : 'minutes';
};
