import type { ParticipantId } from '@ruta/contracts/protocol/ids';
import type { CommandDone, SessionCommand } from '@ruta/contracts/session/command';
import { SILENCE_MS } from '@ruta/domain/session/lease';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Outcome } from '../../shared/live/answers.ts';
import { useServerNow } from '../../shared/live/use-time-left.ts';
import type { LiveSession, ShownSession } from '../../shared/session/live-session.ts';
import { useSessionCommand, type SendCommand } from '../../shared/session/use-session-command.ts';
import { consoleId } from './console-id.ts';

/**
 * `mine`: this tab leads. `elsewhere`: another tab of the same person. `other`: somebody else, `silent` if they have
 * not been heard for so long that the control is offered. `free`: nobody.
 */
export type Control =
  | { state: 'mine'; asking: readonly ParticipantId[] }
  | { state: 'elsewhere' }
  | { state: 'other'; holder: ParticipantId; silent: boolean; asked: boolean }
  | { state: 'free' };

export interface Lead {
  control: Control;
  /** What needs the control goes with its epoch, steps also with the revision one looks at. */
  lead: (command: SessionCommand) => Promise<Outcome<CommandDone>>;
  /** What any facilitator may do. */
  send: SendCommand;
  take: () => void;
  ask: () => void;
  pass: (to: ParticipantId) => void;
  release: () => void;
}

const heartbeatMs = 5000;
const steps: ReadonlySet<SessionCommand['type']> = new Set([
  'run.start',
  'run.next',
  'run.back',
  'run.goto',
  'run.undo',
  'run.finish',
]);

/** The control of a session as this tab has it, and every way to get it and to use it. */
export function useControl(session: ShownSession, live: LiveSession): Lead {
  const send = useSessionCommand(session.header.id);
  const me = session.own?.participantId ?? null;
  const control = useStanding(session, me);
  const epoch = session.view.lease?.epoch ?? 0;
  const { rev } = session.view.run;
  const [tab] = useState(consoleId);

  const lead = useCallback(
    (command: SessionCommand) =>
      send(command, { epoch, ...(steps.has(command.type) ? { expectedRev: rev } : {}) }),
    [send, epoch, rev],
  );
  const take = useCallback(() => void send({ type: 'lease.take', console: tab }), [send, tab]);
  useTakenWhenFree(session, me, take);
  useHeartbeat(live, control.state === 'mine' ? epoch : null);

  return {
    control,
    lead,
    send,
    take,
    ask: () => void send({ type: 'lease.ask' }),
    pass: (to) => void lead({ type: 'lease.pass', to }),
    release: () => void lead({ type: 'lease.release' }),
  };
}

function useStanding({ view, presence }: ShownSession, me: ParticipantId | null): Control {
  const lease = view.lease;
  const [tab] = useState(consoleId);
  const now = useServerNow(lease?.holder !== null && lease?.holder !== me);
  if (!lease?.holder) return { state: 'free' };
  if (lease.holder === me) {
    return lease.console === tab ? { state: 'mine', asking: lease.asking } : { state: 'elsewhere' };
  }
  const heardAt = presence.controllerHeardAt;
  return {
    state: 'other',
    holder: lease.holder,
    silent: heardAt === null || now - heardAt >= SILENCE_MS,
    asked: me !== null && lease.asking.includes(me),
  };
}

/**
 * Who opens the console of a session that nobody leads leads it, without being asked; and whom the control was passed
 * to takes it with the tab that is open. It is tried once per lease, so that two tabs do not pull.
 */
function useTakenWhenFree(
  { view, mayLead, fresh }: ShownSession,
  me: ParticipantId | null,
  take: () => void,
) {
  const tried = useRef<number | null>(null);
  const lease = view.lease;
  useEffect(() => {
    if (!lease || !me || !mayLead || !fresh || tried.current === lease.epoch) return;
    const first = tried.current === null;
    const untouched = lease.holder === null && first && view.run.status !== 'finished';
    const handed = lease.holder === me && lease.console === null;
    tried.current = lease.epoch;
    if (untouched || handed) take();
  }, [lease, me, mayLead, fresh, take, view.run.status]);
}

function useHeartbeat(live: LiveSession, epoch: number | null): void {
  useEffect(() => {
    if (epoch === null) return;
    void live.pulse(epoch);
    const timer = setInterval(() => void live.pulse(epoch), heartbeatMs);
    return () => clearInterval(timer);
  }, [live, epoch]);
}
