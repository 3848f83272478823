import { describe, expect, it } from '@jest/globals';
import { ServerClock } from './server-clock.ts';

describe('the server clock', () => {
  it('shows the server time on a phone that is four minutes slow', () => {
    const phone = 1_000_000;
    const clock = new ServerClock(() => phone);
    clock.observe({ serverNow: phone + 240_000, sentAt: phone - 40, receivedAt: phone + 40 });
    expect(clock.now()).toBe(phone + 240_000);
  });

  it('believes the reading with the shortest way, not the latest', () => {
    const clock = new ServerClock(() => 0);
    clock.observe({ serverNow: 5_000, sentAt: 0, receivedAt: 20 });
    clock.observe({ serverNow: 9_000, sentAt: 0, receivedAt: 3_000 });
    expect(clock.now()).toBe(4_990);
  });

  it('starts anew after the device slept', () => {
    const clock = new ServerClock(() => 0);
    clock.observe({ serverNow: 5_000, sentAt: 0, receivedAt: 0 });
    clock.forget();
    clock.observe({ serverNow: 8_000, sentAt: 0, receivedAt: 400 });
    expect(clock.now()).toBe(7_800);
  });
});
