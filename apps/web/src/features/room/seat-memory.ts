import { SessionHeader } from '@ruta/contracts/session/http';

const keyOf = (code: string) => `ruta.seat.${code}`;

/** The session this device already sits in under a code, so that a reload leads straight back, also without network. */
export function rememberedSeat(code: string): SessionHeader | null {
  try {
    const kept = localStorage.getItem(keyOf(code));
    const read = kept === null ? null : SessionHeader.safeParse(JSON.parse(kept));
    return read?.success ? read.data : null;
  } catch {
    return null;
  }
}

export function rememberSeat(header: SessionHeader): void {
  try {
    localStorage.setItem(keyOf(header.code), JSON.stringify(header));
  } catch {
    // Without storage a reload asks for the name again and gives the same seat.
  }
}

export function forgetSeat(code: string): void {
  try {
    localStorage.removeItem(keyOf(code));
  } catch {
    // Nothing was kept.
  }
}
