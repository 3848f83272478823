import { describe, expect, it } from '@jest/globals';
import { createFormat } from './format.ts';

const at = (iso: string) => Date.parse(iso);
const encino = createFormat('es-MX', 'America/Mexico_City');
const plain = (text: string) => text.replace(/[\u202f\u00a0\u2009]/g, ' ');

describe('dates and numbers', () => {
  it('shows a moment in the entity’s time zone, whatever the reader’s is', () => {
    expect(encino.date(at('2026-12-04T23:30:00Z'), 'time')).toBe('17:30');
    expect(encino.date(at('2026-12-05T03:00:00Z'), 'day')).toBe('4 de diciembre');
  });

  it('shows a calendar day as it is written, in no time zone', () => {
    expect(encino.date('2026-12-04', 'day-year')).toBe('4 de diciembre de 2026');
    expect(createFormat('en-US', 'Pacific/Kiritimati').date('2026-12-04')).toBe('December 4');
  });

  it('counts days by the calendar of the place, not by hours', () => {
    const lateEvening = at('2026-12-04T05:30:00Z');
    const nextMorning = at('2026-12-04T14:00:00Z');
    expect(encino.daysUntil(nextMorning, lateEvening)).toBe(1);
    expect(encino.relativeDays(nextMorning, lateEvening)).toBe('mañana');
  });

  it('shortens a range of days that share a month', () => {
    expect(plain(encino.range('2026-08-04', '2026-08-29'))).toMatch(/^4\s?[–-]\s?29 ago/);
  });

  it('groups digits the way the language does', () => {
    expect(encino.number(84200)).toBe('84,200');
    expect(plain(encino.percent(0.9))).toMatch(/^90 ?%$/);
  });
});
