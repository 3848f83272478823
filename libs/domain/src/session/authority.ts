import type { CommandEnvelope, CommandType } from '@ruta/contracts/session/command';
import { refuse, type Refusal } from '@ruta/contracts/protocol/refusal';
import { partAsks, partsAfterEnd } from './parts/parts.ts';
import { opensToAll } from './phases/phases.ts';
import { itemOf } from './run.ts';
import type { SessionActor, SessionState } from './state.ts';

/**
 * What a command asks of its sender: to take part; to be one who may lead; to hold the control of the session; or to
 * hold it and to have looked at the current revision (a step).
 */
type Asked = 'seat' | 'leader' | 'control' | 'step';

const asked: Record<CommandType, Asked> = {
  'run.start': 'step',
  'run.next': 'step',
  'run.back': 'step',
  'run.goto': 'step',
  'run.undo': 'step',
  'run.finish': 'step',
  'run.add-time': 'control',
  'run.pause': 'control',
  'run.resume': 'control',
  'room.lock': 'control',
  'screen.blank': 'control',
  'agenda.add': 'control',
  'agenda.edit': 'control',
  'agenda.remove': 'control',
  'agenda.move': 'control',
  'agenda.plan': 'control',
  'lease.take': 'leader',
  'lease.ask': 'leader',
  'lease.pass': 'control',
  'lease.release': 'control',
  'floor.ask': 'seat',
  'floor.leave': 'seat',
  'floor.give': 'leader',
  'floor.put': 'leader',
  'floor.extend': 'leader',
  'floor.end': 'seat',
  'ready.set': 'seat',
  'participant.remove': 'control',
  'participant.restore': 'control',
  'participant.hide-name': 'leader',
  'participant.show-name': 'leader',
  'idea.add': 'seat',
  'idea.edit': 'seat',
  'idea.withdraw': 'seat',
  'idea.bring': 'leader',
  'idea.bring-project': 'leader',
  'board.reveal': 'control',
  'idea.accept': 'leader',
  'idea.decline': 'leader',
  'idea.hide': 'leader',
  'idea.restore': 'leader',
  'group.make': 'leader',
  'group.rename': 'leader',
  'group.move': 'leader',
  'group.merge': 'leader',
  'group.split': 'leader',
  'round.open': 'control',
  'round.amend': 'control',
  'round.extend': 'control',
  'round.close': 'control',
  'round.release': 'control',
  'round.batch-enter': 'leader',
  'round.batch-correct': 'leader',
  'round.batch-confirm': 'leader',
  'round.batch-withdraw': 'leader',
  'round.reason-hide': 'leader',
  'round.reason-show': 'leader',
  ...partAsks,
};

/** What whoever reports does for their table. A table has no control that could be held: it is small. */
const ofRapporteur = new Set<CommandType>([
  'run.next',
  'run.back',
  'run.goto',
  'run.undo',
  'floor.give',
  'floor.put',
  'floor.extend',
  'board.reveal',
  'idea.accept',
  'group.make',
  'group.rename',
  'group.move',
  'group.merge',
  'group.split',
  'round.open',
  'round.amend',
  'round.extend',
  'round.close',
  'round.release',
  'question.pin',
  'question.answer',
  'question.reopen',
]);

/** What facilitators do at a table beyond that. Its beginning, its end and its people are the plenary's. */
const ofVisitor = new Set<CommandType>([
  ...ofRapporteur,
  'idea.decline',
  'idea.hide',
  'idea.restore',
  'question.hide',
  'question.restore',
]);

const beforeStart = new Set<CommandType>([
  'run.start',
  'room.lock',
  'screen.blank',
  'agenda.add',
  'agenda.edit',
  'agenda.remove',
  'agenda.move',
  'agenda.plan',
  'lease.take',
  'lease.ask',
  'lease.pass',
  'lease.release',
  'participant.remove',
  'participant.restore',
  'participant.hide-name',
  'participant.show-name',
]);

const afterFinish = new Set<CommandType>([
  'lease.take',
  'lease.ask',
  'lease.pass',
  'lease.release',
  'round.release',
  'round.reason-hide',
  'round.reason-show',
  'idea.hide',
  'idea.restore',
  'participant.remove',
  'participant.restore',
  'participant.hide-name',
  'participant.show-name',
  ...partsAfterEnd,
]);

type Asking = Pick<CommandEnvelope, 'epoch' | 'expectedRev'> & { command: { type: CommandType } };

/** Why this actor may not give this command now, apart from what the command itself is about. */
export function refusedAuthority(state: SessionState, asking: Asking, actor: SessionActor): Refusal | null {
  const { type } = asking.command;
  const early = state.run.status === 'scheduled' && !beforeStart.has(type);
  if (early) return refuse('session.not-started').refusal;
  const lateIdea = state.table && type === 'idea.add';
  if (state.run.status === 'finished' && !lateIdea && !afterFinish.has(type))
    return refuse('session.finished').refusal;
  if (actor.kind === 'clock') return null;
  if (state.removed.includes(actor.id)) return refuse('session.removed').refusal;
  return refusedPlace(state, asking, actor);
}

function refusedPlace(
  state: SessionState,
  { command: { type }, epoch, expectedRev }: Asking,
  actor: Extract<SessionActor, { kind: 'participant' }>,
): Refusal | null {
  const asks = asked[type];
  const stale = expectedRev !== undefined && expectedRev !== state.run.rev;
  if (stale) return refuse('session.stale-rev', { rev: state.run.rev }).refusal;
  if (asks === 'seat') return null;
  const open = asks === 'leader' && opensToAll(itemOf(state.run, state.run.current), type);
  if (open) return null;
  if (state.table) return refusedAtTable({ command: { type }, expectedRev }, actor);
  if (!actor.leads) return refuse('policy.not-allowed').refusal;
  if (asks === 'leader') return null;
  if (epoch === undefined || state.lease.holder === null) return refuse('session.lease-needed').refusal;
  if (epoch !== state.lease.epoch || actor.id !== state.lease.holder)
    return refuse('session.stale-epoch', { epoch: state.lease.epoch }).refusal;
  return asks === 'step' && expectedRev === undefined ? refuse('session.stale-rev').refusal : null;
}

function refusedAtTable(
  { command: { type }, expectedRev }: Asking,
  { leads, reports = false }: Extract<SessionActor, { kind: 'participant' }>,
): Refusal | null {
  const may = (leads && ofVisitor.has(type)) || (reports && ofRapporteur.has(type));
  if (!may) return refuse('policy.not-allowed').refusal;
  return asked[type] === 'step' && expectedRev === undefined ? refuse('session.stale-rev').refusal : null;
}
