import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FileHash, SlideId } from '@ruta/contracts/protocol/ids';
import { StoredFile } from '@ruta/contracts/slides/file';
import { everyKind, item } from '@ruta/testing/session/a-session';
import { fixedId } from '@ruta/testing/session/fixed-id';
import { type RunningApi, startApi, type TestPerson } from '../platform/testing/running-api.ts';
import { SessionRoom } from './testing/session-room.ts';

const png = (bytes = 2000) =>
  Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), randomBytes(bytes)]);

describe('pictures of presentations', () => {
  let api: RunningApi;
  let room: SessionRoom;

  const picture = png();
  const hash = createHash('sha256').update(picture).digest('hex') as FileHash;
  const agenda = everyKind.map((entry) =>
    entry.id === item('slide')
      ? {
          ...entry,
          content: {
            kind: 'slide' as const,
            text: '',
            slides: [
              {
                id: fixedId<SlideId>('picture'),
                type: 'image' as const,
                file: hash,
                width: 800,
                height: 600,
                alt: 'Una pipa',
              },
            ],
          },
        }
      : entry,
  );

  beforeAll(async () => {
    api = await startApi();
    room = await SessionRoom.open(api, agenda);
  });
  afterAll(async () => {
    room?.close();
    await api?.close();
  });

  const send = (bytes: Buffer, who: TestPerson = room.facilitator, type = 'image/png') =>
    fetch(`${api.url}/api/entities/${room.entity}/files`, {
      method: 'POST',
      headers: { 'x-ruta': '1', cookie: who.cookie, 'content-type': type },
      body: new Uint8Array(bytes),
    });
  const read = (who?: TestPerson) => api.get(`/entities/${room.entity}/files/${hash}`, who);

  it('P4 are what their bytes say, and not larger than they may be', async () => {
    expect(StoredFile.parse(await (await send(picture)).json())).toEqual({
      hash,
      type: 'image/png',
      bytes: picture.length,
    });
    expect((await send(picture, room.facilitator, 'image/jpeg')).status).toBe(201);
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    for (const type of ['image/svg+xml', 'image/png', 'text/html'])
      expect((await send(svg, room.facilitator, type)).status).toBe(415);
    expect((await send(png(7 * 1024 * 1024))).status).toBe(413);
    expect((await send(picture, await api.guest())).status).toBe(401);
    expect((await send(picture, await api.person())).status).toBe(403);
  });

  it('P5 are read by who schedules, by everybody once a session shows them, and nothing runs in them', async () => {
    expect((await read()).status).toBe(404);
    const seen = await read(room.facilitator);
    expect(seen.headers.get('content-type')).toBe('image/png');
    expect(seen.headers.get('cache-control')).toContain('private');
    expect(seen.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect(seen.headers.get('x-content-type-options')).toBe('nosniff');
    expect(Buffer.from(await seen.arrayBuffer()).equals(picture)).toBe(true);

    const console = await room.started();
    const phone = await room.phone('Rosa');
    expect((await read()).status).toBe(404);
    await console.do({ type: 'run.next' });
    await phone.shows(({ run }) => run.current === item('slide'));
    const shown = await read();
    expect([shown.status, shown.headers.get('cache-control')?.includes('public')]).toEqual([200, true]);
    const other = await SessionRoom.open(api);
    expect((await api.get(`/entities/${other.entity}/files/${hash}`, other.facilitator)).status).toBe(404);
  });

  it('P1 turn for everybody over the line', async () => {
    const turned = await SessionRoom.open(api);
    const console = await turned.started();
    const phone = await turned.phone('Julián');
    await console.do({ type: 'run.next' });
    await console.do({ type: 'deck.show', itemId: item('slide'), index: 2 });
    const view = await phone.shows(({ parts }) => parts.decks[0]?.index === 2);
    expect(view.parts.decks).toEqual([{ id: item('slide'), index: 2 }]);
    turned.close();
  });
});
