import { describe, expect, it } from '@jest/globals';
import { RetentionCatalogue } from '@ruta/contracts/archive/archive';
import { firstRetention, keptUntil } from './retention.ts';

describe('how long things are kept', () => {
  it('AR10 begins with a catalogue that names every kind once', () => {
    expect(RetentionCatalogue.safeParse({ version: 0, since: null, classes: firstRetention }).success).toBe(
      true,
    );
    const twice = [...firstRetention, { ...firstRetention[0], kinds: ['plan'] }];
    expect(RetentionCatalogue.safeParse({ version: 0, since: null, classes: twice }).success).toBe(false);
  });

  it('AR11 counts whole years from the day of the document, and a decision to keep it longer holds', () => {
    expect(keptUntil(firstRetention, 'plan', '2026-03-01', null)).toBeNull();
    expect(keptUntil(firstRetention, 'document', '2026-03-01', null)).toBe('2032-03-01');
    expect(keptUntil(firstRetention, 'document', '2024-02-29', null)).toBe('2030-02-28');
    expect(keptUntil(firstRetention, 'document', '2026-03-01', '2040-01-01')).toBe('2040-01-01');
    expect(keptUntil(firstRetention, 'document', '2026-03-01', '2027-01-01')).toBe('2032-03-01');
  });
});
