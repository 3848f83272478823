import { afterEach, describe, expect, it } from '@jest/globals';
import { PlanView } from '@ruta/contracts/route/plan';
import { fixedId } from '@ruta/testing/session/fixed-id';
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { EntityContext } from '../../shared/entity/entity.ts';
import { anEntity } from '../../shared/testing/an-entity.ts';
import { show } from '../../shared/testing/show.tsx';
import { PlanDialog } from './plan-dialog.tsx';

afterEach(cleanup);

const dialog = (days: { startsOn: string | null; endsOn: string | null }) => {
  const plan = PlanView.parse({
    id: fixedId('plan'),
    number: 1,
    title: 'Primer plan',
    state: 'formulating',
    commitmentTarget: 5,
    routeId: null,
    ...days,
  });
  return show(
    <EntityContext value={anEntity}>
      <PlanDialog plan={plan} onClose={() => undefined} />
    </EntityContext>,
  );
};
const first = () => screen.getByLabelText<HTMLInputElement>('Primer día del plan');
const last = () => screen.getByLabelText<HTMLInputElement>('Último día del plan');
const set = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } });

describe('the days of a plan', () => {
  it('W11 propose a year from the first day, digit by digit as it is typed', async () => {
    await dialog({ startsOn: '2027-01-01', endsOn: '2027-12-31' });
    for (const day of ['0002-03-01', '0020-03-01', '0202-03-01', '2028-03-01']) set(first(), day);
    expect(last().value).toBe('2029-02-28');
  });

  it('W11 keep a last day that somebody chose, now or earlier', async () => {
    await dialog({ startsOn: null, endsOn: null });
    set(last(), '2028-06-30');
    set(first(), '2027-01-01');
    expect(last().value).toBe('2028-06-30');
    cleanup();
    await dialog({ startsOn: '2027-01-01', endsOn: '2028-06-30' });
    set(first(), '2027-02-01');
    expect(last().value).toBe('2028-06-30');
  });

  it('W11 cannot be saved back to front, and say so', async () => {
    await dialog({ startsOn: '2027-01-01', endsOn: '2027-12-31' });
    set(last(), '2026-12-31');
    expect(screen.getByText('El último día va después del primero.')).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Guardar el plan' }).disabled).toBe(true);
  });
});
