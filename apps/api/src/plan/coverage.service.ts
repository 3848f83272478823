import { Injectable } from '@nestjs/common';
import { type PlaceInstitution, PlanCoverage } from '@ruta/contracts/plan/coverage';
import type { EntityId } from '@ruta/contracts/protocol/ids';
import { originsOf } from '@ruta/domain/commitment/clauses';
import { contentHash } from '@ruta/domain/evidence/canonical-json';
import { coverageOf, institutionsIn } from '@ruta/domain/plan/coverage';
import type { InstitutionPlaces } from '@ruta/domain/secretariat/institution';
import { OwnAims } from '../declaration/own-aims.service.ts';
import { Transactions, type Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import { CommitmentGround } from '../drafting/commitment-ground.service.ts';
import { InstitutionStore } from './institution.store.ts';
import { Publication } from './publication.service.ts';
import { SeatStore, type SigningBody } from './seat.store.ts';

/** Which aims, goals, themes, sectors and places a published plan serves, and which it does not. */
@Injectable()
export class Coverage {
  constructor(
    private readonly transactions: Transactions,
    private readonly publication: Publication,
    private readonly seats: SeatStore,
    private readonly institutions: InstitutionStore,
    private readonly ground: CommitmentGround,
    private readonly ownAims: OwnAims,
  ) {}

  of(entityId: EntityId, number: number): Promise<PlanCoverage> {
    return this.transactions.run(async (tx) => {
      const { head, commitments } = await this.publication.forms(tx, entityId, number);
      const places = await this.placesIn(tx, entityId, await this.seats.bodyOf(tx, entityId, head.planId));
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
        dimensions: coverageOf(covering, {
          ...places,
          territories: await this.territories(tx, entityId),
          ownAims: await this.ownAims.of(tx, entityId),
        }),
        institutions: institutionsIn(covering, places),
      });
    });
  }

  /** W10: holds for every plan of the body, from now on. */
  async place(
    entityId: EntityId,
    number: number,
    { institution, sectorId }: PlaceInstitution,
  ): Promise<PlanCoverage> {
    await this.transactions.run(async (tx) => {
      const { head } = await this.publication.forms(tx, entityId, number);
      const body = await this.seats.bodyOf(tx, entityId, head.planId);
      if (body.id === null) throw new Refused('resource.not-found');
      const sectors = await this.institutions.sectors(tx, entityId, body.id);
      if (sectorId !== null && !sectors.some(({ id }) => id === sectorId))
        throw new Refused('resource.not-found');
      await this.institutions.place(tx, entityId, body.id, institution, sectorId);
      const payload = { bodyId: body.id, institution: contentHash(institution), sectorId };
      await this.ground.record(tx, entityId, 'institution.placed', body.id, payload);
    });
    this.ground.planChanged(entityId);
    return this.of(entityId, number);
  }

  private async placesIn(tx: Tx, entityId: EntityId, { id, seats }: SigningBody): Promise<InstitutionPlaces> {
    if (id === null) return { sectors: [], placed: [] };
    const sectors = await this.institutions.sectors(tx, entityId, id);
    return {
      sectors: sectors.map((sector) => ({
        ...sector,
        institutions: seats
          .filter(({ sectorId }) => sectorId === sector.id)
          .flatMap(({ institution, label }) => [institution, label]),
      })),
      placed: await this.institutions.placed(tx, entityId, id),
    };
  }

  /** The place of each contribution that names one. */
  private async places(tx: Tx, entityId: EntityId, ids: readonly string[]): Promise<Map<string, string>> {
    const rows: { id: string; place_id: string }[] = await tx.query(
      `SELECT id, place_id FROM contribution
       WHERE entity_id = $1 AND id = ANY ($2::uuid[]) AND state = 'admitted' AND place_id IS NOT NULL`,
      [entityId, ids],
    );
    return new Map(rows.map((row) => [row.id, row.place_id]));
  }

  private territories(tx: Tx, entityId: EntityId): Promise<{ id: string; name: string }[]> {
    return tx.query(
      'SELECT id, name FROM place WHERE entity_id = $1 AND retired_at IS NULL ORDER BY position, name',
      [entityId],
    );
  }
}
