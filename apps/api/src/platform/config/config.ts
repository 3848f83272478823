import { z } from 'zod';
import { CannotStart } from '../cannot-start.ts';

const flag = z.enum(['0', '1'], { error: 'it takes 0 or 1' }).transform((value) => value === '1');

/** A whole number; what it takes is said in words where it is none of these. */
const wholeNumber = (least: number, most: number) => {
  const error = `it takes a whole number from ${least} to ${most}`;
  return z.coerce.number({ error }).int({ error }).min(least, { error }).max(most, { error });
};

/** Every setting the server reads, with its meaning: the table in README.md is printed from here. */
export const Environment = z.object({
  PORT: wholeNumber(0, 65_535).default(3000).describe('Port of the API and the web.'),
  DATABASE_URL: z
    .url({
      protocol: /^postgres(ql)?$/,
      error: 'it takes an address such as postgres://user:password@host:5432/database',
    })
    .optional()
    .describe('PostgreSQL to use. Without it the product starts its own under DATA_DIR.'),
  DATA_DIR: z
    .string()
    .min(1)
    .default('./data')
    .describe('Folder of the embedded database and of the secrets made here.'),
  DEMO: flag
    .default(true)
    .describe(
      '1 fills an empty database with the fictitious municipality and offers its one-click sign-in; 0 switches both off.',
    ),
  PUBLIC_URL: z
    .url({ error: 'it takes a whole address such as https://participa.example.mx' })
    .optional()
    .describe('Address people use, for links and QR codes. Default: http://localhost:PORT.'),
  TRUST_PROXY: wholeNumber(0, 10).default(0).describe('How many proxies in front set X-Forwarded-For.'),
  SECRET: z
    .string()
    .min(32)
    .optional()
    .describe('Signs cookies. Default: made once and kept in DATA_DIR; set it when several processes serve.'),
  REDIS_URL: z.url().optional().describe('Redis or Valkey, needed as soon as several API processes serve.'),
  SMTP_URL: z
    .url({ error: 'it takes an address such as smtp://user:password@host:587' })
    .optional()
    .describe(
      'Outgoing mail, smtp://user:password@host:port. Without it no sign-in link goes out, and letters wait.',
    ),
  MAIL_FROM: z.string().default('Ruta Abierta <no-responder@localhost>').describe('Sender of outgoing mail.'),
  REGISTRATION_DAYS: wholeNumber(0, 3650)
    .default(30)
    .describe('Days after a session in which names and addresses of who registered are removed.'),
  OIDC_ISSUER: z.url().optional().describe('OpenID Connect provider for sign-in.'),
  OIDC_CLIENT_ID: z.string().optional().describe('Client id at that provider.'),
  OIDC_CLIENT_SECRET: z.string().optional().describe('Client secret at that provider.'),
  OIDC_LABEL: z.string().default('OpenID Connect').describe('Name of that provider on the sign-in page.'),
  LOG_LEVEL: z
    .enum(['silent', 'error', 'warn', 'info', 'debug'])
    .default('info')
    .describe('Least level that is logged, as JSON lines.'),
  SIGNATURE_ANCHORS: z
    .string()
    .min(1)
    .optional()
    .describe('PEM file of authorities whose certificates are vouched for in detached signatures.'),
  CHROMIUM_PATH: z
    .string()
    .optional()
    .describe('Browser for the tests. Default: Chromium from its npm package (Linux x64).'),
});

export interface Config {
  port: number;
  databaseUrl: string | undefined;
  dataDir: string;
  demo: boolean;
  publicUrl: string;
  trustProxy: number;
  secret: string | undefined;
  redisUrl: string | undefined;
  smtpUrl: string | undefined;
  mailFrom: string;
  registrationDays: number;
  oidc: { issuer: string; clientId: string; clientSecret: string | undefined; label: string } | undefined;
  signatureAnchors: string | undefined;
  logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
}

/** A setting that cannot be used; the message names it and says what it takes, never what it held. */
export class ConfigError extends CannotStart {}

export function readConfig(env: Record<string, string | undefined>): Config {
  const present = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = Environment.safeParse(present);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new ConfigError(`${issue?.path.join('.')} cannot be used: ${issue?.message}`);
  }
  const e = parsed.data;
  return {
    port: e.PORT,
    databaseUrl: e.DATABASE_URL,
    dataDir: e.DATA_DIR,
    demo: e.DEMO,
    publicUrl: (e.PUBLIC_URL ?? `http://localhost:${e.PORT}`).replace(/\/$/, ''),
    trustProxy: e.TRUST_PROXY,
    secret: e.SECRET,
    redisUrl: e.REDIS_URL,
    smtpUrl: e.SMTP_URL,
    mailFrom: e.MAIL_FROM,
    registrationDays: e.REGISTRATION_DAYS,
    oidc:
      e.OIDC_ISSUER && e.OIDC_CLIENT_ID
        ? {
            issuer: e.OIDC_ISSUER,
            clientId: e.OIDC_CLIENT_ID,
            clientSecret: e.OIDC_CLIENT_SECRET,
            label: e.OIDC_LABEL,
          }
        : undefined,
    signatureAnchors: e.SIGNATURE_ANCHORS,
    logLevel: e.LOG_LEVEL,
  };
}
