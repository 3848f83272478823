import type { Covered, CoverageDimension } from '@ruta/contracts/plan/coverage';
import {
  type CommitmentForm,
  OpenGovernmentValue,
  TransversalTheme,
} from '@ruta/contracts/drafting/commitment-form';
import { knownAims } from '../declaration/aims.ts';

export interface CoveringCommitment {
  key: string;
  form: Pick<CommitmentForm, 'aims' | 'goals' | 'themes' | 'values' | 'lead' | 'support' | 'counterparts'>;
  /** Names of the places whose people it came from. */
  territories: readonly string[];
}

export interface CoverageGround {
  /** Sector of each institution that has a seat. */
  sectors: readonly { name: string; institutions: readonly string[] }[];
  territories: readonly string[];
}

const GOALS = Array.from({ length: 17 }, (_, index) => String(index + 1));

/** W8: for each member of each dimension the commitments that serve it; a member that nothing serves is listed too. */
export function coverageOf(
  commitments: readonly CoveringCommitment[],
  ground: CoverageGround,
): { dimension: CoverageDimension; members: Covered[] }[] {
  const by = (
    dimension: CoverageDimension,
    members: readonly string[],
    serves: (commitment: CoveringCommitment, member: string) => boolean,
  ) => ({
    dimension,
    members: members.map((member) => ({
      member,
      keys: commitments.filter((commitment) => serves(commitment, member)).map(({ key }) => key),
    })),
  });
  const own = commitments.flatMap(({ form }) => form.aims).filter((aim) => !knownAims.includes(aim));
  const sectorOf = (name: string) => ground.sectors.find((sector) => sector.name === name);
  return [
    by('aims', [...new Set([...knownAims, ...own])], ({ form }, aim) => form.aims.includes(aim)),
    by('goals', GOALS, ({ form }, goal) => form.goals.includes(Number(goal))),
    by('themes', TransversalTheme.options, ({ form }, theme) => form.themes.some((each) => each === theme)),
    by('values', OpenGovernmentValue.options, ({ form }, value) =>
      form.values.some((each) => each === value),
    ),
    by(
      'sectors',
      ground.sectors.map(({ name }) => name),
      ({ form }, name) =>
        institutionsOf(form).some((institution) =>
          sectorOf(name)?.institutions.some((known) => sameName(known, institution)),
        ),
    ),
    by('territories', ground.territories, ({ territories }, place) => territories.includes(place)),
  ];
}

const institutionsOf = ({ lead, support, counterparts }: CoveringCommitment['form']): string[] =>
  [lead, ...support, ...counterparts].map(({ institution }) => institution).filter((name) => name !== '');

/** Institutions are written by hand: case, accents and blanks do not make another one. */
export const sameName = (a: string, b: string): boolean => plain(a) === plain(b);

const plain = (name: string): string =>
  name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
