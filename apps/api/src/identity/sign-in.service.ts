import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '@ruta/contracts/identity/actor';
import { DeviceId, PersonId } from '@ruta/contracts/protocol/ids';
import type { Instant } from '@ruta/contracts/protocol/instant';
import { deviceLabel } from '@ruta/domain/identity/device-label';
import { deviceRotates, deviceRules, deviceStands } from '@ruta/domain/identity/device-standing';
import type { Request, Response } from 'express';
import { DataSource } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { CONFIG, type RunningConfig } from '../platform/config/config.module.ts';
import { Gathered } from '../platform/database/gathered.ts';
import type { Tx } from '../platform/database/transactions.ts';
import { type ActorRow, actorFrom, actorsBy } from './actor-query.ts';
import { deviceCookie, deviceTokenIn, newDeviceToken, noDeviceCookie } from './device-cookie.ts';
import { GuestDoor } from './guest-door.ts';
import { hashOfToken } from './secrets.ts';

/** Who stands behind a connection, and until when that answer holds (roles and seats may have an end). */
export interface Connection {
  actor: Actor;
  deviceId: DeviceId | null;
  holdsUntil: Instant | null;
}

const nobody: Connection = { actor: { kind: 'visitor' }, deviceId: null, holdsUntil: null };

/** Who stands behind a device token; making, changing and ending tokens. */
@Injectable()
export class SignIn {
  private readonly secure: boolean;
  private readonly devices = new Gathered((hashes: readonly Buffer[]) => this.findAll(hashes));
  private readonly guests = new Gathered((guests: readonly NewGuest[]) => this.addGuests(guests));

  constructor(
    private readonly database: DataSource,
    private readonly door: GuestDoor,
    @Inject(CONFIG) private readonly config: RunningConfig,
  ) {
    this.secure = config.publicUrl.startsWith('https:');
  }

  async connectionOf(cookieHeader: string | undefined): Promise<Connection> {
    const row = await this.find(cookieHeader);
    if (!row) return nobody;
    if (Date.now() - row.seen_at.getTime() > deviceRules.seenEveryMs) await this.seen(row.device_id);
    return connectionFrom(row);
  }

  /** The same question about a device that is connected already; a visitor once it is revoked or erased. */
  async connectionOfDevice(deviceId: DeviceId): Promise<Connection> {
    const [row]: ActorRow[] = await this.database.query(actorsBy('device'), [deviceId]);
    return row ? connectionFrom(row) : nobody;
  }

  /** Makes a person without an account and binds it to this browser through a cookie on the response. */
  async newGuest(request: Request, response: Response): Promise<Connection> {
    this.door.admit(request.ip ?? '');
    const token = newDeviceToken();
    const personId = PersonId.parse(uuidv7());
    const deviceId = await this.guests.of({
      personId,
      deviceId: DeviceId.parse(uuidv7()),
      hash: hashOfToken(token),
      label: labelOf(request),
    });
    response.append('Set-Cookie', deviceCookie(token, this.config.secret, this.secure));
    return { actor: { kind: 'guest', personId }, deviceId, holdsUntil: null };
  }

  /**
   * From here on this browser is `personId`'s. It gets a new token; the one it came with opens nothing any more.
   * Resolves to the cookie to send once the transaction is committed.
   */
  async become(tx: Tx, personId: PersonId, from: DeviceId | null, request: Request): Promise<string> {
    if (from)
      await tx.query('UPDATE device SET revoked_at = now() WHERE id = $1 AND revoked_at IS NULL', [from]);
    const token = newDeviceToken();
    await this.addDevice(tx, personId, token, request);
    return deviceCookie(token, this.config.secret, this.secure);
  }

  /** Ends the device; resolves to the cookie that takes the token out of the browser. */
  async leave(tx: Tx, deviceId: DeviceId): Promise<string> {
    await tx.query('UPDATE device SET revoked_at = now() WHERE id = $1', [deviceId]);
    return noDeviceCookie(this.secure);
  }

  /** Gives a token that has grown old a successor. Two requests at once: the first changes it, both go on. */
  async rotateIfOld(request: Request, response: Response): Promise<void> {
    const old = deviceTokenIn(request.headers.cookie, this.config.secret, this.secure);
    const row = await this.find(request.headers.cookie);
    if (!old || !row || !deviceRotates(timesOf(row, hashOfToken(old)), Date.now())) return;
    const token = newDeviceToken();
    const [, changed]: [unknown, number] = await this.database.query(
      `UPDATE device SET previous_hash = token_hash, token_hash = $2, rotated_at = now()
       WHERE id = $1 AND token_hash = $3`,
      [row.device_id, hashOfToken(token), hashOfToken(old)],
    );
    if (changed) response.append('Set-Cookie', deviceCookie(token, this.config.secret, this.secure));
  }

  private async find(cookieHeader: string | undefined): Promise<ActorRow | null> {
    const token = deviceTokenIn(cookieHeader, this.config.secret, this.secure);
    if (!token) return null;
    const hash = hashOfToken(token);
    const row = await this.devices.of(hash);
    return row && deviceStands(timesOf(row, hash), Date.now()) ? row : null;
  }

  private async findAll(hashes: readonly Buffer[]): Promise<(ActorRow | null)[]> {
    const rows: ActorRow[] = await this.database.query(actorsBy('tokens'), [hashes]);
    const found = new Map(rows.flatMap((row) => [[row.previous, row] as const, [row.token, row] as const]));
    return hashes.map((hash) => found.get(hash.toString('hex')) ?? null);
  }

  private async addGuests(guests: readonly NewGuest[]): Promise<DeviceId[]> {
    await this.database.query(newGuestsSql, [
      guests.map(({ personId }) => personId),
      guests.map(({ deviceId }) => deviceId),
      guests.map(({ hash }) => hash),
      guests.map(({ label }) => label),
    ]);
    return guests.map(({ deviceId }) => deviceId);
  }

  private async addDevice(tx: Tx, personId: PersonId, token: string, request: Request): Promise<DeviceId> {
    const id = DeviceId.parse(uuidv7());
    await tx.query('INSERT INTO device (id, token_hash, person_id, label) VALUES ($1, $2, $3, $4)', [
      id,
      hashOfToken(token),
      personId,
      labelOf(request),
    ]);
    return id;
  }

  private async seen(deviceId: string): Promise<void> {
    await this.database.query('UPDATE device SET seen_at = now() WHERE id = $1', [deviceId]);
  }
}

/** A person without an account, and the browser they came with. */
interface NewGuest {
  personId: PersonId;
  deviceId: DeviceId;
  hash: Buffer;
  label: string;
}

const newGuestsSql = `
  WITH people AS (INSERT INTO person (id) SELECT unnest($1::uuid[]))
  INSERT INTO device (person_id, id, token_hash, label)
  SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::bytea[], $4::text[])
`;

const labelOf = ({ headers }: Request) => deviceLabel(headers['user-agent'] ?? '');

/** `hash` is that of the token somebody came with. */
const timesOf = (row: ActorRow, hash: Buffer) => ({
  account: row.account,
  seenAt: row.seen_at.getTime(),
  rotatedAt: row.rotated_at.getTime(),
  previousToken: row.token !== hash.toString('hex'),
});

const connectionFrom = (row: ActorRow): Connection => ({
  actor: actorFrom(row),
  deviceId: DeviceId.parse(row.device_id),
  holdsUntil: row.holds_until ? row.holds_until.getTime() : null,
});
