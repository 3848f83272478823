import { MOST_TABLES, Seating } from '@ruta/contracts/breakout/phase';
import type { AgendaDraft, PhaseContent, TableStep } from '@ruta/contracts/session/agenda';
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../design/button.tsx';
import { Details } from '../../design/details.tsx';
import { Select, TextArea, TextField } from '../../design/field.tsx';
import { phaseLooks } from '../phase-looks.ts';
import { TableMapSelect } from '../tables/table-map-select.tsx';
import { useTableMaps } from '../tables/table-maps.ts';
import styles from './agenda.module.css';
import { formalKinds } from './agenda-draft.ts';
import { KindPicker } from './kind-picker.tsx';
import { NumberField } from './number-field.tsx';

type Content = Extract<PhaseContent, { kind: 'breakout' }>;

interface StepFieldsProps {
  draft: AgendaDraft;
  onDraft: (draft: AgendaDraft) => void;
  items: readonly AgendaDraft[];
  faults: ReadonlySet<string>;
}

interface BreakoutFieldsProps {
  content: Content;
  onContent: (content: Content) => void;
  items: readonly AgendaDraft[];
  faults: ReadonlySet<string>;
  question: ReactNode;
  entity: string;
  /** The fields of one step: those of an entry of its kind. */
  step: (props: StepFieldsProps) => ReactNode;
}

const stepKinds = ['ideas', 'grouping', 'dots', 'discussion', 'questions', 'slide'] as const;
const mostSteps = 8;
const usualSize = 4;

/** How many tables, how people come to them, and what they do there. */
export function BreakoutFields({
  content,
  onContent,
  items,
  faults,
  question,
  entity,
  step,
}: BreakoutFieldsProps) {
  const { t } = useTranslation('live');
  const { steps } = content;
  const drafts = steps.map(asEntry);
  const set = (changed: readonly TableStep[]) => onContent({ ...content, steps: [...changed] });
  return (
    <>
      {question}
      <TableNames content={content} onContent={onContent} invalid={faultIn(faults, 'content.tables')} />
      <SeatingSelect content={content} onContent={onContent} items={items} entity={entity} />
      <fieldset className={`${styles.form} ${styles.steps}`}>
        <legend className={styles.legend}>{t('tables.steps')}</legend>
        <p className="small">{t('tables.steps-hint')}</p>
        {steps.map((known, at) => (
          <section key={known.id} className={styles.step}>
            <StepHead
              step={known}
              onStep={(changed) => set(steps.map((other) => (other.id === known.id ? changed : other)))}
              error={faults.has(`content.steps.${at}.title`) ? t('item.needed') : undefined}
              tools={
                <StepTools
                  first={at === 0}
                  last={at === steps.length - 1}
                  only={steps.length === 1}
                  title={known.title}
                  onMove={(by) => set(moved(steps, at, at + by))}
                  onRemove={() => set(without(steps, known))}
                />
              }
            />
            {step({
              draft: asEntry(known),
              onDraft: ({ content: changed }) =>
                mayBeStep(changed) &&
                set(steps.map((other) => (other.id === known.id ? { ...other, content: changed } : other))),
              items: drafts.slice(0, at),
              faults: faultsBelow(faults, `content.steps.${at}.`),
            })}
          </section>
        ))}
        {steps.length < mostSteps && (
          <Details summary={t('tables.add-step')} size="strong">
            <KindPicker
              kinds={stepKinds}
              items={drafts}
              onDraft={({ id, title, content: added }) =>
                mayBeStep(added) && set([...steps, { id, title, content: added }])
              }
            />
          </Details>
        )}
      </fieldset>
    </>
  );
}

/** Tables within tables there are none, and a body meets in the plenary. */
const mayBeStep = (content: PhaseContent): content is TableStep['content'] =>
  content.kind !== 'breakout' && !formalKinds.some((kind) => kind === content.kind);

const asEntry = ({ id, title, content }: TableStep): AgendaDraft => ({ id, title, plannedMs: 0, content });

const faultIn = (faults: ReadonlySet<string>, path: string): boolean =>
  [...faults].some((fault) => fault.startsWith(path));

const faultsBelow = (faults: ReadonlySet<string>, path: string): ReadonlySet<string> =>
  new Set([...faults].flatMap((fault) => (fault.startsWith(path) ? [fault.slice(path.length)] : [])));

function moved(steps: readonly TableStep[], from: number, to: number): TableStep[] {
  const taken = steps[from];
  return taken ? steps.toSpliced(from, 1).toSpliced(to, 0, taken) : [...steps];
}

/** Steps that worked on the board of a removed one go with it. */
const without = (steps: readonly TableStep[], { id }: TableStep): TableStep[] =>
  steps.filter((other) => other.id !== id && !('board' in other.content && other.content.board === id));

interface PartProps {
  content: Content;
  onContent: (content: Content) => void;
}

/** The number is quick; names are for those who want them, one per line. */
function TableNames({ content, onContent, invalid }: PartProps & { invalid: boolean }) {
  const { t } = useTranslation('live');
  const [typed, setTyped] = useState(content.tables.join('\n'));
  const name = (number: number) => t('tables.number', { number });
  function setNames(names: readonly string[]) {
    setTyped(names.join('\n'));
    onContent({ ...content, tables: [...names] });
  }
  const bySize = typeof content.size === 'number';
  const way = (
    <Select
      label={t('tables.by')}
      value={bySize ? 'size' : 'count'}
      onChange={(value) => onContent({ ...content, size: value === 'size' ? usualSize : null })}
      choices={[
        { value: 'count', label: t('tables.by-count') },
        { value: 'size', label: t('tables.by-size') },
      ]}
    />
  );
  if (bySize)
    return (
      <>
        {way}
        <NumberField
          label={t('tables.size')}
          hint={t('tables.size-hint')}
          value={content.size ?? usualSize}
          min={2}
          max={50}
          onValue={(size) => onContent({ ...content, size })}
        />
      </>
    );
  return (
    <>
      {way}
      <NumberField
        label={t('tables.count')}
        value={content.tables.length}
        min={2}
        max={MOST_TABLES}
        onValue={(count) =>
          setNames(Array.from({ length: count }, (_, at) => content.tables[at] ?? name(at + 1)))
        }
      />
      <TextArea
        label={t('tables.names')}
        hint={t('tables.names-hint')}
        value={typed}
        rows={Math.min(8, content.tables.length + 1)}
        onChange={(text) => {
          setTyped(text);
          const names = text.split('\n').map((line) => line.trim().slice(0, 60));
          onContent({ ...content, tables: names.filter((line) => line !== '') });
        }}
        error={invalid ? t('tables.names-error', { most: MOST_TABLES }) : undefined}
      />
    </>
  );
}

interface SeatingSelectProps extends PartProps {
  items: readonly AgendaDraft[];
  entity: string;
}

function SeatingSelect({ content, onContent, items, entity }: SeatingSelectProps) {
  const { t } = useTranslation('live');
  const maps = useTableMaps(entity);
  const offered = Seating.options.filter(
    (value) => value !== 'saved' || maps.length > 0 || content.seating === 'saved',
  );
  const others = items.filter((item) => item.content.kind === 'breakout');
  return (
    <>
      <Select
        label={t('tables.seating')}
        hint={t(`tables.seating-hint.${content.seating}`)}
        value={content.seating}
        onChange={(value) => {
          const seating = Seating.safeParse(value);
          if (seating.success) onContent({ ...content, seating: seating.data });
        }}
        choices={offered.map((value) => ({ value, label: t(`tables.seating.${value}`) }))}
      />
      {content.seating === 'saved' && (
        <TableMapSelect
          maps={maps}
          value={content.map ?? null}
          onValue={(map) => onContent({ ...content, map })}
        />
      )}
      {(content.seating === 'as-before' || content.seating === 'join') && others.length > 1 && (
        <Select
          label={t('tables.like')}
          value={content.like ?? ''}
          onChange={(value) =>
            onContent({ ...content, like: others.find(({ id }) => id === value)?.id ?? null })
          }
          choices={[
            { value: '', label: t('tables.like-last') },
            ...others.map(({ id, title }) => ({ value: id, label: title })),
          ]}
        />
      )}
    </>
  );
}

interface StepHeadProps {
  step: TableStep;
  onStep: (step: TableStep) => void;
  error: string | undefined;
  tools: ReactNode;
}

function StepHead({ step, onStep, error, tools }: StepHeadProps) {
  const { t } = useTranslation('live');
  const Icon = phaseLooks[step.content.kind].icon;
  return (
    <>
      <div className="row between">
        <b className="row">
          <Icon aria-hidden width={20} height={20} /> {t(`kind.${step.content.kind}`)}
        </b>
        {tools}
      </div>
      <TextField
        label={t('item.title')}
        value={step.title}
        onChange={(title) => onStep({ ...step, title })}
        error={error}
        maxLength={120}
      />
    </>
  );
}

interface StepToolsProps {
  title: string;
  first: boolean;
  last: boolean;
  only: boolean;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
}

function StepTools({ title, first, last, only, onMove, onRemove }: StepToolsProps) {
  const { t } = useTranslation('live');
  return (
    <span className="row">
      <Button
        variant="plain"
        size="small"
        round
        icon={ArrowUp}
        aria-label={t('tables.step-up', { title })}
        isDisabled={first}
        onPress={() => onMove(-1)}
      />
      <Button
        variant="plain"
        size="small"
        round
        icon={ArrowDown}
        aria-label={t('tables.step-down', { title })}
        isDisabled={last}
        onPress={() => onMove(1)}
      />
      <Button
        variant="plain"
        size="small"
        round
        icon={Trash2}
        aria-label={t('tables.step-remove', { title })}
        isDisabled={only}
        onPress={onRemove}
      />
    </span>
  );
}
