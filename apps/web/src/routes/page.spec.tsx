import { describe, expect, it } from '@jest/globals';
import { fetchLostPages, page } from './page.tsx';

describe('a page that the network lost', () => {
  it('is fetched again when somebody asks for it, and only then', async () => {
    let asked = 0;
    let away = true;
    const One = page(async () => {
      asked += 1;
      if (away) throw new Error('no network');
      return () => <h1>Datos abiertos</h1>;
    });
    await One.preload();
    expect(() => One()).toThrow('no network');
    expect(await fetchLostPages()).toBe(false);
    expect(asked).toBe(2);

    away = false;
    expect(await fetchLostPages()).toBe(true);
    expect(await fetchLostPages()).toBe(true);
    expect(asked).toBe(3);
  });
});
