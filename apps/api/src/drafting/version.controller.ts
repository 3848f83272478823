import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import { FreezeVersion, VersionContent, VersionList } from '@ruta/contracts/drafting/commitment';
import { OriginRef } from '@ruta/contracts/drafting/origin';
import {
  CitingClauses,
  ResolvedOrigins,
  ResolveOrigins,
  SourceList,
  SourceQuery,
  VersionOrigins,
} from '@ruta/contracts/drafting/provenance';
import type { Actor } from '@ruta/contracts/identity/actor';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { AnswersWith } from '../platform/docs/answers-with.decorator.ts';
import { Allow } from '../platform/http/allow.decorator.ts';
import { CurrentActor, CurrentEntity } from '../platform/http/current.decorators.ts';
import { personOf } from '../platform/http/person-of.ts';
import { SchemaPipe } from '../platform/http/schema.pipe.ts';
import { Provenance } from './provenance.service.ts';
import { Versions } from './versions.service.ts';

@Controller('entities/:entity')
export class VersionController {
  constructor(
    private readonly versions: Versions,
    private readonly provenance: Provenance,
  ) {}

  @Post('commitments/:commitment/versions')
  @Allow('drafting.freeze')
  @AnswersWith(VersionContent)
  freeze(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @Param('commitment') which: string,
    @Body(new SchemaPipe(FreezeVersion)) given: FreezeVersion,
  ): Promise<VersionContent> {
    return this.versions.freeze(entity.id, which, given, personOf(actor));
  }

  @Get('commitments/:commitment/versions')
  @Allow('drafting.read')
  @AnswersWith(VersionList)
  async list(@CurrentEntity() entity: KnownEntity, @Param('commitment') which: string): Promise<VersionList> {
    return { items: await this.versions.list(entity.id, which) };
  }

  @Get('commitments/:commitment/versions/:version')
  @Allow('drafting.read')
  @AnswersWith(VersionContent)
  content(
    @CurrentEntity() entity: KnownEntity,
    @Param('commitment') which: string,
    @Param('version', ParseIntPipe) version: number,
  ): Promise<VersionContent> {
    return this.versions.content(entity.id, which, version);
  }

  @Get('commitments/:commitment/versions/:version/origins')
  @Allow('drafting.read')
  @AnswersWith(VersionOrigins)
  origins(
    @CurrentEntity() entity: KnownEntity,
    @Param('commitment') which: string,
    @Param('version', ParseIntPipe) version: number,
  ): Promise<VersionOrigins> {
    return this.provenance.ofVersion(entity.id, which, version);
  }

  @Get('commitments/:commitment/sources')
  @Allow('drafting.read')
  @AnswersWith(SourceList)
  sources(
    @CurrentEntity() entity: KnownEntity,
    @Param('commitment') which: string,
    @Query(new SchemaPipe(SourceQuery)) query: SourceQuery,
  ): Promise<SourceList> {
    return this.provenance.quotable(entity.id, which, query);
  }

  @Get('origins/:kind/:ref')
  @Allow('drafting.read')
  @AnswersWith(CitingClauses)
  async citing(
    @CurrentEntity() entity: KnownEntity,
    @Param(new SchemaPipe(OriginRef)) origin: OriginRef,
  ): Promise<CitingClauses> {
    return { items: await this.provenance.citing(entity.id, origin) };
  }

  /** Reads only; POST because a text may have hundreds of origins. */
  @Post('origins/resolve')
  @Allow('drafting.read')
  @AnswersWith(ResolvedOrigins)
  @HttpCode(200)
  async resolve(
    @CurrentEntity() entity: KnownEntity,
    @Body(new SchemaPipe(ResolveOrigins)) { origins }: ResolveOrigins,
  ): Promise<ResolvedOrigins> {
    return { items: await this.provenance.resolve(entity.id, origins) };
  }
}
