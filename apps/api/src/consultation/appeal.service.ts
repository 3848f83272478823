import { Injectable } from '@nestjs/common';
import type { ContributionDetail } from '@ruta/contracts/consultation/contribution';
import type { ContributionRef } from '@ruta/contracts/consultation/folio';
import type { Appeal } from '@ruta/contracts/consultation/moderation';
import type { ActingPerson } from '@ruta/contracts/identity/actor';
import type { KnownEntity } from '../entity/entity.directory.ts';
import type { Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';
import { ContributionReader } from './contribution-reader.ts';
import { ContributionService } from './contribution.service.ts';
import { ModerationService } from './moderation.service.ts';

/** An author, known by device, account or folio, asks for a hiding to be looked at again (K5). */
@Injectable()
export class AppealService {
  constructor(
    private readonly reader: ContributionReader,
    private readonly contributions: ContributionService,
    private readonly moderation: ModerationService,
  ) {}

  async appealIn(
    tx: Tx,
    entity: KnownEntity,
    ref: ContributionRef,
    { folio, text }: Appeal,
    person: ActingPerson,
    address: string,
  ): Promise<ContributionDetail> {
    const found = await this.reader.find(tx, entity, ref, address);
    const byFolio =
      found.byFolio ||
      (folio !== undefined && (await this.sameByFolio(tx, entity, folio, found.id, address)));
    const before = await this.reader.detail(tx, entity.id, { ...found, byFolio }, person);
    if (!before.mine) throw new Refused('consultation.not-yours');
    await this.contributions.refuseTooMany(tx, 'appeals', person.personId);
    const decision = { action: 'appeal' as const, reason: null, note: text };
    await this.moderation.decideIn(tx, entity, found.id, decision, person.personId);
    return this.reader.detail(tx, entity.id, { ...found, byFolio }, person);
  }

  private async sameByFolio(
    tx: Tx,
    entity: KnownEntity,
    folio: string,
    id: string,
    address: string,
  ): Promise<boolean> {
    const named = await this.reader.find(tx, entity, folio, address);
    return named.byFolio && named.id === id;
  }
}
