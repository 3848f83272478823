import type { ContributionState } from '@ruta/contracts/consultation/contribution';
import { refuse, type Refusal } from '@ruta/contracts/protocol/refusal';

export type ModerationAction = 'admit' | 'hide' | 'appeal' | 'uphold' | 'dismiss';

export interface Moderated {
  state: ContributionState;
  /** Of the last time it was hidden. */
  appeal: 'none' | 'waiting' | 'upheld' | 'dismissed';
}

/** K4, K5: the contribution after the action, or why it cannot be taken. */
export function moderate(before: Moderated, action: ModerationAction): Moderated | { refusal: Refusal } {
  const { state, appeal } = before;
  switch (action) {
    case 'admit':
      return state === 'admitted' ? decided() : { state: 'admitted', appeal: closing(appeal) };
    case 'hide':
      return state === 'hidden' ? decided() : { state: 'hidden', appeal: 'none' };
    case 'appeal':
      return state === 'hidden' && appeal === 'none' ? { state, appeal: 'waiting' } : decided();
    case 'uphold':
      return appeal === 'waiting' ? { state: 'admitted', appeal: 'upheld' } : decided();
    case 'dismiss':
      return appeal === 'waiting' ? { state: 'hidden', appeal: 'dismissed' } : decided();
  }
}

const decided = () => refuse('consultation.already-decided');
/** Admitting what somebody appealed is upholding the appeal. */
const closing = (appeal: Moderated['appeal']) => (appeal === 'waiting' ? 'upheld' : appeal);
