import type { EntityId, SessionId } from '@ruta/contracts/protocol/ids';
import type { SessionHeader } from '@ruta/contracts/session/http';
import type { JoinedSession, ScreenPaired } from '@ruta/contracts/session/socket';
import { fixedId } from '@ruta/testing/session/fixed-id';
import type { Browser, BrowserContext, Page, WebSocketRoute } from 'playwright-core';
import { cards, minutesText, type WallScene } from './wall-scenes.ts';

const sessionId = fixedId<SessionId>('wall session');
const paired: ScreenPaired = { token: 'a token of the test', sessionId, entity: 'valle-del-encino' };

/**
 * The product's own wall in a browser of its own. What it is told comes from the test, over the line that the page opens
 * by itself: so it shows moments that would take a hall of people hours to come to.
 */
export class Wall {
  private edition = 0;
  private scene: WallScene | null = null;
  private line: WebSocketRoute | null = null;

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
  ) {}

  static async hangs(browser: Browser, baseURL: string): Promise<Wall> {
    const context = await browser.newContext({ baseURL, locale: 'es-MX', serviceWorkers: 'block' });
    const page = await context.newPage();
    const wall = new Wall(context, page);
    await page.addInitScript((kept) => localStorage.setItem('ruta.screen', kept), JSON.stringify(paired));
    await page.routeWebSocket(/\/socket\.io\//, (line) => wall.serve(line));
    await page.route('**/minutes/versions/*', (asked) => asked.fulfill({ json: minutesText }));
    await page.clock.install();
    return wall;
  }

  /** Resolves when it is painted, in its own letters. */
  async shows(scene: WallScene): Promise<void> {
    this.scene = scene;
    this.edition += 1;
    if (this.edition === 1) await this.page.goto('/pantalla');
    else this.hears('session.renewed', { edition: this.edition });
    await this.page.clock.runFor(1000);
    await this.page.locator(`[aria-label*="${this.code()}"]`).waitFor({ state: 'attached' });
    await this.page.evaluate(() => document.fonts.ready);
    await this.settles();
  }

  /** Nothing moves any more: what is fetched late (the reader of Markdown, letters) has come. */
  async settles(): Promise<void> {
    let before = '';
    for (;;) {
      await this.page.clock.runFor(1100);
      const now = await this.page.evaluate(() => {
        const wall = document.querySelector<HTMLElement>('main [data-theme="dark"] section');
        return `${wall?.style.getPropertyValue('--fit')} ${wall?.scrollHeight} ${wall?.textContent?.length}`;
      });
      if (now === before) return;
      before = now;
    }
  }

  async turnsPage(): Promise<void> {
    await this.page.clock.runFor(10_500);
  }

  /** Something the server tells. */
  hears(event: string, payload: Record<string, unknown>): void {
    this.line?.send(`42${JSON.stringify([event, { sessionId, ...payload }])}`);
  }

  /** How many pages its fullest part has. */
  pages(): Promise<number> {
    return this.page.evaluate(() =>
      Math.max(
        1,
        ...[...document.querySelectorAll<HTMLElement>('[data-page]')].map(
          ({ dataset }) => Number(dataset['page']?.split('/')[1] ?? 1) || 1,
        ),
      ),
    );
  }

  /** Another one for each scene, by which one sees that it is there. */
  private code(): string {
    return `QX${String(1000 + this.edition)}`;
  }

  /** As much of Socket.IO as a page that only looks on needs. */
  private serve(line: WebSocketRoute): void {
    this.line = line;
    line.onMessage((message) => {
      const text = String(message);
      if (text.startsWith('40')) return line.send('40{"sid":"wall"}');
      const asked = /^42(\d+)(\[.*\])$/s.exec(text);
      if (!asked) return;
      const [event] = JSON.parse(asked[2] ?? '[]') as [string];
      line.send(`43${asked[1]}${JSON.stringify([{ ok: true, value: this.answer(event) }])}`);
    });
    line.send(
      '0{"sid":"wall","upgrades":[],"pingInterval":86400000,"pingTimeout":86400000,"maxPayload":1000000}',
    );
  }

  private answer(event: string): unknown {
    const at = Date.now();
    if (event === 'clock.read') return { now: at };
    if (event === 'session.pulse') return { at };
    return event === 'session.join' && this.scene ? this.joined(this.scene) : null;
  }

  private joined({ view, header }: WallScene): JoinedSession {
    const shown: SessionHeader = {
      id: sessionId,
      entityId: fixedId<EntityId>('wall entity'),
      entity: paired.entity,
      phaseId: null,
      code: this.code(),
      title: 'Mesa de agua',
      place: 'Casa de la Cultura',
      language: 'es',
      startsAt: 0,
      plannedMs: 0,
      status: view.run.status,
      ...header,
    };
    return {
      at: Date.now(),
      edition: this.edition,
      header: shown,
      view,
      missed: null,
      names: cards,
      own: null,
      votes: [],
      tallies: [],
      presence: {
        connected: 1999,
        room: 1700,
        online: 280,
        assisted: 19,
        lagging: 0,
        controllerHeardAt: null,
      },
      mayLead: false,
    };
  }
}
