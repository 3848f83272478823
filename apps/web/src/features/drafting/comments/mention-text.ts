/** What is typed of a name at the caret, after an @ that begins a word; `null` where none is being typed. */
export function nameBeingTyped(text: string, caret: number): string | null {
  const [, typed] = /(?:^|[\s(¿¡«“"])@([\p{L}\p{M}. ]{0,40})$/u.exec(text.slice(0, caret)) ?? [];
  return typed === undefined || /\s\s|\.\s/.test(typed) || typed.split(' ').length > 4 ? null : typed;
}

/** Puts a whole name where its beginning was typed. */
export function withName(text: string, caret: number, name: string): { text: string; caret: number } {
  const typed = nameBeingTyped(text, caret) ?? '';
  const from = caret - typed.length;
  const after = text.slice(caret);
  const inserted = `${name}${/^[\s.,;:!?)]/.test(after) ? '' : ' '}`;
  return { text: text.slice(0, from) + inserted + after, caret: from + inserted.length };
}

/** Every `@Name` of somebody known as what `token` makes of them, longer names first: Ana María before Ana. */
export function namesIn<Person extends { name: string }>(
  text: string,
  people: readonly Person[],
  token: (person: Person) => string,
): string {
  const known = people.toSorted((a, b) => b.name.length - a.name.length);
  let found = '';
  for (let at = 0; at < text.length;) {
    const person =
      text[at] === '@'
        ? known.find(({ name }) => {
            const end = at + 1 + name.length;
            return text.startsWith(name, at + 1) && !/^[\p{L}\p{M}\p{N}]/u.test(text.slice(end));
          })
        : undefined;
    found += person ? token(person) : text[at];
    at += person ? 1 + person.name.length : 1;
  }
  return found;
}

const MOST_OFFERED = 6;

/** Whose name may begin so, those at the desk first; `null` where it is somebody's name already. */
export function peopleNamed(
  typed: string,
  people: readonly { name: string }[],
  here: ReadonlySet<string | null>,
): string[] | null {
  const names = people.map(({ name }) => name);
  if (names.includes(typed.trim())) return null;
  const wanted = plain(typed);
  const begins = (name: string) =>
    plain(name)
      .split(' ')
      .some((_, at, words) => words.slice(at).join(' ').startsWith(wanted));
  return names
    .filter(begins)
    .toSorted((a, b) => Number(here.has(b)) - Number(here.has(a)))
    .slice(0, MOST_OFFERED);
}

const plain = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase('es');
