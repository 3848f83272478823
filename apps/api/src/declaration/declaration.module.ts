import { Module } from '@nestjs/common';
import { AnswersDueModule } from '../answers-due/answers-due.module.ts';
import { AdhesionsOwed } from './adhesions-owed.ts';
import { PlanModule } from '../plan/plan.module.ts';
import { DeclarationController } from './declaration.controller.ts';
import { DeclarationPeople } from './declaration-people.ts';
import { DeclarationStore } from './declaration.store.ts';
import { Declarations } from './declarations.service.ts';
import { OwnAimsModule } from './own-aims.module.ts';

@Module({
  imports: [AnswersDueModule, OwnAimsModule, PlanModule],
  controllers: [DeclarationController],
  providers: [AdhesionsOwed, DeclarationPeople, DeclarationStore, Declarations],
})
export class DeclarationModule {}
