import { createHash, randomBytes } from 'node:crypto';
import type { CommitmentId } from '@ruta/contracts/protocol/ids';
import { type DemoRemark, demoRemarks } from './content/remarks.ts';
import { moment } from './demo-rows.ts';
import type { DemoWorld } from './demo-world.ts';
import { addGuest } from './seed-people.ts';

/** What people ask and contradict while the first plan is carried out, each by a person of their own. */
export function seedRemarks(world: DemoWorld): void {
  const numbers = new Map<string, number>();
  for (const remark of demoRemarks) {
    const number = (numbers.get(remark.commitment) ?? 0) + 1;
    numbers.set(remark.commitment, number);
    seedRemark(world, remark, number);
  }
}

function seedRemark(world: DemoWorld, remark: DemoRemark, number: number): void {
  const { commitment, kind, milestone = null, name, text, link = null, answer } = remark;
  const at = world.calendar.moment(-remark.daysAgo, '19:10');
  const id = world.ids.at(at);
  const salt = randomBytes(16).toString('hex');
  world.add('remark', {
    id,
    commitment_id: world.ids.of<CommitmentId>('commitment', commitment),
    number,
    kind,
    milestone_id: milestone,
    seat_id: null,
    person_id: addGuest(world, name, at - 60_000),
    text_hash: createHash('sha256').update(salt).update(text).digest('hex'),
    op_id: world.ids.at(at),
    at: moment(at),
  });
  world.add('remark_text', { remark_id: id, body: text, link, salt, signature: name });
  if (!answer) return;
  const answeredAt = world.calendar.moment(-answer.daysAgo, '12:00');
  world.add('remark_answer', {
    id: world.ids.at(answeredAt),
    remark_id: id,
    text: answer.text,
    by_post: answer.post,
    person_id: null,
    op_id: world.ids.at(answeredAt),
    at: moment(answeredAt),
  });
  world.record.note(answeredAt, 'remark.answered', id, { remarkId: id });
}
