import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { z } from 'zod';
import { Environment } from '../config/config.ts';

const root = fileURLToPath(new URL('../../../../../', import.meta.url));
const read = (file: string) => readFileSync(`${root}${file}`, 'utf8');

/** The part of the Compose specification that the file uses, strictly: a misspelt key is found here. */
const Duration = z.string().regex(/^(\d+(ms|s|m|h))+$/);
const Service = z.strictObject({
  build: z.string().optional(),
  image: z.string().regex(/^[\w./-]+:[\w.-]+$/),
  restart: z.enum(['no', 'always', 'on-failure', 'unless-stopped']),
  init: z.boolean().optional(),
  read_only: z.boolean().optional(),
  tmpfs: z.array(z.string().startsWith('/')).optional(),
  security_opt: z.array(z.string()).optional(),
  cap_drop: z.array(z.string()).optional(),
  command: z.array(z.string()).optional(),
  environment: z.record(z.string().regex(/^[A-Z0-9_]+$/), z.string()).optional(),
  ports: z.array(z.string().regex(/^(127\.0\.0\.1:)?(\$\{\w+:-\d+\}|\d+):\d+$/)).optional(),
  volumes: z.array(z.string().regex(/^[./\w-]+:\/[./\w-]+(:ro)?$/)).optional(),
  depends_on: z
    .record(
      z.string(),
      z.strictObject({
        condition: z.enum(['service_started', 'service_healthy', 'service_completed_successfully']),
      }),
    )
    .optional(),
  healthcheck: z
    .strictObject({
      test: z.array(z.string()).refine(([kind]) => kind === 'CMD' || kind === 'CMD-SHELL'),
      interval: Duration,
      timeout: Duration,
      retries: z.int(),
      start_period: Duration.optional(),
    })
    .optional(),
  stop_grace_period: Duration.optional(),
  shm_size: z
    .string()
    .regex(/^\d+[kmg]$/)
    .optional(),
});
const Compose = z.strictObject({
  name: z.string(),
  'x-api': Service,
  services: z.record(z.string().regex(/^[a-z0-9-]+$/), Service),
  volumes: z.record(z.string(), z.null()),
});

const compose = Compose.parse(parse(read('docker-compose.yml'), { merge: true }));
const { services } = compose;

describe('docker-compose.yml', () => {
  it('O15 has a proxy, two processes, PostgreSQL, Valkey and a mailbox, and what each waits for exists and has a health check', () => {
    expect(Object.keys(services).sort()).toEqual([
      'api-1',
      'api-2',
      'mail',
      'postgres',
      'proxy',
      'setup',
      'valkey',
    ]);
    for (const [name, service] of Object.entries(services)) {
      for (const [needed, { condition }] of Object.entries(service.depends_on ?? {})) {
        expect([name, needed, services[needed] !== undefined]).toEqual([name, needed, true]);
        if (condition === 'service_healthy')
          expect([needed, services[needed]?.healthcheck]).toEqual([needed, expect.anything()]);
        if (condition === 'service_completed_successfully') expect(services[needed]?.restart).toBe('no');
      }
      for (const volume of service.volumes ?? []) {
        const [source = ''] = volume.split(':');
        if (source.startsWith('./'))
          expect(() => readdirSync(`${root}${source.split('/').slice(0, -1).join('/')}`)).not.toThrow();
        else expect(Object.keys(compose.volumes)).toContain(source);
      }
    }
  });

  it('O16 gives its processes settings that the product knows and accepts', () => {
    const given = services['api-1']?.environment ?? {};
    const known = new Set([...Object.keys(Environment.shape), 'NODE_ENV']);
    expect(Object.keys(given).filter((name) => !known.has(name))).toEqual([]);
    const filled = Object.entries(given).map(([name, value]) => [name, fillIn(value)]);
    expect(Environment.safeParse(Object.fromEntries(filled)).error).toBeUndefined();
    expect(services['api-2']?.environment).toEqual(given);
    expect(services['setup']?.environment).toEqual(given);
  });

  it('O17 runs what `npm run cluster` runs without Docker, with the same settings', async () => {
    const parts: { apiEnvironment: (values: object) => Record<string, string> } = await import(
      `${root}tools/cluster-parts.mjs`
    );
    expect(Object.keys(parts.apiEnvironment({})).sort()).toEqual(
      Object.keys(services['api-1']?.environment ?? {}).sort(),
    );
    const wanted = [...read('deploy/proxy.conf.template').matchAll(/\$\{(\w+)\}/g)].map(([, name]) => name);
    expect([...new Set(wanted)].sort()).toEqual(Object.keys(services['proxy']?.environment ?? {}).sort());
  });

  it('O18 names in example.env what has no default', () => {
    const asked = [...read('docker-compose.yml').matchAll(/\$\{(\w+):\?/g)].map(([, name]) => name);
    for (const name of asked) expect(read('deploy/example.env')).toMatch(new RegExp(`^${name}=`, 'm'));
  });
});

describe('the Dockerfile', () => {
  const dockerfile = read('Dockerfile');

  it('O19 builds on Node 24 in stages, knows every workspace, and runs without rights', () => {
    const images = [...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, image]) => image);
    expect(new Set(images)).toEqual(new Set(['node:24-bookworm-slim', 'manifests']));
    const workspaces = ['apps', 'libs'].flatMap((room) =>
      readdirSync(`${root}${room}`).map((name) => `${room}/${name}`),
    );
    for (const workspace of [...workspaces, 'e2e', 'bench'])
      expect(dockerfile).toContain(`COPY ${workspace}/package.json ${workspace}/`);
    expect(dockerfile.slice(dockerfile.lastIndexOf('FROM'))).toMatch(/^USER node$/m);
  });
});

/** As Compose does with an .env in which every demanded variable is set. */
const fillIn = (value: string) =>
  value
    .replace(/\$\{\w+:-([^}]*)\}/g, '$1')
    .replace(/\$\{\w+:\?[^}]*\}/g, 'a value of thirty-two characters or more'.replaceAll(' ', '-'));
