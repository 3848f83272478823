import {
  draftBytes,
  DraftChanged,
  type DraftCursor,
  DraftHead,
  DraftOpened,
  type DraftPeer,
  DraftPeers,
  DraftStored,
  DraftUpdates,
} from '@ruta/contracts/drafting/events';
import type { DeskName, DeskRole } from '@ruta/contracts/drafting/desk-role';
import type { CommitmentId, EntityId } from '@ruta/contracts/protocol/ids';
import type { Refusal, RefusalCode } from '@ruta/contracts/protocol/refusal';
import { newDocument } from '@ruta/domain/commitment/document';
import { unpack } from '@ruta/domain/drafting/bundle';
import { suggestDifferences } from '@ruta/domain/drafting/suggest';
import * as Y from 'yjs';
import { suggesterAs } from './suggester.ts';
import type { LiveConnection } from '../../shared/live/live-connection.ts';
import { DeskAwareness } from './desk-awareness.ts';
import type { DraftStorage, KeptDraft } from './draft-storage.ts';

/** `opening` until the text is there; then what was written here is kept, under way, received, or refused. */
export interface LinkState {
  opened: boolean;
  saving: 'kept' | 'sending' | 'received' | 'refused';
  /** What this person may do now, and why they may not change the text itself. */
  role: DeskRole;
  why: RefusalCode | null;
  refusal: Refusal | null;
  /** The text as the server had it when it refused; null where it did not say. */
  received: Y.Doc | null;
  /** The text cannot be read at all. */
  shut: Refusal | null;
  seq: number;
  me: DraftPeer | null;
  peers: ReadonlyMap<number, DraftPeer>;
  /** Whom the text names, here or not. */
  names: ReadonlyMap<string, DeskName>;
}

const initial: LinkState = {
  opened: false,
  saving: 'received',
  role: 'read',
  why: null,
  refusal: null,
  received: null,
  shut: null,
  seq: 0,
  me: null,
  peers: new Map(),
  names: new Map(),
};

/** A cursor travels this often at most; a sign of life goes out at least so often. */
const CURSOR_MS = 120;
const LIFE_MS = 15_000;
/** How long a hole in the numbers may stay open before the desk is asked for what is missing. */
const HOLE_MS = 400;
const BASE_MS = 4000;
/** How long something is asked that is not worth waiting for. */
const ASK_MS = 4000;

export interface LinkGround {
  connection: LiveConnection;
  storage: DraftStorage;
  /** Under which the device keeps what is not sent. */
  key: string;
  target: { entityId: EntityId; commitmentId: CommitmentId };
  changed?: (what: DraftChanged['what']) => void;
  /** A text with changes that may only be suggested any more: as soon as the desk is open, they are. */
  rest?: Y.Doc;
  /** Looks on only: nobody stands anywhere by it. */
  reads?: boolean;
}

/** How many links of a page are at each desk: the last one that leaves closes it for the page's one line. */
const openAt = new WeakMap<LiveConnection, Map<string, number>>();

function countAt(connection: LiveConnection, commitmentId: string, by: 1 | -1): number {
  const desks = openAt.get(connection) ?? new Map<string, number>();
  openAt.set(connection, desks);
  const count = (desks.get(commitmentId) ?? 0) + by;
  desks.set(commitmentId, count);
  return count;
}

/** One desk in this browser: a document, what of it is not with the server yet, and who else is here. */
export class DraftLink {
  readonly doc = newDocument();
  readonly awareness: DeskAwareness;
  private current = initial;
  private readonly listeners = new Set<() => void>();
  private readonly ends: (() => void)[] = [];
  private unsent: Uint8Array[] = [];
  private rest: Y.Doc | null;
  private sending = false;
  /** What others wrote is being put into the text. */
  private hearing = false;
  private opening = false;
  private started = false;
  private ended = false;
  private hole: ReturnType<typeof setTimeout> | undefined;
  private move: ReturnType<typeof setTimeout> | undefined;
  private baseDue: ReturnType<typeof setTimeout> | undefined;
  private where: { cursor: DraftCursor | null; place: string | null } = { cursor: null, place: null };

  constructor(private readonly ground: LinkGround) {
    this.awareness = new DeskAwareness((cursor) => this.moveTo({ ...this.where, cursor }));
    this.rest = ground.rest ?? null;
  }

  readonly state = (): LinkState => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Reads what this device kept, then opens the desk, and again after every reconnection. */
  async start(): Promise<void> {
    const { connection, storage, key } = this.ground;
    const kept = await storage.read(key).catch(() => null);
    if (this.ended) return;
    countAt(connection, this.ground.target.commitmentId, 1);
    this.started = true;
    if (kept) this.restore(this.rest ? { ...kept, unsent: [] } : kept);
    this.doc.on('update', this.written);
    const life = setInterval(() => this.tell(), LIFE_MS);
    const reopen = () => void this.open();
    connection.socket.on('connect', reopen);
    this.ends.push(
      connection.hold(),
      connection.on('draft.updates', DraftUpdates, (push) => this.hear(push)),
      connection.on('draft.peers', DraftPeers, (push) => this.meet(push)),
      connection.on('draft.changed', DraftChanged, (push) => this.note(push)),
      () => clearInterval(life),
      () => void connection.socket.off('connect', reopen),
    );
    if (connection.socket.connected) await this.open();
  }

  end(): void {
    this.ended = true;
    const { connection, target } = this.ground;
    const last = this.started && countAt(connection, target.commitmentId, -1) === 0;
    if (last && connection.socket.connected) connection.socket.emit('draft.close', target, () => undefined);
    for (const end of this.ends.splice(0)) end();
    for (const timer of [this.hole, this.move, this.baseDue]) clearTimeout(timer);
    this.doc.off('update', this.written);
    this.keepBase();
  }

  /** The section or field this person stands in, for the others to see. */
  standIn(place: string | null): void {
    this.moveTo({ ...this.where, place });
  }

  /** Lets go of what was refused: the caller shows it for copying and starts a new link. */
  async discard(): Promise<void> {
    this.unsent = [];
    await this.keep();
  }

  private restore(kept: KeptDraft): void {
    this.unsent = kept.unsent;
    this.doc.transact(() => {
      if (kept.base) Y.applyUpdateV2(this.doc, kept.base, this);
      for (const update of kept.unsent) Y.applyUpdate(this.doc, update, this);
    }, this);
    // The rights of the last time: what they do not allow any more is refused when it arrives.
    if (kept.base) this.show({ opened: true, ...kept.standing });
    if (kept.unsent.length > 0) this.show({ saving: 'kept' });
  }

  private async open(): Promise<void> {
    if (this.opening || this.ended) return;
    this.opening = true;
    const command = {
      ...this.ground.target,
      stateVector: Y.encodeStateVector(this.doc),
      ...(this.ground.reads && { looksOn: true }),
    };
    const result = await this.ground.connection.send('draft.open', command, DraftOpened);
    this.opening = false;
    if (this.ended) return;
    if (result.outcome === 'refused') return this.show({ shut: result.refusal });
    if (result.outcome === 'lost') {
      // On a line that stands nothing else would ask again.
      if (this.ground.connection.socket.connected) this.askFor(Infinity);
      return;
    }
    const opened = result.answer;
    this.putIn([opened.update]);
    const { seq, role, why, me } = opened;
    const peers = new Map(opened.peers.map((peer) => [peer.presenceId, peer]));
    const names = namedBy([...opened.names, ...opened.peers, me], this.current.names);
    this.show({ opened: true, shut: null, seq, role, why, me, peers, names });
    this.showPeers();
    this.keepBaseSoon();
    this.resend(opened.stateVector);
    this.takeUp(me.author);
  }

  /** What could not be kept as a change of the text goes on as suggestions of it. */
  private takeUp(author: string | null): void {
    const { rest } = this;
    this.rest = null;
    if (!rest || author === null) return;
    Y.applyUpdate(rest, Y.encodeStateAsUpdate(this.doc));
    suggestDifferences(this.doc, rest, suggesterAs(author), new Set());
  }

  /** Everything of this document the server lacks, in one piece: also what a broken line swallowed. */
  private resend(serverHas: Uint8Array): void {
    const missing = Y.encodeStateAsUpdate(this.doc, serverHas);
    const waits = this.unsent.length > 0;
    this.unsent = waits ? [missing] : [];
    if (waits) void this.send();
    else if (this.current.saving !== 'refused') this.show({ saving: 'received' });
  }

  private putIn(updates: readonly Uint8Array[]): void {
    this.hearing = true;
    this.doc.transact(() => {
      for (const update of updates) Y.applyUpdate(this.doc, update, this);
    }, this);
    this.hearing = false;
  }

  private readonly written = (update: Uint8Array, origin: unknown): void => {
    if (origin === this) return;
    // Formats that Yjs tidies after what came in are no writing of whoever only reads or suggests.
    if (this.hearing && this.current.role !== 'edit') return;
    this.unsent.push(update);
    if (this.current.saving !== 'refused') this.show({ saving: 'kept' });
    void this.keep().then(() => this.send());
  };

  private async send(): Promise<void> {
    if (this.sending || this.ended || !this.ground.connection.socket.connected) return;
    if (this.unsent.length === 0 || !this.current.opened || this.current.saving === 'refused') return;
    this.sending = true;
    const [first] = this.unsent;
    const bundle = this.unsent.length === 1 && first ? first : Y.mergeUpdates(this.unsent);
    const count = this.unsent.length;
    // The line would be cut, and the same sent again for ever.
    if (bundle.length > draftBytes.update) return this.refused({ code: 'drafting.update-too-large' });
    this.show({ saving: 'sending' });
    const command = { ...this.ground.target, update: bundle };
    const result = await this.ground.connection.send('draft.update', command, DraftStored);
    this.sending = false;
    if (this.ended) return;
    if (result.outcome === 'received') await this.stored(count);
    else if (result.outcome === 'refused') await this.refused(result.refusal);
    else this.show({ saving: 'kept' });
  }

  private async stored(count: number): Promise<void> {
    this.unsent.splice(0, count);
    this.show({ saving: this.unsent.length === 0 ? 'received' : 'kept' });
    await this.keep();
    this.keepBaseSoon();
    await this.send();
  }

  private async refused(refusal: Refusal): Promise<void> {
    if (refusal.code === 'drafting.not-open' || refusal.code === 'drafting.predecessors-missing') {
      this.show({ saving: 'kept' });
      return this.open();
    }
    this.sending = true; // Nothing more goes out.
    const received = refusal.code === 'drafting.only-suggests' ? null : await this.received();
    if (this.ended) return;
    this.sending = false;
    this.show({ saving: 'refused', refusal, role: 'read', received });
  }

  private async received(): Promise<Y.Doc | null> {
    const result = await this.ground.connection.send('draft.open', this.ground.target, DraftOpened, ASK_MS);
    if (result.outcome !== 'received') return null;
    const doc = newDocument();
    Y.applyUpdate(doc, result.answer.update);
    return doc;
  }

  private hear({ commitmentId, after, to, bundle }: DraftUpdates): void {
    if (commitmentId !== this.ground.target.commitmentId) return;
    this.putIn(unpack(bundle));
    if (to <= this.current.seq) return;
    if (after <= this.current.seq) {
      this.show({ seq: to });
      this.keepBaseSoon();
    } else {
      this.askFor(to);
    }
  }

  /** What is on its way gets a moment; what then is still missing is asked for. */
  private askFor(seq: number): void {
    this.hole ??= setTimeout(() => {
      this.hole = undefined;
      if (this.current.seq < seq) void this.open();
    }, HOLE_MS);
  }

  private meet({ commitmentId, here, left }: DraftPeers): void {
    if (commitmentId !== this.ground.target.commitmentId) return;
    const peers = new Map(this.current.peers);
    for (const peer of here)
      if (peer.presenceId !== this.current.me?.presenceId) peers.set(peer.presenceId, peer);
    for (const presenceId of left) peers.delete(presenceId);
    this.show({ peers, names: namedBy(here, this.current.names) });
    this.showPeers();
  }

  private note({ commitmentId, what }: DraftChanged): void {
    if (commitmentId !== this.ground.target.commitmentId) return;
    this.ground.changed?.(what);
    if (what === 'desk' || what === 'stage') void this.open();
  }

  private moveTo(where: { cursor: DraftCursor | null; place: string | null }): void {
    this.where = where;
    this.move ??= setTimeout(() => {
      this.move = undefined;
      this.tell();
    }, CURSOR_MS);
  }

  /** Says where one writes and that one is still here; the answer tells what was missed and what one may do. */
  private tell(): void {
    const { connection, target } = this.ground;
    if (!connection.socket.connected || !this.current.opened || this.current.shut || !this.current.me) return;
    if (this.ground.reads || this.current.why === 'policy.device-needed') return;
    void connection
      .send('draft.awareness', { ...target, ...this.where }, DraftHead, ASK_MS)
      .then((result) => {
        if (this.ended) return;
        // The server does not know that this desk is open here: nobody would tell it anything.
        if (result.outcome === 'refused' && result.refusal.code === 'drafting.not-open')
          this.askFor(Infinity);
        if (result.outcome !== 'received') return;
        const { role, why, seq } = result.answer;
        if (this.current.saving !== 'refused') this.show({ role, why });
        if (seq > this.current.seq) this.askFor(seq);
      });
  }

  private showPeers(): void {
    this.awareness.show(this.current.peers.values(), '…');
  }

  private async keep(): Promise<void> {
    const { storage, key } = this.ground;
    await storage.writeUnsent(key, this.unsent).catch(() => undefined);
  }

  private keepBaseSoon(): void {
    this.baseDue ??= setTimeout(() => {
      this.baseDue = undefined;
      this.keepBase();
    }, BASE_MS);
  }

  private keepBase(): void {
    if (!this.current.opened || this.unsent.length > 0) return;
    const { storage, key } = this.ground;
    const { role, me } = this.current;
    void storage.writeBase(key, Y.encodeStateAsUpdateV2(this.doc), me && { role, me }).catch(() => undefined);
  }

  private show(change: Partial<LinkState>): void {
    this.current = { ...this.current, ...change };
    for (const listener of this.listeners) listener();
  }
}

/** Everybody known so far, and who is named now. */
function namedBy(
  given: readonly (Omit<DeskName, 'author'> & { author: string | null })[],
  before: ReadonlyMap<string, DeskName>,
): ReadonlyMap<string, DeskName> {
  const unknown = given.filter(
    ({ author, name }) => author !== null && (!before.has(author) || before.get(author)?.name !== name),
  );
  if (unknown.length === 0) return before;
  const names = new Map(before);
  for (const { author, name, colour } of unknown)
    if (author !== null) names.set(author, { author, name, colour });
  return names;
}
