import { describe, expect, it } from '@jest/globals';
import type { SessionHeader } from '@ruta/contracts/session/http';
import { calendarEvent } from './calendar-file.ts';

const header = {
  id: '01934f3c-b980-7c73-a9a9-9d0187d9e27d',
  title: 'Mesa de presupuesto; obras, calles y drenaje de los diez barrios y las cuatro comunidades',
  place: 'Biblioteca central, La Fábrica',
  startsAt: Date.parse('2026-12-04T23:00:00Z'),
  plannedMs: 2 * 3_600_000,
} as SessionHeader;

describe('a session for one’s own calendar', () => {
  const lines = calendarEvent(header, 'https://ruta.example/encino/sesiones/QX74MK').split('\r\n');

  it('begins and ends when the session is planned to, in UTC', () => {
    expect(lines).toContain('DTSTART:20261204T230000Z');
    expect(lines).toContain('DTEND:20261205T010000Z');
  });

  it('keeps commas and semicolons from being read as separators', () => {
    expect(lines).toContain('LOCATION:Biblioteca central\\, La Fábrica');
  });

  it('folds what is longer than 75 octets, and says the same unfolded', () => {
    for (const line of lines) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(lines.join('\r\n').replace(/\r\n /g, '')).toContain(
      'SUMMARY:Mesa de presupuesto\\; obras\\, calles y drenaje de los diez barrios y las cuatro comunidades',
    );
  });
});
