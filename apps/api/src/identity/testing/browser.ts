import type { Me } from '@ruta/contracts/identity/me';

/** What a browser would send back after this answer: the device cookie alone. */
export function cookieOf(answer: Response): string {
  const cookies = answer.headers.getSetCookie().map((header) => header.split(';')[0] ?? '');
  return cookies.find((cookie) => cookie.includes('ruta_device=')) ?? '';
}

/** The attributes of the device cookie that an answer sets. */
export function flagsOf(answer: Response): Record<string, string> {
  const header = answer.headers.getSetCookie().find((cookie) => cookie.includes('ruta_device=')) ?? '';
  const flags = header
    .split(';')
    .slice(1)
    .map((part) => part.trim().split('='));
  return Object.fromEntries(flags.map(([name = '', value = '']) => [name, value]));
}

export const idOf = ({ actor }: Me): string | null => (actor.kind === 'visitor' ? null : actor.personId);
