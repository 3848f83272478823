import { Injectable } from '@nestjs/common';
import { AnswerKind } from '@ruta/contracts/answers-due/answers-due';
import type { Actor } from '@ruta/contracts/identity/actor';
import type { Coordination, DueItem } from '@ruta/contracts/route/coordination';
import { sumsOf } from '@ruta/domain/answers-due/sums';
import { dayIn } from '@ruta/domain/calendar/day';
import { duePhases } from '@ruta/domain/route/due';
import { DataSource } from 'typeorm';
import { AnswersDue } from '../answers-due/answers-due.service.ts';
import { ConsultationCounts, type DueKind } from '../consultation/consultation-counts.ts';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { BodyService } from '../secretariat/body.service.ts';
import { RouteReader } from './route-reader.ts';

const ORDER: readonly DueKind[] = ['appeals', 'moderation', 'survey-words', 'without-theme'];

/** What the coordination owes today, in the order in which it hurts people. */
@Injectable()
export class CoordinationService {
  constructor(
    private readonly routes: RouteReader,
    private readonly bodies: BodyService,
    private readonly counts: ConsultationCounts,
    private readonly answers: AnswersDue,
    private readonly database: DataSource,
  ) {}

  async due(entity: KnownEntity, actor: Actor): Promise<Coordination> {
    const today = dayIn(Date.now(), entity.timeZone);
    const bodies = await this.bodies.list(entity);
    const route = await this.routes.current(entity.id, actor);
    const counted = await this.counts.due(this.database.manager, entity.id, entity.timeZone);
    const due: DueItem[] = [];
    if (bodies.length === 0) due.push({ kind: 'no-body' });
    if (!route) due.push({ kind: 'no-route' });
    else due.push(...duePhases(route, today));
    for (const kind of ORDER) {
      const count = counted.get(kind);
      if (count) due.push({ kind, ...count });
    }
    due.push(...(await this.answersDue(entity, actor)));
    const duties = bodies.flatMap((body) =>
      body.sectors.flatMap((sector) => sector.seats.flatMap((seat) => seat.duties)),
    );
    if (duties.length > 0) due.push({ kind: 'duties', count: duties.length });
    return { today, due };
  }

  /** AD5. */
  private async answersDue(entity: KnownEntity, actor: Actor): Promise<DueItem[]> {
    const { kinds } = sumsOf(await this.answers.counts(entity, actor));
    return AnswerKind.options.flatMap((of) => {
      const owed = kinds.get(of);
      if (!owed) return [];
      const { count, late, oldest } = owed;
      return [{ kind: 'answers' as const, of, count, late, oldestDay: dayIn(oldest, entity.timeZone) }];
    });
  }
}
