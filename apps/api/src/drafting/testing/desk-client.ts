import { CommitmentSummary } from '@ruta/contracts/drafting/commitment';
import type {
  ClientToServerDrafting,
  DraftHead,
  DraftOpened,
  DraftPeer,
  DraftUpdates,
  ServerToClientDrafting,
} from '@ruta/contracts/drafting/events';
import type { Ack } from '@ruta/contracts/protocol/refusal';
import { newDocument } from '@ruta/domain/commitment/document';
import { unpack } from '@ruta/domain/drafting/bundle';
import { io, type Socket } from 'socket.io-client';
import { uuidv7 } from 'uuidv7';
import * as Y from 'yjs';
import type { TestPerson } from '../../platform/testing/running-api.ts';
import type { Town } from '../../route/testing/town.ts';

type DeskSocket = Socket<ServerToClientDrafting, ClientToServerDrafting>;

const bytesOf = (given: Uint8Array | ArrayBuffer): Uint8Array =>
  ArrayBuffer.isView(given)
    ? new Uint8Array(given.buffer, given.byteOffset, given.byteLength)
    : new Uint8Array(given);

/** One person at a desk, as a browser would be: a document of their own, sent as it changes. */
export class DeskClient {
  readonly doc = newDocument();
  readonly peers = new Map<number, DraftPeer>();
  readonly pushes: DraftUpdates[] = [];
  readonly socket: DeskSocket;
  seq = 0;
  private me: DraftPeer | null = null;
  private sending = true;

  constructor(
    url: string,
    private readonly place: { entityId: string; commitmentId: string },
    who?: TestPerson,
  ) {
    this.socket = io(url, {
      transports: ['websocket'],
      forceNew: true,
      ...(who && { extraHeaders: { cookie: who.cookie } }),
    });
    this.socket.on('draft.updates', (push) => this.receive(push));
    this.socket.on('draft.peers', ({ here, left }) => {
      for (const peer of here) this.peers.set(peer.presenceId, peer);
      for (const presenceId of left) this.peers.delete(presenceId);
    });
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this && this.sending) void this.send(update);
    });
  }

  readonly answers: Promise<Ack<{ seq: number }>>[] = [];

  /** Opens with what it has and sends what the server lacks, as after every reconnect. */
  async open(): Promise<Ack<DraftOpened>> {
    const answer = await this.openNow();
    if (answer.ok) this.me = answer.value.me;
    return answer;
  }

  /** Whom the document takes this person for. */
  author(): string {
    if (!this.me?.author) throw new Error('nobody before the desk is open');
    return this.me.author;
  }

  private async openNow(): Promise<Ack<DraftOpened>> {
    const answer: Ack<DraftOpened> = await this.socket.emitWithAck('draft.open', {
      ...this.target(),
      stateVector: Y.encodeStateVector(this.doc),
    });
    if (answer.ok) {
      Y.applyUpdate(this.doc, bytesOf(answer.value.update), this);
      this.seq = answer.value.seq;
      for (const peer of answer.value.peers) this.peers.set(peer.presenceId, peer);
      const missing = Y.encodeStateAsUpdate(this.doc, bytesOf(answer.value.stateVector));
      if (missing.length > 2) await this.send(missing);
    }
    return answer;
  }

  /** A connection that breaks leaves no answer: what was sent is sent again when the desk is opened next. */
  send(update: Uint8Array): Promise<Ack<{ seq: number }>> {
    const unanswered = (): Ack<{ seq: number }> => ({ ok: false, refusal: { code: 'request.unavailable' } });
    const settled = this.socket.connected
      ? this.socket
          .timeout(10_000)
          .emitWithAck('draft.update', { ...this.target(), update })
          .catch(unanswered)
      : Promise.resolve(unanswered());
    this.answers.push(settled);
    return settled;
  }

  awareness(place: string | null): Promise<Ack<DraftHead>> {
    return this.socket.emitWithAck('draft.awareness', { ...this.target(), cursor: null, place });
  }

  /** Types into a line; resolves with the acknowledgement of it. */
  async type(line: string, words: string, at?: number): Promise<Ack<{ seq: number }>> {
    const text = this.doc.getText(line);
    text.insert(at ?? text.length, words);
    return (await this.answers.at(-1)) ?? { ok: false, refusal: { code: 'request.failed' } };
  }

  /** Writes without telling the server, as while offline. */
  offline(change: (doc: Y.Doc) => void): void {
    this.sending = false;
    change(this.doc);
    this.sending = true;
  }

  text(line: string): string {
    return this.doc.getText(line).toJSON();
  }

  close(): void {
    this.socket.disconnect();
  }

  private receive(push: DraftUpdates): void {
    this.pushes.push(push);
    for (const update of unpack(push.bundle)) Y.applyUpdate(this.doc, update, this);
    this.seq = Math.max(this.seq, push.to);
  }

  private target() {
    return this.place;
  }
}

export async function aCommitmentIn(
  town: Town,
  planId: string,
  changes: Partial<{ title: string; door: 'staff' | 'table'; sessionId: string }> = {},
): Promise<CommitmentSummary> {
  const wanted = { opId: uuidv7(), planId, title: 'Avisos de corte', ...changes };
  return CommitmentSummary.parse(await town.send('commitments', wanted));
}
