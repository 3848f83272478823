import { Administrators } from '@ruta/api/identity/administrators.service';
import { CannotStart } from '@ruta/api/platform/cannot-start';
import { Email } from '@ruta/contracts/identity/email';
import { withApplication } from './application.ts';

/** A one-time address that makes whoever opens it an administrator, signed in by this e-mail address. */
export async function inviteAdministrator(typed: string): Promise<void> {
  const email = Email.safeParse(typed);
  if (!email.success)
    throw new CannotStart('That is no e-mail address; write `ruta admin nombre@ejemplo.mx`.');
  await withApplication(async (app) => {
    const { link, validHours } = await app.get(Administrators).invite(email.data);
    process.stdout.write(
      `Whoever opens this address within ${validHours} hours signs in as ${email.data} and is an administrator:\n${link}\n`,
    );
  });
}
