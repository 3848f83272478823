import { describe, expect, it } from '@jest/globals';
import { isRefused } from '@ruta/contracts/protocol/refusal';
import { PhaseKind, PhaseSettings, type PhaseCounts } from '@ruta/contracts/route/phase';
import fc from 'fast-check';
import { type PhaseFacts, phaseStates, stepOf, type WantedStep } from './phase-machine.ts';

const nothing: PhaseCounts = {
  contributions: 0,
  pending: 0,
  unanswered: 0,
  withoutTheme: 0,
  awareness: 0,
  questions: 0,
  projects: 0,
  unsettled: 0,
  replies: 0,
};
const consultation = (state: PhaseFacts['state']): PhaseFacts => ({
  kind: 'consultation',
  state,
  opensOn: '2027-02-01',
  closesOn: '2027-02-26',
  settings: PhaseSettings.parse({}),
});
const on = (today: string, to: WantedStep['to'], reason: string | null = null): WantedStep => ({
  to,
  reason,
  today,
});

describe('a phase', () => {
  it('R2 goes one step at a time and never back', () => {
    const anyStep = fc.constantFrom(
      'open' as const,
      'closed' as const,
      'synthesised' as const,
      'answered' as const,
    );
    const anyKind = fc.constantFrom(...PhaseKind.options);
    fc.assert(
      fc.property(anyKind, fc.constantFrom(...phaseStates), anyStep, (kind, state, to) => {
        const counts = { ...nothing, awareness: 1, questions: 1 };
        const outcome = stepOf({ ...consultation(state), kind }, on('2027-06-01', to), counts);
        const isNext = phaseStates.indexOf(to) === phaseStates.indexOf(state) + 1;
        if (isNext) expect(outcome).toEqual({ from: state, to, early: false, reason: null });
        else expect(outcome).toMatchObject({ refusal: { code: 'route.wrong-step' } });
      }),
    );
  });

  it('R2 is announced by its route, never by a step of its own', () => {
    const step = stepOf(consultation('draft'), on('2027-02-01', 'open'), nothing);
    expect(step).toMatchObject({ refusal: { code: 'route.wrong-step' } });
  });

  it('R7 opens before its day only with a reason', () => {
    const announced = consultation('announced');
    expect(stepOf(announced, on('2027-01-31', 'open'), nothing)).toMatchObject({
      refusal: { code: 'route.reason-needed' },
    });
    const reason = 'La feria del barrio es mañana';
    expect(stepOf(announced, on('2027-01-31', 'open', reason), nothing)).toMatchObject({
      early: true,
      reason,
    });
    expect(stepOf(announced, on('2027-02-01', 'open'), nothing)).toMatchObject({ early: false });
  });

  it('R8 closes while its last day still runs only with a reason', () => {
    const open = consultation('open');
    expect(stepOf(open, on('2027-02-26', 'closed'), nothing)).toMatchObject({
      refusal: { code: 'route.reason-needed' },
    });
    expect(stepOf(open, on('2027-02-27', 'closed'), nothing)).toMatchObject({ early: false });
  });

  it('R11 is synthesised only when nothing waits for moderation or for a theme', () => {
    const closed = consultation('closed');
    const step = (counts: Partial<PhaseCounts>) =>
      stepOf(closed, on('2027-03-01', 'synthesised'), { ...nothing, ...counts });
    expect(step({ pending: 2 })).toMatchObject({
      refusal: { code: 'route.moderation-waits', detail: { count: 2 } },
    });
    expect(step({ withoutTheme: 1 })).toMatchObject({ refusal: { code: 'route.themes-missing' } });
    expect(step({ unanswered: 9 })).toMatchObject({ to: 'synthesised' });
  });

  it('R11 of awareness is synthesised once it left a date', () => {
    const awareness: PhaseFacts = { ...consultation('closed'), kind: 'awareness' };
    const wanted = on('2027-03-01', 'synthesised');
    expect(stepOf(awareness, wanted, nothing)).toMatchObject({ refusal: { code: 'route.nothing-recorded' } });
    expect(isRefused(stepOf(awareness, wanted, { ...nothing, awareness: 1 }))).toBe(false);
  });

  it('R19 on projects opens once it has one, and is answered once each has its outcome', () => {
    const onProjects = (state: PhaseFacts['state']) => ({
      ...consultation(state),
      settings: PhaseSettings.parse({ about: 'projects' }),
    });
    const open = (counts: PhaseCounts) => stepOf(onProjects('announced'), on('2027-02-01', 'open'), counts);
    expect(open(nothing)).toMatchObject({ refusal: { code: 'route.projects-missing' } });
    expect(open({ ...nothing, projects: 34 })).toMatchObject({ to: 'open' });
    const answer = (counts: PhaseCounts) =>
      stepOf(onProjects('synthesised'), on('2027-06-01', 'answered'), counts);
    expect(answer({ ...nothing, projects: 34, unsettled: 2 })).toMatchObject({
      refusal: { code: 'route.projects-waiting', detail: { count: 2 } },
    });
    expect(answer({ ...nothing, projects: 34 })).toMatchObject({ to: 'answered' });
    expect(
      stepOf(consultation('synthesised'), on('2027-06-01', 'answered'), { ...nothing, unsettled: 2 }),
    ).toMatchObject({
      to: 'answered',
    });
  });

  it('R15 of a survey opens once it has a question', () => {
    const survey: PhaseFacts = { ...consultation('announced'), kind: 'survey' };
    const wanted = on('2027-02-01', 'open');
    expect(stepOf(survey, wanted, nothing)).toMatchObject({ refusal: { code: 'route.questions-missing' } });
    expect(stepOf(survey, wanted, { ...nothing, questions: 3 })).toMatchObject({ to: 'open' });
  });

  it('R12 of a feedback round is answered once no comment waits for its answer', () => {
    const round: PhaseFacts = { ...consultation('synthesised'), kind: 'feedback' };
    const wanted = on('2027-04-01', 'answered');
    expect(stepOf(round, wanted, { ...nothing, unanswered: 3 })).toMatchObject({
      refusal: { code: 'route.comments-waiting', detail: { count: 3 } },
    });
    expect(stepOf(round, wanted, nothing)).toMatchObject({ to: 'answered' });
  });

  it('R12 is answered once nobody waits for an answer, a survey at once', () => {
    const wanted = on('2027-04-01', 'answered');
    const waiting = { ...nothing, unanswered: 28 };
    expect(stepOf(consultation('synthesised'), wanted, waiting)).toMatchObject({
      refusal: { code: 'route.answers-missing', detail: { count: 28 } },
    });
    expect(stepOf({ ...consultation('synthesised'), kind: 'survey' }, wanted, waiting)).toMatchObject({
      to: 'answered',
    });
  });
});
