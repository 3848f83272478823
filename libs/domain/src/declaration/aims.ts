/**
 * The aims a commitment can serve, by declaration: Sonora, 20 June 2016, a) to n), and Mexico City, 2019, a) to g).
 * Their words are in the interface's catalogues.
 */
export const declarations = [
  { id: 'SON-2016', letters: 'abcdefghijklmn' },
  { id: 'CDMX-2019', letters: 'abcdefg' },
] as const;

export const aimsOf = ({ id, letters }: (typeof declarations)[number]): string[] =>
  [...letters].map((letter) => `${id}.${letter}`);

export const knownAims: readonly string[] = declarations.flatMap(aimsOf);
