import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalize } from 'json-canonicalize';

/** Canonical form of a JSON value after RFC 8785: equal values give equal bytes on every machine. */
export const canonicalJson = (value: unknown): string => canonicalize(value);

/** SHA-256 over the canonical form, as 64 lower-case hex digits. */
export const contentHash = (value: unknown): string => bytesToHex(sha256(utf8ToBytes(canonicalJson(value))));
