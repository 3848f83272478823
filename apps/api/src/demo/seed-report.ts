import type { INestApplicationContext } from '@nestjs/common';
import { type ReportId, ReportText } from '@ruta/contracts/report/report';
import { contentHash } from '@ruta/domain/evidence/canonical-json';
import { RecordService } from '../evidence/record.service.ts';
import { Transactions } from '../platform/database/transactions.ts';
import { ReportRecord } from '../report/report-facts.ts';
import { Reports } from '../report/reports.service.ts';
import { activityReport } from './content/report.ts';
import { demoDrawing } from './demo-drawing.ts';
import type { DemoWorld } from './demo-world.ts';

/** Published a minute before the demonstration's now, of what the record says once everything else is there. */
export async function seedReport(app: Pick<INestApplicationContext, 'get'>, world: DemoWorld): Promise<void> {
  const { calendar, entityId, ids } = world;
  const { from, to, photo, ...words } = activityReport;
  const { hash: picture } = await app.get(Reports).storePicture(entityId, demoDrawing());
  const text = ReportText.parse({
    ...words,
    from: calendar.day(from),
    to: calendar.day(to),
    photos: [{ ...photo, hash: picture }],
  });
  const facts = await app.get(ReportRecord).of(entityId, text);
  const hash = contentHash({ text, facts });
  const at = calendar.now - 60_000;
  const id = ids.make<ReportId>('report', 1, at);
  const [sofia, day] = [world.person('sofia'), new Date(at)];
  await app.get(Transactions).run(async (tx) => {
    await tx.query(
      `INSERT INTO activity_report (entity_id, id, rev, text, op_id, person_id, changed_at)
       VALUES ($1, $2, 1, $3, $4, $5, $6)`,
      [entityId, id, JSON.stringify(text), ids.at(at), sofia, day],
    );
    await tx.query(
      `INSERT INTO activity_report_version (entity_id, report_id, version, rev, hash, content, person_id, at)
       VALUES ($1, $2, 1, 1, $3, $4, $5, $6)`,
      [entityId, id, hash, JSON.stringify({ text, facts }), sofia, day],
    );
    const published = { version: 1, hash, from: text.from, to: text.to };
    await app.get(RecordService).append(tx, entityId, 'report.published', id, published, at);
  });
}
