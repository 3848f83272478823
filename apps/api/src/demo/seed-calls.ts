import type { SessionId } from '@ruta/contracts/protocol/ids';
import { calls } from './content/registrations.ts';
import { moment } from './demo-rows.ts';
import type { DemoWorld } from './demo-world.ts';

const hour = 3_600_000;

/** Who registered for what is to come, in the order in which they confirmed over the last days. */
export function seedCalls(world: DemoWorld): void {
  for (const { session, capacity, link, people } of calls) {
    const session_id = world.ids.of<SessionId>('session', session);
    world.add('session_call', { session_id, registers: true, capacity, link, link_for: 'registered' });
    for (const [place, { name, email, mode }] of people.entries()) {
      const asked = world.calendar.now - (people.length - place) * 7 * hour;
      world.add('registration', {
        id: world.ids.at(asked),
        session_id,
        email,
        name,
        mode,
        locale: 'es',
        state: place < capacity ? 'registered' : 'waiting',
        asked_at: moment(asked),
        queued_at: moment(asked + hour / 6),
      });
    }
  }
}
