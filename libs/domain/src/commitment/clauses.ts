import type { CommitmentForm } from '@ruta/contracts/drafting/commitment-form';
import type { ClauseId, ClauseLink, OriginRef } from '@ruta/contracts/drafting/origin';
import { cellsOf, lines, proses, rowsNames } from './document.ts';
import { plainText } from './read-prose.ts';
import { compare } from './text.ts';
import { lineOf, proseOf } from './write-commitment.ts';

/** One citable piece of a version and its words. */
export interface Clause {
  id: ClauseId;
  text: string;
}

export const WHOLE: ClauseId = 'commitment';

/** Every clause of a form that says something, in the order of the page. Paragraphs count from 1 in their section. */
export function clausesOf(form: CommitmentForm): Clause[] {
  const clauses: Clause[] = [{ id: WHOLE, text: form.title }];
  for (const name of lines) if (lineOf(form, name)) clauses.push({ id: name, text: lineOf(form, name) });
  for (const name of proses) {
    proseOf(form, name).forEach((paragraph, at) =>
      clauses.push({ id: `${name}.${at + 1}`, text: plainText(paragraph) }),
    );
  }
  for (const name of rowsNames) {
    for (const row of form[name]) clauses.push({ id: `${name}.${row.id}`, text: rowText(name, row) });
  }
  for (const name of ['aims', 'values', 'goals', 'themes'] as const) {
    if (form[name].length > 0) clauses.push({ id: name, text: form[name].join(', ') });
  }
  return clauses;
}

/** The words and figures of a row as one line; days and choices are left to whoever can word them. */
export function rowText(name: (typeof rowsNames)[number], row: object): string {
  const values = new Map(Object.entries(row) as [string, string | number | null][]);
  return Object.entries(cellsOf(name))
    .filter(([, kind]) => kind === 'text' || kind === 'number')
    .map(([cell]) => values.get(cell) ?? '')
    .filter((value) => value !== '')
    .map(String)
    .join(' · ');
}

/** What a clause comes from, with the words the origin is tied to. */
export interface ClauseOrigin extends ClauseLink {
  words: string;
}

/** Every origin of every clause: those of stretches of prose, then those of lines, rows and the whole. */
export function originsOf(form: CommitmentForm): ClauseOrigin[] {
  const found = new Map<string, ClauseOrigin>();
  const add = (clause: ClauseId, { kind, ref }: OriginRef, words: string) => {
    const key = `${clause}|${kind}:${ref}`;
    const before = found.get(key);
    if (before) before.words = `${before.words} … ${words}`;
    else found.set(key, { clause, kind, ref, words });
  };
  for (const name of proses) {
    proseOf(form, name).forEach((paragraph, at) => {
      for (const run of paragraph.runs)
        for (const origin of run.origins ?? []) add(`${name}.${at + 1}`, origin, run.text);
    });
  }
  const texts = new Map(clausesOf(form).map(({ id, text }) => [id, text]));
  for (const link of form.links) {
    const words = texts.get(link.clause);
    if (words !== undefined) add(link.clause, link, words);
  }
  return [...found.values()].sort(
    (a, b) => compare(a.clause, b.clause) || compare(a.kind, b.kind) || compare(a.ref, b.ref),
  );
}
