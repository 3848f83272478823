import { describe, expect, it } from '@jest/globals';
import { recordedInParts } from '@ruta/domain/session/parts/parts';
import { recordKindOf } from './session-record.ts';

describe('what a session writes to the record', () => {
  it.each(recordedInParts)('E6 is of a known kind: %s', (type) => {
    expect(recordKindOf({ type })).toMatch(/^session\./);
  });
});
