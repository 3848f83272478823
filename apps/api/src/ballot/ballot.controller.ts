import { Controller, Get, Param } from '@nestjs/common';
import { CommitmentRounds, RoundReport } from '@ruta/contracts/ballot/http';
import { CommitmentId, RoundId } from '@ruta/contracts/protocol/ids';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { AnswersWith } from '../platform/docs/answers-with.decorator.ts';
import { Allow } from '../platform/http/allow.decorator.ts';
import { CurrentEntity } from '../platform/http/current.decorators.ts';
import { SchemaPipe } from '../platform/http/schema.pipe.ts';
import { BallotService } from './ballot.service.ts';

@Controller('entities/:entity')
export class BallotController {
  constructor(private readonly ballots: BallotService) {}

  @Get('rounds/:roundId')
  @Allow('ballot.read')
  @AnswersWith(RoundReport)
  report(
    @CurrentEntity() entity: KnownEntity,
    @Param('roundId', new SchemaPipe(RoundId)) roundId: RoundId,
  ): Promise<RoundReport> {
    return this.ballots.report(entity.id, roundId);
  }

  @Get('commitments/:commitmentId/rounds')
  @Allow('ballot.read')
  @AnswersWith(CommitmentRounds)
  ofCommitment(
    @CurrentEntity() entity: KnownEntity,
    @Param('commitmentId', new SchemaPipe(CommitmentId)) commitmentId: CommitmentId,
  ): Promise<CommitmentRounds> {
    return this.ballots.ofCommitment(entity.id, commitmentId);
  }
}
