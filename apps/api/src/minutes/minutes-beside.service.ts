import { Injectable } from '@nestjs/common';
import type { RoundReport } from '@ruta/contracts/ballot/http';
import type { MinutesSigning } from '@ruta/contracts/minutes/minutes';
import type { SessionMinutes } from '@ruta/contracts/session/http';
import type { GivenReason, MinutesSource } from '@ruta/domain/minutes/minutes-ground';
import { BallotService } from '../ballot/ballot.service.ts';
import { Registrations } from '../calendar/registrations.service.ts';
import { MinutesOfBody } from './minutes-of-body.service.ts';

/** What minutes tell that is not in the session's own log: who had registered, its body, and the words on papers. */
@Injectable()
export class MinutesBeside {
  constructor(
    private readonly registrations: Registrations,
    private readonly body: MinutesOfBody,
    private readonly ballots: BallotService,
  ) {}

  async of(
    facts: SessionMinutes,
    signing: MinutesSigning | null,
  ): Promise<Pick<MinutesSource, 'registrations' | 'formal' | 'reasons'>> {
    const { entityId, id: sessionId } = facts.header;
    return {
      registrations: await this.registrations.attendance({ entityId, sessionId }),
      formal: await this.body.of(facts, signing),
      reasons: await this.reasons(facts),
    };
  }

  /** Of the plenary and its tables; of no round whose result waits. */
  private async reasons({ header, rounds, tables }: SessionMinutes): Promise<GivenReason[]> {
    const told = [...rounds, ...tables.flatMap((table) => table.rounds)].filter(
      ({ spec, result }) => spec.method.method === 'consent' && result !== null,
    );
    const reports = await Promise.all(told.map(({ id }) => this.ballots.report(header.entityId, id)));
    return reports.flatMap(reasonsIn);
  }
}

/** A reason that was hidden is left out; one that was erased is said to have been. */
function reasonsIn({ round: { id, hiddenReasons }, papers, names }: RoundReport): GivenReason[] {
  return papers.flatMap(({ code, choice, words, by }): GivenReason[] => {
    if (choice.method !== 'consent' || choice.seal === null || hiddenReasons.includes(code)) return [];
    if (choice.stance !== 'objection' && choice.stance !== 'concern') return [];
    const card = names.find((name) => name.id === by) ?? null;
    return [{ roundId: id, stance: choice.stance, text: words?.text ?? null, by: card }];
  });
}
