import type { LoggedEvent } from '@ruta/contracts/session/event';
import { RecordKind } from '@ruta/contracts/evidence/record';
import { resultIsPublic } from '@ruta/domain/ballot/visibility';
import { roundIn } from '@ruta/domain/ballot/rounds';
import { recordedInParts } from '@ruta/domain/session/parts/parts';
import type { SessionState } from '@ruta/domain/session/state';
import type { RoundEvent } from '../ballot/round-keeper.ts';
import type { RecordService } from '../evidence/record.service.ts';

interface Entry {
  kind: RecordKind;
  payload: Parameters<RecordService['append']>[4];
}

/** What the public record keeps of a session: its beginning and end, moderation, and ballots. Ids and hashes only. */
export function entryFor(after: SessionState, { seq, event }: LoggedEvent, hash: string): Entry | null {
  switch (event.type) {
    case 'run.started':
      return { kind: 'session.started', payload: { seq } };
    case 'run.finished':
      return { kind: 'session.finished', payload: { seq, logHash: hash, steps: stepsOf(after) } };
    case 'idea.hidden':
    case 'idea.restored':
    case 'idea.declined':
      return { kind: recordKindOf(event), payload: { seq, ideaId: event.ideaId } };
    case 'participant.removed':
    case 'participant.restored':
    case 'participant.name-hidden':
    case 'participant.name-shown':
      return { kind: recordKindOf(event), payload: { seq, participantId: event.participantId } };
    case 'round.closed':
    case 'round.released':
      return ballotEntry(after, event);
    case 'round.reason-hidden':
    case 'round.reason-shown':
      return {
        kind: event.type === 'round.reason-hidden' ? 'ballot.reason-hidden' : 'ballot.reason-shown',
        payload: { seq, roundId: event.roundId, code: event.code },
      };
    case 'round.batch-entered':
    case 'round.batch-corrected':
    case 'round.batch-confirmed':
    case 'round.batch-withdrawn':
      return {
        kind: RecordKind.parse(event.type.replace('round.', 'ballot.')),
        payload: { seq, roundId: event.roundId, batchId: event.batchId, participantId: event.by },
      };
    default:
      return recordedInParts.includes(event.type) ? partEntry(event, seq) : null;
  }
}

/** What was done to which element, without its words. */
function partEntry(event: LoggedEvent['event'], seq: number): Entry {
  const { type: _, ...rest } = event;
  const ids = Object.entries(rest).filter(([name]) => name.endsWith('Id'));
  return { kind: recordKindOf(event), payload: { ...Object.fromEntries(ids), seq } };
}

export const recordKindOf = ({ type }: Pick<LoggedEvent['event'], 'type'>): RecordKind =>
  RecordKind.parse(`session.${type.replace('.', '-')}`);

const stepsOf = ({ steps }: SessionState) =>
  steps.map(({ itemId, at, usedMs, present }) => ({ itemId, at, usedMs, present: { ...present } }));

/** The numbers as soon as everybody may see them; until then the root alone binds them. */
function ballotEntry(
  after: SessionState,
  { type, roundId }: Extract<RoundEvent, { type: 'round.closed' | 'round.released' }>,
): Entry | null {
  const round = roundIn(after.rounds, roundId);
  if (!round?.result || !round.root) return null;
  const { tally, eligible, papersBy } = round.result;
  const payload: Entry['payload'] = {
    roundId,
    root: round.root,
    method: round.spec.method.method,
    disclosure: round.spec.disclosure,
    papers: tally.papers,
    eligible,
  };
  if (round.subject) payload['subject'] = { ...round.subject };
  if (resultIsPublic(round)) {
    payload['options'] = tally.options.map((option) => ({ ...option }));
    payload['blank'] = tally.blank;
    payload['leading'] = [...tally.leading];
    payload['papersBy'] = { ...papersBy };
  }
  return { kind: type === 'round.closed' ? 'ballot.closed' : 'ballot.released', payload };
}
