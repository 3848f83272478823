import { OpId } from '@ruta/contracts/protocol/ids';
import { uuidv7 } from 'uuidv7';

/**
 * A new operation id. Halls serve the product over plain HTTP on a local address, where `crypto.randomUUID` does not
 * exist; `getRandomValues`, which this uses, does.
 */
export const newOpId = (): OpId => OpId.parse(uuidv7());
