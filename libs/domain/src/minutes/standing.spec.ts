import { describe, expect, it } from '@jest/globals';
import type { RoundView } from '@ruta/contracts/ballot/round';
import type { EntityId, SessionId } from '@ruta/contracts/protocol/ids';
import { fixedId } from '@ruta/testing/session/fixed-id';
import { bindLayer, refsOf, unboundLayer, versionHash, wordsRef, type LayerWords } from './layer.ts';
import { standingOf } from './standing.ts';

const hash = (letter: string) => letter.repeat(64);
const version = (number: number, proposedAt: number | null = 5) => ({
  version: number,
  hash: hash(String(number)),
  proposedAt,
});
const consent = (number: number) => ({ version: number, hash: hash(String(number)), at: 9, objections: [] });

function ballot(
  number: number,
  votes: [number, number, number],
  changes: Partial<RoundView> = {},
): RoundView {
  const stances = ['for', 'against', 'abstain'] as const;
  const ids = stances.map((stance) => fixedId<never>(stance));
  return {
    id: fixedId('round'),
    itemId: fixedId('item'),
    number: 1,
    status: 'closed',
    openedAt: 6,
    closesAt: null,
    closedAt: 7,
    released: false,
    root: hash('a'),
    batches: [],
    hiddenReasons: [],
    subject: {
      kind: 'minutes-version',
      sessionId: fixedId('session'),
      version: number,
      hash: hash(String(number)),
    },
    spec: {
      question: '¿Aprobamos la minuta?',
      method: { method: 'single' },
      disclosure: 'unpublished',
      visibility: 'after-close',
      electorate: 'participants',
      blank: false,
      paperCheck: 'two',
      options: stances.map((stance, at) => ({
        id: ids[at] ?? fixedId('x'),
        label: stance,
        stance,
        idea: null,
        group: null,
      })),
    },
    result: {
      eligible: 30,
      papersBy: {
        account: 0,
        guest: votes[0] + votes[1] + votes[2],
        assisted: 0,
        seat: 0,
        paper: 0,
        hands: 0,
      },
      batches: [],
      uncounted: 0,
      tally: {
        method: 'single',
        blank: 0,
        papers: votes[0] + votes[1] + votes[2],
        options: votes.map((count, at) => ({
          optionId: ids[at] ?? fixedId('x'),
          votes: count,
          voters: count,
        })),
        leading: [],
      },
    },
    ...changes,
  };
}

describe('where minutes stand', () => {
  it('M4 are a draft until they are put before the room', () => {
    expect(standingOf([], [], []).state).toBe('unwritten');
    expect(standingOf([version(1, null)], [], []).state).toBe('draft');
    expect(standingOf([version(1)], [], []).state).toBe('proposed');
  });

  it('M5 are approved by a ballot on that version and hash, or by a consent that was taken down', () => {
    expect(standingOf([version(1)], [ballot(1, [9, 2, 30])], []).approval).toMatchObject({
      how: 'ballot',
      version: 1,
      votes: { for: 9, against: 2, abstain: 30 },
    });
    expect(standingOf([version(1)], [], [consent(1)])).toMatchObject({
      state: 'approved',
      approval: { how: 'consent' },
    });
    const other = ballot(1, [9, 2, 0]);
    const wrong = { ...other, subject: other.subject && { ...other.subject, hash: hash('b') } };
    expect(standingOf([version(1)], [wrong], []).state).toBe('proposed');
  });

  it('M6 need more for than against, and a result that may be seen', () => {
    expect(standingOf([version(1)], [ballot(1, [3, 3, 0])], []).state).toBe('rejected');
    expect(standingOf([version(1)], [ballot(1, [0, 0, 9])], []).state).toBe('rejected');
    const spec = { ...ballot(1, [0, 0, 0]).spec, visibility: 'on-release' as const };
    expect(standingOf([version(1)], [ballot(1, [9, 0, 0], { spec })], []).state).toBe('proposed');
    expect(standingOf([version(1)], [ballot(1, [9, 0, 0], { spec, released: true })], []).state).toBe(
      'approved',
    );
  });

  it('M6 need in a ballot by consent somebody who consents and nobody who objects', () => {
    const byConsent = (...levels: number[]) => {
      const { spec, result, ...round } = ballot(1, [0, 0, 0]);
      const [option] = spec.options;
      const options = option ? [{ optionId: option.id, votes: 0, voters: 0, levels }] : [];
      const tally = result && { ...result.tally, method: 'consent' as const, options };
      return {
        ...round,
        spec: { ...spec, method: { method: 'consent' as const } },
        result: result && tally && { ...result, tally },
      };
    };
    expect(standingOf([version(1)], [byConsent(8, 2, 1, 0)], []).state).toBe('approved');
    expect(standingOf([version(1)], [byConsent(30, 0, 0, 1)], []).state).toBe('rejected');
    expect(standingOf([version(1)], [byConsent(0, 0, 9, 0)], []).state).toBe('rejected');
  });

  it('M7 lose the approval with any later version, which says what was approved', () => {
    const { state, approval } = standingOf([version(1), version(2)], [ballot(1, [9, 2, 0])], []);
    expect([state, approval?.version]).toEqual(['changed', 1]);
    expect(standingOf([version(1), version(2)], [ballot(1, [9, 2, 0])], [consent(2)]).state).toBe('approved');
  });
});

describe('a version of minutes', () => {
  const layer = {
    summary: [{ style: 'paragraph' as const, level: 0, runs: [{ text: 'Se acordó avisar.' }] }],
    notes: [],
    sections: [],
    resolutions: [
      { id: fixedId<string>('r'), text: 'Avisar', responsible: 'Agua', due: '2026-12-01', roundId: null },
    ],
    dissents: [{ id: fixedId<string>('d'), by: fixedId<never>('p'), text: 'No alcanza', roundId: null }],
  };
  const kept = new Map<string, LayerWords>();
  const bind = (words: LayerWords) => {
    const ref = wordsRef('salt', words);
    kept.set(ref, words);
    return ref;
  };

  it('M2 binds words it does not hold, and gives them back', () => {
    const bound = bindLayer(layer, bind, () => undefined);
    expect(JSON.stringify(bound)).not.toContain('avisar');
    expect(unboundLayer(bound, (ref) => kept.get(ref))).toEqual(layer);
    expect(refsOf(bound)).toHaveLength(3);
  });

  it('M10 keeps its hash when words are erased, and saves again what was erased as erased', () => {
    const bound = bindLayer(layer, bind, () => undefined);
    const of = (of: typeof bound) =>
      versionHash({
        entityId: fixedId<EntityId>('e'),
        sessionId: fixedId<SessionId>('s'),
        version: 1,
        seq: 9,
        logHash: hash('c'),
        attendance: {},
        layer: of,
      });
    const erased = unboundLayer(bound, (ref) => (kept.get(ref)?.kind === 'said' ? undefined : kept.get(ref)));
    expect(erased.dissents[0]?.text).toBeNull();
    const again = bindLayer(erased, bind, (id) => bound.dissents.find((dissent) => dissent.id === id)?.words);
    expect(of(again)).toBe(of(bound));
    expect(of({ ...bound, summary: hash('0') })).not.toBe(of(bound));
  });
});
