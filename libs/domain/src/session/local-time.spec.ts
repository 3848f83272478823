import { describe, expect, it } from '@jest/globals';
import { instantOf, nextFullHour, wallClock } from './local-time.ts';

describe('the hour on the wall', () => {
  it('is the moment it names in the zone of the entity', () => {
    expect(instantOf('2026-11-21', '17:20', 'America/Mexico_City')).toBe(Date.parse('2026-11-21T23:20:00Z'));
    expect(instantOf('2026-07-01', '09:00', 'Europe/Madrid')).toBe(Date.parse('2026-07-01T07:00:00Z'));
  });

  it('survives the night of the change of clocks', () => {
    const moment = instantOf('2026-10-25', '12:00', 'Europe/Madrid');
    expect(moment).toBe(Date.parse('2026-10-25T11:00:00Z'));
    expect(wallClock(moment ?? 0, 'Europe/Madrid')).toEqual({ day: '2026-10-25', time: '12:00' });
  });

  it('is nothing while the field is half filled', () => {
    expect(instantOf('', '17:20', 'America/Mexico_City')).toBeNull();
  });

  it('is proposed at the next full hour', () => {
    expect(nextFullHour(Date.parse('2026-11-21T23:20:00Z'), 'America/Mexico_City')).toEqual({
      day: '2026-11-21',
      time: '18:00',
    });
  });
});
