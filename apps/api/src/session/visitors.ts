import type { ParticipantId, SessionId } from '@ruta/contracts/protocol/ids';
import type { ParticipantMode } from '@ruta/contracts/session/participant';

/** Phones send a pulse every 20 s: two missed ones mean a bad line. */
const SILENT_MS = 45_000;
/** Who has not got what was sent this long ago has a bad line too. */
const BEHIND_MS = 5000;

/** One line of one device into one session. */
export interface Visitor {
  sessionId: SessionId;
  participantId: ParticipantId | null;
  mode: ParticipantMode;
  /** Audiences other than phones are there without being counted. */
  counted: boolean;
  pulseAt: number;
  pulseSeq: number;
}

type Mode = 'room' | 'online';
const modeOf = (mode: ParticipantMode): Mode | null => (mode === 'assisted' ? null : mode);

/**
 * Whoever is connected here to one session. A person with several devices counts once, as they came last. Counted with
 * every coming and going, so that asking costs nothing however many there are.
 */
export class Visitors {
  private readonly bySocket = new Map<string, Visitor>();
  private readonly people = new Map<ParticipantId, { mode: ParticipantMode; lines: Set<Visitor> }>();
  private readonly counts = { room: 0, online: 0 };
  /** The log's last number at each of the last seconds. */
  private seqs: { at: number; seq: number }[] = [];
  /** Rises when a person comes or goes. */
  changes = 0;

  get size(): number {
    return this.bySocket.size;
  }

  get room(): number {
    return this.counts.room;
  }

  get online(): number {
    return this.counts.online;
  }

  /** The line as it was known before, if it was. */
  enter(socketId: string, visitor: Visitor): Visitor | undefined {
    const known = this.bySocket.get(socketId);
    const entered = { ...visitor, counted: visitor.counted || (known?.counted ?? false) };
    if (known) this.without(known);
    this.bySocket.set(socketId, entered);
    this.with(entered);
    return known;
  }

  leave(socketId: string): Visitor | undefined {
    const known = this.bySocket.get(socketId);
    if (!known) return undefined;
    this.bySocket.delete(socketId);
    this.without(known);
    return known;
  }

  pulse(socketId: string, seq: number, at: number): void {
    const visitor = this.bySocket.get(socketId);
    if (!visitor) return;
    visitor.pulseAt = at;
    visitor.pulseSeq = seq;
  }

  ids(): ParticipantId[] {
    return [...this.people.keys()];
  }

  noteSeq(seq: number, at: number): void {
    this.seqs = [...this.seqs.filter((noted) => at - noted.at <= BEHIND_MS), { at, seq }];
  }

  /** People of whose devices none hears. Looks at everybody: for once a second. */
  lagging(now: number): number {
    let count = 0;
    for (const { lines } of this.people.values())
      if ([...lines].every((visitor) => this.isLagging(visitor, now))) count += 1;
    return count;
  }

  private with(visitor: Visitor): void {
    const { counted, participantId, mode } = visitor;
    if (!counted || !participantId) return;
    const person = this.people.get(participantId) ?? { mode, lines: new Set<Visitor>() };
    if (person.lines.size > 0) this.count(person.mode, -1);
    else this.changes += 1;
    person.mode = mode;
    person.lines.add(visitor);
    this.people.set(participantId, person);
    this.count(mode, 1);
  }

  private without(visitor: Visitor): void {
    const person = visitor.participantId && this.people.get(visitor.participantId);
    if (!person?.lines.delete(visitor) || !visitor.participantId) return;
    this.count(person.mode, -1);
    const last = [...person.lines].at(-1);
    if (last) {
      person.mode = last.mode;
      this.count(last.mode, 1);
      return;
    }
    this.people.delete(visitor.participantId);
    this.changes += 1;
  }

  private count(mode: ParticipantMode, by: 1 | -1): void {
    const counted = modeOf(mode);
    if (counted) this.counts[counted] += by;
  }

  private isLagging({ pulseAt, pulseSeq }: Visitor, now: number): boolean {
    if (now - pulseAt > SILENT_MS) return true;
    const before = this.seqs.findLast(({ at }) => pulseAt - at >= BEHIND_MS);
    return before !== undefined && pulseSeq < before.seq;
  }
}
