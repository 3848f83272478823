import { Injectable } from '@nestjs/common';
import type { CommitmentStage } from '@ruta/contracts/drafting/commitment';
import {
  type DeskAuthor,
  type DeskRole,
  type DeskRoles,
  SettableGroup,
} from '@ruta/contracts/drafting/desk-role';
import type { EntityId, PersonId } from '@ruta/contracts/protocol/ids';
import { roleByStage } from '@ruta/domain/drafting/desk-access';
import { Transactions, type Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import { CommitmentGround } from './commitment-ground.service.ts';
import { CommitmentReader } from './commitment-reader.ts';
import { DeskAuthors } from './desk-authors.ts';
import type { DeskPlace } from './draft.store.ts';

/** Who may do what at one desk, as it was set there; it binds from the next update on. */
@Injectable()
export class DeskRolesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: CommitmentReader,
    private readonly authors: DeskAuthors,
    private readonly ground: CommitmentGround,
  ) {}

  async list(entityId: EntityId, which: string): Promise<DeskRoles> {
    const { id, stage } = await this.store.one(entityId, which);
    return this.transactions.run((tx) => this.read(tx, { entityId, commitmentId: id }, stage));
  }

  async giveGroup(
    entityId: EntityId,
    which: string,
    group: SettableGroup,
    role: DeskRole | null,
    by: PersonId,
  ): Promise<DeskRoles> {
    return this.change(entityId, which, { group, role }, async (tx, place) => {
      const key = [place.entityId, place.commitmentId, group];
      if (role === null)
        await tx.query(
          'DELETE FROM desk_group_role WHERE entity_id = $1 AND commitment_id = $2 AND desk_group = $3',
          key,
        );
      else
        await tx.query(
          `INSERT INTO desk_group_role (entity_id, commitment_id, desk_group, role, decided_by)
           VALUES ($1, $2, $3, $4, $5)
           ON CONFLICT (entity_id, commitment_id, desk_group) DO UPDATE SET role = $4, decided_by = $5, at = now()`,
          [...key, role, by],
        );
    });
  }

  /** Whoever has not been at the desk yet has no author there, and is reached by their group. */
  async givePerson(
    entityId: EntityId,
    which: string,
    author: DeskAuthor,
    role: DeskRole | null,
    by: PersonId,
  ): Promise<DeskRoles> {
    return this.change(entityId, which, { author, role }, async (tx, place) => {
      const personId = await this.authors.personOf(tx, place, author);
      if (personId === null) throw new Refused('resource.not-found');
      const key = [place.entityId, place.commitmentId, personId];
      if (role === null)
        await tx.query(
          'DELETE FROM desk_role WHERE entity_id = $1 AND commitment_id = $2 AND person_id = $3',
          key,
        );
      else
        await tx.query(
          `INSERT INTO desk_role (entity_id, commitment_id, person_id, role, decided_by)
           VALUES ($1, $2, $3, $4, $5)
           ON CONFLICT (entity_id, commitment_id, person_id) DO UPDATE SET role = $4, decided_by = $5, at = now()`,
          [...key, role, by],
        );
    });
  }

  /** A change of roles waits for whoever writes, so that every later update is decided by it. */
  private async change(
    entityId: EntityId,
    which: string,
    given: Record<string, string | null>,
    apply: (tx: Tx, place: DeskPlace) => Promise<void>,
  ): Promise<DeskRoles> {
    const { id, stage } = await this.store.one(entityId, which);
    const place = { entityId, commitmentId: id };
    const roles = await this.transactions.run(async (tx) => {
      await tx.query('SELECT 1 FROM commitment WHERE entity_id = $1 AND id = $2 FOR NO KEY UPDATE', [
        entityId,
        id,
      ]);
      await apply(tx, place);
      await this.ground.record(tx, entityId, 'commitment.role-given', id, given);
      return this.read(tx, place, stage);
    });
    this.ground.changed(place, 'desk');
    return roles;
  }

  private async read(tx: Tx, place: DeskPlace, stage: CommitmentStage): Promise<DeskRoles> {
    const key = [place.entityId, place.commitmentId];
    const groups: { desk_group: SettableGroup; role: DeskRole }[] = await tx.query(
      'SELECT desk_group, role FROM desk_group_role WHERE entity_id = $1 AND commitment_id = $2',
      key,
    );
    const given: { author: DeskAuthor; role: DeskRole | null }[] = await tx.query(
      `SELECT a.author, r.role FROM desk_author a LEFT JOIN desk_role r
         ON r.entity_id = a.entity_id AND r.commitment_id = a.commitment_id AND r.person_id = a.person_id
       WHERE a.entity_id = $1 AND a.commitment_id = $2 AND a.person_id IS NOT NULL`,
      key,
    );
    const roleOf = new Map(given.map(({ author, role }) => [author, role]));
    const names = await this.authors.names(tx, place);
    return {
      groups: SettableGroup.options.map((group) => ({
        group,
        byStage: roleByStage(group, stage),
        given: groups.find((each) => each.desk_group === group)?.role ?? null,
      })),
      people: names
        .filter(({ author }) => roleOf.has(author))
        .map((person) => ({ ...person, given: roleOf.get(person.author) ?? null })),
    };
  }
}
