import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  AdministratorInvitation,
  AdministratorList,
  InviteAdministrator,
} from '@ruta/contracts/identity/administrator';
import { PersonId } from '@ruta/contracts/protocol/ids';
import { AnswersWith } from '../platform/docs/answers-with.decorator.ts';
import { Allow } from '../platform/http/allow.decorator.ts';
import { CurrentAccount } from '../platform/http/current.decorators.ts';
import { SchemaPipe } from '../platform/http/schema.pipe.ts';
import { Administrators } from './administrators.service.ts';

@Controller('identity/administrators')
export class AdministratorsController {
  constructor(private readonly administrators: Administrators) {}

  @Get()
  @Allow('administrator.list')
  @AnswersWith(AdministratorList)
  async list(): Promise<AdministratorList> {
    return { items: await this.administrators.list() };
  }

  @Post()
  @Allow('administrator.make')
  @AnswersWith(AdministratorInvitation)
  invite(
    @Body(new SchemaPipe(InviteAdministrator)) { email }: InviteAdministrator,
  ): Promise<AdministratorInvitation> {
    return this.administrators.invite(email);
  }

  @Delete(':person')
  @HttpCode(204)
  @Allow('administrator.dismiss')
  dismiss(
    @CurrentAccount() { personId }: { personId: PersonId },
    @Param('person', new SchemaPipe(PersonId)) person: PersonId,
  ): Promise<void> {
    return this.administrators.dismiss(person, personId);
  }
}
