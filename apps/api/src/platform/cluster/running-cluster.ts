import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { DemoPeople, type DemoPersonKind } from '@ruta/contracts/identity/demo';
import { z } from 'zod';

const root = fileURLToPath(new URL('../../../../../', import.meta.url));

const Told = z.object({
  url: z.url(),
  nodes: z.array(z.object({ name: z.string(), pid: z.int(), url: z.url() })).length(2),
  redis: z.object({ pid: z.int(), port: z.int(), program: z.string() }),
});
type Node = z.infer<typeof Told>['nodes'][number];

/** `npm run cluster` with the demonstration in it: proxy, two API processes, PostgreSQL and Redis, all real. */
export class RunningCluster {
  private constructor(
    private readonly process: ChildProcess,
    private readonly dataDir: string,
    /** The proxy's address. */
    readonly url: string,
    readonly nodes: readonly [Node, Node],
    private readonly redis: z.infer<typeof Told>['redis'],
  ) {}

  /** The Redis that took the place of the first. */
  private restarted: { stop(): Promise<void> } | null = null;

  static async start(port: number): Promise<RunningCluster> {
    const dataDir = await mkdtemp(join(tmpdir(), 'ruta-cluster-'));
    const child = spawn(process.execPath, ['tools/cluster.mjs', '--json'], {
      cwd: root,
      env: {
        ...process.env,
        PORT: String(port),
        DATA_DIR: dataDir,
        DATABASE_URL: '',
        DEMO: '1',
        LOG_LEVEL: 'error',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    for await (const line of createInterface({ input: child.stdout })) {
      if (!line.startsWith('{')) continue;
      const { url, nodes, redis } = Told.parse(JSON.parse(line));
      const [first, second] = nodes;
      if (first && second) return new RunningCluster(child, dataDir, url, [first, second], redis);
    }
    throw new Error(`the cluster ended with code ${child.exitCode} while starting`);
  }

  /** kill -9 of one API process; the proxy sends its browsers to the other. */
  kill(node: Node): void {
    process.kill(node.pid, 'SIGKILL');
  }

  /** kill -9 of Redis or Valkey; whatever it held is gone. */
  killRedis(): void {
    process.kill(this.redis.pid, 'SIGKILL');
  }

  /** An empty one in its place, at the same address. */
  async restartRedis(): Promise<void> {
    const parts: {
      startRedis(program: string, port: number): Promise<{ stop(): Promise<void> }>;
    } = await import(`${root}tools/cluster-parts.mjs`);
    this.restarted = await parts.startRedis(this.redis.program, this.redis.port);
  }

  async read<Answer>(path: string, schema: z.ZodType<Answer>): Promise<Answer> {
    const answer = await fetch(`${this.url}/api${path}`);
    return schema.parse(await answer.json());
  }

  /**
   * A request through the proxy that changes something; resolves with the browser's cookie afterwards. One that was
   * under way in a process that fell is answered 502 and, as a browser does, sent again.
   */
  async act(path: string, body: unknown, cookie?: string): Promise<{ status: number; cookie: string }> {
    const answer = await this.post(path, body, cookie);
    if (answer.status === 502) return this.act(path, body, cookie);
    const made = answer.headers.getSetCookie().map((set) => set.split(';')[0]);
    return { status: answer.status, cookie: made.at(-1) ?? cookie ?? '' };
  }

  private post(path: string, body: unknown, cookie?: string): Promise<Response> {
    return fetch(`${this.url}/api${path}`, {
      method: 'POST',
      headers: { 'x-ruta': '1', 'content-type': 'application/json', ...(cookie && { cookie }) },
      body: JSON.stringify(body),
    });
  }

  /** One click of the demonstration's sign-in. */
  async signIn(kind: DemoPersonKind): Promise<string> {
    const { items } = await this.read('/identity/demo/people', DemoPeople);
    const person = items.find((one) => one.kind === kind);
    const { status, cookie } = await this.act('/identity/demo/sign-in', { personId: person?.personId });
    if (status !== 200) throw new Error(`${kind} could not sign in: ${status}`);
    return cookie;
  }

  async stop(): Promise<void> {
    const gone = new Promise((done) => this.process.once('exit', done));
    this.process.kill('SIGTERM');
    await gone;
    await this.restarted?.stop();
    await rm(this.dataDir, { recursive: true, force: true });
  }
}
