import { EmailChange } from './email-change.tsx';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { currentNotice } from '@ruta/domain/identity/privacy-notice';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { usePrivacyGate } from '../../shared/identity/privacy-notice.tsx';
import { meAs } from '../../shared/testing/an-entity.ts';
import { show } from '../../shared/testing/show.tsx';
import { ConfirmLinkPage } from './confirm-link-page.tsx';
import { EmailForm } from './email-form.tsx';
import { UserMenu } from './user-menu.tsx';

const visitor = meAs({ kind: 'visitor' });

/** The server's answers by path; what was asked, in order. */
let answers: Record<string, { status?: number; body: unknown }>;
let asked: string[];

/** As much of an answer as the web's HTTP client reads. */
const answerTo = (path: string) => {
  const { status = 200, body } = answers[path] ?? {
    status: 404,
    body: { status: 404, code: 'resource.not-found' },
  };
  return {
    ok: status < 400,
    status,
    json: async () => body,
    text: async () => (body === null ? '' : JSON.stringify(body)),
  };
};

beforeEach(() => {
  answers = { '/api/identity/me': { body: visitor } };
  asked = [];
  globalThis.fetch = (async (path: string, { method }: RequestInit) => {
    asked.push(`${method} ${path}`);
    return answerTo(path);
  }) as typeof fetch;
});
afterEach(cleanup);

const press = async (name: string | RegExp) =>
  void fireEvent.click(await screen.findByRole('button', { name }));
const changes = () => asked.filter((line) => !line.startsWith('GET'));

function Asker() {
  const gate = usePrivacyGate();
  const [said, setSaid] = useState('');
  return (
    <>
      <button onClick={() => void gate.ask().then((read) => setSaid(read ? 'read' : 'not read'))}>ask</button>
      <p>{said}</p>
      {gate.dialog}
    </>
  );
}

describe('one’s own address', () => {
  it('is asked for only where a letter can confirm it', async () => {
    answers['/api/identity/ways-in'] = { body: { email: false, oidc: null, demo: false } };
    await show(<EmailChange email={null} demo={false} />);
    expect(await screen.findByText(/no envía correo/)).toBeTruthy();
    expect(screen.queryByRole('textbox')).toBeNull();
    cleanup();

    answers['/api/identity/ways-in'] = { body: { email: true, oidc: null, demo: false } };
    await show(<EmailChange email={null} demo={false} />);
    expect(await screen.findByRole('textbox', { name: 'Nuevo correo' })).toBeTruthy();
  });
});

describe('before a personal datum', () => {
  it('I25 the notice is shown, and going on records that it was read', async () => {
    answers['/api/identity/privacy-acknowledgement'] = { status: 204, body: null };
    await show(<Asker />);
    await press('ask');
    expect(await screen.findByRole('dialog', { name: currentNotice.es.title })).toBeTruthy();
    expect(changes()).toEqual([]);
    await press('Leído, seguir');
    expect(await screen.findByText('read')).toBeTruthy();
    expect(changes()).toEqual(['POST /api/identity/privacy-acknowledgement']);
  });

  it('I25 "not now" records nothing and gives nothing', async () => {
    await show(<Asker />);
    await press('ask');
    await press('Ahora no');
    expect(await screen.findByText('not read')).toBeTruthy();
    expect(changes()).toEqual([]);
  });

  it('I25 whoever has read it is not asked again', async () => {
    answers['/api/identity/me'] = { body: { ...visitor, acknowledged: currentNotice.version } };
    await show(<Asker />);
    await press('ask');
    expect(await screen.findByText('read')).toBeTruthy();
  });

  it('an address that is not complete is not sent, and the field says how to write it', async () => {
    await show(<EmailForm demo={false} />);
    fireEvent.change(screen.getByLabelText('Correo electrónico'), { target: { value: 'rosa@' } });
    await press('Enviarme el enlace');
    expect(await screen.findByText(/Ese correo no está completo/)).toBeTruthy();
    expect(changes()).toEqual([]);
  });
});

describe('the page of a link', () => {
  const preview = { purpose: 'sign-in', maskedEmail: 'r•••@valle.example', guestFollows: true };

  it('I5 changes nothing by being opened', async () => {
    answers['/api/identity/links/preview'] = { body: preview };
    await show(<ConfirmLinkPage />, { at: `/entrar/${'x'.repeat(43)}` });
    expect(await screen.findByText(/Este enlace es para r•••@valle\.example/)).toBeTruthy();
    expect(screen.getByText(/pasa a tu cuenta/)).toBeTruthy();
    expect(changes()).toEqual(['POST /api/identity/links/preview']);
  });

  it('says why it no longer opens, and where to get another', async () => {
    answers['/api/identity/links/preview'] = {
      status: 410,
      body: { status: 410, code: 'identity.link-used' },
    };
    await show(<ConfirmLinkPage />, { at: `/entrar/${'x'.repeat(43)}` });
    expect(await screen.findByText(/Este enlace ya se usó/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Pedir otro enlace' }).getAttribute('href')).toBe('/entrar');
  });
});

describe('at the right end of the head', () => {
  it('a visitor finds the way in, in both languages', async () => {
    await show(<UserMenu />);
    expect(screen.getByRole('link', { name: 'Entrar' })).toBeTruthy();
    cleanup();
    await show(<UserMenu />, { language: 'en' });
    expect(screen.getByRole('link', { name: 'Sign in' })).toBeTruthy();
  });

  it('somebody finds their name, and the ways out', async () => {
    const personId = '01900000-0000-7000-8000-000000000009';
    const actor = { kind: 'account', personId, admin: false, roles: [], seats: [] };
    answers['/api/identity/me'] = { body: { ...visitor, actor, displayName: 'Sofía Luna' } };
    await show(<UserMenu />);
    await press('Sofía Luna: tu menú');
    await waitFor(() => expect(screen.getByRole('menuitem', { name: 'Salir' })).toBeTruthy());
    expect(screen.getByRole('menuitem', { name: 'Mi cuenta' })).toBeTruthy();
    expect(screen.queryByRole('menuitem', { name: 'Ser otra persona' })).toBeNull();
  });
});
