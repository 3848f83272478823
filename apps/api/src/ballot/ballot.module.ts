import { Module } from '@nestjs/common';
import { BallotController } from './ballot.controller.ts';
import { BallotService } from './ballot.service.ts';
import { PaperStore } from './paper.store.ts';
import { RoundBook } from './round-book.ts';
import { RoundKeeper } from './round-keeper.ts';
import { TallyTicker } from './tally-ticker.ts';
import { VoteBatcher } from './vote-batcher.ts';

@Module({
  controllers: [BallotController],
  providers: [BallotService, PaperStore, RoundBook, RoundKeeper, TallyTicker, VoteBatcher],
  exports: [BallotService, RoundBook, RoundKeeper, TallyTicker, VoteBatcher],
})
export class BallotModule {}
