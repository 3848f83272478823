import type { DeclarationForm, OwnDeclaration } from '@ruta/contracts/declaration/declaration';
import type { CommitmentForm } from '@ruta/contracts/drafting/commitment-form';
import { aimsOf, declarations, knownAims } from './aims.ts';

/** Whether an aim is one: of the catalogue, or of a declaration that the entity published. */
export type KnowsAim = (aim: string) => boolean;

/** Aims of an entity's own declaration are called after it: `VALLE-DEL-ENCINO-1.a`. */
export const declarationCode = (slug: string, number: number): string =>
  `${slug.toUpperCase().slice(0, 20)}-${number}`;

/** DE9: the aims of all its published texts, each in the words of the newest that has it. `forms`: newest first, not empty. */
export function ownDeclaration(
  code: string,
  forms: readonly [DeclarationForm, ...DeclarationForm[]],
): OwnDeclaration {
  const [newest] = forms;
  const aims = forms.flatMap((form) => form.aims.map((aim) => ({ ...aim, current: form === newest })));
  const letters = [...new Set(aims.map(({ letter }) => letter))].sort();
  return {
    code,
    title: newest.title,
    on: newest.on,
    aims: letters.flatMap((letter) => {
      const aim = aims.find((each) => each.letter === letter);
      return aim ? [{ id: `${code}.${letter}`, ...aim }] : [];
    }),
  };
}

/** C26. */
export function knowsAims(own: readonly OwnDeclaration[]): KnowsAim {
  const known = new Set([...knownAims, ...own.flatMap(({ aims }) => aims.map(({ id }) => id))]);
  return (aim) => known.has(aim);
}

/** Aims under the code of the declaration each is of: own declarations first, the catalogue's, then null for what is none. */
export function aimsByDeclaration(
  aims: readonly string[],
  own: readonly OwnDeclaration[],
): { code: string | null; aims: string[] }[] {
  const all = [
    ...own.map((each) => ({ code: each.code, has: each.aims.map(({ id }) => id) })),
    ...declarations.map((each) => ({ code: each.id, has: aimsOf(each) })),
  ];
  const knows = knowsAims(own);
  return [
    ...all.map(({ code, has }) => ({ code, aims: has.filter((aim) => aims.includes(aim)) })),
    { code: null, aims: aims.filter((aim) => !knows(aim)) },
  ].filter((group) => group.aims.length > 0);
}

/** The same text with those of its aims that are some. */
export const withKnownAims = (form: CommitmentForm, knows: KnowsAim): CommitmentForm => ({
  ...form,
  aims: form.aims.filter(knows),
});
