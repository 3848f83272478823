import { Injectable } from '@nestjs/common';
import { PlanCoverage } from '@ruta/contracts/plan/coverage';
import type { EntityId } from '@ruta/contracts/protocol/ids';
import { originsOf } from '@ruta/domain/commitment/clauses';
import { coverageOf } from '@ruta/domain/plan/coverage';
import { Transactions, type Tx } from '../platform/database/transactions.ts';
import { Publication } from './publication.service.ts';
import { SeatStore } from './seat.store.ts';

/** Which aims, goals, themes, sectors and places a published plan serves, and which it does not. */
@Injectable()
export class Coverage {
  constructor(
    private readonly transactions: Transactions,
    private readonly publication: Publication,
    private readonly seats: SeatStore,
  ) {}

  of(entityId: EntityId, number: number): Promise<PlanCoverage> {
    return this.transactions.run(async (tx) => {
      const { head, commitments } = await this.publication.forms(tx, entityId, number);
      const { seats } = await this.seats.bodyOf(tx, entityId, head.planId);
      const sectors = [...new Set(seats.map(({ sector }) => sector))].map((name) => ({
        name,
        institutions: seats.filter(({ sector }) => sector === name).map(({ institution }) => institution),
      }));
      const cited = commitments.map(({ key, form }) => ({
        key,
        form,
        contributions: originsOf(form)
          .filter(({ kind }) => kind === 'contribution')
          .map(({ ref }) => ref),
      }));
      const placeOf = await this.places(
        tx,
        entityId,
        cited.flatMap(({ contributions }) => contributions),
      );
      const covering = cited.map(({ key, form, contributions }) => ({
        key,
        form,
        territories: [...new Set(contributions.flatMap((id) => placeOf.get(id) ?? []))],
      }));
      return PlanCoverage.parse({
        number,
        title: head.title,
        commitments: commitments.map(({ key, form }) => ({ key, title: form.title })),
        dimensions: coverageOf(covering, { sectors, territories: await this.territories(tx, entityId) }),
      });
    });
  }

  private async places(tx: Tx, entityId: EntityId, ids: readonly string[]): Promise<Map<string, string>> {
    const rows: { id: string; name: string }[] = await tx.query(
      `SELECT c.id, p.name FROM contribution c
       JOIN place p ON p.entity_id = c.entity_id AND p.id = c.place_id
       WHERE c.entity_id = $1 AND c.id = ANY($2::uuid[])`,
      [entityId, ids],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  private async territories(tx: Tx, entityId: EntityId): Promise<string[]> {
    const rows: { name: string }[] = await tx.query(
      'SELECT name FROM place WHERE entity_id = $1 AND retired_at IS NULL ORDER BY position, name',
      [entityId],
    );
    return rows.map(({ name }) => name);
  }
}
