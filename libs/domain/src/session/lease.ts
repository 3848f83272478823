import type { Instant } from '@ruta/contracts/protocol/instant';
import { refuse } from '@ruta/contracts/protocol/refusal';
import type { SessionCommand } from '@ruta/contracts/session/command';
import type { SessionEvent } from '@ruta/contracts/session/event';
import type { ParticipantId } from '@ruta/contracts/protocol/ids';
import type { Decision } from './decision.ts';
import type { Circumstances, LeaseState, SessionState } from './state.ts';

/** After so long without a sign of its holder, a co-facilitator may take the control. */
export const SILENCE_MS = 15_000;

export type LeaseCommand = Extract<SessionCommand, { type: `lease.${string}` }>;

/** True if the holder may be relieved without being asked. */
export const isSilent = (lease: LeaseState, heardAt: Instant | null, now: Instant): boolean =>
  now - Math.max(heardAt ?? 0, lease.takenAt) >= SILENCE_MS;

export function decideLease(
  { lease }: SessionState,
  command: LeaseCommand,
  me: ParticipantId,
  when: Circumstances,
): Decision {
  const taken = (holder: ParticipantId, console: string | null): Decision => [
    { type: 'lease.taken', holder, console, epoch: lease.epoch + 1 },
  ];
  switch (command.type) {
    case 'lease.take': {
      const free = lease.holder === null || lease.holder === me;
      if (!free && !isSilent(lease, when.controllerHeardAt, when.now)) return refuse('session.lease-held');
      return taken(me, command.console);
    }
    case 'lease.ask':
      if (lease.holder === null || lease.holder === me || lease.asking.includes(me)) return [];
      return [{ type: 'lease.asked', by: me }];
    case 'lease.pass':
      if (!when.leads(command.to)) return refuse('policy.not-allowed');
      return command.to === me ? [] : taken(command.to, null);
    case 'lease.release':
      return [{ type: 'lease.released' }];
  }
}

export function evolveLease(lease: LeaseState, event: SessionEvent, at: Instant): LeaseState {
  switch (event.type) {
    case 'lease.taken':
      return {
        epoch: event.epoch,
        holder: event.holder,
        console: event.console,
        asking: lease.asking.filter((asking) => asking !== event.holder),
        takenAt: at,
      };
    case 'lease.asked':
      return { ...lease, asking: [...lease.asking, event.by] };
    case 'lease.released':
      return { ...lease, holder: null, console: null };
    default:
      return lease;
  }
}
