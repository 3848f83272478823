import type { OwnDeclaration } from '@ruta/contracts/declaration/declaration';
import type { Locale } from '@ruta/contracts/identity/sign-in';
import type { CommitmentWords } from './commitment-vocabulary.ts';
import { en } from './commitment-words-en.ts';
import { es } from './commitment-words-es.ts';

export const commitmentWords: Record<Locale, CommitmentWords> = { es, en };

/** With the words of the entity's own aims, which its declarations say in one language. */
export const withOwnAims = (words: CommitmentWords, own: readonly OwnDeclaration[]): CommitmentWords => ({
  ...words,
  declaration: {
    ...words.declaration,
    ...Object.fromEntries(own.map(({ code, title }) => [code, title])),
  },
  aim: {
    ...words.aim,
    ...Object.fromEntries(
      own.flatMap(({ aims }) => aims.map(({ id, letter, text }) => [id, `${letter}) ${text}`])),
    ),
  },
});

/** "Declaración conjunta de Sonora (2016), d) Incrementar la información disponible" */
export function aimInWords({ declaration, aim }: CommitmentWords, id: string): string {
  const words = aim[id];
  const [of = ''] = id.split('.');
  return words === undefined ? id : `${declaration[of] ?? of}, ${words}`;
}
