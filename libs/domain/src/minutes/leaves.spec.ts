import { describe, expect, it } from '@jest/globals';
import { BodyId } from '@ruta/contracts/protocol/ids';
import { fixedId } from '@ruta/testing/session/fixed-id';
import { leavesOf } from './leaves.ts';
import { minutesWords } from './minutes-words.ts';

const formal = { bodyId: fixedId<BodyId>('body'), kind: 'ordinary' as const, number: 1, year: 2026 };

describe('what a session leaves in writing', () => {
  it('M34 is called by what the session was', () => {
    const called = (header: Parameters<typeof leavesOf>[0]) => minutesWords.es.genre[leavesOf(header)];
    expect(called({ phaseKind: 'open-session' })).toBe('Relatoría');
    expect(called({ phaseKind: 'working-table' })).toBe('Minuta');
    expect(called({})).toBe('Minuta');
    expect(called({ phaseKind: 'approval', formal })).toBe('Acta');
    expect(called({ phaseKind: 'open-session', formal })).toBe('Acta');
  });
});
