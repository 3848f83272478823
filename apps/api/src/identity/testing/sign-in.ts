import { Me } from '@ruta/contracts/identity/me';
import { currentNotice } from '@ruta/domain/identity/privacy-notice';
import type { RunningApi, TestPerson } from '../../platform/testing/running-api.ts';
import { cookieOf } from './browser.ts';

/** The secret in the newest letter to this address. The API must keep letters (`demo: true`). */
export async function tokenFor({ database }: RunningApi, email: string): Promise<string> {
  const [mail]: { body: string }[] = await database.query(
    'SELECT body FROM mail_outbox WHERE to_address = $1 ORDER BY created_at DESC, id DESC LIMIT 1',
    [email],
  );
  return /\/entrar\/([\w-]{43})/.exec(mail?.body ?? '')?.[1] ?? '';
}

/** Asks for a link and confirms it in `who`'s browser; resolves to that browser as the account. */
export async function signInByMail(api: RunningApi, email: string, who?: TestPerson): Promise<TestPerson> {
  await api.post('/identity/links', { email, notice: currentNotice.version }, who);
  const token = await tokenFor(api, email);
  const answer = await api.post('/identity/links/confirm', { token }, who);
  const cookie = cookieOf(answer);
  const { actor } = Me.parse(await (await api.get('/identity/me', { personId: '', cookie })).json());
  if (actor.kind === 'visitor') throw new Error('the link signed nobody in');
  return { personId: actor.personId, cookie };
}
