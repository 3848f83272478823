import { z } from 'zod';
import { randomId } from '../../shared/live/op-id.ts';

const key = 'ruta.console';

/** A name for this tab, kept through its reloads: the control belongs to one tab of one person. */
export function consoleId(): string {
  try {
    const kept = z.uuid().safeParse(sessionStorage.getItem(key));
    if (kept.success) return kept.data;
    const made = randomId();
    sessionStorage.setItem(key, made);
    return made;
  } catch {
    return randomId();
  }
}
