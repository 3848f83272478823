import { describe, expect, it } from '@jest/globals';
import { PhaseId } from '@ruta/contracts/protocol/ids';
import { PhasePlan, type PhaseView } from '@ruta/contracts/route/phase';
import { duePhases } from './due.ts';

const phase = (changes: Partial<PhaseView>): PhaseView => ({
  ...PhasePlan.parse({
    kind: 'consultation',
    title: 'Consulta pública',
    channels: ['online'],
    opensOn: '2027-02-01',
    closesOn: '2027-02-26',
  }),
  id: PhaseId.parse('0199a000-0000-7000-8000-000000000001'),
  position: 0,
  state: 'announced',
  since: null,
  openedEarly: false,
  counts: {
    contributions: 0,
    pending: 0,
    unanswered: 0,
    withoutTheme: 0,
    awareness: 0,
    questions: 0,
    projects: 0,
    unsettled: 0,
    replies: 0,
  },
  ...changes,
});
const due = (today: string, ...phases: PhaseView[]) =>
  duePhases({ phases, settings: { noticeDays: 14 } }, today).map((item) => item.kind);

describe('what a route asks of its coordination', () => {
  it.each([
    ['announced', '2027-01-31', []],
    ['announced', '2027-02-01', ['phase-to-open']],
    ['open', '2027-02-26', []],
    ['open', '2027-02-27', ['phase-to-close']],
    ['closed', '2027-02-27', ['phase-to-synthesise']],
    ['synthesised', '2027-03-20', ['phase-to-answer']],
    ['answered', '2027-04-20', []],
  ] as const)('of a phase that is %s on %s is %j', (state, today, expected) => {
    expect(due(today, phase({ state }))).toEqual(expected);
  });

  it('leaves an answered consultation to be declared so, and one that waits for answers to its answers', () => {
    const counts = {
      contributions: 9,
      pending: 0,
      unanswered: 2,
      withoutTheme: 0,
      awareness: 0,
      questions: 0,
      projects: 0,
      unsettled: 0,
      replies: 0,
    };
    expect(due('2027-03-20', phase({ state: 'synthesised', counts }))).toEqual([]);
    expect(due('2027-03-20', phase({ state: 'synthesised', kind: 'survey', counts }))).toEqual([
      'phase-to-answer',
    ]);
  });

  it('R5 says by which day the drafts must be announced', () => {
    const drafts = [phase({ state: 'draft' }), phase({ state: 'draft', opensOn: '2027-03-05' })];
    expect(duePhases({ phases: drafts, settings: { noticeDays: 14 } }, '2027-01-01')).toEqual([
      { kind: 'route-to-announce', startsOn: '2027-02-01', latestDay: '2027-01-18' },
    ]);
  });
});
