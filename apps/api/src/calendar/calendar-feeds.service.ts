import { Injectable } from '@nestjs/common';
import type { EntityId } from '@ruta/contracts/protocol/ids';
import type { SessionHeader } from '@ruta/contracts/session/http';
import { EntityService } from '../entity/entity.service.ts';
import { SessionService } from '../session/session.service.ts';
import { calendarFile, type CalendarEntry } from './calendar-file.ts';
import { CalendarStore, type SessionKey } from './calendar.store.ts';
import { Invitations } from './invitations.ts';

const DAY_MS = 86_400_000;

/** Sessions as calendar files: one, or all of an entity. */
@Injectable()
export class CalendarFeeds {
  constructor(
    private readonly store: CalendarStore,
    private readonly sessions: SessionService,
    private readonly entities: EntityService,
    private readonly invitations: Invitations,
  ) {}

  async ofSession(slug: string, key: SessionKey): Promise<string> {
    const header = await this.sessions.find(key.entityId, key.sessionId);
    return this.file(slug, [await this.entry(header)]);
  }

  /** What is to come, and the last three months. */
  async ofEntity(slug: string, entityId: EntityId): Promise<string> {
    const since = Date.now() - 90 * DAY_MS;
    const headers = (await this.sessions.all(entityId)).filter(({ startsAt }) => startsAt > since);
    return this.file(slug, await Promise.all(headers.map((header) => this.entry(header))));
  }

  private async entry(header: SessionHeader): Promise<CalendarEntry> {
    const call = await this.store.call({ entityId: header.entityId, sessionId: header.id });
    return {
      header,
      sequence: call.sequence,
      calledOff: call.called_off_at !== null,
      address: this.invitations.pageOf(header),
      link: call.link_for === 'everyone' ? call.link : null,
    };
  }

  private async file(slug: string, entries: CalendarEntry[]): Promise<string> {
    const { name } = await this.entities.bySlug(slug);
    return calendarFile({ name, method: 'publish', entries });
  }
}
