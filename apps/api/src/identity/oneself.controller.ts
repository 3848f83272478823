import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post, Put, Req, Res } from '@nestjs/common';
import type { ActingPerson, Actor } from '@ruta/contracts/identity/actor';
import { DeviceList } from '@ruta/contracts/identity/device';
import { MailChoice } from '@ruta/contracts/identity/mail-choice';
import { Me, SetName } from '@ruta/contracts/identity/me';
import { EraseMe, MyDoings, PersonalExport } from '@ruta/contracts/identity/personal-data';
import { Acknowledge } from '@ruta/contracts/identity/privacy';
import { DeviceId } from '@ruta/contracts/protocol/ids';
import type { Request, Response } from 'express';
import { AnswersWith } from '../platform/docs/answers-with.decorator.ts';
import { Allow } from '../platform/http/allow.decorator.ts';
import { CurrentActor, CurrentPerson } from '../platform/http/current.decorators.ts';
import { SchemaPipe } from '../platform/http/schema.pipe.ts';
import type { Browser } from './accounts.service.ts';
import { Accounts } from './accounts.service.ts';
import { CurrentBrowser } from './browser.decorator.ts';
import { Erasure } from './erasure.service.ts';
import { MailChoices } from './mail-choices.ts';
import { Oneself } from './oneself.service.ts';
import { SignIn } from './sign-in.service.ts';

/** One's own: who the server takes one for, and what it keeps. */
@Controller('identity')
export class OneselfController {
  constructor(
    private readonly oneself: Oneself,
    private readonly erasure: Erasure,
    private readonly accounts: Accounts,
    private readonly signIn: SignIn,
    private readonly mailChoices: MailChoices,
  ) {}

  @Get('me')
  @Header('Cache-Control', 'no-store')
  @Allow('identity.see-oneself')
  @AnswersWith(Me)
  async me(
    @CurrentActor() actor: Actor,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Me> {
    await this.signIn.rotateIfOld(request, response);
    return this.oneself.me(actor);
  }

  /** The first action of a page that goes on over a socket, which cannot set a cookie itself. */
  @Post('begin')
  @HttpCode(200)
  @Allow('identity.begin')
  @AnswersWith(Me)
  begin(@CurrentPerson() person: ActingPerson): Promise<Me> {
    return this.oneself.me(person);
  }

  @Put('name')
  @HttpCode(204)
  @Allow('identity.change-own')
  setName(
    @CurrentPerson() person: ActingPerson,
    @Body(new SchemaPipe(SetName)) { displayName }: SetName,
  ): Promise<void> {
    return this.oneself.setName(person.personId, displayName);
  }

  @Post('privacy-acknowledgement')
  @HttpCode(204)
  @Allow('identity.acknowledge')
  acknowledge(
    @CurrentPerson() person: ActingPerson,
    @Body(new SchemaPipe(Acknowledge)) { version }: Acknowledge,
  ): Promise<void> {
    return this.oneself.acknowledge(person.personId, version);
  }

  @Get('devices')
  @Allow('identity.keep-devices')
  @AnswersWith(DeviceList)
  async devices(
    @CurrentPerson() person: ActingPerson,
    @CurrentBrowser() { deviceId }: Browser,
  ): Promise<DeviceList> {
    return { items: await this.oneself.devices(person.personId, deviceId) };
  }

  @Delete('devices/:device')
  @HttpCode(204)
  @Allow('identity.keep-devices')
  revokeDevice(
    @CurrentPerson() person: ActingPerson,
    @Param('device', new SchemaPipe(DeviceId)) device: DeviceId,
  ): Promise<void> {
    return this.oneself.revokeDevice(person.personId, device);
  }

  @Get('letters')
  @Allow('identity.choose-letters')
  @AnswersWith(MailChoice)
  letters(@CurrentPerson() person: ActingPerson): Promise<MailChoice> {
    return this.mailChoices.of(person.personId);
  }

  @Put('letters')
  @HttpCode(204)
  @Allow('identity.choose-letters')
  chooseLetters(
    @CurrentPerson() person: ActingPerson,
    @Body(new SchemaPipe(MailChoice)) choice: MailChoice,
  ): Promise<void> {
    return this.mailChoices.choose(person.personId, choice);
  }

  @Get('doings')
  @Allow('identity.take-own-data')
  @AnswersWith(MyDoings)
  async doings(@CurrentPerson() person: ActingPerson): Promise<MyDoings> {
    return { items: await this.oneself.doings(person.personId) };
  }

  @Get('export')
  @Header('Cache-Control', 'no-store')
  @Header('Content-Disposition', 'attachment; filename="ruta-abierta-mis-datos.json"')
  @Allow('identity.take-own-data')
  @AnswersWith(PersonalExport)
  export(@CurrentPerson() person: ActingPerson): Promise<PersonalExport> {
    return this.oneself.export(person.personId);
  }

  @Post('erase')
  @HttpCode(204)
  @Allow('identity.erase-oneself')
  async erase(@CurrentBrowser() browser: Browser, @Body(new SchemaPipe(EraseMe)) _: EraseMe): Promise<void> {
    if (browser.actor.kind === 'visitor') return;
    await this.erasure.erase(browser.actor.personId);
    await this.accounts.signOut(browser);
  }
}
