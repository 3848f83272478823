// One session with its console and its phones, and as many bare sockets in a room of the bare server.
import { randomUUID } from 'node:crypto';
import { ask, earOf, must, open, openMany, untilAllHeard } from './lines.mjs';

const tellsOf = (type) => (push) =>
  push.events.some(({ events }) => events.some((told) => told.type === type));

/** `{"text":""}`, which the bare server's frame has around its text. */
const WRAPPER_BYTES = 11;

export class Hall {
  phones = [];
  bare = [];
  /** Bytes of the last step's frame to a phone: the bare server broadcasts as many. */
  stepBytes = 400;

  constructor(world, session) {
    this.world = world;
    this.session = session;
    this.bareRoom = session.sessionId;
  }

  async openConsole() {
    this.desk = await open(this.world.apiUrl, this.session.facilitator);
    const joined = await must(this.desk, 'session.join', {
      sessionId: this.session.sessionId,
      audience: 'console',
    });
    this.epoch = 0;
    this.rev = joined.view.run.rev;
    await this.command({ type: 'lease.take', console: randomUUID() });
    this.epoch = 1;
    await this.command({ type: 'run.start' });
  }

  async seatPhones(from = 0, to = this.session.guests.length) {
    const cookies = this.session.guests.slice(from, to);
    const seated = await openMany(cookies.length, (n) => this.seat(cookies[n]));
    this.phones.push(...seated);
    this.phones[0]?.on('session.event', (push) => {
      if (tellsOf('item.entered')(push)) this.stepBytes = JSON.stringify(push).length - WRAPPER_BYTES;
    });
  }

  async seat(cookie, url = this.world.apiUrl, more = {}) {
    const socket = await open(url, cookie, more);
    await must(socket, 'session.join', { sessionId: this.session.sessionId, audience: 'phone' });
    return socket;
  }

  async openBare(count = this.session.guests.length) {
    const opened = await openMany(count, () => open(this.world.bareUrl));
    await Promise.all(opened.map((socket) => ask(socket, 'enter', this.bareRoom)));
    this.bare.push(...opened);
    this.bareEars = this.bare.map((socket) => earOf(socket, 'step'));
  }

  async command(body) {
    const done = await must(this.desk, 'session.command', {
      sessionId: this.session.sessionId,
      opId: randomUUID(),
      epoch: this.epoch,
      expectedRev: this.rev,
      command: body,
    });
    this.rev = done.rev;
    return done;
  }

  /** From `act` until every phone was told of such an event. */
  untilPhonesHear(type, act) {
    this.phoneEars ??= new Map();
    const ears =
      this.phoneEars.get(type) ?? this.phones.map((socket) => earOf(socket, 'session.event', tellsOf(type)));
    this.phoneEars.set(type, ears);
    return untilAllHeard(ears, act);
  }

  /** As much to everybody in the bare room. */
  untilBareHears(bytes) {
    const payload = { text: 'x'.repeat(bytes) };
    return untilAllHeard(this.bareEars, () => ask(this.bare[0], 'broadcast', this.bareRoom, payload));
  }

  async openRound() {
    const roundId = randomUUID();
    await this.untilPhonesHear('round.set', () =>
      this.command({ type: 'round.open', roundId, itemId: this.session.ballotItem }),
    );
    return roundId;
  }

  closeRound(roundId) {
    return this.untilPhonesHear('round.set', () => this.command({ type: 'round.close', roundId }));
  }

  vote(roundId, n) {
    return {
      roundId,
      opId: randomUUID(),
      choice: { method: 'single', option: this.world.seeded.option[n % 2] },
    };
  }
}
