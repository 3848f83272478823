import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { OwnRegistration, RegistrationToken } from '@ruta/contracts/calendar/calendar';
import type { ActingPerson } from '@ruta/contracts/identity/actor';
import { AnswersWith } from '../platform/docs/answers-with.decorator.ts';
import { Allow } from '../platform/http/allow.decorator.ts';
import { CurrentPerson } from '../platform/http/current.decorators.ts';
import { SchemaPipe } from '../platform/http/schema.pipe.ts';
import { RegistrationLinks } from './registration-links.service.ts';

/** One's own registration, by the link in the letter. Reading changes nothing: mail programs open links, too. */
@Controller('registrations/:token')
export class OwnRegistrationController {
  constructor(private readonly registrations: RegistrationLinks) {}

  @Get()
  @Allow('calendar.read')
  @AnswersWith(OwnRegistration)
  read(@Param('token', new SchemaPipe(RegistrationToken)) token: string): Promise<OwnRegistration> {
    return this.registrations.own(token);
  }

  @Post('confirm')
  @HttpCode(200)
  @Allow('calendar.register')
  @AnswersWith(OwnRegistration)
  confirm(
    @CurrentPerson() { personId }: ActingPerson,
    @Param('token', new SchemaPipe(RegistrationToken)) token: string,
  ): Promise<OwnRegistration> {
    return this.registrations.confirm(token, personId);
  }

  @Post('cancel')
  @HttpCode(200)
  @Allow('calendar.register')
  @AnswersWith(OwnRegistration)
  cancel(@Param('token', new SchemaPipe(RegistrationToken)) token: string): Promise<OwnRegistration> {
    return this.registrations.cancel(token);
  }
}
