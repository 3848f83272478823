import { Module } from '@nestjs/common';
import { BallotController } from './ballot.controller.ts';
import { BallotService } from './ballot.service.ts';
import { BallotSubjects } from './ballot-subjects.ts';
import { PaperStore } from './paper.store.ts';
import { RoundBook } from './round-book.ts';
import { RoundKeeper } from './round-keeper.ts';
import { TallyTicker } from './tally-ticker.ts';
import { VoteBatcher } from './vote-batcher.ts';

@Module({
  controllers: [BallotController],
  providers: [BallotService, BallotSubjects, PaperStore, RoundBook, RoundKeeper, TallyTicker, VoteBatcher],
  exports: [BallotService, BallotSubjects, RoundBook, RoundKeeper, TallyTicker, VoteBatcher],
})
export class BallotModule {}
