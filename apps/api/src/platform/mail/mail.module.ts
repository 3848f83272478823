import { Global, Module } from '@nestjs/common';
import { Mailer } from './mailer.ts';
import { Outbox } from './outbox.ts';

@Global()
@Module({ providers: [Outbox, Mailer], exports: [Outbox, Mailer] })
export class MailModule {}
