import { expect, it } from '@jest/globals';
import { clockText } from './clock-text.ts';

it.each([
  [222_000, '3:42'],
  [221_001, '3:42'],
  [0, '0:00'],
  [48_000, '0:48'],
  [7_440_000, '2:04:00'],
  [-12_000, '−0:12'],
])('shows %d ms as %s', (milliseconds, text) => expect(clockText(milliseconds)).toBe(text));
