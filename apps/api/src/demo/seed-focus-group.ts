import type { PhaseId } from '@ruta/contracts/protocol/ids';
import { focusGroup } from './content/focus-group.ts';
import { moment } from './demo-rows.ts';
import type { DemoWorld } from './demo-world.ts';

/** Entries nobody may read and findings of which only those with enough people behind them are shown. */
export function seedFocusGroup(world: DemoWorld): void {
  const { calendar, ids, record } = world;
  const { daysAgo, participants, said, findings } = focusGroup;
  const phaseId = ids.of<PhaseId>('phase', 'grupo-de-enfoque');
  const members = participants.flatMap(({ group, count, minors }) =>
    Array.from({ length: count }, (_, at) => ({ group, minor: at < minors })),
  );
  for (const [place, { group, minor }] of members.entries()) {
    const at = calendar.moment(-daysAgo, '17:00') + place * 420_000;
    const id = ids.at(at);
    world.add('focus_entry', {
      id,
      phase_id: phaseId,
      target_group: group,
      minor,
      guardian_consent_on: minor ? calendar.day(-daysAgo - 3) : null,
      text: said[place],
      entered_by: world.person('sofia'),
      at: moment(at),
    });
    record.note(at, 'focus-group.entered', id, { phaseId });
  }
  for (const [place, { group, people, text }] of findings.entries()) {
    const at = calendar.moment(-daysAgo + 2, '11:00') + place * 600_000;
    const id = ids.at(at);
    const written_by = world.person('sofia');
    world.add('focus_finding', {
      id,
      phase_id: phaseId,
      target_group: group,
      text,
      people,
      written_by,
      at: moment(at),
    });
    record.note(at, 'focus-group.finding', id, { phaseId });
  }
}
