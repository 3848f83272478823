import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { EntitySummary } from '@ruta/contracts/entity/entity';
import { currentNotice } from '@ruta/domain/identity/privacy-notice';
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { EntityContext } from '../entity/entity.ts';
import { show } from '../testing/show.tsx';
import { OnlyFor } from './only-for.tsx';

const id = '01900000-0000-7000-8000-000000000001';
const personId = '01900000-0000-7000-8000-000000000002';
const entity = EntitySummary.parse({
  id,
  slug: 'valle',
  name: 'Valle del Encino',
  kind: 'municipality',
  timeZone: 'America/Mexico_City',
  demo: false,
});

let admin: boolean;
let roles: { entityId: string; role: string }[];
let sent: unknown[];

beforeEach(() => {
  [admin, roles, sent] = [true, [], []];
  const me = () => ({
    actor: { kind: 'account', personId, admin, roles, seats: [] },
    displayName: 'Sofía',
    email: null,
    acknowledged: null,
    notice: currentNotice.version,
    entities: [],
    demo: false,
  });
  const given = () => ({
    id,
    personId,
    name: 'Sofía',
    waitsFor: null,
    role: 'organiser',
    grantedBy: personId,
    grantedByName: 'Sofía',
    grantedAt: 0,
    until: null,
  });
  globalThis.fetch = (async (_: string, { method, body }: RequestInit) => {
    if (method === 'POST') {
      sent.push(JSON.parse(String(body)));
      roles = [{ entityId: id, role: 'organiser' }];
    }
    const answer = method === 'POST' ? given() : me();
    return { ok: true, status: 200, json: async () => answer, text: async () => JSON.stringify(answer) };
  }) as typeof fetch;
});
afterEach(cleanup);

const page = () =>
  show(
    <EntityContext value={entity}>
      <OnlyFor operation="route.coordinate">
        <h1>Lo que toca</h1>
      </OnlyFor>
    </EntityContext>,
  );

describe('a page of the coordination', () => {
  it('I34 tells an administrator what keeps them out, and lets them in at one press', async () => {
    await page();
    fireEvent.click(await screen.findByRole('button', { name: 'Coordinar aquí' }));
    await screen.findByRole('heading', { name: 'Lo que toca' });
    expect(sent).toEqual([{ to: { personId }, role: 'organiser', until: null }]);
  });

  it('I34 offers it to nobody else', async () => {
    admin = false;
    await page();
    await screen.findByText('Esta página es de la coordinación');
    expect(screen.queryByRole('button', { name: 'Coordinar aquí' })).toBeNull();
  });
});
