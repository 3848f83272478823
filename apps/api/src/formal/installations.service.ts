import { Injectable } from '@nestjs/common';
import type { BodyFile } from '@ruta/contracts/formal/call';
import type { BodyFileId, BodyId } from '@ruta/contracts/protocol/ids';
import type { KnownEntity } from '../entity/entity.directory.ts';
import { RecordService } from '../evidence/record.service.ts';
import { Transactions } from '../platform/database/transactions.ts';
import { BodyService } from '../secretariat/body.service.ts';
import { BodyFiles } from './body-files.service.ts';

/** V30: the papers that go with the act of a body's installation. */
@Injectable()
export class Installations {
  constructor(
    private readonly transactions: Transactions,
    private readonly bodies: BodyService,
    private readonly files: BodyFiles,
    private readonly record: RecordService,
  ) {}

  async keep(entity: KnownEntity, bodyId: BodyId, ids: readonly BodyFileId[]): Promise<BodyFile[]> {
    await this.transactions.run(async (tx) => {
      await this.bodies.lockedRows(tx, entity.id, bodyId);
      const kept = await this.files.attach(tx, entity.id, bodyId, ids, { installation: true });
      const files = kept.map(({ hash }) => hash);
      await this.record.append(tx, entity.id, 'body.installation-kept', bodyId, { files });
    });
    this.bodies.announce(entity);
    return this.files.ofInstallation(entity.id, bodyId);
  }
}
