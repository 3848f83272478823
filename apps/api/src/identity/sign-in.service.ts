import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '@ruta/contracts/identity/actor';
import { PersonId } from '@ruta/contracts/protocol/ids';
import type { Response } from 'express';
import { DataSource } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { CONFIG, type RunningConfig } from '../platform/config/config.module.ts';
import { deviceCookie, deviceTokenIn, newDeviceToken } from './device-cookie.ts';

interface Known {
  device_id: string;
  person_id: string;
  account: boolean;
  admin: boolean;
  roles: { entityId: string; role: string }[] | null;
}

/** Who stands behind a device token, and the making of one at a visitor's first action. */
@Injectable()
export class SignIn {
  constructor(
    private readonly database: DataSource,
    @Inject(CONFIG) private readonly config: RunningConfig,
  ) {}

  async actorOf(cookieHeader: string | undefined): Promise<Actor> {
    return (await this.connectionOf(cookieHeader)).actor;
  }

  async connectionOf(cookieHeader: string | undefined): Promise<{ actor: Actor; deviceId: string | null }> {
    const token = deviceTokenIn(cookieHeader, this.config.secret);
    const known = token ? await this.find(token) : null;
    if (!known) return { actor: { kind: 'visitor' }, deviceId: null };
    return { actor: actorFrom(known), deviceId: known.device_id };
  }

  /** Makes a person without an account and binds it to this device through a cookie on the response. */
  async newGuest(response: Response): Promise<Actor> {
    const token = newDeviceToken();
    const personId = PersonId.parse(uuidv7());
    await this.database.transaction(async (tx) => {
      await tx.query('INSERT INTO person (id) VALUES ($1)', [personId]);
      await tx.query('INSERT INTO device (id, token_hash, person_id) VALUES ($1, $2, $3)', [
        uuidv7(),
        hashOfToken(token),
        personId,
      ]);
    });
    const secure = this.config.publicUrl.startsWith('https:');
    response.append('Set-Cookie', deviceCookie(token, this.config.secret, secure));
    return { kind: 'guest', personId };
  }

  private async find(token: string): Promise<Known | null> {
    const [row]: Known[] = await this.database.query(
      `SELECT d.id AS device_id, p.id AS person_id, p.account_since IS NOT NULL AS account, p.admin,
              (SELECT json_agg(json_build_object('entityId', g.entity_id, 'role', g.role))
               FROM role_grant g WHERE g.person_id = p.id AND g.revoked_at IS NULL) AS roles
       FROM device d JOIN person p ON p.id = d.person_id
       WHERE d.token_hash = $1 AND d.revoked_at IS NULL AND p.erased_at IS NULL`,
      [hashOfToken(token)],
    );
    return row ?? null;
  }
}

/** What the database keeps of a device token. */
export const hashOfToken = (token: string) => createHash('sha256').update(token).digest();

function actorFrom(known: Known): Actor {
  const personId = PersonId.parse(known.person_id);
  if (!known.account) return { kind: 'guest', personId };
  const roles = (known.roles ?? []) as Extract<Actor, { kind: 'account' }>['roles'];
  return { kind: 'account', personId, admin: known.admin, roles, seats: [] };
}
