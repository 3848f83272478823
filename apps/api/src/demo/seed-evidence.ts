import { createHash } from 'node:crypto';
import type { CommitmentId } from '@ruta/contracts/protocol/ids';
import type { Instant } from '@ruta/contracts/protocol/instant';
import type { DemoEvidence } from './content/commitment.ts';
import { moment } from './demo-rows.ts';
import type { DemoWorld } from './demo-world.ts';

interface Report {
  id: string;
  commitmentId: CommitmentId;
  milestoneId: string;
  at: Instant;
}

/** A file that proves a report; a second one that takes its place where the first was wrong. */
export function seedEvidence(world: DemoWorld, report: Report, evidence: readonly DemoEvidence[]): void {
  let before: string | null = null;
  for (const { name, text, description, replaces } of evidence) {
    const at = report.at + (replaces ? 86_400_000 : 0);
    const bytes = Buffer.from(text);
    const hash = createHash('sha256').update(bytes).digest('hex');
    const id = world.ids.at(at);
    world.add('evidence_bytes', {
      hash,
      type: 'text/csv',
      size: bytes.length,
      bytes: `\\x${bytes.toString('hex')}`,
      stored_at: moment(at),
    });
    world.add('evidence_file', {
      id,
      report_id: report.id,
      commitment_id: report.commitmentId,
      hash,
      name,
      description,
      licence: 'CC-BY-4.0',
      replaces: replaces ? before : null,
      reason: replaces ?? '',
      person_id: world.person('sofia'),
      at: moment(at),
    });
    const payload = { fileId: id, milestoneId: report.milestoneId, hash };
    if (replaces)
      world.record.note(at, 'commitment.evidence-replaced', report.commitmentId, {
        ...payload,
        replaces: before,
      });
    else world.record.note(at, 'commitment.evidence-given', report.commitmentId, payload);
    before = id;
  }
}
