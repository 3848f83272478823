import { Injectable } from '@nestjs/common';
import { RetentionCatalogue, RetentionClass, type SetRetention } from '@ruta/contracts/archive/archive';
import type { EntityId, PersonId } from '@ruta/contracts/protocol/ids';
import { firstRetention } from '@ruta/domain/archive/retention';
import { contentHash } from '@ruta/domain/evidence/canonical-json';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { RecordService } from '../evidence/record.service.ts';
import { Transactions, type Tx } from '../platform/database/transactions.ts';
import { Refused } from '../platform/http/refused.ts';

/** How long each kind of document is kept, in versions. */
@Injectable()
export class Retention {
  constructor(
    private readonly database: DataSource,
    private readonly transactions: Transactions,
    private readonly record: RecordService,
  ) {}

  async catalogue(entityId: EntityId, tx: Tx | DataSource = this.database): Promise<RetentionCatalogue> {
    const [row]: { version: number; classes: unknown; at: Date }[] = await tx.query(
      'SELECT version, classes, at FROM retention_catalogue WHERE entity_id = $1 ORDER BY version DESC LIMIT 1',
      [entityId],
    );
    if (!row) return { version: 0, since: null, classes: [...firstRetention] };
    const kept = RetentionCatalogue.safeParse({ ...row, since: row.at.getTime() });
    // A kind that came later is in no class of an older catalogue: the first one's class holds until it is adjusted.
    return kept.data ?? withNewKinds(row);
  }

  async set(
    entityId: EntityId,
    { expected, classes }: SetRetention,
    by: PersonId,
  ): Promise<RetentionCatalogue> {
    await this.transactions.run(async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 41))', [entityId]);
      const { version } = await this.catalogue(entityId, tx);
      if (version !== expected) throw new Refused('archive.stale-catalogue');
      await tx.query(
        'INSERT INTO retention_catalogue (entity_id, version, classes, person_id) VALUES ($1, $2, $3, $4)',
        [entityId, version + 1, JSON.stringify(classes), by],
      );
      const payload = { version: version + 1, hash: contentHash(classes) };
      await this.record.append(tx, entityId, 'archive.retention-set', null, payload);
    });
    return this.catalogue(entityId);
  }
}

function withNewKinds({
  version,
  classes,
  at,
}: {
  version: number;
  classes: unknown;
  at: Date;
}): RetentionCatalogue {
  const known = z.array(RetentionClass).parse(classes);
  const named = new Set(known.flatMap(({ kinds }) => kinds));
  const missing = firstRetention
    .map((each) => ({ ...each, kinds: each.kinds.filter((kind) => !named.has(kind)) }))
    .filter(({ kinds }) => kinds.length > 0);
  return RetentionCatalogue.parse({ version, since: at.getTime(), classes: [...known, ...missing] });
}
