import type { Instant } from '@ruta/contracts/protocol/instant';
import type { Attendance, SessionEvent } from '@ruta/contracts/session/event';
import type { SessionState, Step } from './state.ts';

/** The agenda as it happened. A *next* that was taken back leaves no step. */
export function evolveSteps({ steps, run }: SessionState, event: SessionEvent, at: Instant): readonly Step[] {
  const ended = (): readonly Step[] => {
    const last = steps.at(-1);
    if (!last || run.since === null) return steps;
    return [...steps.slice(0, -1), { ...last, usedMs: Math.max(0, (run.pausedAt ?? at) - run.since) }];
  };
  switch (event.type) {
    case 'item.entered':
      if (event.by === 'undo') return steps.slice(0, -1);
      return [...ended(), { itemId: event.itemId, at, usedMs: 0, present: event.present }];
    case 'run.finished':
      return ended();
    default:
      return steps;
  }
}

export function evolvePeak(peak: Attendance, event: SessionEvent): Attendance {
  if (event.type !== 'item.entered' && event.type !== 'run.finished') return peak;
  return total(event.present) > total(peak) ? event.present : peak;
}

const total = ({ room, online, assisted }: Attendance): number => room + online + assisted;
