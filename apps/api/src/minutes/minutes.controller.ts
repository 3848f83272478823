import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { Actor } from '@ruta/contracts/identity/actor';
import {
  MinutesStanding,
  MinutesVersionText,
  NameMinutes,
  ProposedMinutes,
  RecordApproval,
  ReportResolution,
  SaveMinutes,
  SignMinutes,
} from '@ruta/contracts/minutes/minutes';
import { SessionId } from '@ruta/contracts/protocol/ids';
import { may } from '@ruta/domain/policy/policy';
import { z } from 'zod';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { AnswersWith } from '../platform/docs/answers-with.decorator.ts';
import { Allow } from '../platform/http/allow.decorator.ts';
import { CurrentAccount, CurrentActor, CurrentEntity } from '../platform/http/current.decorators.ts';
import { personOf } from '../platform/http/person-of.ts';
import { Refused } from '../platform/http/refused.ts';
import { SchemaPipe } from '../platform/http/schema.pipe.ts';
import { MinutesApprovals } from './minutes-approval.service.ts';
import { MinutesSignatures } from './minutes-signatures.service.ts';
import { MinutesVersions } from './minutes-versions.service.ts';

const VersionNumber = z.coerce.number().int().min(1);

/** Writing, approving and publishing the minutes of a session. */
@Controller('entities/:entity')
export class MinutesController {
  constructor(
    private readonly versions: MinutesVersions,
    private readonly approvals: MinutesApprovals,
    private readonly signatures: MinutesSignatures,
  ) {}

  @Get('minutes/proposed')
  @Allow('minutes.read')
  @AnswersWith(ProposedMinutes)
  proposed(@CurrentEntity() entity: KnownEntity): Promise<ProposedMinutes> {
    return this.approvals.proposed(entity.id);
  }

  @Get('sessions/:id/minutes/standing')
  @Allow('minutes.read')
  @AnswersWith(MinutesStanding)
  standing(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @Param('id', new SchemaPipe(SessionId)) sessionId: SessionId,
  ): Promise<MinutesStanding> {
    const mayWrite = may(actor, 'minutes.write', entity.id);
    return this.approvals.standing({ entityId: entity.id, sessionId }, mayWrite, actor);
  }

  @Post('sessions/:id/minutes/versions')
  @Allow('minutes.write')
  @AnswersWith(MinutesVersionText)
  save(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @Param('id', new SchemaPipe(SessionId)) sessionId: SessionId,
    @Body(new SchemaPipe(SaveMinutes)) wanted: SaveMinutes,
  ): Promise<MinutesVersionText> {
    return this.versions.save({ entityId: entity.id, sessionId }, wanted, personOf(actor));
  }

  @Get('sessions/:id/minutes/versions/:version')
  @Allow('minutes.read')
  @AnswersWith(MinutesVersionText)
  async read(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @Param('id', new SchemaPipe(SessionId)) sessionId: SessionId,
    @Param('version', new SchemaPipe(VersionNumber)) version: number,
  ): Promise<MinutesVersionText> {
    const text = await this.versions.text({ entityId: entity.id, sessionId }, version);
    if (text.version.proposedAt === null && !may(actor, 'minutes.write', entity.id))
      throw new Refused('resource.not-found');
    return text;
  }

  @Post('sessions/:id/minutes/proposal')
  @HttpCode(204)
  @Allow('minutes.write')
  async propose(
    @CurrentEntity() entity: KnownEntity,
    @Param('id', new SchemaPipe(SessionId)) sessionId: SessionId,
    @Body(new SchemaPipe(NameMinutes)) named: NameMinutes,
  ): Promise<void> {
    await this.versions.propose({ entityId: entity.id, sessionId }, named);
  }

  @Post('sessions/:id/minutes/approval')
  @HttpCode(204)
  @Allow('minutes.conclude')
  async approve(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @Param('id', new SchemaPipe(SessionId)) sessionId: SessionId,
    @Body(new SchemaPipe(RecordApproval)) wanted: RecordApproval,
  ): Promise<void> {
    await this.approvals.consent({ entityId: entity.id, sessionId }, wanted, personOf(actor));
  }

  @Post('sessions/:id/minutes/signature')
  @HttpCode(204)
  @Allow('minutes.sign')
  async sign(
    @CurrentEntity() entity: KnownEntity,
    @CurrentAccount() actor: Extract<Actor, { kind: 'account' }>,
    @Param('id', new SchemaPipe(SessionId)) sessionId: SessionId,
    @Body(new SchemaPipe(SignMinutes)) wanted: SignMinutes,
  ): Promise<void> {
    await this.signatures.sign({ entityId: entity.id, sessionId }, wanted, actor);
  }

  @Post('sessions/:id/minutes/publication')
  @HttpCode(204)
  @Allow('minutes.conclude')
  async publish(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @Param('id', new SchemaPipe(SessionId)) sessionId: SessionId,
    @Body(new SchemaPipe(NameMinutes)) named: NameMinutes,
  ): Promise<void> {
    await this.approvals.publish({ entityId: entity.id, sessionId }, named, personOf(actor));
  }

  @Post('sessions/:id/minutes/resolutions/:resolution/progress')
  @HttpCode(204)
  @Allow('minutes.write')
  async report(
    @CurrentEntity() entity: KnownEntity,
    @CurrentActor() actor: Actor,
    @Param('id', new SchemaPipe(SessionId)) sessionId: SessionId,
    @Param('resolution', new SchemaPipe(z.uuid())) resolution: string,
    @Body(new SchemaPipe(ReportResolution)) { progress }: ReportResolution,
  ): Promise<void> {
    await this.approvals.report({ entityId: entity.id, sessionId }, resolution, progress, personOf(actor));
  }
}
