import { Injectable } from '@nestjs/common';
import type { LiveServer } from '../platform/realtime/typed-socket.ts';
import { PresenceBook } from './presence-book.ts';
import { RoomKeeper } from './room-keeper.ts';
import { SessionAnnouncer } from './session-announcer.ts';
import { SessionRegistry } from './session-registry.ts';
import { SessionWriter } from './session-writer.ts';
import { TableTeller } from './table-teller.ts';
import { TallyTeller } from './tally-teller.ts';

/** Who tells whom: put together once the socket server is there. */
@Injectable()
export class SessionWiring {
  constructor(
    private readonly announcer: SessionAnnouncer,
    private readonly registry: SessionRegistry,
    private readonly writer: SessionWriter,
    private readonly presence: PresenceBook,
    private readonly tallies: TallyTeller,
    private readonly rooms: RoomKeeper,
    private readonly tables: TableTeller,
  ) {}

  connect(server: LiveServer): void {
    this.announcer.attach(server);
    this.rooms.attach(server);
    this.tables.attach(server);
    this.announcer.onAdvance((live, advance) => this.rooms.follow(live, advance));
    this.tallies.attach(server);
    this.presence.serve(
      (id, presence) => this.rooms.tellPresence(id, presence),
      (id) => this.registry.inMemory(id),
    );
    this.registry.listen(
      {
        behind: (live) => this.writer.catchUp(live),
        erased: (live) => this.writer.reload(live),
        people: (live, ids) => this.rooms.refreshPeople(live, ids),
      },
      (id) => this.presence.isWatched(id),
    );
  }
}
