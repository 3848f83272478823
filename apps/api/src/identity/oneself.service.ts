import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '@ruta/contracts/identity/actor';
import type { Device } from '@ruta/contracts/identity/device';
import type { Me, MyEntity } from '@ruta/contracts/identity/me';
import type { Doing, PersonalExport } from '@ruta/contracts/identity/personal-data';
import { DeviceId, type PersonId } from '@ruta/contracts/protocol/ids';
import { currentNotice } from '@ruta/domain/identity/privacy-notice';
import { CONFIG, type RunningConfig } from '../platform/config/config.module.ts';
import { Transactions, type Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import { LiveActors } from './live-actors.ts';
import { People } from './people.ts';
import { PersonalData } from './personal-data.ts';
import { Privacy } from './privacy.service.ts';

/** What a person sees and keeps of themselves. */
@Injectable()
export class Oneself {
  constructor(
    private readonly transactions: Transactions,
    private readonly people: People,
    private readonly privacy: Privacy,
    private readonly personalData: PersonalData,
    private readonly live: LiveActors,
    @Inject(CONFIG) private readonly config: RunningConfig,
  ) {}

  me(actor: Actor): Promise<Me> {
    const known = { actor, notice: currentNotice.version, demo: this.config.demo };
    if (actor.kind === 'visitor') {
      return Promise.resolve({ ...known, displayName: null, email: null, acknowledged: null, entities: [] });
    }
    return this.transactions.run(async (tx) => ({
      ...known,
      ...(await nameAndEmail(tx, actor.personId)),
      acknowledged: await this.privacy.acknowledged(tx, actor.personId),
      entities: await entitiesOf(tx, actor),
    }));
  }

  /** Joins the caller's transaction: a session or a contribution may take a name along with what it stores. */
  async setNameIn(tx: Tx, personId: PersonId, displayName: string | null): Promise<void> {
    if (displayName !== null) await this.privacy.requireAcknowledged(tx, personId);
    await tx.query('UPDATE person SET display_name = $2 WHERE id = $1', [personId, displayName]);
  }

  async setName(personId: PersonId, displayName: string | null): Promise<void> {
    await this.transactions.run((tx) => this.setNameIn(tx, personId, displayName));
  }

  async acknowledge(personId: PersonId, version: string): Promise<void> {
    await this.transactions.run((tx) => this.privacy.acknowledge(tx, personId, version));
  }

  devices(personId: PersonId, current: DeviceId | null): Promise<Device[]> {
    return this.transactions.run(async (tx) => {
      const rows: { id: string; label: string; created_at: Date; seen_at: Date }[] = await tx.query(
        `SELECT id, label, created_at, seen_at FROM device
         WHERE person_id = $1 AND revoked_at IS NULL ORDER BY seen_at DESC, id DESC LIMIT 50`,
        [personId],
      );
      return rows.map((row) => ({
        id: DeviceId.parse(row.id),
        label: row.label,
        since: row.created_at.getTime(),
        lastSeen: row.seen_at.getTime(),
        current: row.id === current,
      }));
    });
  }

  async revokeDevice(personId: PersonId, deviceId: DeviceId): Promise<void> {
    const [, ended]: [unknown, number] = await this.transactions.run((tx) =>
      tx.query(
        'UPDATE device SET revoked_at = now() WHERE id = $1 AND person_id = $2 AND revoked_at IS NULL',
        [deviceId, personId],
      ),
    );
    if (!ended) throw new Refused('resource.not-found');
    await this.live.refresh(personId);
  }

  doings(personId: PersonId): Promise<Doing[]> {
    return this.transactions.run(async (tx) =>
      this.personalData.doings(tx, await this.people.idsOf(tx, personId)),
    );
  }

  export(personId: PersonId): Promise<PersonalExport> {
    return this.transactions.run(async (tx) => ({
      product: 'Ruta Abierta',
      madeAt: Date.now(),
      topics: await this.personalData.export(tx, await this.people.idsOf(tx, personId)),
    }));
  }
}

async function nameAndEmail(tx: Tx, personId: PersonId) {
  const [row]: { display_name: string | null; email: string | null }[] = await tx.query(
    `SELECT p.display_name, e.email FROM person p LEFT JOIN account_email e ON e.person_id = p.id WHERE p.id = $1`,
    [personId],
  );
  return { displayName: row?.display_name ?? null, email: row?.email ?? null };
}

async function entitiesOf(tx: Tx, actor: Actor): Promise<MyEntity[]> {
  if (actor.kind !== 'account') return [];
  const ids = new Set([...actor.roles, ...actor.seats].map((held) => held.entityId));
  return tx.query(
    'SELECT id, slug, name FROM entity WHERE id = ANY($1::uuid[]) OR $2 ORDER BY name LIMIT 200',
    [[...ids], actor.admin],
  );
}
