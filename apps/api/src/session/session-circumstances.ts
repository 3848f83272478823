import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  type ContributionId,
  ProjectId,
  type ParticipantId,
  SeatId,
  type TableMapId,
} from '@ruta/contracts/protocol/ids';
import type { Instant } from '@ruta/contracts/protocol/instant';
import type { CommandType, SessionCommand } from '@ruta/contracts/session/command';
import { roundIn } from '@ruta/domain/ballot/rounds';
import type { Seatable } from '@ruta/domain/breakout/seat-people';
import type { SavedMap } from '@ruta/domain/breakout/seat-saved';
import type {
  BringableContribution,
  Circumstances,
  FormalFacts,
  RoundCount,
  SessionActor,
  SessionState,
} from '@ruta/domain/session/state';
import { uuidv7 } from 'uuidv7';
import { BallotSubjects } from '../ballot/ballot-subjects.ts';
import { RoundKeeper } from '../ballot/round-keeper.ts';
import { BringableContributions } from '../consultation/bringable-contributions.ts';
import type { Tx } from '../platform/database/transactions.ts';
import { FormalFactsOf } from './formal-facts.ts';
import type { LiveSession } from './live-session.ts';
import { PresenceBook } from './presence-book.ts';
import { isSimulated, type Participant } from './roster.ts';
import { TableMaps } from './table-maps.service.ts';

/** What a decision about a round rests on; counted while the round is held. */
interface RoundFacts {
  papers: number;
  count: RoundCount | null;
  /** There is such a version, and it has that hash. */
  subjectIsFrozen: boolean;
}

/** What a decision rests on that is not in the log. */
interface Facts {
  round: RoundFacts | null;
  formal: FormalFacts | null;
  maps: ReadonlyMap<TableMapId, SavedMap>;
  contributions: ReadonlyMap<ContributionId, BringableContribution>;
  projects: ReadonlyMap<ProjectId, BringableContribution>;
}

const none: RoundFacts = { papers: 0, count: null, subjectIsFrozen: false };

/** Everything a decision of a session's writer rests on that is not in the log. */
@Injectable()
export class SessionCircumstances {
  constructor(
    private readonly presence: PresenceBook,
    private readonly rounds: RoundKeeper,
    private readonly subjects: BallotSubjects,
    private readonly formalFacts: FormalFactsOf,
    private readonly tableMaps: TableMaps,
    private readonly contributions: BringableContributions,
  ) {}

  async of(
    tx: Tx,
    live: LiveSession,
    state: SessionState,
    command: SessionCommand,
    notBefore: Instant,
  ): Promise<Circumstances> {
    const facts = await this.facts(tx, live, state, command);
    const here = seatsPeople(state, command)
      ? await this.presence.peopleEverywhere(live.key.id)
      : new Set<ParticipantId>();
    const now = Math.max(Date.now(), notBefore);
    const { removed } = state;
    const { room, online, assisted, controllerHeardAt } = this.presence.of(live);
    const takesPart = (id: ParticipantId) =>
      live.roster.get(id)?.card.facilitator === false && !removed.includes(id);
    return {
      now,
      present: { room, online, assisted },
      controllerHeardAt,
      random: () => randomInt(2 ** 32) / 2 ** 32,
      isSeated: (id) => live.roster.sits(id),
      leads: (id) => live.roster.get(id)?.card.facilitator ?? false,
      takesPart,
      people: () => peopleIn(live, here).filter(({ id }) => takesPart(id)),
      savedMap: (id) => facts.maps.get(id) ?? null,
      contribution: (id) => facts.contributions.get(id) ?? null,
      project: (id) => facts.projects.get(id) ?? null,
      formal: facts.formal,
      seatHeld: (id) => seatHeldBy(live.roster.get(id)),
      newId: () => uuidv7(),
      papers: () => facts.round?.papers ?? 0,
      isFrozen: () => facts.round?.subjectIsFrozen ?? false,
      count: () => {
        if (!facts.round?.count) throw new Error('a round is closed only after it was counted');
        return facts.round.count;
      },
    };
  }

  /** Whoever sends the command says what its new round is called; the name of another session's is not theirs to give. */
  async namesAnothersRound(tx: Tx, { key }: LiveSession, command: SessionCommand): Promise<boolean> {
    if (command.type !== 'round.open' && command.type !== 'motion.put') return false;
    return this.rounds.isOfAnotherSession(tx, command.roundId, key.id);
  }

  /** Whoever holds the control was heard by what they did. */
  heard({ key }: LiveSession, { lease }: SessionState, actor: SessionActor): void {
    if (actor.kind === 'participant' && actor.id === lease.holder) this.presence.controllerHeard(key.id);
  }

  /** In the order in which locks are taken everywhere: the body's, then the round's. */
  private async facts(
    tx: Tx,
    live: LiveSession,
    state: SessionState,
    command: SessionCommand,
  ): Promise<Facts> {
    const formal = await this.formalFacts.of(tx, live, command);
    const maps = await this.tableMaps.wanted(tx, live, state, command);
    const bringable = await this.bringable(tx, live, command);
    return { formal, maps, ...bringable, round: await this.roundFacts(tx, live, state, command) };
  }

  private async bringable(
    tx: Tx,
    { key }: LiveSession,
    command: SessionCommand,
  ): Promise<Pick<Facts, 'contributions' | 'projects'>> {
    const none = { contributions: new Map(), projects: new Map() };
    if (command.type === 'idea.bring') {
      const { contributionId } = command;
      const found = await this.contributions.one(tx, key.entityId, contributionId);
      return found ? { ...none, contributions: new Map([[contributionId, found]]) } : none;
    }
    if (command.type !== 'idea.bring-project') return none;
    const found = await this.contributions.project(tx, key.entityId, command.projectId);
    return found ? { ...none, projects: new Map([[command.projectId, found]]) } : none;
  }

  private async roundFacts(
    tx: Tx,
    { key }: LiveSession,
    state: SessionState,
    command: SessionCommand,
  ): Promise<RoundFacts | null> {
    if (command.type === 'round.open') {
      const { subject } = command;
      const subjectIsFrozen = subject !== null && (await this.subjects.isFrozen(key.entityId, subject));
      return { ...none, subjectIsFrozen };
    }
    if (command.type !== 'round.close' && command.type !== 'round.amend') return null;
    const round = roundIn(state.rounds, command.roundId);
    if (round?.status !== 'open') return null;
    await this.rounds.hold(tx, round.id);
    if (command.type === 'round.amend')
      return { ...none, papers: await this.rounds.papersCast(tx, key.entityId, round.id) };
    const count = await this.rounds.count(tx, key.entityId, round);
    return { ...none, papers: count.result.tally.papers, count };
  }
}

function seatHeldBy(participant: Participant | undefined): ReturnType<Circumstances['seatHeld']> {
  if (!participant) return null;
  const { basis, seatId, capacity } = participant;
  if (basis === 'assisted') return 'assisted';
  return seatId && capacity ? { seatId: SeatId.parse(seatId), capacity } : null;
}

/** On a phone, at this process or another, on an assisted seat, or simulated. */
const peopleIn = ({ roster }: LiveSession, here: ReadonlySet<ParticipantId>): Seatable[] =>
  roster
    .all()
    .filter((one) => one.card.mode === 'assisted' || here.has(one.card.id) || isSimulated(one))
    .map(({ card: { id, sector, number } }) => ({ id, sector, number }));

const steps = new Set<CommandType>([
  'run.start',
  'run.next',
  'run.back',
  'run.goto',
  'breakout.seat',
  'breakout.open',
]);

/** Only where tables may be laid does a decision ask who is here. */
const seatsPeople = ({ run }: SessionState, { type }: { type: CommandType }): boolean =>
  steps.has(type) && run.items.some(({ kind }) => kind === 'breakout');
