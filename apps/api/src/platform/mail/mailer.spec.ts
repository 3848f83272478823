import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SMTPServer } from 'smtp-server';
import { Transactions } from '../database/transactions.ts';
import { type RunningApi, startApi } from '../testing/running-api.ts';
import { Mailer } from './mailer.ts';
import { Outbox } from './outbox.ts';

describe('outgoing mail', () => {
  let api: RunningApi;
  let refuses = false;
  const received: string[] = [];
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onMailFrom: (_, __, done) =>
      done(refuses ? Object.assign(new Error('busy'), { responseCode: 451 }) : null),
    onData: (stream, _, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        received.push(Buffer.concat(parts).toString());
        done();
      });
    },
  });

  beforeAll(async () => {
    await new Promise<void>((listening) => smtp.listen(0, '127.0.0.1', listening));
    const { port } = smtp.server.address() as AddressInfo;
    api = await startApi({
      smtpUrl: `smtp://127.0.0.1:${port}`,
      mailFrom: 'Ruta <no-responder@valle.example>',
    });
  });
  afterAll(async () => {
    await api?.close();
    await new Promise<void>((closed) => smtp.close(closed));
  });

  const write = (to: string, commits = true) =>
    api.app.get(Transactions).run(async (tx) => {
      await api.app.get(Outbox).add(tx, { to, subject: 'Ñandú', text: 'Hola:\n\nuna línea.' });
      if (!commits) throw new Error('the decision failed');
    });
  const drain = () => api.app.get(Mailer).drain();
  const rows = (): Promise<Record<string, unknown>[]> =>
    api.database.query('SELECT * FROM mail_outbox ORDER BY created_at');
  const mailTo = (to: string) => received.filter((mail) => mail.includes(`To: ${to}`));

  it('I14 goes out once, also when two look for it at the same time, and is then forgotten', async () => {
    await write('rosa@valle.example');
    await Promise.all([drain(), drain(), drain()]);
    await drain();
    expect(mailTo('rosa@valle.example')).toHaveLength(1);
    const [row] = await rows();
    expect(row).toMatchObject({ to_address: null, subject: null, body: null, attempts: 1 });
    expect(row?.['sent_at']).not.toBeNull();
    expect(mailTo('rosa@valle.example')[0]).toContain(`Message-ID: <${String(row?.['id'])}@valle.example>`);
  });

  it('I14 is tried again after a refusal, and given up after the eighth', async () => {
    refuses = true;
    await write('busy@valle.example');
    for (let attempt = 1; attempt <= 8; attempt += 1) {
      expect(await drain()).toBe(0);
      await api.database.query('UPDATE mail_outbox SET next_at = now() WHERE sent_at IS NULL');
    }
    refuses = false;
    expect(await drain()).toBe(0);
    const given = (await rows()).find((row) => row['attempts'] === 8);
    expect(given?.['given_up_at']).not.toBeNull();
    expect(given?.['to_address']).toBeNull();
  });

  it('I14 survives a process that died while sending: the claim runs out and another sends it', async () => {
    await write('crash@valle.example');
    const claimed = await api.app.get(Outbox).claim();
    expect(claimed?.to).toBe('crash@valle.example');
    expect(await drain()).toBe(0);
    await api.database.query(
      `UPDATE mail_outbox SET claimed_until = now() - interval '1 second' WHERE claimed_until IS NOT NULL`,
    );
    await drain();
    expect(mailTo('crash@valle.example')).toHaveLength(1);
  });

  it('is not written when its decision is rolled back', async () => {
    const before = (await rows()).length;
    await expect(write('never@valle.example', false)).rejects.toThrow('the decision failed');
    expect(await rows()).toHaveLength(before);
  });
});
