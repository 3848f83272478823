import { Module } from '@nestjs/common';
import { PlanModule } from '../plan/plan.module.ts';
import { DeclarationController } from './declaration.controller.ts';
import { DeclarationPeople } from './declaration-people.ts';
import { DeclarationStore } from './declaration.store.ts';
import { Declarations } from './declarations.service.ts';
import { OwnAimsModule } from './own-aims.module.ts';

@Module({
  imports: [OwnAimsModule, PlanModule],
  controllers: [DeclarationController],
  providers: [DeclarationPeople, DeclarationStore, Declarations],
})
export class DeclarationModule {}
