import {
  ConnectedSocket,
  MessageBody,
  type OnGatewayDisconnect,
  type OnGatewayInit,
  WebSocketGateway,
} from '@nestjs/websockets';
import {
  DraftAwareness,
  DraftClose,
  type DraftHead,
  DraftOpen,
  type DraftOpened,
  DraftUpdate,
} from '@ruta/contracts/drafting/events';
import type { Ack } from '@ruta/contracts/protocol/refusal';
import * as Y from 'yjs';
import type { z } from 'zod';
import { Refused } from '../platform/http/refused.ts';
import { SchemaPipe } from '../platform/http/schema.pipe.ts';
import { OnCommand } from '../platform/realtime/on-command.decorator.ts';
import type { LiveServer, LiveSocket } from '../platform/realtime/typed-socket.ts';
import { DeskAccess } from './desk-access.service.ts';
import { DeskAnnouncer, deskRoom } from './desk-announcer.ts';
import { DeskPresence } from './desk-presence.ts';
import { Desks } from './desks.service.ts';
import type { DeskPlace } from './draft.store.ts';

/** The desk over the socket: open, write, say where one writes, close. */
@WebSocketGateway()
export class DraftGateway implements OnGatewayInit<LiveServer>, OnGatewayDisconnect<LiveSocket> {
  constructor(
    private readonly desks: Desks,
    private readonly access: DeskAccess,
    private readonly presence: DeskPresence,
    private readonly announcer: DeskAnnouncer,
  ) {}

  afterInit(server: LiveServer): void {
    this.announcer.attach(server);
  }

  @OnCommand('draft.open', 'drafting.read')
  async open(
    @ConnectedSocket() socket: LiveSocket,
    @MessageBody(new SchemaPipe(DraftOpen)) { stateVector, looksOn, ...place }: z.output<typeof DraftOpen>,
  ): Promise<Ack<DraftOpened>> {
    const standing = await this.access.standingToRead(place, socket.data.actor);
    // In the room before the document is read: what is committed after it reaches the socket by itself.
    await socket.join(deskRoom(place));
    const opened = await this.desks.exclusive(place, 'share', async (tx, row, { doc }) => ({
      seq: row.seq,
      update: encodeSince(doc, stateVector),
      stateVector: Y.encodeStateVector(doc),
      name: await this.access.nameOf(tx, place, socket.data.actor),
    }));
    const { name, ...text } = opened;
    const personId = socket.data.actor.kind === 'visitor' ? null : socket.data.actor.personId;
    const who = { personId, name, mayWrite: standing.mayWrite, looksOn };
    const me = this.presence.enter(socket.id, place, who);
    if (socket.disconnected) this.presence.leaveAll(socket.id);
    return { ok: true, value: { ...text, ...standing, me, peers: this.presence.others(socket.id, place) } };
  }

  @OnCommand('draft.update', 'drafting.write')
  async update(
    @ConnectedSocket() socket: LiveSocket,
    @MessageBody(new SchemaPipe(DraftUpdate)) { update, ...place }: z.output<typeof DraftUpdate>,
  ): Promise<Ack<{ seq: number }>> {
    if (!this.presence.at(socket.id, place)) throw new Refused('drafting.not-open');
    const seq = await this.desks.offer(place, update, () => socket.data.actor);
    return { ok: true, value: { seq } };
  }

  @OnCommand('draft.awareness', 'drafting.write')
  async awareness(
    @ConnectedSocket() socket: LiveSocket,
    @MessageBody(new SchemaPipe(DraftAwareness)) command: z.output<typeof DraftAwareness>,
  ): Promise<Ack<DraftHead>> {
    const { cursor, place: where, ...place } = command;
    if (!this.presence.at(socket.id, place)) throw new Refused('drafting.not-open');
    const { seq, mayWrite, why } = await this.access
      .standingNow(place, socket.data.actor)
      .catch((error: unknown) => this.shutOut(socket, place, error));
    this.presence.move(socket.id, place, { cursor: mayWrite ? cursor : null, place: where, mayWrite });
    return { ok: true, value: { seq, mayWrite, why } };
  }

  @OnCommand('draft.close', 'drafting.read')
  async close(
    @ConnectedSocket() socket: LiveSocket,
    @MessageBody(new SchemaPipe(DraftClose)) place: z.output<typeof DraftClose>,
  ): Promise<Ack> {
    this.presence.leave(socket.id, place);
    await socket.leave(deskRoom(place));
    return { ok: true, value: null };
  }

  /** Whoever may not read any more hears no more of it. */
  private async shutOut(socket: LiveSocket, place: DeskPlace, error: unknown): Promise<never> {
    this.presence.leave(socket.id, place);
    await socket.leave(deskRoom(place));
    throw error;
  }

  handleDisconnect(socket: LiveSocket): void {
    this.presence.leaveAll(socket.id);
  }
}

function encodeSince(doc: Y.Doc, stateVector: Uint8Array | undefined): Uint8Array {
  try {
    return Y.encodeStateAsUpdate(doc, stateVector);
  } catch {
    throw new Refused('drafting.update-malformed');
  }
}
