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
import type { DeskAuthor } from '@ruta/contracts/drafting/desk-role';
import { readSuggestions } from '@ruta/domain/drafting/suggestions';
import { reaches } from '@ruta/domain/drafting/desk-access';
import type { Ack } from '@ruta/contracts/protocol/refusal';
import * as Y from 'yjs';
import type { z } from 'zod';
import { Refused } from '../platform/http/refused.ts';
import { SchemaPipe } from '../platform/http/schema.pipe.ts';
import { Allowances } from '../platform/limits/allowance.ts';
import { callerOf } from '../platform/realtime/caller.ts';
import { OnCommand } from '../platform/realtime/on-command.decorator.ts';
import type { LiveServer, LiveSocket } from '../platform/realtime/typed-socket.ts';
import { DeskAccess } from './desk-access.service.ts';
import { DeskAuthors } from './desk-authors.ts';
import { DeskAnnouncer, deskRoom } from './desk-announcer.ts';
import { DeskPresence } from './desk-presence.ts';
import { Desks } from './desks.service.ts';
import type { DeskPlace } from './draft.store.ts';

/** Of one person, over all their lines: two pages in full flight. Each change is told to everybody who reads along. */
const CHANGES = { burst: 600, perSecond: 150 };
/** Opening answers the whole text: every desk of a plan after a lost network, and not over and over. */
const OPENINGS = { burst: 300, perSecond: 5 };

/** The desk over the socket: open, write, say where one writes, close. */
@WebSocketGateway()
export class DraftGateway implements OnGatewayInit<LiveServer>, OnGatewayDisconnect<LiveSocket> {
  private readonly changes = new Allowances(CHANGES);
  private readonly openings = new Allowances(OPENINGS);

  constructor(
    private readonly desks: Desks,
    private readonly access: DeskAccess,
    private readonly presence: DeskPresence,
    private readonly announcer: DeskAnnouncer,
    private readonly authors: DeskAuthors,
  ) {}

  afterInit(server: LiveServer): void {
    this.announcer.attach(server);
  }

  @OnCommand('draft.open', 'drafting.read')
  async open(
    @ConnectedSocket() socket: LiveSocket,
    @MessageBody(new SchemaPipe(DraftOpen)) { stateVector, looksOn, ...place }: z.output<typeof DraftOpen>,
  ): Promise<Ack<DraftOpened>> {
    if (!this.openings.take(callerOf(socket))) throw new Refused('request.too-many');
    const standing = await this.access
      .standingToRead(place, socket.data.actor)
      .catch((error: unknown) => this.knocked(socket, place, error));
    // In the room before the document is read: what is committed after it reaches the socket by itself.
    await socket.join(deskRoom(place));
    const personId = socket.data.actor.kind === 'visitor' ? null : socket.data.actor.personId;
    const takesPart = personId !== null && !looksOn && reaches(standing.role, 'comment');
    const opened = await this.desks.exclusive(place, 'share', async (tx, row, { doc }) => ({
      seq: row.seq,
      update: encodeSince(doc, stateVector),
      stateVector: Y.encodeStateVector(doc),
      author: takesPart ? await this.authors.enlist(tx, place, personId) : null,
      name: await this.access.nameOf(tx, place, socket.data.actor),
      names: await this.authors.names(tx, place, authorsIn(doc)),
    }));
    const { author, name, ...text } = opened;
    const who = { personId, author, name, role: standing.role, looksOn };
    const me = this.presence.enter(socket.id, place, who);
    if (socket.disconnected) this.presence.leaveAll(socket.id);
    return { ok: true, value: { ...text, ...standing, me, peers: this.presence.others(socket.id, place) } };
  }

  @OnCommand('draft.update', 'drafting.write')
  async update(
    @ConnectedSocket() socket: LiveSocket,
    @MessageBody(new SchemaPipe(DraftUpdate)) { update, ...place }: z.output<typeof DraftUpdate>,
  ): Promise<Ack<{ seq: number }>> {
    this.count(socket);
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
    this.count(socket);
    if (!this.presence.at(socket.id, place)) throw new Refused('drafting.not-open');
    const { seq, role, why } = await this.access
      .standingNow(place, socket.data.actor)
      .catch((error: unknown) => this.shutOut(socket, place, error));
    this.presence.move(socket.id, place, {
      cursor: reaches(role, 'suggest') ? cursor : null,
      place: where,
      role,
    });
    return { ok: true, value: { seq, role, why } };
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

  private count(socket: LiveSocket): void {
    if (!this.changes.take(callerOf(socket))) throw new Refused('request.too-many');
  }

  /** Whoever finds the desk closed is known there from then on, so that they can be let in by name. */
  private async knocked(socket: LiveSocket, place: DeskPlace, error: unknown): Promise<never> {
    const { actor } = socket.data;
    if (actor.kind !== 'visitor' && error instanceof Refused && error.refusal.code === 'drafting.desk-closed')
      await this.desks.exclusive(place, 'share', (tx) => this.authors.enlist(tx, place, actor.personId));
    throw error;
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

/** Those whose suggestions the text carries: everybody else is named while they are here. */
const authorsIn = (doc: Y.Doc): DeskAuthor[] => [...new Set(readSuggestions(doc).map(({ by }) => by))];

function encodeSince(doc: Y.Doc, stateVector: Uint8Array | undefined): Uint8Array {
  try {
    return Y.encodeStateAsUpdate(doc, stateVector);
  } catch {
    throw new Refused('drafting.update-malformed');
  }
}
