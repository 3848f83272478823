import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('./oidc-process.mjs', import.meta.url));

/** Starts the provider; `issuer` is its address once it listens. */
export async function startProvider(redirectUri: string): Promise<{ issuer: string; stop(): Promise<void> }> {
  const child = spawn(process.execPath, [script, redirectUri], { stdio: ['ignore', 'pipe', 'ignore'] });
  const [line]: Buffer[] = await once(child.stdout, 'data');
  return {
    issuer: String(line).trim(),
    stop: async () => {
      child.kill();
      await once(child, 'exit');
    },
  };
}

/** A browser as far as a provider needs one: keeps cookies per host, follows redirects, fills in forms. */
export class FormBrowser {
  private readonly cookies = new Map<string, Map<string, string>>();

  /** Follows redirects until `until` matches the next address; resolves to that address, not asked for yet. */
  async signIn(start: string, name: string, until: string): Promise<string> {
    let next = await this.location(start);
    while (!next.startsWith(until)) {
      const answer = await this.ask(next, {});
      const location = answer.headers.get('location');
      if (location) next = new URL(location, next).href;
      else next = await this.submit(next, await answer.text(), name);
    }
    return next;
  }

  take(url: string, answer: Response): void {
    const jar = this.cookies.get(new URL(url).host) ?? new Map<string, string>();
    this.cookies.set(new URL(url).host, jar);
    for (const header of answer.headers.getSetCookie()) {
      const [, cookieName = '', value = ''] = /^([^=]+)=([^;]*)/.exec(header) ?? [];
      if (value === '') jar.delete(cookieName);
      else jar.set(cookieName, value);
    }
  }

  cookieHeader(url: string): string {
    return [...(this.cookies.get(new URL(url).host) ?? [])]
      .map(([name, value]) => `${name}=${value}`)
      .join('; ');
  }

  async ask(url: string, options: RequestInit): Promise<Response> {
    const headers = { ...options.headers, cookie: this.cookieHeader(url) };
    const answer = await fetch(url, { ...options, headers, redirect: 'manual' });
    this.take(url, answer);
    return answer;
  }

  private async location(url: string): Promise<string> {
    return new URL((await this.ask(url, {})).headers.get('location') ?? '', url).href;
  }

  private async submit(page: string, html: string, name: string): Promise<string> {
    const action = new URL(/<form[^>]*action="([^"]+)"/.exec(html)?.[1] ?? page, page).href;
    const prompt = /name="prompt" value="(\w+)"/.exec(html)?.[1] ?? '';
    const body = new URLSearchParams({ prompt, login: name, password: 'any' });
    const answer = await this.ask(action, { method: 'POST', body });
    return new URL(answer.headers.get('location') ?? '', action).href;
  }
}
