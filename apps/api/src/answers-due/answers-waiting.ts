import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { WaitingItem } from '@ruta/contracts/secretariat/waiting';
import { sumsOf } from '@ruta/domain/answers-due/sums';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { type WaitingAccount, WaitingService } from '../secretariat/waiting.service.ts';
import { AnswersDue } from './answers-due.service.ts';

/** AD5: among what waits for a seat, the answers its institution owes. */
@Injectable()
export class AnswersWaiting implements OnModuleInit {
  constructor(
    private readonly waiting: WaitingService,
    private readonly answers: AnswersDue,
  ) {}

  onModuleInit(): void {
    this.waiting.provide((entity, actor) => this.of(entity, actor));
  }

  private async of(entity: KnownEntity, actor: WaitingAccount): Promise<WaitingItem[]> {
    const own = await this.answers.institutionsOf(entity, actor);
    if (own.length === 0) return [];
    const { answerers } = sumsOf(await this.answers.counts(entity, actor));
    return own.flatMap((by) => {
      const owed = answerers.get(by);
      return owed ? [{ kind: 'answers' as const, by, ...owed }] : [];
    });
  }
}
