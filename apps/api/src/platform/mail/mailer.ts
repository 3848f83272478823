import { hostname } from 'node:os';
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { CONFIG, type RunningConfig } from '../config/config.module.ts';
import { log } from '../log/log.ts';
import { type ClaimedMessage, Outbox } from './outbox.ts';

const LOOK_EVERY_MS = 2_000;
const SWEEP_EVERY_MS = 600_000;

/**
 * Sends what waits in the outbox, one message at a time, where SMTP_URL says. A message may go out twice only when the
 * process dies between the mail server's answer and our note of it; its Message-ID is then the same, so that a mailbox
 * shows it once.
 */
@Injectable()
export class Mailer implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly transport: Transporter | null;
  private readonly timers: NodeJS.Timeout[] = [];
  private running: Promise<number> | null = null;

  constructor(
    private readonly outbox: Outbox,
    @Inject(CONFIG) private readonly config: RunningConfig,
  ) {
    this.transport = config.smtpUrl ? createTransport(config.smtpUrl) : null;
  }

  /** True where a message that is written reaches somebody: by mail, or on the demonstration's page. */
  get delivers(): boolean {
    return this.transport !== null || this.config.demo;
  }

  onApplicationBootstrap(): void {
    this.every(SWEEP_EVERY_MS, () => this.outbox.sweep());
    if (this.transport) this.every(LOOK_EVERY_MS, () => this.drain());
  }

  async onModuleDestroy(): Promise<void> {
    for (const timer of this.timers) clearInterval(timer);
    await this.running;
    this.transport?.close();
  }

  /** Sends everything that is due. Resolves to how many were sent; a second call joins the one under way. */
  drain(): Promise<number> {
    this.running ??= this.sendAll().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  private async sendAll(): Promise<number> {
    let sent = 0;
    for (let message = await this.outbox.claim(); message; message = await this.outbox.claim()) {
      if (await this.send(message)) sent += 1;
    }
    return sent;
  }

  private async send(message: ClaimedMessage): Promise<boolean> {
    try {
      await this.transport?.sendMail({
        from: this.config.mailFrom,
        to: message.to,
        subject: message.subject,
        text: message.text,
        messageId: `<${message.id}@${mailDomain(this.config.mailFrom)}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
        ...(message.calendar && { icalEvent: message.calendar }),
      });
    } catch (error) {
      log.warn({ mail: message.id, attempt: message.attempts, reason: reasonOf(error) }, 'mail not sent');
      await this.outbox.failed(message);
      return false;
    }
    await this.outbox.sent(message.id);
    return true;
  }

  private every(milliseconds: number, work: () => Promise<unknown>): void {
    const run = () =>
      void work().catch((error: unknown) => log.error({ reason: reasonOf(error) }, 'mail work failed'));
    this.timers.push(setInterval(run, milliseconds).unref());
  }
}

const mailDomain = (from: string) => /@([^\s>]+)/.exec(from)?.[1] ?? hostname();

/** An error's code alone: its message may hold an address. */
const reasonOf = (error: unknown) =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
