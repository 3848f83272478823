import { GroupId, type BallotSpec, type BallotSubject, type Choice } from '@ruta/contracts/ballot/ballot';
import type { AgendaItemId, IdeaId, ParticipantId, RoundId } from '@ruta/contracts/protocol/ids';
import type { Instant } from '@ruta/contracts/protocol/instant';
import type { AgendaDraft } from '@ruta/contracts/session/agenda';
import type { SessionCommand } from '@ruta/contracts/session/command';
import type { Attendance, LoggedEvent, SessionEvent } from '@ruta/contracts/session/event';
import { breakoutsOf, type Table } from '@ruta/domain/breakout/breakout';
import { roundIn } from '@ruta/domain/ballot/rounds';
import { decide } from '@ruta/domain/session/decide';
import { evolve } from '@ruta/domain/session/evolve';
import {
  type Circumstances,
  emptySession,
  type RoundCount,
  type SessionState,
} from '@ruta/domain/session/state';
import type { DemoAct, DemoGroup, DemoStep, DemoTurn, ScriptIds, ScriptStage } from './content/session.ts';
import { PlayedTable } from './play-tables.ts';
import type { CastMember } from './session-cast.ts';

export interface PlayedPaper {
  readonly participant: CastMember;
  readonly choice: Choice;
  readonly at: Instant;
}

export interface PlayedRound {
  readonly id: RoundId;
  readonly spec: BallotSpec;
  readonly papers: readonly PlayedPaper[];
}

/** A session that was held: what its log, its ballots and its people are to hold. */
export interface PlayedSession {
  readonly log: readonly LoggedEvent[];
  readonly state: SessionState;
  readonly rounds: readonly PlayedRound[];
  readonly tables: readonly PlayedTable[];
}

export interface SessionScript {
  readonly steps: readonly DemoStep[];
  readonly agenda: readonly AgendaDraft[];
  readonly scheduledAt: Instant;
  readonly startsAt: Instant;
  readonly present: Attendance;
  /** Whoever leads stands first. */
  readonly cast: readonly CastMember[];
  readonly ids: ScriptIds;
  readonly ideaId: (step: DemoStep, at: number) => IdeaId;
  readonly roundId: (step: DemoStep) => RoundId;
  readonly subject: (step: DemoStep) => BallotSubject | null;
  readonly count: (round: PlayedRound, eligible: readonly CastMember[]) => RoundCount;
  /** Uniform in [0, 1). */
  readonly random: () => number;
}

const minute = 60_000;

/** Holds a session after its script, each command decided and its events folded as in the running product. */
export function playSession(script: SessionScript): PlayedSession {
  return new Player(script).play();
}

class Player {
  private state = emptySession;
  private readonly log: LoggedEvent[] = [];
  private readonly rounds: PlayedRound[] = [];
  private readonly tables: PlayedTable[] = [];
  private readonly leader: CastMember;

  constructor(private readonly script: SessionScript) {
    const [leader] = script.cast;
    if (!leader?.facilitator) throw new Error('The first of the cast leads.');
    this.leader = leader;
  }

  play(): PlayedSession {
    const { steps, agenda, scheduledAt, startsAt } = this.script;
    this.append([{ type: 'session.scheduled', items: [...agenda] }], null, scheduledAt);
    this.lead({ type: 'lease.take', console: null }, startsAt - 2 * minute);
    let at = startsAt;
    for (const [place, step] of steps.entries()) {
      const used = (step.used ?? step.minutes) * minute;
      this.lead({ type: place === 0 ? 'run.start' : 'run.next' }, at);
      this.during(step, agenda[place]?.id ?? ('' as AgendaItemId), at, used);
      at += used;
    }
    this.lead({ type: 'run.finish' }, at);
    return { log: this.log, state: this.state, rounds: this.rounds, tables: this.tables };
  }

  private during(step: DemoStep, item: AgendaItemId, at: Instant, used: number): void {
    const over = used - step.minutes * minute;
    if (step.kind === 'ideas') this.writeIdeas(step, item, at, used);
    if (step.kind === 'grouping') this.makeGroups(step.groups ?? [], this.boardOf(step.board), at, used);
    if (step.kind === 'discussion') this.speak(step.turns ?? [], at);
    if (step.kind === 'held') this.enact(step.acts ?? [], at, used);
    if (isVote(step)) this.vote(step, item, at, used);
    else if (over > 0) this.lead({ type: 'run.add-time', seconds: over / 1000 }, at + used - 1000);
  }

  private enact(acts: readonly DemoAct[], at: Instant, used: number): void {
    for (const [place, act] of acts.entries()) {
      const when = at + spread(place, acts.length, used);
      const command = act.command(this.stage);
      if (act.table === undefined) this.give(command, this.actorOf(act), when);
      else this.atTable(act.table).give(command, this.actorOf(act).id, this.circumstances(when));
    }
  }

  private readonly stage: ScriptStage = {
    item: (step) => this.script.ids.item(step),
    id: (name) => this.script.ids.id(name),
    who: (by) => this.member(by).id,
    table: (number) => this.laid(number).id,
    seated: (number) => this.laid(number).seated[0] ?? this.leader.id,
  };

  private actorOf({ by, table, from }: DemoAct): CastMember {
    if (by === 'lead') return this.leader;
    if (by !== 'seated') return this.member(by);
    const id = this.stage.seated(table ?? from ?? 0);
    return this.script.cast.find((member) => member.id === id) ?? this.leader;
  }

  private laid(number: number): Table {
    const table = breakoutsOf(this.state)
      .at(-1)
      ?.tables.find((one) => one.number === number);
    if (!table) throw new Error(`There is no table ${number}.`);
    return table;
  }

  private atTable(number: number): PlayedTable {
    const { id } = this.laid(number);
    const table = this.tables.find((one) => one.id === id);
    if (!table) throw new Error(`Table ${number} is not open.`);
    return table;
  }

  /** Tables begin and end with what the plenary decides about them. */
  private followTables(event: SessionEvent, at: Instant): void {
    const breakout = breakoutsOf(this.state).at(-1);
    const content = this.state.run.items.find(({ id }) => id === breakout?.itemId)?.content;
    if (event.type === 'breakout.opened' && breakout && content?.kind === 'breakout')
      for (const table of breakout.tables)
        this.tables.push(new PlayedTable(breakout, table, content, this.circumstances(at)));
    if (event.type === 'breakout.closed')
      for (const id of event.tables)
        this.tables.find((table) => table.id === id)?.finish(this.circumstances(at));
  }

  private writeIdeas(
    step: Extract<DemoStep, { kind: 'ideas' }>,
    board: AgendaItemId,
    at: Instant,
    used: number,
  ) {
    const ideas = step.ideas ?? [];
    const writers = this.participants();
    for (const [place, text] of ideas.entries()) {
      const author = writers[(place * 7 + 3) % writers.length] ?? this.leader;
      const when = at + spread(place, ideas.length, used);
      this.give({ type: 'idea.add', board, ideaId: this.script.ideaId(step, place), text }, author, when);
    }
  }

  private makeGroups(groups: readonly DemoGroup[], ideasStep: DemoStep, at: Instant, used: number): void {
    const board = this.itemOf(ideasStep);
    for (const [place, { title, ideas }] of groups.entries()) {
      const members = ideas.map((idea) => this.script.ideaId(ideasStep, idea));
      const groupId = GroupId.parse(crypto.randomUUID());
      const when = at + spread(place, groups.length, used);
      this.lead({ type: 'group.make', board, groupId, title, ideas: members }, when);
    }
  }

  private speak(turns: readonly DemoTurn[], at: Instant): void {
    for (const [place, { by, stance }] of turns.entries())
      this.give({ type: 'floor.ask', stance }, this.member(by), at + (5 + place * 4) * 1000);
    let when = at + minute;
    for (const { by, seconds } of turns) {
      const speaker = this.member(by);
      this.lead({ type: 'floor.give', to: speaker.id }, when);
      this.give({ type: 'floor.end' }, speaker, when + seconds * 1000);
      when += (seconds + 8) * 1000;
    }
  }

  private vote(step: VoteStep, itemId: AgendaItemId, at: Instant, used: number): void {
    const roundId = this.script.roundId(step);
    const subject = this.script.subject(step);
    const seconds = Math.max(30, used / 1000 - 20);
    this.lead({ type: 'round.open', roundId, itemId, spec: null, subject, seconds }, at + 5000);
    const spec = roundIn(this.state.rounds, roundId)?.spec;
    if (!spec) throw new Error(`The round of “${step.title}” did not open.`);
    const choices = step.kind === 'dots' ? this.dotsOf(step, spec) : papersOf(step, spec);
    const voters = shuffled(this.participants(), this.script.random);
    const papers = choices.map((choice, place) => ({
      participant: voters[place] ?? this.leader,
      choice,
      at: at + 8000 + spread(place, choices.length, used - 40_000),
    }));
    this.rounds.push({ id: roundId, spec, papers });
    this.lead({ type: 'round.close', roundId }, at + used - 12_000);
  }

  /** Everybody gives as many dots as they have; together they make the sums of the groups. */
  private dotsOf({ board, dots }: Extract<DemoStep, { kind: 'dots' }>, spec: BallotSpec): Choice[] {
    const given = spec.options.flatMap((option) =>
      Array.from({ length: this.groupOf(board, option.group)?.dots ?? 0 }, () => option.id),
    );
    const voters = given.length / dots;
    return Array.from({ length: voters }, (_, voter) => {
      const own = given.filter((_option, place) => place % voters === voter);
      const options = [...new Set(own)];
      return {
        method: 'dots',
        dots: options.map((option) => ({ option, count: own.filter((each) => each === option).length })),
      };
    });
  }

  /** The group of the script that stands under an id of the board: they have the same title. */
  private groupOf(board: string, id: GroupId | null): DemoGroup | undefined {
    const title = this.state.boards.flatMap(({ groups }) => groups).find((group) => group.id === id)?.title;
    return this.script.steps
      .flatMap((step) => (step.kind === 'grouping' && step.board === board ? (step.groups ?? []) : []))
      .find((group) => group.title === title);
  }

  private boardOf(key: string): DemoStep {
    const step = this.script.steps.find((each) => each.key === key);
    if (!step) throw new Error(`There is no step ${key}.`);
    return step;
  }

  private itemOf(step: DemoStep): AgendaItemId {
    const item = this.script.agenda[this.script.steps.indexOf(step)];
    if (!item) throw new Error(`“${step.title}” is not on the agenda.`);
    return item.id;
  }

  private participants(): CastMember[] {
    return this.script.cast.filter(({ facilitator }) => !facilitator);
  }

  private member(by: DemoTurn['by']): CastMember {
    const member = this.script.cast.find(
      ({ number, person }) => (typeof by === 'number' ? number : person) === by,
    );
    if (!member) throw new Error(`${by} was not there.`);
    return member;
  }

  private lead(command: LeaderCommand, at: Instant): void {
    const given: SessionCommand =
      command.type === 'lease.take' ? { ...command, console: crypto.randomUUID() } : command;
    this.give(given, this.leader, at);
  }

  private give(command: SessionCommand, by: CastMember, at: Instant): void {
    const given = { command, epoch: this.state.lease.epoch, expectedRev: this.state.run.rev };
    const outcome = decide(
      this.state,
      given,
      { kind: 'participant', id: by.id, leads: by.facilitator },
      this.circumstances(at),
    );
    if ('refusal' in outcome) throw new Error(`${command.type} was refused: ${outcome.refusal.code}`);
    this.append(outcome, by.id, at);
  }

  private circumstances(at: Instant): Circumstances {
    return {
      now: at,
      present: this.script.present,
      controllerHeardAt: at,
      random: this.script.random,
      isSeated: (id) => this.script.cast.some((member) => member.id === id),
      leads: (id) => this.script.cast.some((member) => member.id === id && member.facilitator),
      takesPart: (id) => this.script.cast.some((member) => member.id === id && !member.facilitator),
      people: () => this.participants().map(({ id, sector, number }) => ({ id, sector, number })),
      savedMap: () => null,
      contribution: () => null,
      project: () => null,
      formal: null,
      seatHeld: () => null,
      newId: () => crypto.randomUUID(),
      papers: () => 0,
      isFrozen: () => true,
      count: (id) => this.countOf(id),
    };
  }

  private countOf(id: RoundId): RoundCount {
    const round = this.rounds.find((each) => each.id === id);
    if (!round) throw new Error('A round is closed that nobody opened.');
    return this.script.count(round, this.participants());
  }

  private append(events: readonly SessionEvent[], actor: ParticipantId | null, at: Instant): void {
    for (const event of events) {
      const logged = { seq: this.state.seq + 1, at, actor, event };
      this.state = evolve(this.state, logged);
      this.log.push(logged);
      this.followTables(event, at);
    }
  }
}

type LeaderCommand =
  Exclude<SessionCommand, { type: 'lease.take' }> | { readonly type: 'lease.take'; readonly console: null };

/** Offset of one of `count` things within a stretch of time, none of them at its very edges. */
const spread = (place: number, count: number, length: number): number =>
  Math.round(((place + 0.5) / count) * length * 0.92 + length * 0.03);

type VoteStep =
  | Extract<DemoStep, { kind: 'dots' | 'ballot' }>
  | (Extract<DemoStep, { kind: 'held' }> & { readonly papers: (spec: BallotSpec) => readonly Choice[] });

const isVote = (step: DemoStep): step is VoteStep =>
  step.kind === 'dots' || step.kind === 'ballot' || (step.kind === 'held' && step.papers !== undefined);

function papersOf(step: Exclude<VoteStep, { kind: 'dots' }>, spec: BallotSpec): readonly Choice[] {
  if (step.kind === 'held') return step.papers(spec);
  return step.options.flatMap(({ votes = 0 }, place) => {
    const option = spec.options[place];
    return option
      ? Array.from({ length: votes }, () => ({ method: 'single' as const, option: option.id }))
      : [];
  });
}

function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  return items
    .map((item) => ({ item, rank: random() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}
