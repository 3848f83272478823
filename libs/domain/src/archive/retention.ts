import { ArchiveKind, type RetentionClass } from '@ruta/contracts/archive/archive';
import type { Day } from '@ruta/contracts/protocol/instant';

const law = 'Ley General de Archivos y ley de archivos del estado: catálogo de disposición documental.';

/** AR10: what every entity begins with; its organiser adjusts it to the entity's own catalogue. */
export const firstRetention: readonly RetentionClass[] = [
  {
    name: 'Valor histórico: se conserva siempre',
    years: null,
    basis: `${law} Documentos que dan cuenta de decisiones públicas y de la participación ciudadana.`,
    kinds: [
      'plan',
      'declaration',
      'minutes',
      'session-report',
      'formal-minutes',
      'resolution',
      'installation',
      'agreement',
      'internal-evaluation',
      'independent-evaluation',
      'report',
    ],
  },
  {
    name: 'Comprobación y trámite',
    years: 6,
    basis: `${law} Plazo de conservación en trámite y concentración; se ajusta a lo que diga el catálogo propio.`,
    kinds: ['evidence', 'document'],
  },
];

/** Kinds whose bytes the archive itself holds and can take out; the others belong to what was decided. */
export const disposableKinds: readonly ArchiveKind[] = ['document'];

/** AR11: the last day something of this day has to be kept; a later decision to keep it moves it. */
export function keptUntil(
  classes: readonly RetentionClass[],
  kind: ArchiveKind,
  day: Day,
  extended: Day | null,
): Day | null {
  const years = classes.find(({ kinds }) => kinds.includes(kind))?.years ?? null;
  if (years === null) return null;
  const rest = day.slice(5);
  const to = Number(day.slice(0, 4)) + years;
  const leap = (to % 4 === 0 && to % 100 !== 0) || to % 400 === 0;
  const until = `${to}-${rest === '02-29' && !leap ? '02-28' : rest}`;
  return extended !== null && extended > until ? extended : until;
}
