import type { RefusalCode } from '@ruta/contracts/protocol/refusal';
import { Allowances } from '../limits/allowance.ts';
import { log } from './log.ts';

/** Refusals that honest pages hardly ever meet, and what is turned away before it is a command. */
type Sign = RefusalCode | 'socket.foreign-site' | 'socket.too-many-lines' | 'socket.flood';

const signs: ReadonlySet<string> = new Set<Sign>([
  'request.invalid',
  'request.too-large',
  'request.too-many',
  'policy.not-allowed',
  'policy.sign-in-needed',
  'resource.conflict',
  'identity.link-unknown',
  'identity.link-used',
  'session.code-unknown',
  'session.not-joined',
  'session.removed',
  'session.stale-epoch',
  'session.participant-unknown',
  'screen.code-unknown',
  'screen.revoked',
  'ballot.unknown',
  'ballot.not-entitled',
  'ballot.invalid-choice',
  'board.not-yours',
  'questions.not-yours',
  'consultation.not-yours',
  'secretariat.not-your-seat',
  'sign-off.not-your-seat',
  'breakout.not-seated',
  'drafting.update-malformed',
  'drafting.structure-refused',
  'drafting.foreign-client',
  'socket.foreign-site',
  'socket.too-many-lines',
  'socket.flood',
]);

/** A flood of refusals is told in a few lines, each with how many it stands for. */
const lines = new Allowances({ burst: 20, perSecond: 1 });
const untold = new Map<string, number>();

/**
 * A line for whoever watches over the house: which refusal, on which request or socket. Who it was does not stand
 * there.
 */
export function noteRefusal(code: string): void {
  if (!signs.has(code)) return;
  const count = (untold.get(code) ?? 0) + 1;
  const told = lines.take(code);
  untold.set(code, told ? 0 : count);
  if (told) log.warn({ security: code, count }, 'refused');
}
