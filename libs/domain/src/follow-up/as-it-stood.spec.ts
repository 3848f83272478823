import { describe, expect, it } from '@jest/globals';
import { Evaluation, MilestoneProgress } from '@ruta/contracts/plan/progress';
import { evaluationsOn, reportsOn } from './as-it-stood.ts';

const zone = 'America/Mexico_City';
const at = (day: string, time = '12:00') => Date.parse(`${day}T${time}:00-06:00`);
const id = (number: number) => `00000000-0000-4000-8000-00000000000${number}`;

const file = (number: number, day: string, replaces: number | null, replacedBy: number | null) => ({
  id: id(number),
  hash: String(number).repeat(64),
  type: 'text/csv',
  bytes: 10,
  name: 'cortes',
  description: 'Cortes de la semana',
  licence: 'CC-BY-4.0',
  at: at(day),
  replaces: replaces === null ? null : id(replaces),
  reason: '',
  replacedBy: replacedBy === null ? null : id(replacedBy),
});
const report = MilestoneProgress.parse({
  milestoneId: 'lista',
  activity: 'done',
  asOf: '2026-03-01',
  note: '',
  evidence: null,
  files: [file(1, '2026-03-10', null, 2), file(2, '2026-03-12', 1, null)],
  seat: null,
  at: at('2026-03-10', '23:50'),
});

describe('how it stood on a day', () => {
  it('U18 knows what was said that day until midnight of the place, and nothing later', () => {
    expect(reportsOn([report], '2026-03-09', zone)).toEqual([]);
    expect(reportsOn([report], '2026-03-10', zone)).toHaveLength(1);
  });

  it('U18 shows a file as standing until the day another took its place', () => {
    const filesOn = (day: string) => reportsOn([report], day, zone)[0]?.files.map((each) => each.replacedBy);
    expect(filesOn('2026-03-11')).toEqual([null]);
    expect(filesOn('2026-03-12')).toEqual([id(2), null]);
  });

  it('U18 shows the judgement that was in force, also one that was corrected since', () => {
    const judged = (number: number, kind: string, version: number, on: string) =>
      Evaluation.parse({
        id: id(number),
        kind,
        version,
        activity: 'done',
        completion: 'complete',
        verifiable: true,
        relevant: true,
        potential: 'modest',
        openedGovernment: 'major',
        note: '',
        correction: '',
        objections: [],
        by: null,
        on,
      });
    const all = [
      judged(3, 'independent', 2, '2026-05-01'),
      judged(2, 'independent', 1, '2026-04-01'),
      judged(1, 'internal', 1, '2026-03-01'),
    ];
    const shown = (day: string) => evaluationsOn(all, day).map(({ kind, version }) => [kind, version]);
    expect(shown('2026-02-28')).toEqual([]);
    expect(shown('2026-04-30')).toEqual([
      ['internal', 1],
      ['independent', 1],
    ]);
    expect(shown('2026-05-01').at(-1)).toEqual(['independent', 2]);
  });
});
