import { Injectable } from '@nestjs/common';
import type { SessionHeader } from '@ruta/contracts/session/http';
import { EntityService } from '../entity/entity.service.ts';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { RecordService } from '../evidence/record.service.ts';
import { MinutesVersions } from '../minutes/minutes-versions.service.ts';
import { BodyService } from '../secretariat/body.service.ts';
import { SessionRegistry } from '../session/session-registry.ts';
import { SessionService } from '../session/session.service.ts';

/** What formal sessions stand on: the body, its sessions and their minutes. */
@Injectable()
export class FormalGround {
  constructor(
    readonly bodies: BodyService,
    readonly sessions: SessionService,
    readonly record: RecordService,
    readonly entities: EntityService,
    private readonly registry: SessionRegistry,
    private readonly minutes: MinutesVersions,
  ) {}

  async agenda({ entityId, id }: SessionHeader): Promise<string[]> {
    const live = await this.registry.openIn(entityId, id);
    return live.state.run.items.map(({ title }) => title);
  }

  minutesStates(entity: KnownEntity): Promise<Map<string, 'written' | 'published'>> {
    return this.minutes.states(entity.id);
  }
}
