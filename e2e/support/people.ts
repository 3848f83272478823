import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export const PHONE = { width: 360, height: 740 } as const;
export const LAPTOP = { width: 1280, height: 800 } as const;
export const PROJECTOR = { width: 1920, height: 1080 } as const;

/** By their tags. */
const everything = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Those that depend on colours and sizes, where the rest of the same page was looked at in another way. */
export const looksAlone = [
  'color-contrast',
  'link-in-text-block',
  'target-size',
  'scrollable-region-focusable',
];

const oneTime = /^\/entrar\/.+/;

/** RUTA_TEST_CHROMIUM is set by tools/jest-browser.mjs. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env['RUTA_TEST_CHROMIUM'];
  if (!executablePath) throw new Error('Browser tests need tools/jest-browser.mjs as global set-up');
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
}

/** One person with a browser of their own: cookies, storage and network apart from everybody else's. */
export class Person {
  private constructor(
    readonly name: string,
    readonly context: BrowserContext,
    readonly page: Page,
    readonly onPhone: boolean,
    /** Errors the page threw. */
    readonly faults: string[],
    /** Paths of the pages they came to, in order, each once. One-time links are not among them. */
    readonly visited: Set<string>,
  ) {}

  static async arrives(
    browser: Browser,
    name: string,
    options: {
      viewport?: { width: number; height: number };
      dark?: boolean;
      locale?: string;
      baseURL: string;
      storageState?: Awaited<ReturnType<BrowserContext['storageState']>>;
    },
  ): Promise<Person> {
    const onPhone = (options.viewport?.width ?? LAPTOP.width) < 600;
    const context = await browser.newContext({
      baseURL: options.baseURL,
      storageState: options.storageState,
      viewport: options.viewport ?? LAPTOP,
      colorScheme: options.dark ? 'dark' : 'light',
      locale: options.locale ?? 'es-MX',
      timezoneId: 'America/Mexico_City',
      hasTouch: onPhone,
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(20_000);
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(`${name}: ${error.message}`));
    const visited = new Set<string>();
    page.on('framenavigated', (frame) => {
      const { pathname, protocol } = new URL(frame.url());
      if (frame === page.mainFrame() && protocol === 'http:' && !oneTime.test(pathname))
        visited.add(pathname);
    });
    return new Person(name, context, page, onPhone, faults, visited);
  }

  /** From the next page on. */
  async speaks(language: string): Promise<void> {
    await this.context.addInitScript((chosen) => localStorage.setItem('ruta.language', chosen), language);
  }

  /** One click on the demonstration's sign-in page. */
  async signsInAs(who: string): Promise<void> {
    await this.page.goto('/entrar');
    await this.page.getByRole('button', { name: new RegExp(who) }).click();
    await this.page.waitForURL((url) => url.pathname !== '/entrar');
  }

  /** By the one-time address that came by mail, or any other. */
  async opensLink(link: string, button: string | RegExp): Promise<void> {
    await this.page.goto(link);
    await this.page.getByRole('main').getByRole('button', { name: button, exact: true }).click();
    await this.page.waitForURL((url) => !url.pathname.startsWith('/entrar'));
  }

  async asksForLink(email: string): Promise<void> {
    await this.page.goto('/entrar');
    await this.page.getByLabel('Correo electrónico').fill(email);
    await this.presses('Enviarme el enlace');
    await this.presses('Leído, seguir');
    await this.page.getByText('Revisa tu correo').waitFor();
  }

  async presses(button: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name: button, exact: typeof button === 'string' }).click();
  }

  /** Waits until a button can be pressed: by key nothing waits for it, as a click does. */
  async mayPress(button: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name: button, disabled: false }).first().waitFor();
  }

  async fills(fields: Record<string, string>): Promise<void> {
    const writable = this.page.locator('input, textarea, [contenteditable="true"]');
    for (const [label, text] of Object.entries(fields))
      await this.page.getByLabel(label).and(writable).fill(text);
  }

  async selects(field: string, option: string): Promise<void> {
    await this.page.getByRole('combobox', { name: field, exact: true }).selectOption({ label: option });
  }

  /** Waits until a field holds a text, whoever wrote it. */
  async showsIn(field: string, text: string): Promise<void> {
    const box = this.page.getByRole('textbox', { name: field, exact: true });
    await box.waitFor();
    const handle = await box.elementHandle();
    await this.page.waitForFunction(
      ([element, wanted]) =>
        element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
          ? element.value === wanted
          : element?.textContent === wanted,
      [handle, text] as const,
    );
  }

  async sees(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).first().waitFor();
  }

  async leaves(): Promise<void> {
    await this.context.close();
  }

  /** WCAG 2.2 A and AA by axe on what the page shows now, or single rules of it; resolves with one line per violation, none when clean. */
  async violations(rules: readonly string[] = everything): Promise<string[]> {
    if (!(await this.page.evaluate(() => 'axe' in globalThis))) await this.page.evaluate(axeSource);
    const found = await this.page.evaluate(
      async (runOnly) => {
        const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
        // React Aria speaks by naming elements that may be gone a moment later; what it says is not on the page.
        const shown = { include: [['html']], exclude: [['[data-live-announcer]']] };
        const { violations } = await axe.run(shown, { runOnly, resultTypes: ['violations'] });
        return violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(' | ')}`,
        );
      },
      [...rules],
    );
    return found.map((line) => `${this.page.url()} ${line}`);
  }
}
