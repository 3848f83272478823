import type { BallotSpec } from '@ruta/contracts/ballot/ballot';
import type { CastSeatVote } from '@ruta/contracts/secretariat/resolution';
import type { EarlierResolution } from '@ruta/contracts/formal/review';
import type { RollOfBody } from '@ruta/contracts/formal/roll';
import type {
  AgendaItemId,
  AmendmentId,
  MotionId,
  ParticipantId,
  ResolutionId,
  RoundId,
  SeatId,
} from '@ruta/contracts/protocol/ids';
import type { Instant } from '@ruta/contracts/protocol/instant';
import type { Capacity } from '@ruta/contracts/secretariat/body';
import type { AgendaDraft } from '@ruta/contracts/session/agenda';
import type { SessionCommand } from '@ruta/contracts/session/command';
import type { LoggedEvent, SessionEvent } from '@ruta/contracts/session/event';
import { roundIn } from '@ruta/domain/ballot/rounds';
import { decide } from '@ruta/domain/session/decide';
import { evolve } from '@ruta/domain/session/evolve';
import {
  emptySession,
  type FormalFacts,
  type RoundCount,
  type SessionState,
} from '@ruta/domain/session/state';

const minute = 60_000;

/** Somebody in a seat of the body; whoever leads has none. */
export interface Sitter {
  id: ParticipantId;
  seatId: SeatId;
  capacity: Capacity;
}

export interface PlayedMotion {
  resolutionId: ResolutionId;
  number: { number: number; year: number };
  roundId: RoundId;
  motionId: MotionId;
  by: Sitter;
  secondedBy: Sitter;
  text: string;
  first: { text: string; amendedBy: Sitter } | null;
  responsible: string;
  seatId: SeatId | null;
  dueOn: string | null;
  put: Instant;
  decided: Instant;
  votes: readonly { sitter: Sitter; choice: CastSeatVote['choice']; dissent: string | null }[];
}

export interface FormalScript {
  agenda: readonly AgendaDraft[];
  scheduledAt: Instant;
  leader: ParticipantId;
  present: readonly Sitter[];
  roll: RollOfBody;
  earlier: readonly EarlierResolution[];
  reviewed: readonly ResolutionId[];
  entries: readonly {
    at: Instant;
    turns: readonly { sitter: Sitter; stance: 'pro' | 'contra' | null; seconds: number }[];
    motion: PlayedMotion | null;
  }[];
  ends: Instant;
  count: (motion: PlayedMotion, spec: BallotSpec) => RoundCount;
}

/** Holds a formal session after its script, each command decided as in the running product. */
export function playFormal(script: FormalScript): { log: LoggedEvent[]; state: SessionState } {
  return new FormalPlayer(script).play();
}

const nothing: FormalFacts = { roll: null, earlier: null, status: null, nextNumber: null };

class FormalPlayer {
  private state = emptySession;
  private readonly log: LoggedEvent[] = [];

  constructor(private readonly script: FormalScript) {}

  play(): { log: LoggedEvent[]; state: SessionState } {
    const { agenda, scheduledAt, entries, ends, roll, earlier } = this.script;
    const [first] = entries;
    if (!first) throw new Error('A session has entries.');
    this.append([{ type: 'session.scheduled', items: [...agenda] }], null, scheduledAt);
    this.lead({ type: 'lease.take', console: crypto.randomUUID() }, first.at - 2 * minute);
    for (const [place, entry] of entries.entries()) {
      const step = { type: place === 0 ? 'run.start' : 'run.next' } as const;
      this.lead(step, entry.at, { ...nothing, roll, earlier });
      this.during(agenda[place], entry);
    }
    this.lead({ type: 'run.finish' }, ends);
    return { log: this.log, state: this.state };
  }

  private during(
    item: AgendaDraft | undefined,
    { at, turns, motion }: FormalScript['entries'][number],
  ): void {
    if (!item) throw new Error('An entry of the script is not on the agenda.');
    if (item.content.kind === 'attendance')
      for (const [place, { id }] of this.script.present.entries())
        this.give({ type: 'roll.sit', itemId: item.id }, id, at + (place + 1) * 40_000);
    if (item.content.kind === 'review')
      for (const [place, resolutionId] of this.script.reviewed.entries())
        this.lead(
          { type: 'review.move', itemId: item.id, resolutionId, status: 'done' },
          at + (place + 3) * minute,
          { ...nothing, status: 'in-progress' },
        );
    this.speak(turns, at);
    if (motion) this.move(motion, item.id, at);
  }

  private speak(turns: FormalScript['entries'][number]['turns'], at: Instant): void {
    for (const [place, { sitter, stance }] of turns.entries())
      this.give({ type: 'floor.ask', stance }, sitter.id, at + (5 + place * 4) * 1000);
    let when = at + minute;
    for (const { sitter, seconds } of turns) {
      this.lead({ type: 'floor.give', to: sitter.id }, when);
      this.give({ type: 'floor.end' }, sitter.id, when + seconds * 1000);
      when += (seconds + 8) * 1000;
    }
  }

  /** From the proposal over its amendment to the vote by name and the reasons of who did not agree. */
  private move(motion: PlayedMotion, itemId: AgendaItemId, at: Instant): void {
    const { motionId, roundId, by, secondedBy, text, first, responsible, seatId, dueOn } = motion;
    const charge = { responsible, seatId, dueOn, subject: null };
    this.give(
      { type: 'motion.propose', itemId, motionId, text: first?.text ?? text, charge },
      by.id,
      at + minute,
    );
    if (first) {
      const amendmentId = crypto.randomUUID() as AmendmentId;
      const amend = { type: 'motion.amend', motionId, amendmentId, text } as const;
      this.give(amend, first.amendedBy.id, at + 3 * minute);
      this.give({ type: 'motion.settle', motionId, amendmentId, as: 'taken' }, by.id, at + 4 * minute);
    }
    this.give({ type: 'motion.second', motionId, on: true }, secondedBy.id, motion.put - 30_000);
    this.lead({ type: 'motion.put', motionId, roundId, rule: null, seconds: null }, motion.put);
    const facts = { ...nothing, nextNumber: motion.number };
    this.lead({ type: 'round.close', roundId }, motion.decided, facts, motion);
    for (const { sitter, dissent } of motion.votes)
      if (dissent)
        this.give({ type: 'motion.dissent', motionId, text: dissent }, sitter.id, motion.decided + 40_000);
  }

  private lead(
    command: SessionCommand,
    at: Instant,
    facts = nothing,
    motion: PlayedMotion | null = null,
  ): void {
    this.give(command, this.script.leader, at, facts, motion);
  }

  private give(
    command: SessionCommand,
    by: ParticipantId,
    at: Instant,
    facts = nothing,
    motion: PlayedMotion | null = null,
  ): void {
    const { leader, present } = this.script;
    const sitter = (id: ParticipantId) => present.find((one) => one.id === id);
    const outcome = decide(
      this.state,
      { command, epoch: this.state.lease.epoch, expectedRev: this.state.run.rev },
      { kind: 'participant', id: by, leads: by === leader },
      {
        now: at,
        present: { room: present.length, online: 0, assisted: 0 },
        controllerHeardAt: at,
        random: () => 0,
        isSeated: (id) => id === leader || sitter(id) !== undefined,
        leads: (id) => id === leader,
        takesPart: (id) => sitter(id) !== undefined,
        people: () => [],
        savedMap: () => null,
        contribution: () => null,
        project: () => null,
        formal: facts,
        seatHeld: (id) => sitter(id) ?? null,
        newId: () => motion?.resolutionId ?? crypto.randomUUID(),
        papers: () => 0,
        isFrozen: () => true,
        count: (roundId) => this.count(roundId, motion),
      },
    );
    if ('refusal' in outcome) throw new Error(`${command.type} was refused: ${outcome.refusal.code}`);
    this.append(outcome, by, at);
  }

  private count(roundId: RoundId, motion: PlayedMotion | null): RoundCount {
    const spec = roundIn(this.state.rounds, roundId)?.spec;
    if (!spec || !motion) throw new Error('A vote is closed that nobody opened.');
    return this.script.count(motion, spec);
  }

  private append(events: readonly SessionEvent[], actor: ParticipantId | null, at: Instant): void {
    for (const event of events) {
      const logged = { seq: this.state.seq + 1, at, actor, event };
      this.state = evolve(this.state, logged);
      this.log.push(logged);
    }
  }
}
