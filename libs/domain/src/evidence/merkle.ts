import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from './canonical-json.ts';

const LEAF = new Uint8Array([0]);
const NODE = new Uint8Array([1]);

/** Hash of one leaf, 64 hex digits: SHA-256 over a zero byte and the value's canonical form (RFC 6962, 2.1). */
export const leafHash = (value: unknown): string =>
  bytesToHex(sha256(concatBytes(LEAF, utf8ToBytes(canonicalJson(value)))));

const nodeHash = (left: string, right: string): string =>
  bytesToHex(sha256(concatBytes(NODE, hexToBytes(left), hexToBytes(right))));

/** Root of leaf hashes in ascending order, so that the order says nothing about who came when. */
export function merkleRoot(leaves: readonly string[]): string {
  return rootOf([...leaves].sort());
}

/** RFC 6962: the left part holds the largest power of two smaller than the whole. No leaves: the hash of nothing. */
function rootOf(leaves: readonly string[]): string {
  const [only] = leaves;
  if (only === undefined) return bytesToHex(sha256(new Uint8Array(0)));
  if (leaves.length === 1) return only;
  const half = largestPowerBelow(leaves.length);
  return nodeHash(rootOf(leaves.slice(0, half)), rootOf(leaves.slice(half)));
}

/** The hashes one needs, from the leaf up, to compute the root from that leaf alone; null for a stranger. */
export function merkleProof(leaves: readonly string[], leaf: string): ProofStep[] | null {
  const sorted = [...leaves].sort();
  const index = sorted.indexOf(leaf);
  return index < 0 ? null : proofIn(sorted, index);
}

export interface ProofStep {
  side: 'left' | 'right';
  hash: string;
}

function proofIn(leaves: readonly string[], index: number): ProofStep[] {
  if (leaves.length === 1) return [];
  const half = largestPowerBelow(leaves.length);
  const [left, right] = [leaves.slice(0, half), leaves.slice(half)];
  if (index < half) return [...proofIn(left, index), { side: 'right', hash: rootOf(right) }];
  return [...proofIn(right, index - half), { side: 'left', hash: rootOf(left) }];
}

export const rootFromProof = (leaf: string, proof: readonly ProofStep[]): string =>
  proof.reduce(
    (hash, step) => (step.side === 'left' ? nodeHash(step.hash, hash) : nodeHash(hash, step.hash)),
    leaf,
  );

function largestPowerBelow(count: number): number {
  let power = 1;
  while (power * 2 < count) power *= 2;
  return power;
}
