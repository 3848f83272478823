import { createHmac, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { PersonId, SessionId } from '@ruta/contracts/protocol/ids';
import type { PairedScreen } from '@ruta/contracts/session/http';
import type { ScreenOffer, ScreenPaired } from '@ruta/contracts/session/socket';
import { DataSource } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { CONFIG, type RunningConfig } from '../platform/config/config.module.ts';
import { Notifications } from '../platform/database/notifications.ts';
import { Transactions } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import type { LiveServer } from '../platform/realtime/typed-socket.ts';
import type { LiveSession } from './live-session.ts';
import { newCode } from './new-code.ts';
import { screenOfferRoom, screenRoom } from './session-rooms.ts';
import type { SessionKey } from './session.store.ts';

const OFFER_MS = 10 * 60_000;
const CHANNEL = 'ruta_screen';

/** Projectors without an account: paired by a code they show, read-only, and revocable. */
@Injectable()
export class ScreenService implements OnModuleInit {
  private server: LiveServer | null = null;

  constructor(
    private readonly database: DataSource,
    private readonly transactions: Transactions,
    private readonly notifications: Notifications,
    @Inject(CONFIG) private readonly config: RunningConfig,
  ) {}

  /** Other processes hold the projector's socket: they are told by name what happened to it. */
  onModuleInit(): void {
    this.notifications.hear(CHANNEL, (payload) => {
      const [what, ...rest] = payload.split(' ');
      if (what === 'paired') this.tellPaired(rest[0] ?? '', rest[1] ?? '', rest[2] ?? '', rest[3] ?? '');
      if (what === 'revoked') this.tellRevoked(rest[0] ?? '', rest[1] ?? '');
    });
  }

  attach(server: LiveServer): void {
    this.server = server;
  }

  async offer(): Promise<ScreenOffer> {
    const expiresAt = Date.now() + OFFER_MS;
    await this.database.query('DELETE FROM screen_offer WHERE expires_at < now()');
    for (;;) {
      const code = newCode();
      const rows: unknown[] = await this.database.query(
        `INSERT INTO screen_offer (code, expires_at) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING code`,
        [code, new Date(expiresAt)],
      );
      if (rows.length > 0) return { code, expiresAt };
    }
  }

  /** Null for a code that no projector shows. */
  async claim(live: LiveSession, code: string, label: string, by: PersonId): Promise<PairedScreen | null> {
    const screen = { id: uuidv7(), label, pairedAt: Date.now(), seenAt: null };
    return this.transactions.run(async (tx) => {
      const [taken]: [unknown[]] = await tx.query(
        'DELETE FROM screen_offer WHERE code = $1 AND expires_at > now() RETURNING code',
        [code],
      );
      if (taken.length === 0) return null;
      const { entityId, id } = live.key;
      await tx.query(
        `INSERT INTO screen (entity_id, session_id, id, label, paired_by, paired_at)
         VALUES ($1, $2, $3, $4, $5, $6)`,
        [entityId, id, screen.id, label, by, new Date(screen.pairedAt)],
      );
      const said = ['paired', code, screen.id, id, live.header.entity].join(' ');
      await tx.query('SELECT pg_notify($1, $2)', [CHANNEL, said]);
      return screen;
    });
  }

  async list({ entityId, id }: SessionKey): Promise<PairedScreen[]> {
    const rows: { id: string; label: string; paired_at: Date; seen_at: Date | null }[] =
      await this.database.query(
        `SELECT id, label, paired_at, seen_at FROM screen
         WHERE entity_id = $1 AND session_id = $2 AND revoked_at IS NULL ORDER BY paired_at`,
        [entityId, id],
      );
    return rows.map((row) => ({
      id: row.id,
      label: row.label,
      pairedAt: row.paired_at.getTime(),
      seenAt: row.seen_at?.getTime() ?? null,
    }));
  }

  async revoke({ entityId, id }: SessionKey, screenId: string): Promise<void> {
    const [revoked]: [unknown[]] = await this.database.query(
      `UPDATE screen SET revoked_at = now()
       WHERE entity_id = $1 AND session_id = $2 AND id = $3 AND revoked_at IS NULL RETURNING id`,
      [entityId, id, screenId],
    );
    if (revoked.length === 0) throw new Refused('resource.not-found');
    await this.database.query('SELECT pg_notify($1, $2)', [CHANNEL, ['revoked', screenId, id].join(' ')]);
  }

  /** The screen a token stands for, if it was paired with this session and not revoked. */
  async admit({ entityId, id }: SessionKey, token: string): Promise<string> {
    const screenId = this.screenIn(token);
    const [seen]: [unknown[]] = await this.database.query(
      `UPDATE screen SET seen_at = now()
       WHERE entity_id = $1 AND session_id = $2 AND id = $3 AND revoked_at IS NULL RETURNING id`,
      [entityId, id, screenId],
    );
    if (!screenId || seen.length === 0) throw new Refused('screen.revoked');
    return screenId;
  }

  private tokenFor(screenId: string): string {
    const signature = createHmac('sha256', this.config.secret).update(`screen ${screenId}`);
    return `${screenId}.${signature.digest('base64url')}`;
  }

  private screenIn(token: string): string | null {
    const [screenId = ''] = token.split('.');
    const [given, expected] = [Buffer.from(token), Buffer.from(this.tokenFor(screenId))];
    return given.length === expected.length && timingSafeEqual(given, expected) ? screenId : null;
  }

  private tellPaired(code: string, screenId: string, sessionId: string, entity: string): void {
    const paired: ScreenPaired = {
      token: this.tokenFor(screenId),
      sessionId: sessionId as SessionId,
      entity,
    };
    this.server?.local.to(screenOfferRoom(code)).emit('screen.paired', paired);
  }

  private tellRevoked(screenId: string, sessionId: string): void {
    const room = screenRoom(screenId);
    this.server?.local.to(room).emit('session.removed', { sessionId });
    this.server?.local.in(room).socketsLeave([room, `session:${sessionId}:screen`]);
  }
}
