// The load generator of drafting: people who type into shared documents, and some who watch for every key.
import * as Y from 'yjs';
import { openMany, pause } from '../load/lines.mjs';
import { quantile } from '../statistics.mjs';
import { deskOf } from './desks.mjs';

/** Every tenth looks for what the others type, beside typing; of few, everybody does. */
const WATCHERS = 10;
const proses = ['summary', 'central', 'causes', 'effects', 'objective'];

let world = null;
/** Those who sit at their documents at the moment, and at which. */
let seated = null;

/** One person: a Yjs document of their own and a paragraph they type into. */
class Writer {
  constructor(desk, n) {
    this.desk = desk;
    this.doc = new Y.Doc();
    if (desk.start) Y.applyUpdate(this.doc, desk.start);
    this.prose = this.doc.getXmlFragment(proses[n % proses.length]);
    this.text = new Y.XmlText();
    this.waiting = [];
  }

  /** Changes the document and sends what came of it. Resolves with its name and when it was sent. */
  change(act) {
    let made = null;
    this.doc.once('update', (update) => (made = update));
    this.doc.transact(act);
    const sentAt = performance.now();
    const answered = this.desk.send(made);
    this.waiting.push(answered);
    return { name: nameOf(made), sentAt, answered };
  }

  begin() {
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [this.text]);
    return this.change(() => this.prose.insert(this.prose.length, [paragraph])).answered;
  }

  key() {
    return this.change(() => this.text.insert(this.text.length, 'abcdefgh '[this.text.length % 9]));
  }
}

/** Who typed it and as their how manieth: an update of one key has one such part. */
function nameOf(update) {
  const [[client, clock] = []] = Y.parseUpdateMeta(update).from;
  return `${client}:${clock}`;
}

async function seat(side, documents, each) {
  const count = documents.length * each;
  const desks = await openMany(count, (n) =>
    deskOf[side](world, documents[n % documents.length], world.cookies[n % world.cookies.length]),
  );
  const writers = desks.map((desk, n) => new Writer(desk, Math.floor(n / documents.length)));
  await Promise.all(writers.map((writer) => writer.begin()));
  await pause(200);
  return writers;
}

/** Types at a human pace: so many keys a second, each at a moment of its own. */
async function typeFor(writer, ms, keysPerSecond, onKey) {
  const apart = 1000 / keysPerSecond;
  const end = performance.now() + ms;
  await pause(Math.random() * apart);
  while (performance.now() < end) {
    onKey(writer.key());
    await pause(apart * (0.5 + Math.random()));
  }
  await Promise.all(writer.waiting.splice(0));
}

/** The keys of one document, from being typed to being on the screens of those who watch. */
class Watch {
  keys = new Map();
  seen = [];
  acknowledged = [];
  missing = 0;

  constructor(table) {
    this.watchers = table.filter((_, n) => n % Math.max(1, Math.floor(table.length / WATCHERS)) === 0);
    for (const watcher of this.watchers) watcher.desk.hear((update) => this.heard(watcher, update));
  }

  sent(writer, { name, sentAt, answered }) {
    this.keys.set(name, { sentAt, by: writer });
    this.missing += this.watchers.filter((watcher) => watcher !== writer).length;
    void answered.then(() => this.acknowledged.push(performance.now() - sentAt));
  }

  heard(watcher, update) {
    const key = this.keys.get(nameOf(update));
    if (!key || key.by === watcher) return;
    this.seen.push(performance.now() - key.sentAt);
    this.missing -= 1;
  }

  async untilSeen() {
    for (let waited = 0; this.missing > 0 && waited < 5000; waited += 50) await pause(50);
    if (this.missing > 0) throw new Error(`${this.missing} keys did not reach everybody who watched`);
  }
}

const tasks = {
  meet(given) {
    world = given;
  },

  /** `each` people at every document, each with a paragraph of their own. */
  async sit({ side, documents, each }) {
    const writers = await seat(side, documents, each);
    seated = documents.map((_, at) => writers.filter((_writer, n) => n % documents.length === at));
  },

  /** `typing` of each table type. From each key to the screens of those who watch, and to its acknowledgement, in ms. */
  async type({ typing, ms, keysPerSecond }) {
    const tables = seated;
    const watches = tables.map((table) => new Watch(table));
    // In many documents one reads while another types: the first, who watches.
    await Promise.all(
      tables.flatMap((table, at) =>
        table
          .slice(table.length - typing)
          .map((writer) => typeFor(writer, ms, keysPerSecond, (key) => watches[at].sent(writer, key))),
      ),
    );
    await Promise.all(watches.map((watch) => watch.untilSeen()));
    const [seen, acknowledged] = ['seen', 'acknowledged'].map((what) =>
      watches.flatMap((watch) => watch[what]),
    );
    return {
      seen: { median: quantile(seen, 0.5), p95: quantile(seen, 0.95) },
      acknowledged: { median: quantile(acknowledged, 0.5), p95: quantile(acknowledged, 0.95) },
    };
  },

  leave() {
    for (const writer of seated.flat()) writer.desk.close();
    seated = null;
  },

  /** Makes so many edits, a key and its deletion in turn, so that the text stays as long as people write. */
  async edit({ document, writers: count, edits }) {
    const writers = await seat('ours', [document], count);
    const each = Math.ceil(edits / count);
    await Promise.all(
      writers.map(async (writer) => {
        for (let n = 1; n < each; n += 1) {
          const { answered } = n % 8 === 0 || n % 2 === 1 ? writer.key() : erased(writer);
          await answered;
          writer.waiting.length = 0;
          // No faster than one person's connection may send.
          await pause(10);
        }
      }),
    );
    for (const writer of writers) writer.desk.close();
    return { edits: each * count };
  },

  /** From the question for the document to having it, applied. */
  async open({ side, document }) {
    const started = performance.now();
    const desk = await deskOf[side](world, document, world.cookies[0]);
    const doc = new Y.Doc();
    Y.applyUpdate(doc, desk.start);
    const took = performance.now() - started;
    desk.close();
    return { ms: took, bytes: desk.start.length };
  },
};

const erased = (writer) => writer.change(() => writer.text.delete(writer.text.length - 1, 1));

process.on('message', async ({ id, task, options }) => {
  try {
    process.send({ id, value: await tasks[task](options ?? {}) });
  } catch (error) {
    process.send({ id, error: String(error?.stack ?? error) });
  }
});
process.on('disconnect', () => process.exit(0));
