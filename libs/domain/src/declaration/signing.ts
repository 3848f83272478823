import type {
  DeclarationForm,
  DeclarationSignature,
  SignDeclaration,
} from '@ruta/contracts/declaration/declaration';
import type { Actor } from '@ruta/contracts/identity/actor';
import type { CommitmentForm } from '@ruta/contracts/drafting/commitment-form';
import type { EntityId } from '@ruta/contracts/protocol/ids';
import type { RefusalCode } from '@ruta/contracts/protocol/refusal';
import { sameName } from '../secretariat/institution.ts';
import { holds } from '../policy/policy.ts';

/** What there is to sign, and who signed it. */
export interface SignableText {
  newest: { version: number; hash: string } | null;
  signed: readonly Pick<DeclarationSignature, 'organisation' | 'version' | 'state' | 'kind'>[];
}

type Signing = { state: 'waiting' | 'admitted' } | { refusal: RefusalCode };

/**
 * DE3–DE5: a signature is under exactly the newest text. The coordination enters those of the act; an organisation that
 * adheres waits until it is admitted. An organisation signs a text once.
 */
export function decideSigning(
  actor: Actor,
  entityId: EntityId,
  given: Pick<SignDeclaration, 'version' | 'hash' | 'kind' | 'organisation'>,
  { newest, signed }: SignableText,
): Signing {
  if (!newest) return { refusal: 'declaration.not-published' };
  if (given.version !== newest.version || given.hash !== newest.hash)
    return { refusal: 'declaration.stale-version' };
  const coordinates = holds(actor, 'organiser', entityId);
  if (given.kind !== 'adhesion' && !coordinates) return { refusal: 'policy.not-allowed' };
  const again = signed.some(
    ({ organisation, version, state, kind }) =>
      version === newest.version &&
      state !== 'refused' &&
      (kind === 'witness') === (given.kind === 'witness') &&
      sameName(organisation, given.organisation),
  );
  if (again) return { refusal: 'declaration.signed-already' };
  return { state: coordinates ? 'admitted' : 'waiting' };
}

/** DE7: the commitments that serve each aim, named as this declaration's own or as that of the catalogue it takes up. */
export const aimsServed = (
  code: string,
  { aims }: Pick<DeclarationForm, 'aims'>,
  commitments: readonly { key: string; form: Pick<CommitmentForm, 'aims'> }[],
): { letter: string; keys: string[] }[] =>
  aims.map(({ letter, like }) => ({
    letter,
    keys: commitments
      .filter(({ form }) => form.aims.some((aim) => aim === like || aim === `${code}.${letter}`))
      .map(({ key }) => key),
  }));
