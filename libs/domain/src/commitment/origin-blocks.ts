import { Outcome } from '@ruta/contracts/consultation/answer';
import type { DocumentBlock, DocumentParagraph, DocumentRun } from '@ruta/contracts/documents/document';
import type { CommitmentForm } from '@ruta/contracts/drafting/commitment-form';
import type { OriginKind } from '@ruta/contracts/drafting/origin';
import type { ClauseOrigins, Source } from '@ruta/contracts/drafting/provenance';
import { paragraph, prose } from '../documents/prose.ts';
import type { BlockGround } from './commitment-blocks.ts';
import type { CommitmentSource, SourceOutcome } from './commitment-source.ts';
import type { FieldName } from './commitment-vocabulary.ts';
import { clausesOf } from './clauses.ts';
import { proses } from './document.ts';
import { originKey } from './known-origins.ts';

/** How much of what was said is quoted beside its number, in UTF-16 units. */
const QUOTED = 64;

const kinds: readonly OriginKind[] = [
  'contribution',
  'project',
  'idea',
  'group',
  'cause',
  'session',
  'ballot',
  'comment',
];

/**
 * What a commitment comes from, compact and whole: part by part in the order of the page, by kind and theme, each origin
 * by its number and a few words where it comes first. Then what became of the contributions, each reason once.
 */
export function originBlocks(ground: BlockGround, source: CommitmentSource): DocumentBlock[] {
  const { form, origins, outcomes } = source;
  const { heading, words, base } = ground;
  const distinct = new Map(origins.flatMap(({ sources }) => sources.map((each) => [originKey(each), each])));
  if (distinct.size === 0)
    return form.kind === 'proactive' ? [heading(base, words.origin), prose([paragraph(words.noOrigin)])] : [];
  const quoted = new Set<string>();
  const parts = inOrder(form, origins).flatMap(({ clause, sources }): DocumentParagraph[] => {
    const name: DocumentRun = { text: clauseInWords(ground, form, clause), strong: true };
    const groups = groupsOf(sources).map((group) => groupInWords(ground, group, quoted));
    const [only, ...others] = groups;
    if (only && others.length === 0) return [paragraph([name, { text: '. ' }, ...only])];
    return [paragraph([name]), ...groups.map((runs) => ({ style: 'bullet' as const, level: 1, runs }))];
  });
  const answered = [...distinct.values()].filter(({ ref }) => outcomes.has(ref));
  return [
    heading(base, words.origin),
    prose([paragraph(words.originLead(distinct.size))], 'small'),
    prose(parts, 'small'),
    ...(answered.length > 0
      ? [heading(base === 1 ? 2 : 3, words.became), prose(outcomeList(ground, answered, outcomes), 'small')]
      : []),
  ];
}

/** As the page has its parts; what comes from somewhere as a whole goes first. */
function inOrder(form: CommitmentForm, origins: readonly ClauseOrigins[]): ClauseOrigins[] {
  const places = new Map(clausesOf(form).map(({ id }, at) => [id, at]));
  const place = ({ clause }: ClauseOrigins) => places.get(clause) ?? places.size;
  return [...origins].sort((one, other) => place(one) - place(other));
}

interface Group {
  kind: OriginKind;
  theme: string | null;
  sources: Source[];
}

function groupsOf(sources: readonly Source[]): Group[] {
  const groups = new Map<string, Group>();
  for (const source of sources) {
    const { kind, theme } = source;
    const key = `${kinds.indexOf(kind)} ${theme ?? ''}`;
    const group = groups.get(key) ?? { kind, theme, sources: [] };
    group.sources.push(source);
    groups.set(key, group);
  }
  return [...groups]
    .sort(([one], [other]) => one.localeCompare(other, 'es'))
    .map(([, group]) => ({ ...group, sources: group.sources.sort(byNumber) }));
}

const byNumber = (one: Source, other: Source): number =>
  Number(one.label) - Number(other.label) || one.label.localeCompare(other.label, 'es');

function groupInWords(
  { words }: BlockGround,
  { kind, theme, sources }: Group,
  quoted: Set<string>,
): DocumentRun[] {
  const name = theme === null ? words.originKinds[kind] : words.about(words.originKinds[kind], theme);
  const runs = sources.flatMap((source, at): DocumentRun[] => {
    const again = quoted.has(originKey(source));
    quoted.add(originKey(source));
    return [...(at > 0 ? [{ text: ' · ' }] : []), ...sourceInWords(source, again, words.withheld)];
  });
  return [{ text: `${name}: ` }, ...runs];
}

/** A vote and a session have a name; everything else has a number and its words. */
function sourceInWords({ kind, label, excerpt }: Source, again: boolean, withheld: string): DocumentRun[] {
  const named = kind === 'ballot' || kind === 'session';
  const head: DocumentRun = { text: named ? label : label || '—', strong: true };
  if (again || (named && excerpt === '')) return [head];
  if (named) return [head, { text: ` (${excerpt})` }];
  return [head, { text: excerpt === '' ? ` (${withheld})` : ` «${shortened(excerpt)}»` }];
}

/** A few whole words. */
function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= QUOTED) return line;
  const cut = line.slice(0, QUOTED);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), QUOTED / 2)).replace(/[\s,;:.¿¡(«“-]+$/, '')}…`;
}

function outcomeList(
  { names }: BlockGround,
  answered: readonly Source[],
  outcomes: ReadonlyMap<string, SourceOutcome>,
): DocumentParagraph[] {
  const groups = new Map<string, { said: SourceOutcome; labels: string[] }>();
  for (const { ref, label } of [...answered].sort(byNumber)) {
    const said = outcomes.get(ref);
    if (!said) continue;
    const key = `${said.outcome} ${said.reason}`;
    const group = groups.get(key) ?? { said, labels: [] };
    group.labels.push(label);
    groups.set(key, group);
  }
  const order = ({ said }: { said: SourceOutcome }) => Outcome.options.indexOf(said.outcome);
  return [...groups.values()]
    .sort((one, other) => order(one) - order(other))
    .map(({ said: { outcome, reason }, labels }) => ({
      style: 'bullet',
      level: 1,
      runs: [
        { text: names.outcome[outcome], strong: true },
        { text: `: ${labels.join(', ')}${reason === '' ? '.' : `. ${reason}`}` },
      ],
    }));
}

const isField = (ground: BlockGround, name: string): name is FieldName => name in ground.names.section;

function clauseInWords(ground: BlockGround, form: CommitmentForm, clause: string): string {
  const [name = '', part] = clause.split('.');
  const section = isField(ground, name) ? ground.names.section[name] : name;
  if (part === undefined) return section;
  if (proses.some((each) => each === name)) return ground.words.paragraph(section, part);
  const milestone = form.milestones.find(({ id }) => name === 'milestones' && id === part);
  return milestone ? `${section}: ${milestone.activity}` : section;
}
