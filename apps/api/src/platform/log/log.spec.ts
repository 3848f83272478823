import { describe, expect, it } from '@jest/globals';
import { makeLog } from './log.ts';
import { traced } from './trace.ts';

function lines() {
  const written: string[] = [];
  const log = makeLog('info', { write: (line: string) => void written.push(line) });
  return { log, read: () => written.map((line) => JSON.parse(line) as Record<string, unknown>) };
}

describe('the log', () => {
  it('O1 gives each line the id of the request or socket it belongs to, also after waiting', async () => {
    const { log, read } = lines();
    await Promise.all([
      traced({ requestId: 'r1' }, async () => {
        await new Promise(setImmediate);
        log.info('one');
      }),
      traced({ socketId: 's1', command: 'ballot.cast' }, async () => log.info('two')),
    ]);
    log.info('three');
    expect(read().find(({ msg }) => msg === 'one')).toMatchObject({ requestId: 'r1' });
    expect(read().find(({ msg }) => msg === 'two')).toMatchObject({ socketId: 's1', command: 'ballot.cast' });
    expect(read().find(({ msg }) => msg === 'three')).not.toHaveProperty('requestId');
  });

  it('O2 strikes out what belongs to a person, at any depth somebody may hand it in', () => {
    const { log, read } = lines();
    log.info({ email: 'rosa@valle.example', account: { displayName: 'Rosa Mendieta' } }, 'signed in');
    log.warn(
      { request: { headers: { cookie: 'ruta_device=abc' }, url: '/entrar?token=xyz' } },
      'odd request',
    );
    log.error({ err: Object.assign(new Error('no such phase'), { email: 'rosa@valle.example' }) }, 'failed');
    const text = JSON.stringify(read());
    for (const secret of ['rosa', 'Rosa', 'ruta_device', 'xyz']) expect(text).not.toContain(secret);
    expect(text).toContain('[private]');
  });
});
