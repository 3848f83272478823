import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { fixedId } from '@ruta/testing/session/fixed-id';
import { anAccount } from '@ruta/testing/actor/an-actor';
import { cleanup, screen } from '@testing-library/react';
import { EntityContext } from '../../shared/entity/entity.ts';
import { anEntity, meAs } from '../../shared/testing/an-entity.ts';
import { show } from '../../shared/testing/show.tsx';
import { SignaturesPage } from './signatures-page.tsx';

const me = meAs(
  {
    ...anAccount(fixedId('member')),
    seats: [
      {
        entityId: anEntity.id,
        bodyId: fixedId('body'),
        seatId: fixedId('seat'),
        sectorId: fixedId('sector'),
        capacity: 'incumbent',
      },
    ],
  },
  'Nadia',
);
const ref = { version: 2, hash: 'a'.repeat(64) };
const commitment = (key: string, title: string) => ({
  id: fixedId(`commitment ${key}`),
  key,
  planId: fixedId('plan'),
  planNumber: 2,
  themeId: null,
  title,
  kind: 'co-created',
  stage: 'signing',
  door: 'staff',
  sessionId: null,
  phaseId: null,
  latest: { ...ref, at: 0 },
  feedback: null,
  signing: ref,
  approved: null,
  changedAt: 0,
});
const water = commitment('2.1', 'Avisos de corte');
const school = commitment('2.3', 'Rutas seguras');
const waiting = {
  of: 'commitment',
  commitmentId: school.id,
  key: school.key,
  ...ref,
  title: school.title,
  seatId: fixedId('seat'),
  seat: 'Observatorio',
  capacity: 'incumbent',
  again: false,
  textChanged: false,
  since: 0,
  signed: 5,
  seats: 7,
};

/** What the server answers, by the end of the path; null where it fails. */
let answers: Record<string, unknown>;

beforeEach(() => {
  answers = {
    me,
    'signatures-waiting': { items: [waiting] },
    'plans-up': { items: [] },
    'commitments?stage=signing': { items: [water, school], next: null },
  };
  globalThis.fetch = (async (path: string) => {
    const body = answers[path.split('/').at(-1) ?? ''] ?? null;
    const status = body === null ? 403 : 200;
    return { ok: body !== null, status, json: async () => body, text: async () => JSON.stringify(body) };
  }) as typeof fetch;
});
afterEach(cleanup);

const open = () =>
  show(
    <EntityContext value={anEntity}>
      <SignaturesPage />
    </EntityContext>,
  );
const titles = () => screen.getAllByRole('heading').map(({ textContent }) => textContent);

describe('what is up for signature', () => {
  it("F22 shows each text once: what waits for one's own, then the others", async () => {
    await open();
    await screen.findByText('Además está a firma');
    expect(titles()).toEqual([
      'Firmas',
      'Espera tu firma',
      '2.3 Rutas seguras',
      'Además está a firma',
      '2.1 Avisos de corte',
    ]);
  });

  it('F22 does not say that nothing waits where the server did not answer', async () => {
    answers['signatures-waiting'] = null;
    await open();
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(screen.queryByText('No hay nada esperando tu firma.')).toBeNull();
  });
});
