import { Module } from '@nestjs/common';
import { ConsultationModule } from '../consultation/consultation.module.ts';
import { RouteModule } from '../route/route.module.ts';
import { InvitationService } from './invitation.service.ts';
import { QuestionnaireService } from './questionnaire.service.ts';
import { ReplyService } from './reply.service.ts';
import { SurveyDeskController } from './survey-desk.controller.ts';
import { SurveyEntryService } from './survey-entry.service.ts';
import { SurveyPeople } from './survey-people.ts';
import { SurveyResultsService } from './survey-results.service.ts';
import { SurveyWordsService } from './survey-words.service.ts';
import { SurveyController } from './survey.controller.ts';
import { SurveyStore } from './survey.store.ts';

@Module({
  imports: [RouteModule, ConsultationModule],
  controllers: [SurveyDeskController, SurveyController],
  providers: [
    InvitationService,
    QuestionnaireService,
    ReplyService,
    SurveyEntryService,
    SurveyPeople,
    SurveyResultsService,
    SurveyStore,
    SurveyWordsService,
  ],
})
export class SurveyModule {}
