import { Body, Controller, Get, Post, Put, Query } from '@nestjs/common';
import {
  AssistedEntry,
  BatchReceipt,
  type ContributionDetail,
  ContributionReceipt,
  PaperBatch,
  PlaceList,
  WritePlaces,
} from '@ruta/contracts/consultation/contribution';
import type { Actor } from '@ruta/contracts/identity/actor';
import type { PersonId } from '@ruta/contracts/protocol/ids';
import { z } from 'zod';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { AnswersWith } from '../platform/docs/answers-with.decorator.ts';
import { Allow } from '../platform/http/allow.decorator.ts';
import { CurrentAccount, CurrentActor, CurrentEntity } from '../platform/http/current.decorators.ts';
import { SchemaPipe } from '../platform/http/schema.pipe.ts';
import { ConsultationChanges } from './consultation-changes.ts';
import { ContributionReader } from './contribution-reader.ts';
import { PlaceService } from './place.service.ts';
import { StaffEntryService } from './staff-entry.service.ts';

const CounterQuery = z.object({ folio: z.string().trim().min(3).max(16) });

/** What staff enter for those who came to a counter, called, or filled in a form. */
@Controller('entities/:entity')
export class StaffEntryController {
  constructor(
    private readonly entries: StaffEntryService,
    private readonly reader: ContributionReader,
    private readonly places: PlaceService,
    private readonly changes: ConsultationChanges,
  ) {}

  @Post('contributions/assisted')
  @Allow('consultation.enter-for-others')
  @AnswersWith(ContributionReceipt)
  assisted(
    @CurrentEntity() entity: KnownEntity,
    @CurrentAccount() { personId }: { personId: PersonId },
    @Body(new SchemaPipe(AssistedEntry)) entry: AssistedEntry,
  ): Promise<ContributionReceipt> {
    return this.changes.run(entity, ['contributions', 'route'], (tx) =>
      this.entries.enterIn(tx, entity, entry, personId, null),
    );
  }

  @Post('contributions/batch')
  @Allow('consultation.enter-for-others')
  @AnswersWith(BatchReceipt)
  batch(
    @CurrentEntity() entity: KnownEntity,
    @CurrentAccount() { personId }: { personId: PersonId },
    @Body(new SchemaPipe(PaperBatch)) batch: PaperBatch,
  ): Promise<BatchReceipt> {
    return this.changes.run(entity, ['contributions', 'route'], (tx) =>
      this.entries.enterBatchIn(tx, entity, batch, personId),
    );
  }

  @Get('contributions/counter')
  @Allow('consultation.enter-for-others')
  @AnswersWith(PlaceList)
  async counter(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @Query(new SchemaPipe(CounterQuery)) { folio }: z.infer<typeof CounterQuery>,
  ): Promise<{ items: ContributionDetail[] }> {
    return { items: await this.reader.byPartOfFolio(entity, folio, actor) };
  }

  @Get('places')
  @Allow('consultation.read')
  @AnswersWith(PlaceList)
  listPlaces(@CurrentEntity() entity: KnownEntity): Promise<PlaceList> {
    return this.places.list(entity.id);
  }

  @Put('places')
  @Allow('consultation.group')
  @AnswersWith(PlaceList)
  writePlaces(
    @CurrentEntity() entity: KnownEntity,
    @Body(new SchemaPipe(WritePlaces)) wanted: WritePlaces,
  ): Promise<PlaceList> {
    return this.places.write(entity, wanted);
  }
}
