import { Body, Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { Actor } from '@ruta/contracts/identity/actor';
import {
  LinkPreview,
  LinkRequested,
  OidcStarted,
  OpenLink,
  RequestLink,
  SignedIn,
  StartOidc,
  WaysIn,
} from '@ruta/contracts/identity/sign-in';
import type { Request, Response } from 'express';
import { AnswersWith } from '../platform/docs/answers-with.decorator.ts';
import { Allow } from '../platform/http/allow.decorator.ts';
import { CurrentActor } from '../platform/http/current.decorators.ts';
import { Refused } from '../platform/http/refused.ts';
import { SchemaPipe } from '../platform/http/schema.pipe.ts';
import { Accounts, type Browser } from './accounts.service.ts';
import { CurrentBrowser } from './browser.decorator.ts';
import { SignInLinks } from './links.service.ts';
import { OidcSignIn } from './oidc.service.ts';
import { Ways } from './ways.ts';

/** The ways in. A link's secret travels in bodies alone, so that no access log keeps it. */
@Controller('identity')
export class SignInController {
  constructor(
    private readonly links: SignInLinks,
    private readonly accounts: Accounts,
    private readonly oidc: OidcSignIn,
    private readonly ways: Ways,
  ) {}

  @Get('ways-in')
  @Allow('identity.sign-in')
  @AnswersWith(WaysIn)
  waysIn(): WaysIn {
    return this.ways.in;
  }

  @Post('links')
  @HttpCode(202)
  @Allow('identity.sign-in')
  @AnswersWith(LinkRequested)
  requestLink(
    @Body(new SchemaPipe(RequestLink)) wanted: RequestLink,
    @Req() request: Request,
  ): Promise<LinkRequested> {
    return this.links.request(wanted, request.ip ?? '', null);
  }

  @Post('links/change-email')
  @HttpCode(202)
  @Allow('identity.change-email')
  @AnswersWith(LinkRequested)
  requestChange(
    @Body(new SchemaPipe(RequestLink)) wanted: RequestLink,
    @CurrentActor() actor: Actor,
    @Req() request: Request,
  ): Promise<LinkRequested> {
    if (actor.kind !== 'account') throw new Refused('policy.sign-in-needed');
    return this.links.request(wanted, request.ip ?? '', actor.personId);
  }

  @Post('links/preview')
  @HttpCode(200)
  @Allow('identity.sign-in')
  @AnswersWith(LinkPreview)
  previewLink(
    @Body(new SchemaPipe(OpenLink)) { token }: OpenLink,
    @CurrentActor() actor: Actor,
  ): Promise<LinkPreview> {
    return this.accounts.previewLink(token, actor);
  }

  @Post('links/confirm')
  @HttpCode(200)
  @Allow('identity.sign-in')
  @AnswersWith(SignedIn)
  async confirmLink(
    @Body(new SchemaPipe(OpenLink)) { token }: OpenLink,
    @CurrentBrowser() browser: Browser,
  ): Promise<SignedIn> {
    return { next: await this.accounts.confirmLink(token, browser) };
  }

  @Post('sign-out')
  @HttpCode(204)
  @Allow('identity.sign-out')
  signOut(@CurrentBrowser() browser: Browser): Promise<void> {
    return this.accounts.signOut(browser);
  }

  @Post('oidc/start')
  @HttpCode(200)
  @Allow('identity.sign-in')
  @AnswersWith(OidcStarted)
  startOidc(
    @Body(new SchemaPipe(StartOidc)) wanted: StartOidc,
    @Res({ passthrough: true }) response: Response,
  ): Promise<OidcStarted> {
    return this.oidc.start(wanted, response);
  }

  /** Where the provider sends the browser back to: a page follows, never an answer in JSON. */
  @Get('oidc/callback')
  @Allow('identity.sign-in')
  async finishOidc(@CurrentBrowser() browser: Browser): Promise<void> {
    const query = new URL(browser.request.originalUrl, 'http://localhost').search;
    const next = await this.oidc.finish(query, browser).catch((error: unknown) => {
      if (error instanceof Refused) return `/entrar?no=${error.refusal.code}`;
      throw error;
    });
    browser.response.redirect(303, next);
  }
}
