import type { ParticipantId } from '@ruta/contracts/protocol/ids';
import type { Ack } from '@ruta/contracts/protocol/refusal';
import type { CommandDone, CommandEnvelope } from '@ruta/contracts/session/command';
import type { LoggedEvent } from '@ruta/contracts/session/event';
import type { SessionHeader } from '@ruta/contracts/session/http';
import type { Audience, SessionView } from '@ruta/contracts/session/view';
import type { AudienceEvent } from '@ruta/contracts/session/view-event';
import { evolve } from '@ruta/domain/session/evolve';
import { plannedSpan } from '@ruta/domain/session/plan-times';
import { redact } from '@ruta/domain/session/redact';
import type { SessionActor, SessionState } from '@ruta/domain/session/state';
import { view } from '@ruta/domain/session/view';
import { touched } from '@ruta/domain/session/touched';
import type { People } from './roster.ts';
import type { SessionKey } from './session.store.ts';

export const audiences: readonly Audience[] = ['phone', 'console', 'screen'];

/** How many events a reconnecting client may be behind and still get them one by one. */
const RECENT = 400;

/** A command that waits for its turn, or the wish to read what other processes wrote or erased. */
export type Waiting =
  | {
      kind: 'command';
      given: Pick<CommandEnvelope, 'command' | 'opId' | 'epoch' | 'expectedRev'>;
      actor: SessionActor;
      answer: (ack: Ack<CommandDone>) => void;
    }
  | { kind: 'catch-up'; answer?: () => void }
  | { kind: 'reload' };

/** What a step forward means for each audience and for single people. */
export interface Advance {
  from: number;
  events: Record<Audience, AudienceEvent[]>;
  logged: LoggedEvent[];
  touched: Set<ParticipantId>;
}

/** A session as this process holds it: the fold of the log so far. Only its writer moves it on. */
export class LiveSession {
  readonly waiting: Waiting[] = [];
  writing = false;
  /** Time of the last event: the next is never earlier, whichever process writes it. */
  lastAt = 0;
  snapshotSeq: number;
  /** Rises when title, place or time are changed, which is not in the log. */
  headerChanges = 0;
  usedAt = Date.now();
  /** Simulated people of a rehearsal that this process plays: they have no socket to be counted by. */
  simulated = { room: 0, online: 0 };
  private readonly views = new Map<Audience, { state: SessionState; view: SessionView }>();
  private readonly recent: Record<Audience, AudienceEvent[]> = { phone: [], console: [], screen: [] };
  private recentFrom: number;

  constructor(
    readonly key: SessionKey,
    public header: SessionHeader,
    public roster: People,
    public state: SessionState,
    public headHash: string,
    /** How many words the log had when it was read, for the snapshot. */
    public words: number,
    /** How often words were erased from it. */
    public edition: number,
    /** The session whose table this is; null for a session of its own. */
    readonly plenary: LiveSession | null = null,
  ) {
    this.recentFrom = state.seq + 1;
    this.snapshotSeq = state.seq;
  }

  advance(events: readonly LoggedEvent[], headHash: string): Advance {
    const advance: Advance = {
      from: this.state.seq + 1,
      events: { phone: [], console: [], screen: [] },
      logged: [...events],
      touched: new Set(),
    };
    for (const logged of events) {
      const after = evolve(this.state, logged);
      for (const audience of audiences) {
        const told = redact(this.state, logged, audience, after);
        if (told.events.length > 0) advance.events[audience].push(told);
      }
      for (const participant of touched(this.state, after, logged.event)) advance.touched.add(participant);
      if ('words' in logged.event && logged.event.words) this.words += 1;
      this.state = after;
      this.lastAt = logged.at;
    }
    this.headHash = headHash;
    const { status, items } = this.state.run;
    const plannedMs = plannedSpan(items, this.header.startsAt);
    this.header = { ...this.header, status, plannedMs };
    this.remember(advance);
    return advance;
  }

  /** Takes over what is not in the log; false where nothing of it has changed. */
  retitle({ title, place, language, startsAt, plannedMs, phaseId, calledOff }: SessionHeader): boolean {
    const before = this.header;
    const same =
      before.title === title &&
      before.place === place &&
      before.language === language &&
      before.startsAt === startsAt &&
      before.plannedMs === plannedMs &&
      before.phaseId === phaseId &&
      before.calledOff === calledOff;
    if (same) return false;
    const { calledOff: _, ...header } = before;
    this.header = {
      ...header,
      title,
      place,
      language,
      startsAt,
      plannedMs,
      phaseId,
      ...(calledOff !== undefined && { calledOff }),
    };
    this.headerChanges += 1;
    return true;
  }

  /** As an audience sees it now; made once for all who come at the same number. */
  viewFor(audience: Audience): SessionView {
    const known = this.views.get(audience);
    if (known?.state === this.state) return known.view;
    const made = { state: this.state, view: view(this.state, audience) };
    this.views.set(audience, made);
    return made.view;
  }

  /** What an audience was told after event `since`, or null where that is too long ago. */
  missed(audience: Audience, since: number): AudienceEvent[] | null {
    if (since + 1 < this.recentFrom || since > this.state.seq) return null;
    return this.recent[audience].filter(({ seq }) => seq > since);
  }

  /** After words were erased, what was told before is not told again. */
  forgetRecent(): void {
    this.forgetBefore(this.state.seq + 1);
  }

  private forgetBefore(seq: number): void {
    for (const audience of audiences) this.recent[audience] = [];
    this.recentFrom = seq;
  }

  /** What was hidden meanwhile is told to nobody again: who lacks that much looks at the whole. */
  private remember(advance: Advance): void {
    const hiding = advance.logged.findLast(({ event }) => event.type.endsWith('hidden'));
    if (hiding) this.forgetBefore(hiding.seq);
    const keepFrom = this.state.seq - RECENT + 1;
    for (const audience of audiences) {
      const news = advance.events[audience].filter(({ seq }) => seq >= this.recentFrom);
      const kept = [...this.recent[audience], ...news];
      this.recent[audience] = keepFrom > this.recentFrom ? kept.filter(({ seq }) => seq >= keepFrom) : kept;
    }
    this.recentFrom = Math.max(this.recentFrom, keepFrom);
  }
}
