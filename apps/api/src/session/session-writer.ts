import { Injectable } from '@nestjs/common';
import type { OpId, ParticipantId } from '@ruta/contracts/protocol/ids';
import { type Ack, isRefused, refuse } from '@ruta/contracts/protocol/refusal';
import type { CommandDone } from '@ruta/contracts/session/command';
import type { LoggedEvent } from '@ruta/contracts/session/event';
import { refusedAuthority } from '@ruta/domain/session/authority';
import { decide } from '@ruta/domain/session/decide';
import type { Decision } from '@ruta/domain/session/decision';
import { evolve } from '@ruta/domain/session/evolve';
import type { Circumstances, SessionActor, SessionState } from '@ruta/domain/session/state';
import { Transactions, type Tx } from '../platform/database/transactions.ts';
import { refusalOf } from '../platform/http/refusal-of.ts';
import { log } from '../platform/log/log.ts';
import type { LiveSession, Waiting } from './live-session.ts';
import { SessionAnnouncer } from './session-announcer.ts';
import { SessionCircumstances } from './session-circumstances.ts';
import { SessionConsequences } from './session-consequences.ts';
import { type StoredEvent, toStored } from './session-log.ts';
import { SessionRegistry } from './session-registry.ts';
import { type DoneCommand, SessionStore } from './session.store.ts';

const MOST_IN_A_BATCH = 200;
/** More than this waits for nobody: who comes now is told to try again. */
const MOST_WAITING = 5000;
const SNAPSHOT_EVERY = 200;

type Command = Extract<Waiting, { kind: 'command' }>;

/** What a batch comes to before it is committed. */
interface Draft {
  state: SessionState;
  lastAt: number;
  headHash: string;
  events: LoggedEvent[];
  stored: StoredEvent[];
  answers: Ack<CommandDone>[];
  /** Commands that were carried out, now or (as the database knows) before. */
  done: Map<OpId, DoneCommand>;
  toRemember: DoneCommand[];
}

/**
 * The one writer of each session. Whatever waits is decided as one batch under the session's lock and committed once
 * (group commit); then it is acknowledged and announced, in the order in which it came.
 */
@Injectable()
export class SessionWriter {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: SessionStore,
    private readonly registry: SessionRegistry,
    private readonly circumstances: SessionCircumstances,
    private readonly consequences: SessionConsequences,
    private readonly announcer: SessionAnnouncer,
  ) {}

  give(live: LiveSession, given: Command['given'], actor: SessionActor): Promise<Ack<CommandDone>> {
    if (live.waiting.length >= MOST_WAITING)
      return Promise.resolve({ ok: false, refusal: { code: 'request.too-many' } });
    return new Promise((answer) => this.queue(live, { kind: 'command', given, actor, answer }));
  }

  catchUp(live: LiveSession): void {
    this.queue(live, { kind: 'catch-up' });
  }

  /** Resolves when this process has read what was committed before it was called. */
  caughtUp(live: LiveSession): Promise<void> {
    return new Promise((answer) => this.queue(live, { kind: 'catch-up', answer }));
  }

  reload(live: LiveSession): void {
    this.queue(live, { kind: 'reload' });
  }

  private queue(live: LiveSession, waiting: Waiting): void {
    live.waiting.push(waiting);
    if (live.writing) return;
    live.writing = true;
    setImmediate(() => void this.run(live));
  }

  private async run(live: LiveSession): Promise<void> {
    while (live.waiting.length > 0) await this.turn(live, live.waiting.splice(0, MOST_IN_A_BATCH));
    live.writing = false;
  }

  private async turn(live: LiveSession, batch: Waiting[]): Promise<void> {
    const commands = batch.filter((waiting) => waiting.kind === 'command');
    try {
      if (batch.some(({ kind }) => kind === 'reload')) await this.readAnew(live);
      if (commands.length === 0) await this.readOn(live);
    } catch (error) {
      this.failed(live, commands.splice(0), error);
    }
    if (commands.length > 0) await this.carryOutAll(live, commands);
    for (const waiting of batch) if (waiting.kind === 'catch-up') waiting.answer?.();
  }

  /** Together; where that fails for what one of them brought, each by itself, so that the others do not fail with it. */
  private async carryOutAll(live: LiveSession, commands: Command[]): Promise<void> {
    try {
      await this.commit(live, commands);
    } catch (error) {
      const isAway = refusalOf(error)?.code === 'request.unavailable';
      if (isAway || commands.length === 1) return this.failed(live, commands, error);
      log.warn({ err: error, session: live.key.id }, 'commands were not carried out together');
      for (const command of commands) await this.carryOutAll(live, [command]);
    }
  }

  private failed(live: LiveSession, commands: Command[], error: unknown): void {
    const refusal = refusalOf(error);
    if (!refusal) log.error({ err: error, session: live.key.id }, 'a session could not be written');
    for (const { answer } of commands) answer({ ok: false, refusal: refusal ?? { code: 'request.failed' } });
  }

  private async commit(live: LiveSession, commands: Command[]): Promise<void> {
    const { missed, draft } = await this.transactions.run((tx) => this.write(tx, live, commands));
    const advance = live.advance([...missed, ...draft.events], draft.headHash);
    commands.forEach(({ answer }, index) =>
      answer(draft.answers[index] ?? { ok: false, refusal: { code: 'request.failed' } }),
    );
    this.announcer.advanced(live, advance);
    this.keepSnapshot(live);
  }

  private async readAnew(live: LiveSession): Promise<void> {
    const { edition } = live;
    await this.registry.reload(live);
    if (live.edition !== edition) this.announcer.renewed(live);
  }

  private async readOn(live: LiveSession): Promise<void> {
    const missed = await this.store.eventsAfter(live.key, live.state.seq);
    const last = missed.at(-1);
    if (!last) return;
    const { hash } = await this.store.hashAt(live.key, last.seq);
    this.announcer.advanced(live, live.advance(missed, hash));
  }

  private async write(tx: Tx, live: LiveSession, commands: Command[]) {
    const head = await this.store.lock(tx, live.key);
    const missed =
      head.seq > live.state.seq ? await this.store.eventsAfter(live.key, live.state.seq, tx) : [];
    const draft: Draft = {
      state: missed.reduce(evolve, live.state),
      lastAt: missed.at(-1)?.at ?? live.lastAt,
      headHash: head.hash,
      events: [],
      stored: [],
      answers: [],
      done: await this.store.answered(
        tx,
        live.key,
        commands.map(({ given }) => given.opId),
      ),
      toRemember: [],
    };
    for (const command of commands) draft.answers.push(await this.carryOut(tx, live, draft, command));
    if (draft.toRemember.length > 0)
      await this.store.append(
        tx,
        live.key,
        draft.stored,
        draft.toRemember,
        draft.state,
        live.header.startsAt,
      );
    return { missed, draft };
  }

  private async carryOut(
    tx: Tx,
    live: LiveSession,
    draft: Draft,
    { given, actor }: Command,
  ): Promise<Ack<CommandDone>> {
    const earlier = draft.done.get(given.opId);
    const by = actor.kind === 'participant' ? actor.id : null;
    if (earlier) return repeated(earlier, by);
    const refusal = refusedAuthority(draft.state, given, actor);
    if (refusal) return { ok: false, refusal };
    if (given.command.type === 'run.start' && (await this.store.isCalledOff(tx, live.key)))
      return { ok: false, refusal: { code: 'session.called-off' } };
    if (await this.circumstances.namesAnothersRound(tx, live, given.command))
      return { ok: false, refusal: { code: 'resource.conflict' } };
    const when = await this.circumstances.of(tx, live, draft.state, given.command, draft.lastAt);
    const decision = this.decided(draft.state, { given, actor }, when);
    if (isRefused(decision)) return { ok: false, refusal: decision.refusal };
    for (const event of decision) await this.record(tx, live, draft, event, actor, when.now);
    this.circumstances.heard(live, draft.state, actor);
    const done = { seq: draft.state.seq, rev: draft.state.run.rev };
    const remembered = { opId: given.opId, by, done };
    draft.done.set(given.opId, remembered);
    draft.toRemember.push(remembered);
    return { ok: true, value: done };
  }

  /** A command that meets a fault of ours fails alone, not with those that waited beside it. */
  private decided(
    state: SessionState,
    { given, actor }: Pick<Command, 'given' | 'actor'>,
    circumstances: Circumstances,
  ): Decision {
    try {
      return decide(state, given, actor, circumstances);
    } catch (error) {
      log.error({ err: error, command: given.command.type }, 'a command could not be decided');
      return refuse('request.failed');
    }
  }

  private async record(
    tx: Tx,
    live: LiveSession,
    draft: Draft,
    event: LoggedEvent['event'],
    actor: SessionActor,
    at: number,
  ): Promise<void> {
    const by = actor.kind === 'participant' ? actor.id : null;
    const logged: LoggedEvent = { seq: draft.state.seq + 1, at, actor: by, event };
    const stored = toStored([logged], draft.headHash);
    draft.state = evolve(draft.state, logged);
    draft.events.push(logged);
    draft.stored.push(...stored);
    draft.headHash = stored[0]?.hash ?? draft.headHash;
    draft.lastAt = at;
    await this.consequences.apply(tx, live, draft.state, logged, draft.headHash);
  }

  /** Off the way of commands; a snapshot that could not be kept is made later. */
  private keepSnapshot(live: LiveSession): void {
    if (live.state.seq - live.snapshotSeq < SNAPSHOT_EVERY) return;
    live.snapshotSeq = live.state.seq;
    this.store
      .keepSnapshot(live.key, live.state, live.words)
      .catch((error: unknown) => log.warn({ err: error, session: live.key.id }, 'no snapshot was kept'));
  }
}

/** The same sender's command is answered as the first time; somebody else's under its number is not carried out. */
const repeated = ({ by, done }: DoneCommand, sender: ParticipantId | null): Ack<CommandDone> =>
  by === null || by === sender
    ? { ok: true, value: done }
    : { ok: false, refusal: { code: 'resource.conflict' } };
