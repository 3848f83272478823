import type { PhaseKind, PhaseView } from '@ruta/contracts/route/phase';

/** What they leave behind has a page that is theirs. */
const ownPages: Partial<Record<PhaseKind, (phase: PhaseView) => string>> = {
  consultation: ({ id }) => `aportes?phase=${id}`,
  approval: () => 'plan',
};

/** Where one takes part in them while they are open, if not where everything that is open stands together. */
const openPages: Partial<Record<PhaseKind, string>> = { approval: 'plan', feedback: 'retroalimentacion' };

/** Where a station leads: to where one takes part while it is open, to what it left behind afterwards (R17). */
export function phaseHref(slug: string, phase: PhaseView): string | undefined {
  const { id, kind, state } = phase;
  const over = state === 'closed' || state === 'synthesised' || state === 'answered';
  const stop = `/${slug}/paradas/${id}`;
  if (state === 'draft') return undefined;
  if (kind === 'follow-up') return `/${slug}/seguimiento`;
  if (!over && state !== 'open') return `/${slug}/calendario`;
  if (kind === 'survey') return `/${slug}/encuestas/${id}${over ? '/resultados' : ''}`;
  // Nobody walks into a closed group, and awareness asks nothing of anybody.
  if (kind === 'focus-group' || kind === 'awareness') return stop;
  const own = ownPages[kind];
  if (over) return own ? `/${slug}/${own(phase)}` : stop;
  return `/${slug}/${openPages[kind] ?? 'participa'}`;
}
