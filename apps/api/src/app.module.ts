import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { DraftingModule } from './drafting/drafting.module.ts';
import { ConsultationModule } from './consultation/consultation.module.ts';
import { EntityModule } from './entity/entity.module.ts';
import { DeclarationModule } from './declaration/declaration.module.ts';
import { EvaluationModule } from './evaluation/evaluation.module.ts';
import { ReportModule } from './report/report.module.ts';
import { AnswersDueModule } from './answers-due/answers-due.module.ts';
import { ArchiveModule } from './archive/archive.module.ts';
import { EvidenceModule } from './evidence/evidence.module.ts';
import { ExplainersModule } from './explainers/explainers.module.ts';
import { FeedbackModule } from './feedback/feedback.module.ts';
import { IdentityModule } from './identity/identity.module.ts';
import { FormalModule } from './formal/formal.module.ts';
import { FollowUpModule } from './follow-up/follow-up.module.ts';
import { NationalModule } from './national/national.module.ts';
import { OpenDataModule } from './open-data/open-data.module.ts';
import { PrintablesModule } from './printables/printables.module.ts';
import { PortalModule } from './portal/portal.module.ts';
import { Clock } from './platform/clock/clock.ts';
import { ClockModule } from './platform/clock/clock.module.ts';
import { ConfigModule, type RunningConfig } from './platform/config/config.module.ts';
import { DatabaseModule } from './platform/database/database.module.ts';
import { HealthModule } from './platform/health/health.module.ts';
import { AllowGuard } from './platform/http/allow.guard.ts';
import { RefusalFilter } from './platform/http/refusal.filter.ts';
import { LimitsModule } from './platform/limits/limits.module.ts';
import { CalendarModule } from './calendar/calendar.module.ts';
import { MinutesModule } from './minutes/minutes.module.ts';
import { MailModule } from './platform/mail/mail.module.ts';
import { MetricsModule } from './platform/metrics/metrics.module.ts';
import { PlanModule } from './plan/plan.module.ts';
import { RealtimeModule } from './platform/realtime/realtime.module.ts';
import { RouteModule } from './route/route.module.ts';
import { SecretariatModule } from './secretariat/secretariat.module.ts';
import { SessionModule } from './session/session.module.ts';
import { SurveyModule } from './survey/survey.module.ts';

@Module({})
export class AppModule {
  static with(config: RunningConfig, clock: Clock): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.with(config),
        ClockModule.with(clock),
        DatabaseModule,
        HealthModule,
        MetricsModule,
        LimitsModule,
        RealtimeModule,
        MailModule,
        EvidenceModule,
        EntityModule,
        IdentityModule,
        SecretariatModule,
        AnswersDueModule,
        RouteModule,
        SessionModule,
        CalendarModule,
        MinutesModule,
        FormalModule,
        ExplainersModule,
        PrintablesModule,
        OpenDataModule,
        DraftingModule,
        FeedbackModule,
        PlanModule,
        FollowUpModule,
        ArchiveModule,
        ReportModule,
        EvaluationModule,
        DeclarationModule,
        ConsultationModule,
        SurveyModule,
        PortalModule,
        NationalModule,
      ],
      providers: [
        { provide: APP_GUARD, useClass: AllowGuard },
        { provide: APP_FILTER, useClass: RefusalFilter },
      ],
    };
  }
}
