import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { leafHash, merkleProof, merkleRoot, rootFromProof } from './merkle.ts';

const anyLeaves = fc
  .uniqueArray(fc.string(), { minLength: 1, maxLength: 40 })
  .map((values) => values.map(leafHash));

describe('a Merkle tree', () => {
  it('E20 leads from every leaf to the root by its proof, and from no stranger', () => {
    fc.assert(
      fc.property(anyLeaves, fc.string({ minLength: 60 }), (leaves, stranger) => {
        const root = merkleRoot(leaves);
        for (const leaf of leaves) {
          const proof = merkleProof(leaves, leaf);
          expect(proof && rootFromProof(leaf, proof)).toBe(root);
          expect(proof && rootFromProof(leafHash(stranger), proof)).not.toBe(root);
        }
        expect(merkleProof(leaves, leafHash(stranger))).toBeNull();
      }),
    );
  });

  it('E21 agrees with RFC 6962 on the tree without leaves and keeps leaves apart from nodes', () => {
    expect(merkleRoot([])).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    const [a, b] = [leafHash('a'), leafHash('b')];
    expect(merkleRoot([a])).toBe(a);
    expect(merkleRoot([a, b])).not.toBe(leafHash([a, b]));
  });
});
