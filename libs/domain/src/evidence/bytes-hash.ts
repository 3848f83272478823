import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/**
 * SHA-256 of a file's bytes, as 64 lower-case hex digits. Also where a page came over plain HTTP, as in a hall: browsers
 * have no `crypto.subtle` there.
 */
export const bytesHash = (bytes: Uint8Array): string => bytesToHex(sha256(bytes));
