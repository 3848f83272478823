import { expect, it } from '@jest/globals';
import { minutesToSecondCall } from './minutes-to-second-call.ts';

it.each([
  ['', -1],
  ['  ', -1],
  ['0', 0],
  ['30', 30],
  ['-5', 0],
  ['9999', 1440],
])('of a second call, "%s" is sent as %s: empty is none', (typed, minutes) => {
  expect(minutesToSecondCall(typed)).toBe(minutes);
});
