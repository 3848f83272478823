import type { ChangedField, ProjectForm } from '@ruta/contracts/consultation/project';
import type { Day } from '@ruta/contracts/protocol/instant';
import { refuse, type Refusal } from '@ruta/contracts/protocol/refusal';
import type { PhaseSettings, PhaseState } from '@ruta/contracts/route/phase';
import { contentHash } from '../evidence/canonical-json.ts';
import { resultsArePublic } from '../survey/reply-intake.ts';

/** What can be done with a catalogue of projects. */
export type CatalogueDeed = 'add' | 'order' | 'change' | 'remove' | 'withdraw' | 'settle';

const deeds: Record<PhaseState, readonly CatalogueDeed[]> = {
  draft: ['add', 'order', 'change', 'remove'],
  announced: ['add', 'order', 'change', 'withdraw'],
  open: ['change', 'withdraw'],
  closed: ['settle'],
  synthesised: ['settle'],
  answered: ['settle'],
};

/** K27, K28, K33: what may be done at this stage of the phase. */
export const mayDo = (deed: CatalogueDeed, state: PhaseState): boolean => deeds[state].includes(deed);

/** K27: of an open project only these are put right; people support what it is called and who proposes it. */
const corrigible: readonly ChangedField[] = ['summary', 'theme', 'place', 'aims', 'cost', 'document'];

const fields: Record<ChangedField, keyof ProjectForm> = {
  title: 'title',
  summary: 'summary',
  institution: 'institution',
  theme: 'themeId',
  place: 'placeId',
  aims: 'aims',
  cost: 'cost',
  document: 'documentId',
};
const order = Object.keys(fields) as ChangedField[];

/** K27: which fields a change touches, none where it says the same, or why it may not be made. */
export function changedFields(
  before: ProjectForm,
  after: ProjectForm,
  { state, reason }: { state: PhaseState; reason: string | null },
): ChangedField[] | { refusal: Refusal } {
  const changed = order.filter(
    (field) => JSON.stringify(before[fields[field]]) !== JSON.stringify(after[fields[field]]),
  );
  if (changed.length === 0) return [];
  if (!mayDo('change', state)) return refuse('consultation.projects-frozen');
  if (state === 'draft') return changed;
  const frozen = state === 'open' ? changed.find((field) => !corrigible.includes(field)) : undefined;
  if (frozen) return refuse('consultation.projects-frozen', { field: frozen });
  return reason ? changed : refuse('consultation.change-reason-needed');
}

/** K29: support is given and taken back while the phase is open, and not after its last day. */
export const takesSupport = (phase: { state: PhaseState; closesOn: Day }, today: Day): boolean =>
  phase.state === 'open' && today <= phase.closesOn;

/** K31. */
export const tellsSupport = (phase: {
  state: PhaseState;
  settings: Pick<PhaseSettings, 'resultsFrom'>;
}): boolean => resultsArePublic(phase.state, phase.settings.resultsFrom);

/**
 * K32: an order of this reader's own. Each project's place comes from the reader's seed and its id alone, so that it is
 * always the same, every place is as likely for each, and one that comes or goes moves none of the others.
 */
export function shuffledFor<Item extends { id: string }>(seed: string, items: readonly Item[]): Item[] {
  const places = new Map(items.map(({ id }) => [id, contentHash({ seed, id })]));
  const placeOf = ({ id }: Item) => places.get(id) ?? '';
  return items.toSorted((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1));
}
