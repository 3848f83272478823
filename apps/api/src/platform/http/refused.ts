import type { Refusal, RefusalCode } from '@ruta/contracts/protocol/refusal';

/** Thrown wherever a request cannot be carried out; both filters turn it into the named refusal on the wire. */
export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(code: RefusalCode, detail?: Refusal['detail']) {
    super(code);
    this.refusal = detail ? { code, detail } : { code };
  }
}
