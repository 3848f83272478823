import type { Locale } from '@ruta/contracts/identity/sign-in';
import type { CommitmentWords } from './commitment-vocabulary.ts';
import { en } from './commitment-words-en.ts';
import { es } from './commitment-words-es.ts';

export const commitmentWords: Record<Locale, CommitmentWords> = { es, en };

/** "Declaración conjunta de Sonora (2016), d) Incrementar la información disponible" */
export function aimInWords({ declaration, aim }: CommitmentWords, id: string): string {
  const words = aim[id];
  const [of = ''] = id.split('.');
  return words === undefined ? id : `${declaration[of] ?? of}, ${words}`;
}
