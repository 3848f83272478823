import { deskCommentLimits } from '@ruta/contracts/drafting/desk-comment';
import type { RefusalCode } from '@ruta/contracts/protocol/refusal';

/** What the limits of T36 look at, as it stands before the comment. */
export interface CommentCounts {
  /** Threads of the commitment, asked where one is opened; comments of the thread, where one is answered. */
  threads?: number;
  comments?: number;
  /** Comments of the writer in the last hour. */
  lastHour: number;
}

/** T36: `null` where there is room for one more. */
export function refusalOfMore({ threads, comments, lastHour }: CommentCounts): RefusalCode | null {
  if (lastHour >= deskCommentLimits.hour) return 'request.too-many';
  if ((threads ?? 0) >= deskCommentLimits.threads) return 'drafting.threads-full';
  return (comments ?? 0) >= deskCommentLimits.comments ? 'drafting.threads-full' : null;
}

/** T34: whoever writes at the desk settles any thread; others the one they opened. */
export const maySettle = ({ mayWrite, opened }: { mayWrite: boolean; opened: boolean }): boolean =>
  mayWrite || opened;

/** What T42 looks at of a comment. */
export interface OwnComment {
  mine: boolean;
  hidden: boolean;
  withdrawn: boolean;
}

/** T42: `null` where the asker may write a comment anew or take it back. */
export function refusalOfChange({ mine, hidden, withdrawn }: OwnComment): RefusalCode | null {
  if (!mine) return 'policy.not-allowed';
  return hidden || withdrawn ? 'drafting.comment-closed' : null;
}
