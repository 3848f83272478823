import type { CommandEnvelope } from '@ruta/contracts/session/command';
import { decideRound, type RoundCommand } from '../ballot/rounds.ts';
import { type BoardCommand, decideBoard } from '../board/decide-board.ts';
import { withOutcome } from '../formal/decide-motion.ts';
import { expireTables } from '../breakout/decide-breakout.ts';
import { refusedAuthority } from './authority.ts';
import { type AgendaCommand, decideAgenda } from './decide-agenda.ts';
import { decideRun, type RunCommand } from './decide-run.ts';
import type { Decision } from './decision.ts';
import { decideFloor, type FloorCommand } from './floor.ts';
import { decideLease, type LeaseCommand } from './lease.ts';
import { decidePart, isOfPart } from './parts/parts.ts';
import { decidePeople, type PeopleCommand } from './people.ts';
import type { Circumstances, SessionActor, SessionState } from './state.ts';

export type Given = Pick<CommandEnvelope, 'command' | 'epoch' | 'expectedRev'>;

/** What a command does to a session: its events, none where all is so already, or the reason why not. */
export function decide(
  state: SessionState,
  given: Given,
  actor: SessionActor,
  when: Circumstances,
): Decision {
  const refusal = refusedAuthority(state, given, actor);
  if (refusal) return { refusal };
  const { command } = given;
  if (isOf<RoundCommand>(command, 'round.'))
    return withOutcome(state, decideRound(state, command, actor, when), when);
  if (actor.kind === 'clock') return command.type === 'breakout.expire' ? expireTables(state, when.now) : [];
  return decideFor(state, command, actor, when);
}

function decideFor(
  state: SessionState,
  command: Exclude<Given['command'], RoundCommand>,
  { id: me, leads, reports = false }: Extract<SessionActor, { kind: 'participant' }>,
  when: Circumstances,
): Decision {
  if (isOf<LeaseCommand>(command, 'lease.')) return decideLease(state, command, me, when);
  if (isOf<FloorCommand>(command, 'floor.')) return decideFloor(state, command, me, leads || reports, when);
  if (isOf<AgendaCommand>(command, 'agenda.')) return decideAgenda(state, command);
  if (isOf<BoardCommand>(command, 'idea.', 'board.', 'group.')) return decideBoard(state, command, me, when);
  if (isOf<PeopleCommand>(command, 'ready.', 'participant.')) return decidePeople(state, command, me, when);
  if (isOfPart(command)) return decidePart(state, command, { id: me, leads }, when);
  return decideRun(state, command satisfies RunCommand, when);
}

const isOf = <Command extends Given['command']>(
  command: Given['command'],
  ...topics: string[]
): command is Command => topics.some((topic) => command.type.startsWith(topic));
