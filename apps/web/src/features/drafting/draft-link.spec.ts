/**
 * @jest-environment-options {"customExportConditions": ["ruta-source", "node"]}
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bytes } from '@ruta/contracts/drafting/events';
import { CommitmentId, EntityId } from '@ruta/contracts/protocol/ids';
import { newDocument } from '@ruta/domain/commitment/document';
import { pack } from '@ruta/domain/drafting/bundle';
import { Server, type Socket as Peer } from 'socket.io';
import * as Y from 'yjs';
import { LiveConnection } from '../../shared/live/live-connection.ts';
import { DraftLink, type LinkState } from './draft-link.ts';
import { type DraftStorage, openPassingStorage } from './draft-storage.ts';

const target = {
  entityId: EntityId.parse('0199a000-0000-7000-8000-000000000001'),
  commitmentId: CommitmentId.parse('0199a000-0000-7000-8000-000000000002'),
};
const me = {
  presenceId: 7,
  author: 'rosarosa',
  name: 'Rosa',
  colour: '#c4126a',
  role: 'edit',
  cursor: null,
  place: null,
};

/** A desk that keeps one document and numbers its updates, over real sockets; it can be told to refuse or to lose. */
class Desk {
  readonly doc = newDocument();
  readonly peers = new Set<Peer>();
  seq = 0;
  role = 'edit';
  behaves: 'stores' | 'refuses' | 'breaks' = 'stores';
  forgot = false;
  tells = true;

  hear(peer: Peer): void {
    this.peers.add(peer);
    peer.on('disconnect', () => this.peers.delete(peer));
    peer.on('draft.open', (command: { stateVector?: Uint8Array }, ack: (answer: unknown) => void) => {
      this.forgot = false;
      const known = command.stateVector && Bytes.parse(command.stateVector);
      const update = Y.encodeStateAsUpdate(this.doc, known);
      const stateVector = Y.encodeStateVector(this.doc);
      ack({
        ok: true,
        value: { seq: this.seq, update, stateVector, role: this.role, why: null, me, peers: [], names: [] },
      });
    });
    peer.on('draft.update', (command: { update: Uint8Array }, ack: (answer: unknown) => void) => {
      if (this.behaves === 'breaks') return peer.conn.close();
      if (this.behaves === 'refuses') return ack({ ok: false, refusal: { code: 'drafting.not-a-writer' } });
      this.write(Bytes.parse(command.update));
      ack({ ok: true, value: { seq: this.seq } });
    });
    peer.on('draft.awareness', (_: unknown, ack: (answer: unknown) => void) =>
      ack(
        this.forgot
          ? { ok: false, refusal: { code: 'drafting.not-open' } }
          : { ok: true, value: { seq: this.seq, role: this.role, why: null } },
      ),
    );
  }

  write(update: Uint8Array): void {
    Y.applyUpdate(this.doc, update);
    const push = {
      commitmentId: target.commitmentId,
      after: this.seq,
      to: this.seq + 1,
      bundle: pack([update]),
    };
    this.seq += 1;
    if (this.tells) for (const peer of this.peers) peer.emit('draft.updates', push);
  }

  /** Somebody else writes. */
  elsewhere(words: string): void {
    const other = newDocument();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(this.doc));
    const before = Y.encodeStateVector(other);
    other.getText('title').insert(0, words);
    this.write(Y.encodeStateAsUpdate(other, before));
  }
}

describe('the link of a desk', () => {
  const closing: (() => void)[] = [];
  let desk: Desk;
  let connection: LiveConnection;
  let storage: DraftStorage;

  beforeEach(async () => {
    desk = new Desk();
    const http = createServer();
    const io = new Server(http);
    io.on('connection', (peer) => desk.hear(peer));
    await new Promise<void>((resolve) => void http.listen(0, '127.0.0.1', resolve));
    connection = new LiveConnection(`http://127.0.0.1:${(http.address() as AddressInfo).port}`);
    storage = openPassingStorage();
    closing.push(() => void io.close());
  });
  afterEach(() => {
    for (const close of closing.splice(0).toReversed()) close();
  });

  const aLink = (): DraftLink => {
    const link = new DraftLink({ connection, storage, key: 'rosa', target });
    closing.push(() => link.end());
    void link.start();
    return link;
  };
  const until = (link: DraftLink, fact: (state: LinkState) => boolean) =>
    new Promise<void>((resolve) => {
      const look = () => fact(link.state()) && resolve();
      closing.push(link.subscribe(look));
      look();
    });
  const title = (link: DraftLink) => link.doc.getText('title').toJSON();

  it('shows what is there, sends what is written, and says when it was received', async () => {
    desk.elsewhere('Avisos');
    const link = aLink();
    await until(link, ({ opened }) => opened);
    expect(title(link)).toBe('Avisos');
    link.doc.getText('title').insert(6, ' de corte');
    expect(link.state().saving).toBe('kept');
    await until(link, ({ saving }) => saving === 'received');
    expect(desk.doc.getText('title').toJSON()).toBe('Avisos de corte');
  });

  it('keeps on this device what could not be sent, and sends it when the line is back', async () => {
    const link = aLink();
    await until(link, ({ opened }) => opened);
    desk.behaves = 'breaks';
    link.doc.getText('title').insert(0, 'sin conexión');
    await until(link, ({ saving }) => saving === 'sending');
    expect((await storage.read('rosa')).unsent).not.toEqual([]);
    desk.behaves = 'stores';
    await until(link, ({ saving }) => saving === 'received');
    expect(desk.doc.getText('title').toJSON()).toBe('sin conexión');
    expect((await storage.read('rosa')).unsent).toEqual([]);
  });

  it.each(['read', 'suggest'])(
    'sends nothing of its own while what two others styled in the same place comes in, for whoever may %s',
    async (role) => {
      const textIn = (doc: Y.Doc) => {
        const paragraph = doc.getXmlFragment('objective').get(0);
        const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null;
        return text instanceof Y.XmlText ? text : new Y.XmlText();
      };
      const paragraph = new Y.XmlElement('paragraph');
      desk.doc.getXmlFragment('objective').push([paragraph]);
      paragraph.push([new Y.XmlText('Avisar')]);
      const styled = [1, 2].map((many) => {
        const other = newDocument();
        Y.applyUpdate(other, Y.encodeStateAsUpdate(desk.doc));
        const before = Y.encodeStateVector(other);
        textIn(other).format(0, many, { bold: {} });
        return Y.encodeStateAsUpdate(other, before);
      });
      desk.role = role;
      desk.behaves = 'refuses';
      const link = aLink();
      await until(link, ({ opened }) => opened);
      for (const update of styled) desk.write(update);
      await until(link, ({ seq }) => seq === desk.seq);
      expect(textIn(link.doc).toString()).toContain('<bold>');
      expect(link.state()).toMatchObject({ saving: 'received', refusal: null });
      expect((await storage.read('rosa')).unsent).toEqual([]);
    },
  );

  it('T91 does not send again and again what is larger than the line takes, and keeps it to be copied', async () => {
    const link = aLink();
    await until(link, ({ opened }) => opened);
    link.doc.getText('title').insert(0, 'x'.repeat(600_000));
    await until(link, ({ saving }) => saving === 'refused');
    expect(link.state().refusal?.code).toBe('drafting.update-too-large');
    expect(link.state().received?.getText('title').toJSON()).toBe('');
    expect(desk.seq).toBe(0);
    expect(title(link)).toHaveLength(600_000);
  });

  it('sends after a reload what an earlier page left behind', async () => {
    desk.elsewhere('Avisos');
    const before = newDocument();
    Y.applyUpdate(before, Y.encodeStateAsUpdate(desk.doc));
    const known = Y.encodeStateVector(before);
    before.getText('title').insert(6, ' de corte');
    await storage.writeUnsent('rosa', [Y.encodeStateAsUpdate(before, known)]);
    const link = aLink();
    await until(link, ({ opened, saving }) => opened && saving === 'received');
    expect(desk.doc.getText('title').toJSON()).toBe('Avisos de corte');
  });

  it('asks for what it missed when the numbers have a hole', async () => {
    const link = aLink();
    await until(link, ({ opened }) => opened);
    desk.tells = false;
    desk.elsewhere('uno ');
    desk.tells = true;
    desk.elsewhere('dos ');
    await until(link, ({ seq }) => seq === 2);
    expect(title(link)).toBe('dos uno ');
  });

  it('opens the desk again where the server does not know that it is open', async () => {
    const link = aLink();
    await until(link, ({ opened }) => opened);
    desk.tells = false;
    desk.elsewhere('uno ');
    desk.forgot = true;
    link.standIn('title');
    await until(link, ({ seq }) => seq === 1);
    expect(title(link)).toBe('uno ');
  });

  it('T67 keeps the text on screen when the server does not take it, beside what it has, and lets go on request', async () => {
    desk.elsewhere('tuyo ');
    const link = aLink();
    await until(link, ({ opened }) => opened);
    desk.behaves = 'refuses';
    link.doc.getText('title').insert(0, 'mío');
    await until(link, ({ saving }) => saving === 'refused');
    expect(link.state()).toMatchObject({ refusal: { code: 'drafting.not-a-writer' }, role: 'read' });
    expect(title(link)).toBe('míotuyo ');
    expect(link.state().received?.getText('title').toJSON()).toBe('tuyo ');
    await link.discard();
    expect((await storage.read('rosa')).unsent).toEqual([]);
  });

  it('T22 opens without a network as it was left, and may be written at; the server decides once it is back', async () => {
    desk.elsewhere('Avisos');
    const first = aLink();
    await until(first, ({ opened }) => opened);
    first.end();
    connection.socket.disconnect();
    const link = aLink();
    await until(link, ({ opened }) => opened);
    expect(link.state()).toMatchObject({ role: 'edit', me: { author: 'rosarosa' } });
    expect(title(link)).toBe('Avisos');
    link.doc.getText('title').insert(6, ' de corte');
    desk.role = 'read';
    desk.behaves = 'refuses';
    connection.socket.connect();
    await until(link, ({ saving }) => saving === 'refused');
    expect(link.state().role).toBe('read');
    expect(desk.doc.getText('title').toJSON()).toBe('Avisos');
  });

  it('shows who else is here until they leave', async () => {
    const link = aLink();
    await until(link, ({ opened }) => opened);
    const peer = { ...me, presenceId: 9, name: 'Julián' };
    const say = (here: unknown[], left: number[]) => {
      for (const each of desk.peers)
        each.emit('draft.peers', { commitmentId: target.commitmentId, here, left });
    };
    say([peer], []);
    await until(link, ({ peers }) => peers.has(9));
    expect([...link.awareness.getStates().values()].map(({ user }) => user.name)).toContain('Julián');
    say([], [9]);
    await until(link, ({ peers }) => peers.size === 0);
  });
});
