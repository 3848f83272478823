import { uuidv7 } from 'uuidv7';

/** An id for a row of the document: short, and nobody else's. */
export const newRowId = (): string => uuidv7().replaceAll('-', '').slice(-12);
