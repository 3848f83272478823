import { Module } from '@nestjs/common';
import { SecretariatModule } from '../secretariat/secretariat.module.ts';
import { AnswersDueController } from './answers-due.controller.ts';
import { AnswersDue } from './answers-due.service.ts';
import { AnswersWaiting } from './answers-waiting.ts';

@Module({
  imports: [SecretariatModule],
  controllers: [AnswersDueController],
  providers: [AnswersDue, AnswersWaiting],
  exports: [AnswersDue],
})
export class AnswersDueModule {}
