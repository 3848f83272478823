import { randomInt } from 'node:crypto';
import { codeAlphabet, codeLength } from '@ruta/contracts/session/session-code';

/** A join or pairing code; whoever keeps it makes sure that it is free. */
export const newCode = (): string =>
  Array.from({ length: codeLength }, () => codeAlphabet[randomInt(codeAlphabet.length)]).join('');
