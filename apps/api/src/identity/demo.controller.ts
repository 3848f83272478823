import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { DemoOutbox, DemoPeople, DemoSignIn } from '@ruta/contracts/identity/demo';
import { SignedIn } from '@ruta/contracts/identity/sign-in';
import { AnswersWith } from '../platform/docs/answers-with.decorator.ts';
import { Allow } from '../platform/http/allow.decorator.ts';
import { SchemaPipe } from '../platform/http/schema.pipe.ts';
import { Accounts, type Browser } from './accounts.service.ts';
import { CurrentBrowser } from './browser.decorator.ts';
import { Demo } from './demo.service.ts';

/** One-click sign-in and visible mail of the demonstration; every route is not found while DEMO is off. */
@Controller('identity/demo')
export class DemoController {
  constructor(
    private readonly demo: Demo,
    private readonly accounts: Accounts,
  ) {}

  @Get('people')
  @Allow('identity.sign-in')
  @AnswersWith(DemoPeople)
  async people(): Promise<DemoPeople> {
    return { items: await this.demo.people() };
  }

  @Post('sign-in')
  @HttpCode(200)
  @Allow('identity.sign-in')
  @AnswersWith(SignedIn)
  async signIn(
    @Body(new SchemaPipe(DemoSignIn)) { personId, next }: DemoSignIn,
    @CurrentBrowser() browser: Browser,
  ): Promise<SignedIn> {
    await this.demo.refuseOthers(personId);
    await this.accounts.switchTo(personId, browser);
    return { next: next ?? '/' };
  }

  @Get('mail')
  @Allow('identity.sign-in')
  @AnswersWith(DemoOutbox)
  async mail(): Promise<DemoOutbox> {
    return { items: await this.demo.mail() };
  }
}
