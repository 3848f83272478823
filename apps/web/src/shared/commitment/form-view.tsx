import type { CommitmentForm, Paragraph, Prose, Run } from '@ruta/contracts/drafting/commitment-form';
import { cellsOf, type ProseName, type RowsName } from '@ruta/domain/commitment/document';
import { proseOf } from '@ruta/domain/commitment/write-commitment';
import type { GlossaryHit } from '@ruta/domain/commitment/glossary';
import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/format.ts';
import { useCommitmentWords } from './commitment-words.ts';
import styles from './form-view.module.css';
import { MembersList } from './members-list.tsx';
import { ExplainedWords, firstHits } from './term.tsx';

/** What a page puts beside and below each clause: a button to comment, the comments themselves. */
interface Clauses {
  /** Words of the glossary say what they mean when pressed. */
  explained?: boolean;
  renderBeside?: (clause: string) => ReactNode;
  renderBelow?: (clause: string) => ReactNode;
}
const ClauseContext = createContext<Clauses>({});

/** A commitment to be read, every clause under its own id so that a link can lead to it. */
export function FormView({
  form,
  renderBeside,
  renderBelow,
  explained = false,
}: { form: CommitmentForm } & Clauses) {
  const { t } = useTranslation('commitment');
  const clauses = useMemo(
    () => ({ renderBeside, renderBelow, explained }),
    [renderBeside, renderBelow, explained],
  );
  return (
    <ClauseContext value={clauses}>
      <Section name="summary">
        <ProseView name="summary" form={form} />
      </Section>
      <Section name="central">
        <ProseView name="central" form={form} />
        <Sub name="causes" form={form} />
        <Sub name="effects" form={form} />
        <Lines form={form} names={['population', 'baseline', 'baselineSource']} />
      </Section>
      <Section name="objective">
        <ProseView name="objective" form={form} />
        <Lines form={form} names={['leadInstitution', 'leadPost']} />
      </Section>
      {(['milestones', 'indicators', 'support', 'counterparts', 'budget', 'risks'] as const).map((name) => (
        <RowsView key={name} name={name} form={form} />
      ))}
      {(['aims', 'values', 'goals', 'themes'] as const).map((name) =>
        form[name].length === 0 ? null : (
          <Section key={name} name={name}>
            <Clause id={name}>
              <MembersList name={name} members={form[name]} className={styles.members} />
            </Clause>
            {name === 'goals' && <Lines form={form} names={['goalsHow']} />}
          </Section>
        ),
      )}
      <p className="small">
        {t(`kind.${form.kind}`)} · {t(`licence.${form.licence}`)}
      </p>
    </ClauseContext>
  );
}

function Section({ name, children }: { name: string; children: ReactNode }) {
  const words = useCommitmentWords();
  return (
    <section className={styles.section}>
      <h2>{words.section(name)}</h2>
      {children}
    </section>
  );
}

function Clause({ id, children }: { id: string; children: ReactNode }) {
  const { renderBeside, renderBelow } = useContext(ClauseContext);
  return (
    <div className={styles.clause} id={id}>
      <div className={styles.words}>{children}</div>
      {renderBeside && <div className={styles.beside}>{renderBeside(id)}</div>}
      {renderBelow && <div className={styles.below}>{renderBelow(id)}</div>}
    </div>
  );
}

function Sub({ name, form }: { name: ProseName; form: CommitmentForm }) {
  const words = useCommitmentWords();
  if (proseOf(form, name).length === 0) return null;
  return (
    <>
      <h3>{words.section(name)}</h3>
      <ProseView name={name} form={form} />
    </>
  );
}

function ProseView({ name, form }: { name: ProseName; form: CommitmentForm }) {
  const { t } = useTranslation('commitment');
  const { explained } = useContext(ClauseContext);
  const prose: Prose = proseOf(form, name);
  const hits = useMemo(() => (explained ? firstHits(proseOf(form, name)) : []), [explained, form, name]);
  if (prose.length === 0) return <p className="small">{t('nothing')}</p>;
  return numbered(prose).map(([number, paragraph]) => (
    <Clause key={number} id={`${name}.${number}`}>
      <p
        className={styles.paragraph}
        data-style={paragraph.style}
        style={{ marginInlineStart: indent(paragraph) }}
      >
        {numbered(paragraph.runs).map(([place, each]) => (
          <RunView key={place} run={each} hits={hits[number - 1]?.[place - 1] ?? []} />
        ))}
      </p>
    </Clause>
  ));
}

/** Places in a version never change, so that a number is as good as a name. */
const numbered = <Item,>(items: readonly Item[]): [number, Item][] => items.map((item, at) => [at + 1, item]);

const indent = ({ style, level }: Paragraph): string => (style === 'paragraph' ? '0' : `${level * 1.2}em`);

function RunView({ run, hits }: { run: Run; hits: readonly GlossaryHit[] }) {
  const words = hits.length > 0 ? <ExplainedWords text={run.text} hits={hits} /> : run.text;
  const inner = run.emphasis ? <em>{words}</em> : words;
  const text = run.strong ? <strong>{inner}</strong> : inner;
  return run.origins ? <mark>{text}</mark> : text;
}

type LineName = 'population' | 'baseline' | 'baselineSource' | 'leadInstitution' | 'leadPost' | 'goalsHow';

function Lines({ form, names }: { form: CommitmentForm; names: readonly LineName[] }) {
  const words = useCommitmentWords();
  const value = (name: LineName): string => {
    if (name === 'goalsHow') return form.goalsHow;
    if (name === 'leadInstitution') return form.lead.institution;
    return name === 'leadPost' ? form.lead.post : form.problem[name];
  };
  return names.map((name) =>
    value(name) ? (
      <Clause key={name} id={name}>
        <p>
          <b>{words.section(name)}:</b> {value(name)}
        </p>
      </Clause>
    ) : null,
  );
}

function RowsView({ name, form }: { name: RowsName; form: CommitmentForm }) {
  if (form[name].length === 0) return null;
  return (
    <Section name={name}>
      {form[name].map((row) => (
        <Clause key={row.id} id={`${name}.${row.id}`}>
          <RowView name={name} row={row} />
        </Clause>
      ))}
    </Section>
  );
}

function RowView({ name, row }: { name: RowsName; row: object }) {
  const { t } = useTranslation('commitment');
  const show = useCellText();
  const values = new Map(Object.entries(row) as [string, unknown][]);
  return (
    <dl className={styles.row}>
      {Object.entries(cellsOf(name)).map(([cell, kind]) => (
        <div key={cell}>
          <dt>{t(`cell.${cell}` as 'cell.post')}</dt>
          <dd className={kind === 'number' || kind === 'cents' || kind === 'day' ? 'num' : undefined}>
            {show(kind, values.get(cell)) || '—'}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A cell's value as people read it. */
export function useCellText(): (kind: string, value: unknown) => string {
  const { t } = useTranslation('commitment');
  const format = useFormat();
  return (kind, value) => {
    if (kind === 'day' && typeof value === 'string') return format.date(value, 'day-year');
    if (kind === 'number' && typeof value === 'number') return format.number(value, 2);
    if (kind === 'cents')
      return typeof value === 'number' ? `$${format.number(value / 100, 2)}` : t('no-amount');
    if (kind === 'measures' && (value === 'output' || value === 'outcome')) return t(`measures.${value}`);
    return typeof value === 'string' ? value : '';
  };
}
