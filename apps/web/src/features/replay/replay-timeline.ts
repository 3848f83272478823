import type { SessionReplay } from '@ruta/contracts/session/replay';
import type { Attendance } from '@ruta/contracts/session/event';
import type { SessionView } from '@ruta/contracts/session/view';
import { fold } from '@ruta/domain/session/fold';

export type MomentKind = 'started' | 'entered' | 'revealed' | 'opened' | 'result' | 'finished';

/** Something worth jumping to. `about` is the entry or the question it belongs to. */
export interface Moment {
  at: number;
  kind: MomentKind;
  about: string;
}

/** Views are kept every so many events, so that going back does not fold from the beginning. */
const EVERY = 60;

/** A replay on its way through time: the view at any moment, folded from the nearest one that is kept. */
export class ReplayTimeline {
  readonly begins: number;
  readonly ends: number;
  readonly moments: readonly Moment[];
  private readonly kept: SessionView[];

  constructor(private readonly replay: SessionReplay) {
    const { events, from } = replay;
    const started = events.find((told) => told.events.some(({ type }) => type === 'run.started'));
    this.begins = started?.at ?? events[0]?.at ?? 0;
    this.ends = events.at(-1)?.at ?? this.begins;
    this.kept = [from];
    let view = from;
    events.forEach((told, index) => {
      view = fold(view, told);
      if ((index + 1) % EVERY === 0) this.kept.push(view);
    });
    this.moments = momentsOf(replay);
  }

  viewAt(time: number): SessionView {
    const count = this.countAt(time);
    const start = Math.floor(count / EVERY);
    const view = this.kept[start] ?? this.replay.from;
    return this.replay.events.slice(start * EVERY, count).reduce(fold, view);
  }

  presentAt(time: number): Attendance {
    const seq = this.replay.events[this.countAt(time) - 1]?.seq ?? 0;
    const last = this.replay.present.findLast((there) => there.seq <= seq);
    return last?.present ?? { room: 0, online: 0, assisted: 0 };
  }

  /** How many events have happened by then. */
  private countAt(time: number): number {
    const { events } = this.replay;
    let [low, high] = [0, events.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((events[middle]?.at ?? 0) <= time) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function momentsOf({ from, events }: SessionReplay): Moment[] {
  const moments: Moment[] = [];
  const closed = new Set<string>();
  let titles = new Map(from.run.items.map(({ id, title }) => [id as string, title]));
  for (const { at, events: told } of events) {
    for (const event of told) {
      if (event.type === 'agenda.set')
        titles = new Map(event.items.map(({ id, title }) => [id as string, title]));
      if (event.type === 'run.started') moments.push({ at, kind: 'started', about: '' });
      if (event.type === 'run.finished') moments.push({ at, kind: 'finished', about: '' });
      if (event.type === 'item.entered' && event.by !== 'undo')
        moments.push({ at, kind: 'entered', about: titles.get(event.itemId) ?? '' });
      if (event.type === 'board.revealed' && event.view.revealed)
        moments.push({ at, kind: 'revealed', about: titles.get(event.view.id) ?? '' });
      if (event.type !== 'round.set') continue;
      const { id, status, result, spec } = event.round;
      const key = `${id} ${status === 'open' ? 'open' : result ? 'result' : 'closed'}`;
      if (closed.has(key)) continue;
      closed.add(key);
      if (status === 'open') moments.push({ at, kind: 'opened', about: spec.question });
      else if (result) moments.push({ at, kind: 'result', about: spec.question });
    }
  }
  return moments;
}
