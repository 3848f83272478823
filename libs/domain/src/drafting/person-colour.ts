/** Six-digit hex, each at least 4.5:1 on white, and far enough apart to be told from one another. */
const colours = [
  '#c4126a',
  '#1e7a45',
  '#6a35a8',
  '#a65200',
  '#1f4bc6',
  '#006d7c',
  '#5f6b00',
  '#4b4757',
] as const;

/** The same person has the same colour at every desk and on every machine, where nobody beside them has it. */
export function personColour(personId: string): string {
  let sum = 0;
  for (const character of personId) sum = (sum * 31 + character.charCodeAt(0)) >>> 0;
  return colours[sum % colours.length] ?? colours[0];
}

/** A person's colour, or the next one that nobody beside them has; their own again where all are taken. */
export function colourBeside(personId: string, taken: ReadonlySet<string>): string {
  const own = personColour(personId);
  const at = colours.findIndex((colour) => colour === own);
  return [...colours.slice(at), ...colours.slice(0, at)].find((colour) => !taken.has(colour)) ?? own;
}

/** Two letters to stand for a name: of its first and last word. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map(
    (word) => [...(word ?? '')][0] ?? '',
  );
  return letters.join('').toLocaleUpperCase('es');
}
