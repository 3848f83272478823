import type { ContributionId, PersonId } from '@ruta/contracts/protocol/ids';
import { moderated } from './content/moderated.ts';
import type { DemoWorld } from './demo-world.ts';
import { addContribution, addModeration } from './seed-consultation.ts';
import { addGuest } from './seed-people.ts';

const hour = 3_600_000;

/** What was hidden, each with its logged reason, outside the numbered contributions. */
export function seedModeration(world: DemoWorld): void {
  for (const [place, hidden] of moderated.entries()) {
    const at = world.calendar.moment(-109 + hidden.day, '20:15');
    const id = world.ids.make<ContributionId>('hidden', place, at);
    const author: PersonId | null = hidden.channel === 'paper' ? null : addGuest(world, null, at - 60_000);
    const { reason, note, appeal } = hidden;
    addContribution(world, hidden, {
      id,
      at,
      author,
      number: null,
      batch_id: null,
      state: 'hidden',
      appeal: appeal ? 'dismissed' : 'none',
      hidden_for: reason,
      theme_id: null,
      problem_id: null,
      supports: 0,
      admitted_at: null,
    });
    const stays = { state: 'hidden', number: null } as const;
    addModeration(world, id, { action: 'hide', reason, note, ...stays }, at + hour);
    if (!appeal) continue;
    addModeration(world, id, { action: 'appeal', note: appeal.text, by: author, ...stays }, at + 20 * hour);
    addModeration(world, id, { action: 'dismiss', note: appeal.note, ...stays }, at + 44 * hour);
  }
}
