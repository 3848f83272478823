import { Body, Controller, HttpCode, Ip, Param, Post, Put } from '@nestjs/common';
import { ContributionDetail } from '@ruta/contracts/consultation/contribution';
import { ContributionRef } from '@ruta/contracts/consultation/folio';
import { Appeal } from '@ruta/contracts/consultation/moderation';
import { SetSignature } from '@ruta/contracts/consultation/signature';
import type { ActingPerson } from '@ruta/contracts/identity/actor';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { AnswersWith } from '../platform/docs/answers-with.decorator.ts';
import { Allow } from '../platform/http/allow.decorator.ts';
import { CurrentEntity, CurrentPerson } from '../platform/http/current.decorators.ts';
import { SchemaPipe } from '../platform/http/schema.pipe.ts';
import { AppealService } from './appeal.service.ts';
import { ConsultationChanges } from './consultation-changes.ts';
import { ContributionReader } from './contribution-reader.ts';
import { SignatureService } from './signature.service.ts';

const contributionRef = () => Param('ref', new SchemaPipe(ContributionRef));

/** What whoever sent a contribution, known by device, account or folio, may still do with it. */
@Controller('entities/:entity/contributions')
export class AuthorController {
  constructor(
    private readonly reader: ContributionReader,
    private readonly appeals: AppealService,
    private readonly signatures: SignatureService,
    private readonly changes: ConsultationChanges,
  ) {}

  @Put(':ref/signature')
  @Allow('consultation.sign')
  @AnswersWith(ContributionDetail)
  sign(
    @CurrentEntity() entity: KnownEntity,
    @CurrentPerson() person: ActingPerson,
    @contributionRef() ref: ContributionRef,
    @Body(new SchemaPipe(SetSignature)) { signature }: SetSignature,
    @Ip() address: string,
  ): Promise<ContributionDetail> {
    return this.changes.run(entity, ['contributions', 'queue'], async (tx) => {
      const found = await this.reader.find(tx, entity, ref, address);
      await this.signatures.signIn(tx, entity, found, person.personId, signature);
      return this.reader.detail(tx, entity.id, found, person);
    });
  }

  @Post(':ref/appeal')
  @HttpCode(200)
  @Allow('consultation.appeal')
  @AnswersWith(ContributionDetail)
  appeal(
    @CurrentEntity() entity: KnownEntity,
    @CurrentPerson() person: ActingPerson,
    @contributionRef() ref: ContributionRef,
    @Body(new SchemaPipe(Appeal)) appeal: Appeal,
    @Ip() address: string,
  ): Promise<ContributionDetail> {
    return this.changes.run(entity, ['queue', 'contributions'], (tx) =>
      this.appeals.appealIn(tx, entity, ref, appeal, person, address),
    );
  }
}
