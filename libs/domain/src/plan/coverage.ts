import type { Covered, CoverageDimension, CoverageInstitution } from '@ruta/contracts/plan/coverage';
import {
  type CommitmentForm,
  OpenGovernmentValue,
  TransversalTheme,
} from '@ruta/contracts/drafting/commitment-form';
import type { OwnDeclaration } from '@ruta/contracts/declaration/declaration';
import { SectorId } from '@ruta/contracts/protocol/ids';
import { aimInWords, commitmentWords, withOwnAims } from '../commitment/commitment-words.ts';
import { knownAims } from '../declaration/aims.ts';
import { type InstitutionPlaces, plainName, sameName, sectorOf } from '../secretariat/institution.ts';

export interface CoveringCommitment {
  key: string;
  form: Pick<CommitmentForm, 'aims' | 'goals' | 'themes' | 'values' | 'lead' | 'support' | 'counterparts'>;
  /** Ids of the places whose people it came from. */
  territories: readonly string[];
}

export interface CoverageGround extends InstitutionPlaces {
  territories: readonly { id: string; name: string }[];
  ownAims: readonly OwnDeclaration[];
}

interface Member {
  id: string;
  /** Null where the form's sets name it. */
  name: string | null;
}

const unnamed = (ids: readonly string[]): Member[] => ids.map((id) => ({ id, name: null }));
const GOALS = unnamed(Array.from({ length: 17 }, (_, index) => String(index + 1)));

/** W8: for each member of each dimension the commitments that serve it; a member that nothing serves is listed too. */
export function coverageOf(
  commitments: readonly CoveringCommitment[],
  ground: CoverageGround,
): { dimension: CoverageDimension; members: Covered[] }[] {
  const by = (
    dimension: CoverageDimension,
    members: readonly Member[],
    serves: (commitment: CoveringCommitment, member: string) => boolean,
  ) => ({
    dimension,
    members: members.map(({ id, name }) => ({
      member: id,
      name,
      keys: commitments.filter((commitment) => serves(commitment, id)).map(({ key }) => key),
    })),
  });
  return [
    by('aims', aimsToServe(commitments, ground), ({ form }, id) => {
      const like = ground.ownAims.flatMap(({ aims }) => aims).find((aim) => aim.id === id)?.like;
      return form.aims.some((aim) => aim === id || aim === like);
    }),
    by('goals', GOALS, ({ form }, goal) => form.goals.includes(Number(goal))),
    by('themes', unnamed(TransversalTheme.options), ({ form }, theme) =>
      form.themes.some((each) => each === theme),
    ),
    by('values', unnamed(OpenGovernmentValue.options), ({ form }, value) =>
      form.values.some((each) => each === value),
    ),
    by('sectors', ground.sectors, ({ form }, id) =>
      institutionsOf(form).some((institution) => sectorOf(institution, ground).sectorId === id),
    ),
    by('territories', ground.territories, ({ territories }, place) => territories.includes(place)),
  ];
}

/** The entity's own that stand, the catalogue's, then what commitments name beside them. */
function aimsToServe(commitments: readonly CoveringCommitment[], { ownAims }: CoverageGround): Member[] {
  const words = withOwnAims(commitmentWords.es, ownAims);
  const all = ownAims.flatMap(({ aims }) => aims);
  const named = commitments.flatMap(({ form }) => form.aims);
  const ids = [...all.filter(({ current }) => current).map(({ id }) => id), ...knownAims, ...named];
  return [...new Set(ids)].map((id) => ({
    id,
    name: all.some((aim) => aim.id === id) ? aimInWords(words, id) : null,
  }));
}

/** W10: every institution of the commitments once, as it is written first, with its sector and where it takes part. */
export function institutionsIn(
  commitments: readonly CoveringCommitment[],
  ground: InstitutionPlaces,
): CoverageInstitution[] {
  const names = commitments.flatMap(({ form }) => institutionsOf(form));
  const once = names.filter((name, at) => names.findIndex((other) => sameName(other, name)) === at);
  return once
    .toSorted((one, other) => plainName(one).localeCompare(plainName(other)))
    .map((name) => {
      const { sectorId, by } = sectorOf(name, ground);
      const keys = commitments
        .filter(({ form }) => institutionsOf(form).some((each) => sameName(each, name)))
        .map(({ key }) => key);
      return { name, sectorId: sectorId === null ? null : SectorId.parse(sectorId), by, keys };
    });
}

const institutionsOf = ({ lead, support, counterparts }: CoveringCommitment['form']): string[] =>
  [lead, ...support, ...counterparts]
    .map(({ institution }) => institution)
    .filter((name) => name.trim() !== '');
