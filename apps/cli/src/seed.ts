import { CannotStart } from '@ruta/api/platform/cannot-start';
import type { Config } from '@ruta/api/platform/config/config';
import { seedDemo } from '@ruta/api/demo/seed-demo';
import { seedEmpty } from '@ruta/api/demo/seed-empty';
import { type Application, withApplication } from './application.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

/** A filled demonstration or an empty house with a way in for its first administrator. */
export async function seed({ demo, empty }: { demo?: boolean; empty?: boolean }): Promise<void> {
  if (Boolean(demo) === Boolean(empty))
    throw new CannotStart('Say which one: `ruta seed --demo` or `ruta seed --empty`.');
  await withApplication(demo ? seedDemonstration : seedEmptyHouse);
}

/** What comes before several processes start: the schema, and in the demo its contents. */
export async function setUp(): Promise<void> {
  await withApplication(async (app, { demo }) => {
    if (demo && (await seedDemo(app)) === 'seeded') say('The demonstration was filled in.');
    say('The database is ready.');
  });
}

async function seedDemonstration(app: Application): Promise<void> {
  if ((await seedDemo(app)) === 'not-empty') {
    throw new CannotStart('The database is not empty; the demonstration is filled into an empty one only.');
  }
  say('The demonstration is filled in: the municipality Valle del Encino in the middle of its second plan.');
}

async function seedEmptyHouse(app: Application, { smtpUrl, oidc }: Config): Promise<void> {
  const start = await seedEmpty(app);
  if (start.state === 'has-administrator')
    throw new CannotStart('There is an administrator already, who gives roles.');
  if (start.state === 'has-demonstration') {
    throw new CannotStart(
      'The demonstration is in this database; name another DATABASE_URL or DATA_DIR for a real start.',
    );
  }
  say('Nothing is filled in. Whoever opens this address within a day is the first administrator:');
  say(start.link);
  say('Start the product with DEMO=0.');
  if (!smtpUrl && !oidc)
    say('Nobody else can sign in until SMTP_URL or OIDC_ISSUER is set: links for signing in go out by mail.');
}
