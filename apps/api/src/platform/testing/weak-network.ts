import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { seededRandom } from '@ruta/testing/session/a-session';

/** How bad the lines are. The same seed makes the same decisions, line by line and piece by piece. */
export interface Weakness {
  seed: number;
  /** Each piece of data takes this long, from … to, in ms. */
  delayMs: readonly [number, number];
  /** The share of pieces that are lost once: TCP sends them again, and all that follow wait behind them. */
  loss: number;
  resendMs: number;
  /** The share of pieces with which the line is cut. */
  cut: number;
}

const DECENT: Weakness = { seed: 1, delayMs: [1, 5], loss: 0, resendMs: 0, cut: 0 };

/** A network between clients and a server on this machine: it delays, loses and cuts. */
export class WeakNetwork {
  private readonly lines = new Set<Line>();
  private readonly random: () => number;
  private opened = 0;

  private constructor(
    private readonly listener: Server,
    private readonly weakness: Weakness,
  ) {
    this.random = seededRandom(weakness.seed);
  }

  static async before(serverUrl: string, weakness: Partial<Weakness> = {}): Promise<WeakNetwork> {
    const port = Number(new URL(serverUrl).port);
    const listener = createServer();
    const network = new WeakNetwork(listener, { ...DECENT, ...weakness });
    listener.on('connection', (client) => network.open(client, connect(port, '127.0.0.1')));
    listener.listen(0, '127.0.0.1');
    await once(listener, 'listening');
    return network;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.listener.address() as AddressInfo).port}`;
  }

  /**
   * This share of the lines that are open now goes silent, as when a phone leaves the building: both ends believe in
   * them until they are cut `silentMs` later. Resolves then, with how many there were.
   */
  async switchNetworks(share: number, silentMs: number): Promise<number> {
    const chosen = [...this.lines].filter(() => this.random() < share);
    for (const line of chosen) line.fallSilent();
    await new Promise((resolve) => setTimeout(resolve, silentMs));
    for (const line of chosen) line.cut();
    return chosen.length;
  }

  async close(): Promise<void> {
    this.listener.close();
    for (const line of this.lines) line.cut();
    await once(this.listener, 'close');
  }

  private open(client: Socket, server: Socket): void {
    this.opened += 1;
    const line = new Line(client, server, this.weakness, seededRandom(this.weakness.seed + this.opened));
    this.lines.add(line);
    line.onEnd(() => this.lines.delete(line));
  }
}

class Line {
  private silent = false;
  private ended = false;
  private tell: () => void = () => {};

  constructor(
    private readonly client: Socket,
    private readonly server: Socket,
    private readonly weakness: Weakness,
    private readonly random: () => number,
  ) {
    for (const end of [client, server]) {
      end.setNoDelay(true);
      end.on('error', () => this.cut());
      end.on('close', () => this.cut());
    }
    this.carry(client, server);
    this.carry(server, client);
  }

  onEnd(tell: () => void): void {
    this.tell = tell;
  }

  fallSilent(): void {
    this.silent = true;
  }

  cut(): void {
    if (this.ended) return;
    this.ended = true;
    this.client.resetAndDestroy();
    this.server.resetAndDestroy();
    this.tell();
  }

  /** In order, whatever each piece takes. */
  private carry(from: Socket, to: Socket): void {
    let free = 0;
    from.on('data', (piece) => {
      if (this.silent) return;
      if (this.random() < this.weakness.cut) return this.cut();
      free = Math.max(free, Date.now() + this.timeOf());
      setTimeout(() => this.deliver(to, piece), free - Date.now());
    });
  }

  private deliver(to: Socket, piece: Buffer): void {
    if (!this.silent && !this.ended) to.write(piece);
  }

  private timeOf(): number {
    const [least, most] = this.weakness.delayMs;
    const lost = this.random() < this.weakness.loss ? this.weakness.resendMs : 0;
    return least + this.random() * (most - least) + lost;
  }
}
