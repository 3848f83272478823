import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { Actor } from '@ruta/contracts/identity/actor';
import { BodyId, type PersonId, ResolutionId } from '@ruta/contracts/protocol/ids';
import {
  CastSeatVote,
  MoveResolution,
  ProposeResolution,
  RecordSeatVotes,
  ResolutionView,
} from '@ruta/contracts/secretariat/resolution';
import { WaitingList } from '@ruta/contracts/secretariat/waiting';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { AnswersWith } from '../platform/docs/answers-with.decorator.ts';
import { Allow } from '../platform/http/allow.decorator.ts';
import { CurrentAccount, CurrentEntity } from '../platform/http/current.decorators.ts';
import { SchemaPipe } from '../platform/http/schema.pipe.ts';
import { ResolutionService } from './resolution.service.ts';
import { WaitingService } from './waiting.service.ts';

type Account = Extract<Actor, { kind: 'account' }>;
const resolutionId = () => Param('resolution', new SchemaPipe(ResolutionId));

@Controller('entities/:entity')
export class ResolutionController {
  constructor(
    private readonly resolutions: ResolutionService,
    private readonly waiting: WaitingService,
  ) {}

  @Get('secretariat/waiting')
  @Allow('secretariat.see-waiting')
  @AnswersWith(WaitingList)
  waitingForMe(@CurrentEntity() entity: KnownEntity, @CurrentAccount() actor: Account): Promise<WaitingList> {
    return this.waiting.forActor(entity, actor);
  }

  @Get('bodies/:body/resolutions')
  @Allow('secretariat.read')
  @AnswersWith(ResolutionView)
  async list(
    @CurrentEntity() entity: KnownEntity,
    @Param('body', new SchemaPipe(BodyId)) body: BodyId,
  ): Promise<{ items: ResolutionView[] }> {
    return { items: await this.resolutions.list(entity, body) };
  }

  @Post('bodies/:body/resolutions')
  @Allow('secretariat.propose')
  @AnswersWith(ResolutionView)
  propose(
    @CurrentEntity() entity: KnownEntity,
    @CurrentAccount() actor: Account,
    @Param('body', new SchemaPipe(BodyId)) body: BodyId,
    @Body(new SchemaPipe(ProposeResolution)) wanted: ProposeResolution,
  ): Promise<ResolutionView> {
    return this.resolutions.propose(entity, body, wanted, actor);
  }

  @Post('resolutions/:resolution/vote')
  @HttpCode(200)
  @Allow('secretariat.vote')
  @AnswersWith(ResolutionView)
  vote(
    @CurrentEntity() entity: KnownEntity,
    @CurrentAccount() actor: Account,
    @resolutionId() id: ResolutionId,
    @Body(new SchemaPipe(CastSeatVote)) vote: CastSeatVote,
  ): Promise<ResolutionView> {
    return this.resolutions.castVote(entity, id, vote, actor);
  }

  @Post('resolutions/:resolution/votes')
  @HttpCode(200)
  @Allow('secretariat.keep-minutes')
  @AnswersWith(ResolutionView)
  recordVotes(
    @CurrentEntity() entity: KnownEntity,
    @CurrentAccount() { personId }: { personId: PersonId },
    @resolutionId() id: ResolutionId,
    @Body(new SchemaPipe(RecordSeatVotes)) votes: RecordSeatVotes,
  ): Promise<ResolutionView> {
    return this.resolutions.recordVotes(entity, id, votes, personId);
  }

  @Post('resolutions/:resolution/close')
  @HttpCode(200)
  @Allow('secretariat.keep-minutes')
  @AnswersWith(ResolutionView)
  close(@CurrentEntity() entity: KnownEntity, @resolutionId() id: ResolutionId): Promise<ResolutionView> {
    return this.resolutions.close(entity, id);
  }

  @Post('resolutions/:resolution/status')
  @HttpCode(200)
  @Allow('secretariat.keep-minutes')
  @AnswersWith(ResolutionView)
  move(
    @CurrentEntity() entity: KnownEntity,
    @resolutionId() id: ResolutionId,
    @Body(new SchemaPipe(MoveResolution)) step: MoveResolution,
  ): Promise<ResolutionView> {
    return this.resolutions.move(entity, id, step);
  }
}
