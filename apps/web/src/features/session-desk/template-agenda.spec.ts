import { describe, expect, it } from '@jest/globals';
import { everyKind, item } from '@ruta/testing/session/a-session';
import { onAnotherDay } from '@ruta/domain/session/locked-hours';
import { asTemplate, fromTemplate } from './template-agenda.ts';

const zone = 'America/Mexico_City';
const at = (text: string) => Date.parse(`${text}:00-06:00`);
const agenda = everyKind.map((entry) =>
  entry.id === item('break') ? { ...entry, lockedStart: at('2026-11-21T12:00') } : entry,
);

describe('a template of an agenda', () => {
  it('A8 keeps noon as noon, and locks it on the day of the session made from it', () => {
    const kept = asTemplate(agenda, zone);
    expect(kept.map(({ clock }) => clock).filter(Boolean)).toEqual(['12:00']);
    expect(JSON.stringify(kept)).not.toContain('lockedStart');
    const made = fromTemplate(kept, at('2026-12-03T09:30'), zone);
    expect(made.find(({ content }) => content.kind === 'break')?.lockedStart).toBe(at('2026-12-03T12:00'));
    expect(made.map(({ title }) => title)).toEqual(agenda.map(({ title }) => title));
    expect(new Set([...made, ...agenda].map(({ id }) => id)).size).toBe(2 * agenda.length);
  });

  it('A2 keeps its hours when the session is moved, and takes those before its beginning as of the night', () => {
    const moved = onAnotherDay(agenda, at('2026-11-25T18:00'), zone);
    expect(moved.find(({ id }) => id === item('break'))?.lockedStart).toBe(at('2026-11-26T12:00'));
  });
});
