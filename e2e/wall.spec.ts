import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, PROJECTOR } from './support/people.ts';
import { type Product, startProduct } from './support/product.ts';
import { keepPicture } from './support/walk.ts';
import { wallFaults, wayIn } from './support/wall-faults.ts';
import { wallScenes } from './support/wall-scenes.ts';
import { Wall } from './support/wall.ts';

const SMALL = { width: 1280, height: 720 } as const;
/** Of what has many pages the first ones are looked at; those after them are made alike. */
const MOST_PAGES = 3;

describe('the wall', () => {
  let product: Product;
  let browser: Browser;
  let wall: Wall;

  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct({ demo: true }), openBrowser()]);
    wall = await Wall.hangs(browser, product.url);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await product?.dispose();
  });

  it.each(wallScenes)(
    'S132 shows whole, apart and large enough: $name',
    async (scene) => {
      for (const size of [PROJECTOR, SMALL]) {
        await wall.page.setViewportSize(size);
        await wall.shows(scene);
        const over = scene.view.run.status === 'finished';
        expect(await wayIn(wall.page)).toEqual({ picture: true, code: !over });
        const pages = await wall.pages();
        for (let page = 1; page <= Math.min(pages, MOST_PAGES); page += 1) {
          if (page > 1) await wall.turnsPage();
          await keepPicture(wall, `wall.${scene.name}.${size.height}.${page}`, 'window');
          expect(await wallFaults(wall.page)).toEqual([]);
        }
      }
    },
    60_000,
  );

  it('S133 shows the way in until the room is locked', async () => {
    const [scene] = wallScenes.filter(({ name }) => name === 'ideas, short');
    if (!scene) throw new Error('no scene');
    const { run } = scene.view;
    await wall.shows(scene);
    expect(await wayIn(wall.page)).toEqual({ picture: true, code: true });
    wall.hears('session.event', {
      from: scene.view.seq + 1,
      seq: scene.view.seq + 1,
      events: [{ seq: scene.view.seq + 1, at: run.since, events: [{ type: 'room.locked', locked: true }] }],
      names: [],
    });
    await wall.page.getByText('La sala está cerrada a más personas').waitFor();
    expect(await wayIn(wall.page)).toEqual({ picture: false, code: false });
    expect(await wallFaults(wall.page)).toEqual([]);
  });
});
