import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Ip, Param, Post } from '@nestjs/common';
import type { Actor } from '@ruta/contracts/identity/actor';
import { OpId, type ParticipantId } from '@ruta/contracts/protocol/ids';
import { SessionHeader, SeatTaken, TakeSeat } from '@ruta/contracts/session/http';
import { SessionCode } from '@ruta/contracts/session/session-code';
import type { z } from 'zod';
import { runningBreakout } from '@ruta/domain/breakout/breakout';
import { Oneself } from '../identity/oneself.service.ts';
import { AnswersWith } from '../platform/docs/answers-with.decorator.ts';
import { Allow } from '../platform/http/allow.decorator.ts';
import { CurrentActor } from '../platform/http/current.decorators.ts';
import { Refused } from '../platform/http/refused.ts';
import { SchemaPipe } from '../platform/http/schema.pipe.ts';
import { Allowances } from '../platform/limits/allowance.ts';
import { networkOf } from '../platform/limits/network-of.ts';
import { SharedAllowances } from '../platform/limits/shared-allowances.ts';
import type { LiveSession } from './live-session.ts';
import { SessionRegistry } from './session-registry.ts';
import { SessionSeats } from './session-seats.service.ts';
import { SessionService } from './session.service.ts';
import { SessionWriter } from './session-writer.ts';

/** Wrong codes from one address. Right ones are not counted: a whole hall comes from one address. */
const WRONG_CODES = { kind: 'session-code', rate: { burst: 30, perSecond: 0.2 } };

/** Seats from one address: a full hall within seconds, and no flood after it. */
const SEATS = { burst: 3000, perSecond: 50 };

/** The door for whoever has a code. */
@Controller('sessions')
export class SeatsController {
  private readonly seatsTaken = new Allowances(SEATS);

  constructor(
    private readonly registry: SessionRegistry,
    private readonly sessions: SessionService,
    private readonly seats: SessionSeats,
    private readonly oneself: Oneself,
    private readonly allowances: SharedAllowances,
    private readonly writer: SessionWriter,
  ) {}

  @Get('code/:code')
  @Allow('session.read')
  @AnswersWith(SessionHeader)
  async find(@Param('code') typed: string, @Ip() address: string): Promise<SessionHeader> {
    return this.byCode(SessionCode.safeParse(typed), address);
  }

  @Post('join')
  @Allow('session.take-seat')
  @AnswersWith(SeatTaken)
  async join(
    @CurrentActor() actor: Actor,
    @Body(new SchemaPipe(TakeSeat)) { code, table, name, mode, notice }: z.output<typeof TakeSeat>,
    @Ip() address: string,
  ): Promise<SeatTaken> {
    if (actor.kind === 'visitor') throw new Refused('policy.device-needed');
    if (!this.seatsTaken.take(networkOf(address))) throw new Refused('request.too-many');
    const header = await this.byCode({ success: true, data: code }, address);
    const live = await this.registry.open(header.id);
    if (notice !== undefined) await this.oneself.acknowledge(actor.personId, notice);
    const taken = await this.seats.takeSeat(live, actor, { name, mode });
    if (table !== undefined) await this.sitDown(live, taken.participant.id, table);
    return taken;
  }

  /** A place that is not to be had is no reason to stay out: one sits where one belongs. */
  private async sitDown(live: LiveSession, id: ParticipantId, number: number): Promise<void> {
    const table = runningBreakout(live.state)?.tables.find((known) => known.number === number);
    if (!table) return;
    const command = { type: 'breakout.sit' as const, tableId: table.id };
    const opId = OpId.parse(randomUUID());
    await this.writer.give(live, { command, opId }, { kind: 'participant', id, leads: false });
  }

  private async byCode(
    code: { success: true; data: string } | { success: false },
    address: string,
  ): Promise<SessionHeader> {
    const [empty, header] = await Promise.all([
      this.allowances.isEmpty(WRONG_CODES, address),
      code.success ? this.sessions.byCode(code.data) : null,
    ]);
    if (empty) throw new Refused('request.too-many');
    if (header) return header;
    await this.allowances.take(WRONG_CODES, address);
    throw new Refused('session.code-unknown');
  }
}
