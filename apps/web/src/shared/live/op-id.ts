import { OpId } from '@ruta/contracts/protocol/ids';
import { uuidv7 } from 'uuidv7';

/**
 * A new operation id. Halls serve the product over plain HTTP on a local address, where `crypto.randomUUID` does not
 * exist; `getRandomValues`, which this uses, does.
 */
export const newOpId = (): OpId => OpId.parse(uuidv7());

/** A uuid of pure chance (version 4), for what must not tell by its id when it was made. */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
