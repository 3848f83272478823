import { randomInt, randomUUID } from 'node:crypto';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { OpId, type ParticipantId, type SessionId } from '@ruta/contracts/protocol/ids';
import type { SessionCommand } from '@ruta/contracts/session/command';
import { type Breakout, openBreakout, type Table, tableOf } from '@ruta/domain/breakout/breakout';
import { type RehearsalLanguage, rehearsalWords } from '@ruta/domain/rehearsal/rehearsal-words';
import { simulatedAtTable } from '@ruta/domain/rehearsal/simulated-at-table';
import { simulatedCommand } from '@ruta/domain/rehearsal/simulated-command';
import { simulatedPaper } from '@ruta/domain/rehearsal/simulated-paper';
import { uuidv7 } from 'uuidv7';
import { VoteBatcher } from '../ballot/vote-batcher.ts';
import { log } from '../platform/log/log.ts';
import type { LiveSession } from './live-session.ts';
import { isSimulated } from './roster.ts';
import { RehearsalStore } from './rehearsal.store.ts';
import { SeatArrivals } from './seat-arrivals.ts';
import { SessionRegistry } from './session-registry.ts';
import { SessionWriter } from './session-writer.ts';

/** How often somebody of the cast may do something: each about every ten seconds, and of a few at least one a second. */
const BEAT_MS = 500;
const EVERY_MS = 10_000;
const actsNow = (size: number) => Math.max(BEAT_MS / EVERY_MS, BEAT_MS / 1000 / size);
/** They come in one a second, and many over this long. */
const ARRIVAL_MS = 20_000;
const arrivalMs = (size: number) => Math.min(ARRIVAL_MS, size * 1000);
const KEEP_MS = 5_000;

interface Play {
  sessionId: SessionId;
  size: number;
  language: RehearsalLanguage;
  people: ParticipantId[];
  voted: Set<string>;
  beganAt: number;
  busy: boolean;
  keptAt: number;
  timer: NodeJS.Timeout;
}

const random = () => randomInt(2 ** 32) / 2 ** 32;

/** Simulated people of the rehearsals that this process plays. What they do goes the way of everybody's doing. */
@Injectable()
export class RehearsalCast implements OnApplicationShutdown {
  private readonly plays = new Map<SessionId, Play>();

  constructor(
    private readonly registry: SessionRegistry,
    private readonly arrivals: SeatArrivals,
    private readonly writer: SessionWriter,
    private readonly votes: VoteBatcher,
    private readonly rehearsals: RehearsalStore,
  ) {}

  onApplicationShutdown(): void {
    for (const id of [...this.plays.keys()]) this.stop(id);
  }

  /** Plays them here, unless they are played already, by this process or another. */
  async play(live: LiveSession): Promise<void> {
    const { id } = live.key;
    if (this.plays.has(id)) return;
    const taken = await this.rehearsals.take(live.key);
    if (taken === null || this.plays.has(id)) return;
    const people = live.roster
      .all()
      .filter(isSimulated)
      .map(({ card }) => card.id);
    const timer = setInterval(() => void this.beat(id), BEAT_MS).unref();
    const voted = new Set<string>();
    this.plays.set(id, {
      sessionId: id,
      ...taken,
      people,
      voted,
      beganAt: Date.now(),
      busy: false,
      keptAt: Date.now(),
      timer,
    });
  }

  stop(id: SessionId): void {
    const play = this.plays.get(id);
    if (play) clearInterval(play.timer);
    this.plays.delete(id);
  }

  private async beat(id: SessionId): Promise<void> {
    const play = this.plays.get(id);
    if (!play || play.busy) return;
    const live = await this.registry.get(id);
    if (!live) return this.stop(id);
    play.busy = true;
    try {
      if (Date.now() - play.keptAt > KEEP_MS) {
        play.keptAt = Date.now();
        await this.rehearsals.keep(live.key);
      }
      await this.arrive(live, play);
      await this.countAtTables(live, play);
      const acting = play.people.filter(() => random() < actsNow(play.size));
      await Promise.all(acting.map((me) => this.act(live, play, me)));
    } catch (error) {
      log.warn({ err: error, session: id }, 'a rehearsal stumbled');
    } finally {
      play.busy = false;
    }
  }

  private async arrive(live: LiveSession, play: Play): Promise<void> {
    const share = Math.min(1, (Date.now() - play.beganAt) / arrivalMs(play.size));
    const due = Math.ceil(play.size * share) - play.people.length;
    if (due <= 0 || live.state.run.locked || live.state.run.status === 'finished') return;
    const seated = await Promise.all(
      Array.from({ length: due }, (_, index) => {
        const number = play.people.length + index;
        const { names, mark } = rehearsalWords[play.language];
        const name = names[number % names.length] ?? '';
        const round = Math.floor(number / names.length);
        return this.arrivals.seat(live, {
          id: uuidv7() as ParticipantId,
          personId: null,
          name: round === 0 ? `${name} (${mark})` : `${name} ${round + 1} (${mark})`,
          mode: number % 4 === 3 ? 'online' : 'room',
          basis: 'guest',
          seatId: null,
          capacity: null,
          sector: null,
          facilitator: false,
          opId: randomUUID(),
        });
      }),
    );
    play.people.push(...seated.map(({ card }) => card.id));
    live.simulated = countedByMode(live, play.people);
  }

  /** They have no line by which the tables could count them. */
  private async countAtTables(live: LiveSession, play: Play): Promise<void> {
    const cast = new Set(play.people);
    for (const { id, seated } of openTables(openBreakout(live.state))) {
      const table = await this.registry.get(id);
      const here = seated.filter((one) => cast.has(one));
      if (table) table.simulated = countedByMode(live, here);
    }
  }

  private async act(live: LiveSession, play: Play, me: ParticipantId): Promise<void> {
    if (live.state.removed.includes(me)) return;
    const table = tableOf(openBreakout(live.state), me);
    if (table && !table.closed) return this.actAt(live, table, play, me);
    const round = live.state.rounds.find(({ status }) => status === 'open');
    if (round) return this.vote(live, play, me, round.id);
    const command = simulatedCommand(live.state, { me, random, language: play.language });
    if (command) await this.give(live, command, { id: me });
  }

  private async actAt(plenary: LiveSession, table: Table, play: Play, me: ParticipantId): Promise<void> {
    const live = await this.registry.get(table.id);
    if (!live) return;
    const round = live.state.rounds.find(({ status }) => status === 'open');
    if (round) return this.vote(live, play, me, round.id);
    const deed = simulatedAtTable(table, live.state, { me, random, language: play.language });
    if (deed?.in === 'plenary') await this.give(plenary, deed.command, { id: me });
    if (deed?.in === 'table')
      await this.give(live, deed.command, { id: me, reports: table.rapporteur === me });
  }

  private async give(
    live: LiveSession,
    command: SessionCommand,
    who: { id: ParticipantId; reports?: boolean },
  ): Promise<void> {
    const given = { opId: OpId.parse(randomUUID()), command, expectedRev: live.state.run.rev };
    await this.writer.give(live, given, { kind: 'participant', leads: false, ...who });
  }

  private async vote(
    live: LiveSession,
    play: Play,
    me: ParticipantId,
    roundId: LiveSession['state']['rounds'][number]['id'],
  ): Promise<void> {
    const round = live.state.rounds.find(({ id }) => id === roundId);
    const paper = round && simulatedPaper(round.spec, random);
    const key = `${roundId} ${me}`;
    if (!paper || play.voted.has(key) || live.state.run.status !== 'live') return;
    play.voted.add(key);
    const opId = OpId.parse(randomUUID());
    await new Promise<void>((answered) =>
      this.votes.cast({ roundId, participantId: me, opId, paper, arrivedAt: Date.now() }, () => answered()),
    );
  }
}

const openTables = (breakout: Breakout | null): Table[] =>
  (breakout?.tables ?? []).filter(({ closed }) => !closed);

function countedByMode({ roster }: LiveSession, ids: readonly ParticipantId[]): LiveSession['simulated'] {
  const online = ids.filter((id) => roster.get(id)?.card.mode === 'online').length;
  return { room: ids.length - online, online };
}
