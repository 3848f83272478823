import type { OwnDeclaration } from '@ruta/contracts/declaration/declaration';
import type { CommitmentForm, Prose } from '@ruta/contracts/drafting/commitment-form';
import { knownAims } from '../declaration/aims.ts';
import { canonicalJson } from '../evidence/canonical-json.ts';
import type { CommitmentWords, FieldName } from './commitment-vocabulary.ts';
import { aimInWords, commitmentWords, withOwnAims } from './commitment-words.ts';
import {
  choices,
  type ChoiceName,
  type LineName,
  lines,
  newDocument,
  type ProseName,
  proses,
  type RowsName,
  type SetName,
} from './document.ts';
import { isRows, plainName } from './field-names.ts';
import type { ImportedPart } from './imported-parts.ts';
import { readRows, wordsOf } from './imported-rows.ts';
import { readCommitment } from './read-commitment.ts';
import { proseOf, writeCommitment } from './write-commitment.ts';

export interface ImportedForm {
  form: CommitmentForm;
  /** Words that went nowhere, by field: a date or a figure that is none, a name that is not on the list. */
  unread: { field: FieldName; words: string }[];
}

/**
 * The form that a commitment would have with these parts in these fields. Several parts of one field follow each other;
 * fields nobody chose stay as they are; what says the same as before keeps where it comes from. `own`: the declarations
 * whose aims are read beside those of the catalogue.
 */
export function importedForm(
  before: CommitmentForm,
  chosen: readonly { part: ImportedPart; field: FieldName }[],
  newId: () => string,
  own: readonly OwnDeclaration[] = [],
): ImportedForm {
  const form = structuredClone(before);
  const unread: ImportedForm['unread'] = [];
  for (const field of new Set(chosen.map((each) => each.field))) {
    const parts = chosen.filter((each) => each.field === field).map(({ part }) => part);
    for (const words of put({ form, before, newId, own }, field, parts)) unread.push({ field, words });
  }
  return { form: canonical(form), unread };
}

/** Through a document and back: cut, composed and sorted as the desk would have it. */
function canonical(form: CommitmentForm): CommitmentForm {
  const doc = newDocument();
  writeCommitment(doc, form);
  return readCommitment(doc, form.key);
}

const isIn = <Name extends string>(names: readonly Name[], field: string): field is Name =>
  names.some((name) => name === field);

interface ImportGround {
  form: CommitmentForm;
  before: CommitmentForm;
  newId: () => string;
  own: readonly OwnDeclaration[];
}

/** Puts parts into a field of `form`; answers what could not be read. */
function put(
  { form, before, newId, own }: ImportGround,
  field: FieldName,
  parts: readonly ImportedPart[],
): string[] {
  if (isRows(field)) return putRows(form, before, field, parts, newId);
  if (isIn(proses, field)) return putProse(form, before, field, parts);
  const entries = parts.flatMap(entriesOf);
  if (isIn(lines, field)) return putLine(form, field, entries.join(' '));
  return isIn(choices, field) ? putChoice(form, field, entries.join(' ')) : putSet(form, field, entries, own);
}

const entriesOf = ({ paragraphs, table }: ImportedPart): string[] => [
  ...paragraphs.flatMap((paragraph) => wordsOf(paragraph).split('\n')),
  ...(table ?? []).map((row) => row.filter((cell) => cell.trim() !== '').join(', ')),
];

function putRows(
  form: CommitmentForm,
  before: CommitmentForm,
  field: RowsName,
  parts: readonly ImportedPart[],
  newId: () => string,
): string[] {
  const { rows, unread } = readRows(field, parts, before[field], newId);
  Object.assign(form, { [field]: rows });
  return unread;
}

function putProse(
  form: CommitmentForm,
  before: CommitmentForm,
  field: ProseName,
  parts: readonly ImportedPart[],
): string[] {
  const known = new Map(proseOf(before, field).map((paragraph) => [withoutOrigins(paragraph), paragraph]));
  const prose = parts.flatMap((part): Prose => [
    ...part.paragraphs.map(({ style, level, runs }) => ({
      style,
      level,
      runs: runs.map(({ text, strong, emphasis }) => ({
        text,
        ...(strong && { strong }),
        ...(emphasis && { emphasis }),
      })),
    })),
    ...(part.table ?? []).map((row) => ({
      style: 'bullet' as const,
      level: 1,
      runs: [{ text: row.filter((cell) => cell.trim() !== '').join(' · ') }],
    })),
  ]);
  const kept = canonicalProse(prose).map((paragraph) => known.get(withoutOrigins(paragraph)) ?? paragraph);
  if (field === 'summary' || field === 'objective') form[field] = kept;
  else form.problem[field] = kept;
  return [];
}

function canonicalProse(prose: Prose): Prose {
  const doc = newDocument();
  writeCommitment(doc, { ...emptyForm(), summary: prose.filter(({ runs }) => runs.length > 0) });
  return readCommitment(doc, '1.1').summary;
}

const emptyForm = (): CommitmentForm => readCommitment(newDocument(), '1.1');

/** What a paragraph says and how it looks, whatever it comes from. */
function withoutOrigins({ style, level, runs }: Prose[number]): string {
  const merged: Prose[number]['runs'] = [];
  for (const { text, strong, emphasis } of runs) {
    const last = merged.at(-1);
    if (last && last.strong === strong && last.emphasis === emphasis) last.text += text;
    else merged.push({ text, ...(strong && { strong }), ...(emphasis && { emphasis }) });
  }
  return canonicalJson({ style, level, runs: merged });
}

function putLine(form: CommitmentForm, field: LineName, text: string): string[] {
  switch (field) {
    case 'title':
    case 'goalsHow':
      form[field] = text;
      break;
    case 'leadInstitution':
      form.lead.institution = text;
      break;
    case 'leadPost':
      form.lead.post = text;
      break;
    default:
      form.problem[field] = text;
  }
  return [];
}

const bothWords: readonly CommitmentWords[] = Object.values(commitmentWords);

/** The member whose id or words, in either language, these words are or begin with. */
function memberOf<Member extends string>(
  words: string,
  members: readonly Member[],
  names: (words: CommitmentWords, member: Member) => string,
): Member | null {
  const said = plainName(words);
  const known = members.flatMap((member) => [
    { member, name: plainName(member) },
    ...bothWords.map((each) => ({ member, name: plainName(names(each, member)) })),
  ]);
  const exact = known.find(({ name }) => name === said);
  return (exact ?? known.find(({ name }) => name.length > 3 && said.startsWith(`${name} `)))?.member ?? null;
}

function putChoice(form: CommitmentForm, field: ChoiceName, words: string): string[] {
  const kind =
    field === 'kind'
      ? memberOf(words, ['co-created', 'proactive'], ({ kind: names }, id) => names[id])
      : null;
  const licence =
    field === 'licence'
      ? memberOf(words, ['CC-BY-SA-4.0', 'CC-BY-4.0', 'CC0-1.0'], ({ licence: names }, id) => names[id])
      : null;
  if (kind) form.kind = kind;
  if (licence) form.licence = licence;
  return kind || licence ? [] : [words];
}

function putSet(
  form: CommitmentForm,
  field: SetName,
  entries: readonly string[],
  own: readonly OwnDeclaration[],
): string[] {
  const unread: string[] = [];
  const found = entries
    .filter((entry) => entry.trim() !== '')
    .flatMap((entry) => {
      const members = membersNamed(field, entry, own);
      if (members.length === 0) unread.push(entry);
      return members;
    });
  if (found.length > 0) Object.assign(form, { [field]: field === 'goals' ? found.map(Number) : found });
  return unread;
}

/** One member, or several in a row: "Transparencia y participación", "ODS 6, 11 y 16". */
function membersNamed(field: SetName, entry: string, own: readonly OwnDeclaration[]): string[] {
  const parts = entry.split(/[,;/]|\s(?:y|e|and)\s/).filter((part) => part.trim() !== '');
  const each = parts.map((part) => memberNamed(field, part, own)).filter((member) => member !== null);
  const all = each.length === parts.length && new Set(each).size > 1 ? each : [];
  const whole = memberNamed(field, entry, own);
  return all.length > 0 && (whole === null || all.includes(whole)) ? all : whole === null ? [] : [whole];
}

function memberNamed(field: SetName, entry: string, own: readonly OwnDeclaration[]): string | null {
  switch (field) {
    case 'aims':
      return aimNamed(entry, own);
    case 'values':
      return memberOf(
        entry,
        Object.keys(commitmentWords.es.value),
        ({ value }, id) => value[id as keyof typeof value],
      );
    case 'themes':
      return memberOf(
        entry,
        Object.keys(commitmentWords.es.theme),
        ({ theme }, id) => theme[id as keyof typeof theme],
      );
    case 'goals':
      return goalNamed(entry);
  }
}

/** DE9: an own aim by its declaration and letter, or by its words alone. */
function aimNamed(entry: string, own: readonly OwnDeclaration[]): string | null {
  const said = own.flatMap(({ aims }) => aims);
  const named = memberOf(entry, [...said.map(({ id }) => id), ...knownAims], (words, id) =>
    aimInWords(withOwnAims(words, own), id),
  );
  return named ?? said.find(({ text }) => plainName(text) === plainName(entry))?.id ?? null;
}

function goalNamed(entry: string): string | null {
  const [, number] = /^\D{0,12}(\d{1,2})\b/.exec(entry.trim()) ?? [];
  if (number !== undefined && Number(number) >= 1 && Number(number) <= 17) return String(Number(number));
  const said = plainName(entry);
  for (const { goal } of bothWords) {
    const at = goal.findIndex((words) => plainName(words) === said);
    if (at >= 0) return String(at + 1);
  }
  return null;
}
