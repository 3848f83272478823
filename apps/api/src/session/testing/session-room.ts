import { EntitySummary } from '@ruta/contracts/entity/entity';
import type { EntityId, PersonId, SessionId } from '@ruta/contracts/protocol/ids';
import type { AgendaDraft } from '@ruta/contracts/session/agenda';
import type { SessionHeader } from '@ruta/contracts/session/http';
import type { Audience } from '@ruta/contracts/session/view';
import { currentNotice } from '@ruta/domain/identity/privacy-notice';
import { everyKind } from '@ruta/testing/session/a-session';
import { randomUUID } from 'node:crypto';
import type { RunningApi, TestPerson } from '../../platform/testing/running-api.ts';
import { SessionService } from '../session.service.ts';
import { opId, SeatedClient } from './seated-client.ts';

/** A session on a running server, with people who can be sat down at it. */
export class SessionRoom {
  private readonly clients: SeatedClient[] = [];
  private addresses: string[] = [];

  private constructor(
    readonly api: RunningApi,
    readonly entity: string,
    readonly entityId: EntityId,
    readonly header: SessionHeader,
    readonly facilitator: TestPerson,
  ) {}

  static async open(api: RunningApi, agenda: AgendaDraft[] = everyKind): Promise<SessionRoom> {
    const admin = await api.person({ admin: true });
    const slug = `mesa-${randomUUID().slice(0, 8)}`;
    const created = await api.post(
      '/entities',
      { slug, name: 'Valle del Encino', kind: 'municipality' },
      admin,
    );
    const { id } = EntitySummary.parse(await created.json());
    return SessionRoom.in(api, { id, slug }, agenda);
  }

  /** In an entity that is there already. */
  static async in(
    api: RunningApi,
    { id: entityId, slug }: { id: EntityId; slug: string },
    agenda: AgendaDraft[] = everyKind,
  ): Promise<SessionRoom> {
    const facilitator = await api.person({ roles: [{ entityId, role: 'facilitator' }] });
    const header = await api.app.get(SessionService).schedule(
      entityId,
      {
        opId: opId(),
        phaseId: null,
        title: 'Mesa de agua',
        place: 'Casa de la Cultura',
        startsAt: Date.now(),
        template: 'working-table',
        language: 'es',
        agenda,
      },
      facilitator.personId as PersonId,
    );
    return new SessionRoom(api, slug, entityId, header, facilitator);
  }

  /** From now on new pages open on these processes in turn. */
  servedBy(...urls: string[]): void {
    this.addresses = urls;
  }

  async console(who: TestPerson = this.facilitator): Promise<SeatedClient> {
    return this.page(who.cookie, 'console').enter();
  }

  /** The facilitator at the console with the control, the session live at its first entry. */
  async started(): Promise<SeatedClient> {
    const console = await this.console();
    await console.do({ type: 'lease.take', console: randomUUID() });
    await console.do({ type: 'run.start' });
    return console;
  }

  /** A guest who takes a seat by the code and opens the room on the phone. */
  async phone(name: string | null = null, who?: TestPerson): Promise<SeatedClient> {
    const guest = who ?? (await this.api.guest());
    const taken = await this.api.post(
      '/sessions/join',
      { code: this.header.code, name, notice: currentNotice.version },
      guest,
    );
    if (taken.status !== 201) throw new Error(`no seat: ${await taken.text()}`);
    return this.page(guest.cookie, 'phone').enter();
  }

  /** The same phone, at the table where it sits. */
  async atTable(phone: SeatedClient): Promise<SeatedClient> {
    const table = await phone.until(() => (phone.own?.own ?? phone.joined?.own)?.parts.breakouts);
    return this.page(phone.cookie, 'phone', undefined, table.id).enter();
  }

  page(
    cookie: string | null,
    audience: Audience,
    token?: string,
    sessionId: SessionId = this.header.id,
  ): SeatedClient {
    const url = this.addresses[this.clients.length % Math.max(1, this.addresses.length)] ?? this.api.url;
    const client = new SeatedClient(url, cookie, sessionId, audience, token);
    this.clients.push(client);
    return client;
  }

  close(): void {
    for (const client of this.clients) client.close();
  }
}
