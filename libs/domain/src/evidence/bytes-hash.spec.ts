import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bytesHash } from './bytes-hash.ts';

describe('the fingerprint of a file', () => {
  it('E22 is the SHA-256 that anybody else computes of the same bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) =>
        expect(bytesHash(bytes)).toBe(createHash('sha256').update(bytes).digest('hex')),
      ),
    );
  });
});
