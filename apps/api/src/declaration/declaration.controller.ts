import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import {
  DeclarationList,
  DecideSignature,
  OwnAimList,
  PublishDeclaration,
  SignDeclaration,
  StartDeclaration,
  WriteDeclaration,
} from '@ruta/contracts/declaration/declaration';
import type { Actor } from '@ruta/contracts/identity/actor';
import { DeclarationId, DeclarationSignatureId } from '@ruta/contracts/protocol/ids';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { AnswersWith } from '../platform/docs/answers-with.decorator.ts';
import { Allow } from '../platform/http/allow.decorator.ts';
import { CurrentActor, CurrentEntity } from '../platform/http/current.decorators.ts';
import { personOf } from '../platform/http/person-of.ts';
import { SchemaPipe } from '../platform/http/schema.pipe.ts';
import { Declarations } from './declarations.service.ts';
import { OwnAims } from './own-aims.service.ts';

@Controller('entities/:entity')
export class DeclarationController {
  constructor(
    private readonly declarations: Declarations,
    private readonly ownAims: OwnAims,
  ) {}

  @Get('declarations')
  @Allow('declaration.read')
  @AnswersWith(DeclarationList)
  list(@CurrentEntity() entity: KnownEntity, @CurrentActor() actor: Actor): Promise<DeclarationList> {
    return this.declarations.list(entity, actor);
  }

  @Get('declarations/aims')
  @Allow('declaration.read')
  @AnswersWith(OwnAimList)
  async aims(@CurrentEntity() entity: KnownEntity): Promise<OwnAimList> {
    return { items: await this.ownAims.read(entity.id) };
  }

  @Post('declarations')
  @Allow('declaration.write')
  @AnswersWith(DeclarationList)
  async start(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @Body(new SchemaPipe(StartDeclaration)) given: StartDeclaration,
  ): Promise<DeclarationList> {
    await this.declarations.start(entity, given);
    return this.declarations.list(entity, actor);
  }

  @Put('declarations/:declaration')
  @Allow('declaration.write')
  @AnswersWith(DeclarationList)
  async write(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @Param('declaration', new SchemaPipe(DeclarationId)) id: DeclarationId,
    @Body(new SchemaPipe(WriteDeclaration)) { form }: WriteDeclaration,
  ): Promise<DeclarationList> {
    await this.declarations.write(entity, id, form);
    return this.declarations.list(entity, actor);
  }

  @Post('declarations/:declaration/publication')
  @Allow('declaration.write')
  @AnswersWith(DeclarationList)
  @HttpCode(200)
  async publish(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @Param('declaration', new SchemaPipe(DeclarationId)) id: DeclarationId,
    @Body(new SchemaPipe(PublishDeclaration)) given: PublishDeclaration,
  ): Promise<DeclarationList> {
    await this.declarations.publish(entity, id, given, personOf(actor));
    return this.declarations.list(entity, actor);
  }

  @Post('declarations/:declaration/signatures')
  @Allow('declaration.sign')
  @AnswersWith(DeclarationList)
  async sign(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @Param('declaration', new SchemaPipe(DeclarationId)) id: DeclarationId,
    @Body(new SchemaPipe(SignDeclaration)) given: SignDeclaration,
  ): Promise<DeclarationList> {
    await this.declarations.sign(entity, id, given, actor);
    return this.declarations.list(entity, actor);
  }

  @Post('declaration-signatures/:signature/decision')
  @Allow('declaration.write')
  @AnswersWith(DeclarationList)
  @HttpCode(200)
  async decide(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @Param('signature', new SchemaPipe(DeclarationSignatureId)) id: DeclarationSignatureId,
    @Body(new SchemaPipe(DecideSignature)) given: DecideSignature,
  ): Promise<DeclarationList> {
    await this.declarations.decide(entity, id, given, personOf(actor));
    return this.declarations.list(entity, actor);
  }
}
