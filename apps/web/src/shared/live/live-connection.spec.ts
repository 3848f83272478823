/**
 * @jest-environment-options {"customExportConditions": ["ruta-source", "node"]}
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Server, type Socket as Peer } from 'socket.io';
import { z } from 'zod';
import { LiveConnection } from './live-connection.ts';

const Note = z.object({ opId: z.string(), text: z.string() });
const closing: (() => void)[] = [];
afterEach(() => closing.splice(0).forEach((close) => close()));

/** A real Socket.IO server on a free port. */
async function aServer(onPeer: (peer: Peer) => void): Promise<{ address: string; io: Server }> {
  const http = createServer();
  const io = new Server(http);
  io.on('connection', onPeer);
  await new Promise<void>((resolve) => void http.listen(0, '127.0.0.1', resolve));
  closing.push(() => void io.close());
  return { address: `http://127.0.0.1:${(http.address() as AddressInfo).port}`, io };
}

function aConnection(address: string): LiveConnection {
  const connection = new LiveConnection(address);
  closing.push(connection.hold());
  return connection;
}

const untilState = (connection: LiveConnection, state: string) =>
  new Promise<void>((resolve) => {
    const look = () => connection.state().state === state && resolve();
    closing.push(connection.subscribe(look));
    look();
  });

describe('the live connection', () => {
  it('asks again after a lost answer, under the same operation id', async () => {
    const heard: string[] = [];
    const { address } = await aServer((peer) =>
      peer.on('note', (note: unknown, ack: (answer: unknown) => void) => {
        heard.push(Note.parse(note).opId);
        if (heard.length === 1) peer.disconnect(true);
        else ack({ ok: true, value: 41 });
      }),
    );
    const connection = aConnection(address);
    const result = await connection.ask('note', { opId: 'a', text: 'x' }, z.number());
    expect(result).toEqual({ outcome: 'received', answer: 41 });
    expect(heard).toEqual(['a', 'a']);
  });

  it('hands on a refusal by its name and asks no further', async () => {
    let asked = 0;
    const { address } = await aServer((peer) =>
      peer.on('note', (_: unknown, ack: (answer: unknown) => void) => {
        asked += 1;
        ack({ ok: false, refusal: { code: 'policy.not-allowed' } });
      }),
    );
    const result = await aConnection(address).ask('note', {}, z.null());
    expect(result).toEqual({ outcome: 'refused', refusal: { code: 'policy.not-allowed' } });
    expect(asked).toBe(1);
  });

  it('says offline when the server goes, and live again when it is back', async () => {
    const { address, io } = await aServer(() => {});
    const connection = aConnection(address);
    await untilState(connection, 'live');
    io.disconnectSockets(true);
    await untilState(connection, 'offline');
    await untilState(connection, 'live');
  });

  it('S80 tries at once when there is a network again, whatever pause it was in', async () => {
    const { address, io } = await aServer(() => {});
    const connection = aConnection(address);
    await untilState(connection, 'live');
    const { port } = new URL(address);
    connection.socket.io.reconnectionDelay(60_000);
    connection.socket.io.reconnectionDelayMax(60_000);
    await io.close();
    await untilState(connection, 'offline');
    const again = new Server(Number(port));
    closing.push(() => void again.close());
    window.dispatchEvent(new Event('online'));
    await untilState(connection, 'live');
  });

  it('takes the time from the server', async () => {
    const ahead = 240_000;
    const { address } = await aServer((peer) =>
      peer.on('clock.read', (_: unknown, ack: (answer: unknown) => void) =>
        ack({ ok: true, value: { now: Date.now() + ahead } }),
      ),
    );
    const connection = aConnection(address);
    await connection.send('clock.read', {}, z.object({ now: z.number() }));
    await connection.send('clock.read', {}, z.object({ now: z.number() }));
    expect(Math.abs(connection.clock.now() - Date.now() - ahead)).toBeLessThan(1000);
  });

  it('passes over a push it cannot read', async () => {
    const { address } = await aServer((peer) => {
      peer.emit('note', { nothing: true });
      peer.emit('note', { opId: 'b', text: 'y' });
    });
    const connection = aConnection(address);
    const heard = await new Promise((resolve) => closing.push(connection.on('note', Note, resolve)));
    expect(heard).toEqual({ opId: 'b', text: 'y' });
  });

  it('gives up after its patience and says that the answer is lost', async () => {
    const connection = aConnection('http://127.0.0.1:9');
    expect(await connection.ask('note', {}, z.null(), 50)).toEqual({ outcome: 'lost' });
  });
});
