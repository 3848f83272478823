import type { OwnVote } from '@ruta/contracts/ballot/result';
import { SessionTables, type TablePulse } from '@ruta/contracts/breakout/view';
import { TallyTick } from '@ruta/contracts/ballot/socket';
import type { AgendaItemId, ParticipantId, RoundId, SessionId } from '@ruta/contracts/protocol/ids';
import type { Refusal } from '@ruta/contracts/protocol/refusal';
import type { SessionHeader, SessionSnapshot } from '@ruta/contracts/session/http';
import type { ParticipantCard, Presence } from '@ruta/contracts/session/participant';
import {
  JoinedSession,
  PulseHeard,
  SessionNames,
  SessionPresence,
  SessionPrivate,
  SessionRemoved,
  SessionRenewed,
  SessionRetitled,
} from '@ruta/contracts/session/socket';
import type { Audience, OwnView, SessionView } from '@ruta/contracts/session/view';
import { SessionPush } from '@ruta/contracts/session/view-event';
import { foldPush } from '@ruta/domain/session/fold';
import type { LiveConnection } from '../live/live-connection.ts';
import { readyAfter } from './own-ready.ts';

/** What a page knows of a session it stands in. `fresh` is false while the line is away: what is shown may be old. */
export interface ShownSession {
  state: 'shown';
  fresh: boolean;
  /** Which edition of its words: one is made anew when somebody's are erased. */
  edition: number;
  header: SessionHeader;
  view: SessionView;
  names: ReadonlyMap<ParticipantId, ParticipantCard>;
  own: OwnView | null;
  votes: readonly OwnVote[];
  tallies: ReadonlyMap<RoundId, TallyTick>;
  presence: Presence;
  /** What goes on at the open tables, for consoles. */
  tables: ReadonlyMap<SessionId, TablePulse>;
  mayLead: boolean;
}

export type LiveSessionState =
  { state: 'opening' } | ShownSession | { state: 'refused'; refusal: Refusal } | { state: 'removed' };

export interface Standing {
  sessionId: SessionId;
  audience: Audience;
  /** Of a paired screen. */
  token?: string;
}

const nobody: Presence = {
  connected: 0,
  room: 0,
  online: 0,
  assisted: 0,
  lagging: 0,
  controllerHeardAt: null,
};

/** Longest wait of a page before it joins again: a hall that gets its network back does not knock all at once. */
const jitterMs = 400;

/**
 * One session as one audience sees it, kept up to date: joined by its number, folded event by event with the domain's
 * own function, joined again wherever a number is missing. What belongs to one person is kept beside the shared view.
 */
export class LiveSession {
  private current: LiveSessionState = { state: 'opening' };
  private readonly listeners = new Set<() => void>();
  private readonly endings: (() => void)[] = [];
  private joining = false;
  private readyBefore: AgendaItemId | null = null;
  /** Ask for the whole view, since what is here cannot be caught up with. */
  private whole = false;
  private joinTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly connection: LiveConnection,
    private readonly standing: Standing,
    private readonly onSeated: (seat: ParticipantId) => void = () => {},
  ) {}

  readonly state = (): LiveSessionState => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Starts to listen; the function it answers leaves the session again. */
  open(): () => void {
    const { connection } = this;
    const mine = <Push extends { sessionId: SessionId }>(hear: (push: Push) => void) => {
      return (push: Push) => push.sessionId === this.standing.sessionId && hear(push);
    };
    this.endings.push(
      connection.hold(),
      connection.on(
        'session.event',
        SessionPush,
        mine<SessionPush>((push) => this.heardEvents(push)),
      ),
      connection.on(
        'session.private',
        SessionPrivate,
        mine<SessionPrivate>(({ own, votes }) => this.change({ own, votes })),
      ),
      connection.on(
        'session.presence',
        SessionPresence,
        mine<SessionPresence>((presence) => this.change({ presence })),
      ),
      connection.on(
        'session.names',
        SessionNames,
        mine<SessionNames>(({ names }) => this.heardNames(names)),
      ),
      connection.on(
        'session.header',
        SessionRetitled,
        mine<SessionRetitled>(({ header }) => this.change({ header })),
      ),
      connection.on(
        'session.tables',
        SessionTables,
        mine<SessionTables>(({ tables }) =>
          this.change({ tables: new Map(tables.map((table) => [table.id, table])) }),
        ),
      ),
      connection.on(
        'session.removed',
        SessionRemoved,
        mine<SessionRemoved>(() => this.show({ state: 'removed' })),
      ),
      connection.on(
        'session.renewed',
        SessionRenewed,
        mine<SessionRenewed>(({ edition }) => this.heardRenewal(edition)),
      ),
      connection.on(
        'ballot.tally',
        TallyTick,
        mine<TallyTick>((tick) => this.heardTally(tick)),
      ),
      connection.subscribe(() => this.lineChanged()),
    );
    this.lineChanged();
    return () => this.close();
  }

  /** First paint without the socket; the join then only asks for what came after it. */
  paint(snapshot: SessionSnapshot): void {
    if (this.current.state !== 'opening') return;
    this.show({
      state: 'shown',
      fresh: false,
      edition: snapshot.edition,
      header: snapshot.header,
      view: snapshot.view,
      names: byId(snapshot.names),
      own: null,
      votes: [],
      tallies: new Map(),
      presence: nobody,
      tables: new Map(),
      mayLead: false,
    });
  }

  /** Says how far this page has got, and with `epoch` that its console still leads. */
  async pulse(epoch?: number): Promise<void> {
    if (this.current.state !== 'shown' || !this.current.fresh) return;
    const { sessionId } = this.standing;
    const payload = { sessionId, seq: this.current.view.seq, ...(epoch === undefined ? {} : { epoch }) };
    await this.connection.send('session.pulse', payload, PulseHeard, 3000);
  }

  /** After a refusal that may have passed: a seat was taken meanwhile, somebody signed in. */
  retry(): void {
    if (this.current.state === 'refused') this.show({ state: 'opening' });
    void this.join();
  }

  private close(): void {
    clearTimeout(this.joinTimer);
    const { sessionId } = this.standing;
    if (this.connection.state().state === 'live') this.connection.tell('session.leave', { sessionId });
    for (const end of this.endings.splice(0)) end();
  }

  private lineChanged(): void {
    const live = this.connection.state().state === 'live';
    if (!live) return this.change({ fresh: false });
    if (this.current.state === 'shown' && this.current.fresh) return;
    this.joinSoon();
  }

  private joinSoon(): void {
    clearTimeout(this.joinTimer);
    const first = this.current.state === 'opening';
    this.joinTimer = setTimeout(() => void this.join(), first ? 0 : Math.random() * jitterMs);
  }

  private async join(): Promise<void> {
    if (this.joining || this.current.state === 'removed') return;
    this.joining = true;
    const shown = this.current.state === 'shown' && !this.whole ? this.current : null;
    const known = shown && { since: shown.view.seq, edition: shown.edition };
    const result = await this.connection
      .send('session.join', { ...this.standing, ...known }, JoinedSession)
      .finally(() => (this.joining = false));
    if (result.outcome === 'received') return this.joined(result.answer);
    if (result.outcome === 'refused') return this.show(refusedState(result.refusal));
    if (this.connection.state().state === 'live') this.joinSoon();
  }

  private joined(answer: JoinedSession): void {
    const before = this.current.state === 'shown' ? this.current : null;
    const base = answer.view ?? before?.view;
    if (!base) return this.joinSoon();
    const view = answer.missed ? foldPush(base, answer.missed) : base;
    if (view === 'missed') return this.startOver();
    this.whole = false;
    this.show({
      state: 'shown',
      fresh: true,
      edition: answer.edition,
      header: answer.header,
      view,
      names: merged(answer.view ? undefined : before?.names, [
        ...answer.names,
        ...(answer.missed?.names ?? []),
      ]),
      own: answer.own,
      votes: answer.votes,
      tallies: new Map(answer.tallies.map((tick) => [tick.roundId, tick])),
      presence: answer.presence,
      tables: before?.tables ?? new Map(),
      mayLead: answer.mayLead,
    });
    if (answer.own) this.onSeated(answer.own.participantId);
  }

  private heardRenewal(edition: number): void {
    if (this.current.state !== 'shown' || this.current.edition === edition) return;
    this.change({ fresh: false });
    this.startOver();
  }

  /** The numbers do not fit together: ask for a whole view. */
  private startOver(): void {
    this.whole = true;
    this.joinSoon();
  }

  private heardEvents(push: SessionPush): void {
    if (this.current.state !== 'shown' || !this.current.fresh) return;
    const view = foldPush(this.current.view, push);
    if (view !== 'missed')
      return this.change({
        view,
        own: this.ownAfter(this.current, push),
        names: merged(this.current.names, push.names),
      });
    this.change({ fresh: false });
    this.joinSoon();
  }

  private ownAfter({ own, view }: ShownSession, push: SessionPush): OwnView | null {
    if (!own) return null;
    const { ready, before } = readyAfter({ ready: own.ready, before: this.readyBefore }, push, view.seq);
    this.readyBefore = before;
    return ready === own.ready ? own : { ...own, ready };
  }

  private heardNames(names: ParticipantCard[]): void {
    if (this.current.state === 'shown') this.change({ names: merged(this.current.names, names) });
  }

  private heardTally(tick: TallyTick): void {
    if (this.current.state !== 'shown') return;
    const known = this.current.tallies.get(tick.roundId);
    if (known && known.at > tick.at) return;
    this.change({ tallies: new Map(this.current.tallies).set(tick.roundId, tick) });
  }

  private change(part: Partial<Omit<ShownSession, 'state'>>): void {
    if (this.current.state === 'shown') this.show({ ...this.current, ...part });
  }

  private show(state: LiveSessionState): void {
    this.current = state;
    for (const listener of this.listeners) listener();
  }
}

const refusedState = (refusal: Refusal): LiveSessionState =>
  refusal.code === 'session.removed' ? { state: 'removed' } : { state: 'refused', refusal };

const byId = (names: readonly ParticipantCard[]): Map<ParticipantId, ParticipantCard> =>
  new Map(names.map((card) => [card.id, card]));

const merged = (
  known: ReadonlyMap<ParticipantId, ParticipantCard> | undefined,
  news: readonly ParticipantCard[],
): ReadonlyMap<ParticipantId, ParticipantCard> =>
  news.length === 0 && known ? known : new Map([...(known ?? []), ...byId(news)]);
