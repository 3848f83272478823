import type { PhaseView } from '@ruta/contracts/route/phase';

/** Where a station leads: to where one takes part while it is open, to what it left behind afterwards. */
export function phaseHref(slug: string, phase: PhaseView): string | undefined {
  const over = phase.state === 'closed' || phase.state === 'synthesised' || phase.state === 'answered';
  if (phase.state === 'draft') return undefined;
  if (phase.kind === 'follow-up') return `/${slug}/seguimiento`;
  if (phase.kind === 'survey' && (over || phase.state === 'open'))
    return `/${slug}/encuestas/${phase.id}${over ? '/resultados' : ''}`;
  if (phase.state === 'open') return phase.kind === 'approval' ? `/${slug}/plan` : `/${slug}/participa`;
  if (!over) return `/${slug}/calendario`;
  if (phase.kind === 'consultation') return `/${slug}/aportes`;
  return phase.kind === 'approval' ? `/${slug}/plan` : `/${slug}/calendario`;
}
