import { ScreenPaired } from '@ruta/contracts/session/socket';

const key = 'ruta.screen';

/** The pairing outlives a reload: a projector that restarts shows its session again, until it is revoked. */
export function rememberedPairing(): ScreenPaired | null {
  try {
    const kept = localStorage.getItem(key);
    const read = kept === null ? null : ScreenPaired.safeParse(JSON.parse(kept));
    return read?.success ? read.data : null;
  } catch {
    return null;
  }
}

export function rememberPairing(paired: ScreenPaired | null): void {
  try {
    if (paired) localStorage.setItem(key, JSON.stringify(paired));
    else localStorage.removeItem(key);
  } catch {
    // Without storage the pairing lasts as long as the page.
  }
}
