import { Module } from '@nestjs/common';
import { EntityModule } from '../entity/entity.module.ts';
import { SessionModule } from '../session/session.module.ts';
import { CalendarController } from './calendar.controller.ts';
import { CalendarFeeds } from './calendar-feeds.service.ts';
import { CalendarPersonalData } from './calendar-personal-data.ts';
import { CalendarStore } from './calendar.store.ts';
import { SessionCalls } from './calls.service.ts';
import { Invitations } from './invitations.ts';
import { OwnRegistrationController } from './own-registration.controller.ts';
import { Places } from './places.ts';
import { RegistrationLimits } from './registration-limits.ts';
import { RegistrationLinks } from './registration-links.service.ts';
import { Registrations } from './registrations.service.ts';
import { Reminders } from './reminders.ts';

@Module({
  imports: [EntityModule, SessionModule],
  controllers: [CalendarController, OwnRegistrationController],
  providers: [
    CalendarFeeds,
    CalendarPersonalData,
    CalendarStore,
    Invitations,
    Places,
    RegistrationLimits,
    RegistrationLinks,
    Registrations,
    Reminders,
    SessionCalls,
  ],
  exports: [Registrations],
})
export class CalendarModule {}
