// A hall that goes to its tables and comes back. Each phone learns where it sits and enters there by itself.
import { ask, pause } from './lines.mjs';

const PATIENCE_MS = 120_000;

/** What a phone hears of tables: its own place, and whether the tables stand. */
class Walker {
  table = null;
  open = false;
  /** Where it is now: the id of a table, or null in the plenary. */
  at = null;
  viewBytes = 0;

  constructor(socket, plenary, moved) {
    this.socket = socket;
    this.plenary = plenary;
    this.moved = moved;
    socket.on('session.private', ({ sessionId, own }) => {
      if (sessionId !== plenary) return;
      this.table = own?.parts.breakouts?.id ?? null;
      this.step();
    });
    socket.on('session.event', (push) => {
      if (push.sessionId !== plenary) return;
      for (const { events } of push.events)
        for (const event of events)
          if (event.type === 'part.changed' && event.part === 'breakouts') this.hear(event, push);
      this.step();
    });
  }

  hear({ set }, push) {
    const head = set.find(({ kind }) => kind === 'breakout');
    if (!head) return;
    this.open = head.status === 'open';
    if (this.open) this.told = push;
  }

  step() {
    const to = this.open ? this.table : null;
    if (to === this.at) return;
    this.at = to;
    if (to === null) return this.moved(this);
    void ask(this.socket, 'session.join', { sessionId: to, audience: 'phone' }).then((answer) => {
      if (!answer.ok) this.failed = JSON.stringify(answer.refusal);
      this.viewBytes ||= JSON.stringify(answer).length;
      this.moved(this);
    });
  }
}

export const tableTasks = (state) => {
  let walkers = [];
  let bytes = { push: 0, view: 0 };

  /** From the key until every phone is where it belongs. */
  async function everybody(act, arrived) {
    const missing = new Set(walkers);
    const started = performance.now();
    const times = [];
    const all = new Promise((resolve) => {
      for (const walker of walkers)
        walker.moved = () => {
          if (!arrived(walker) || !missing.delete(walker)) return;
          times.push(performance.now() - started);
          if (missing.size === 0) resolve();
        };
    });
    await act();
    const answered = performance.now() - started;
    await Promise.race([all, pause(PATIENCE_MS)]);
    const failed = walkers.find((walker) => walker.failed)?.failed;
    if (missing.size > 0 || failed) throw new Error(`${missing.size} phones are lost; ${failed ?? ''}`);
    return { ms: Math.max(...times), times, answered };
  }

  return {
    /** Lays the tables and opens them; resolves when the last phone has the first view of its table. */
    async goToTables() {
      const [hall] = state.halls;
      walkers = hall.phones.map((socket) => new Walker(socket, hall.session.sessionId, () => {}));
      await hall.command({ type: 'run.goto', itemId: hall.session.breakout });
      await pause(3000);
      const went = await everybody(
        () => hall.command({ type: 'breakout.open' }),
        ({ at }) => at !== null,
      );
      const [one] = walkers;
      bytes = { push: JSON.stringify(one.told).length, view: one.viewBytes };
      return { ...went, bytes, places: walkers.map(({ at }) => at) };
    },

    async comeBack() {
      const [hall] = state.halls;
      await pause(2000);
      return everybody(
        () => hall.command({ type: 'breakout.close', tableId: null }),
        ({ at }) => at === null,
      );
    },

    /** As much to everybody, and from each a question that is answered with as much as a table's first view. */
    async bareTables({ bytes: sizes }) {
      const [hall] = state.halls;
      const text = 'x'.repeat(sizes.view);
      const started = performance.now();
      const answers = hall.bare.map(
        (socket) =>
          new Promise((resolve) => {
            socket.once('step', () => void ask(socket, 'echo', { text }).then(resolve));
          }),
      );
      await ask(hall.bare[0], 'broadcast', hall.bareRoom, { text: 'x'.repeat(sizes.push) });
      await Promise.all(answers);
      return { ms: performance.now() - started };
    },

    bareReturn: async ({ bytes: sizes }) => {
      const [hall] = state.halls;
      const { fromKey } = await hall.untilBareHears(sizes.push);
      return { ms: fromKey };
    },
  };
};
