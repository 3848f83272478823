import { Injectable } from '@nestjs/common';
import type { MinutesSigning } from '@ruta/contracts/minutes/minutes';
import type { SessionMinutes } from '@ruta/contracts/session/http';
import type { MinutesSource } from '@ruta/domain/minutes/minutes-ground';
import { DataSource } from 'typeorm';
import { BodyService } from '../secretariat/body.service.ts';
import { ResolutionService } from '../secretariat/resolution.service.ts';

/** What minutes of a formal session say of its body: which session it was, and how its resolutions stand by now. */
@Injectable()
export class MinutesOfBody {
  constructor(
    private readonly database: DataSource,
    private readonly bodies: BodyService,
    private readonly resolutions: ResolutionService,
  ) {}

  async of(
    { header: { formal, entityId }, parts }: SessionMinutes,
    signing: MinutesSigning | null,
  ): Promise<MinutesSource['formal']> {
    if (!formal || !signing) return null;
    const tx = this.database.manager;
    const { body } = await this.bodies.rows(tx, entityId, formal.bodyId);
    const ids = parts.motions.flatMap(({ resolution }) => resolution?.id ?? []);
    return {
      body: body.name,
      kind: formal.kind,
      number: `${formal.number}/${formal.year}`,
      signing,
      statuses: await this.resolutions.statuses(tx, entityId, ids),
    };
  }
}
