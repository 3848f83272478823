import type { AgendaDraft, PhaseContent } from '@ruta/contracts/session/agenda';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '../../design/choice.tsx';
import { Select, TextArea, TextField } from '../../design/field.tsx';
import { BreakoutFields } from './breakout-fields.tsx';
import { boardsIn } from './agenda-draft.ts';
import styles from './agenda.module.css';
import { ContestFields } from '../contest/contest-fields.tsx';
import { SlidesFields } from '../slides/slides-fields.tsx';
import { BallotFields, RoundRules } from './ballot-fields.tsx';
import { CheckInFields } from './check-in-fields.tsx';
import { CommitmentSelect } from './commitment-select.tsx';
import { MotionsFields } from './formal-fields.tsx';
import { NumberField } from './number-field.tsx';
import { QuestionsFields } from './questions-fields.tsx';
import { SurveyFields } from './survey-fields.tsx';
import { TreeFields } from './tree-fields.tsx';

interface ItemFormProps {
  draft: AgendaDraft;
  onDraft: (draft: AgendaDraft) => void;
  /** The other entries of the agenda, for boards. */
  items: readonly AgendaDraft[];
  faults: ReadonlySet<string>;
  entity: string;
}

const minute = 60_000;

/** An entry of the agenda, with the fields its kind has. */
export function ItemForm(props: ItemFormProps) {
  const { t } = useTranslation('live');
  const { draft, onDraft, faults } = props;
  return (
    <div className={styles.form}>
      <TextField
        label={t('item.title')}
        value={draft.title}
        onChange={(title) => onDraft({ ...draft, title })}
        error={faults.has('title') ? t('item.needed') : undefined}
        maxLength={120}
      />
      <NumberField
        label={t('item.minutes')}
        hint={t('item.minutes-hint')}
        value={Math.round(draft.plannedMs / minute)}
        min={0}
        max={600}
        onValue={(minutes) => onDraft({ ...draft, plannedMs: minutes * minute })}
      />
      <ContentFields {...props} />
    </div>
  );
}

function ContentFields({ draft, onDraft, items, faults, entity }: ItemFormProps): ReactElement {
  const { t } = useTranslation('live');
  const { content } = draft;
  const set = (changed: PhaseContent) => onDraft({ ...draft, content: changed });
  const question = (value: string, onChange: (value: string) => void) => (
    <TextArea
      label={t('item.question')}
      hint={t('item.question-hint')}
      value={value}
      onChange={onChange}
      rows={2}
      maxLength={300}
      error={faults.has('content.question') ? t('item.needed') : undefined}
    />
  );

  switch (content.kind) {
    case 'check-in':
      return (
        <>
          <TextArea
            label={t('item.text')}
            optional
            value={content.text}
            onChange={(text) => set({ ...content, text })}
            maxLength={2000}
          />
          <CheckInFields
            ask={content.ask ?? null}
            onAsk={(ask) => set({ ...content, ask })}
            faults={faults}
          />
        </>
      );
    case 'slide':
      return (
        <>
          <SlidesFields content={content} onContent={set} entity={entity} faults={faults} />
          <TextArea
            label={t('item.text')}
            hint={t('slides.text-hint')}
            optional
            value={content.text}
            onChange={(text) => set({ ...content, text })}
            maxLength={4000}
          />
        </>
      );
    case 'break':
    case 'attendance':
      return (
        <TextArea
          label={t('item.text')}
          optional
          value={content.text}
          onChange={(text) => set({ ...content, text })}
          maxLength={2000}
        />
      );
    case 'ideas':
      return (
        <>
          {question(content.question, (text) => set({ ...content, question: text }))}
          <Checkbox isSelected={content.anonymous} onChange={(anonymous) => set({ ...content, anonymous })}>
            {t('item.anonymous')}
          </Checkbox>
          <Checkbox
            isSelected={content.perPerson !== null}
            onChange={(limited) => set({ ...content, perPerson: limited ? 3 : null })}
          >
            {t('item.limited')}
          </Checkbox>
          {content.perPerson !== null && (
            <NumberField
              label={t('item.per-person')}
              value={content.perPerson}
              min={1}
              max={50}
              onValue={(perPerson) => set({ ...content, perPerson })}
            />
          )}
        </>
      );
    case 'review':
      return question(content.question, (text) => set({ ...content, question: text }));
    case 'motions':
      return (
        <>
          {question(content.question, (text) => set({ ...content, question: text }))}
          <MotionsFields content={content} onContent={set} faults={faults} />
        </>
      );
    case 'grouping':
      return (
        <>
          {question(content.question, (text) => set({ ...content, question: text }))}
          <BoardSelect items={items} board={content.board} onBoard={(board) => set({ ...content, board })} />
          <Select
            label={t('item.grouped-by')}
            value={content.by}
            onChange={(by) => set({ ...content, by: by === 'facilitator' ? 'facilitator' : 'everyone' })}
            choices={[
              { value: 'everyone', label: t('item.by-everyone') },
              { value: 'facilitator', label: t('item.by-facilitator') },
            ]}
          />
        </>
      );
    case 'dots':
      return (
        <>
          {question(content.question, (text) => set({ ...content, question: text }))}
          <BoardSelect items={items} board={content.board} onBoard={(board) => set({ ...content, board })} />
          <div className={styles.pair}>
            <NumberField
              label={t('item.dots')}
              value={content.dots}
              min={1}
              max={20}
              onValue={(dots) => set({ ...content, dots, perOption: Math.min(dots, content.perOption) })}
            />
            <NumberField
              label={t('item.per-option')}
              value={content.perOption}
              min={1}
              max={content.dots}
              onValue={(perOption) => set({ ...content, perOption })}
            />
          </div>
          <RoundRules rules={content} onRules={(rules) => set({ ...content, ...rules })} />
        </>
      );
    case 'challenges':
    case 'teams':
    case 'submissions':
    case 'pitches':
    case 'judging':
    case 'prize':
      return (
        <>
          {question(content.question, (text) => set({ ...content, question: text }))}
          <ContestFields content={content} onContent={set} items={items} faults={faults} />
        </>
      );
    case 'ballot':
      return (
        <>
          <BallotFields spec={content.spec} onSpec={(spec) => set({ ...content, spec })} faults={faults} />
          <CommitmentSelect
            entity={entity}
            value={content.commitmentId}
            onValue={(commitmentId) => set({ ...content, commitmentId })}
          />
        </>
      );
    case 'discussion':
      return (
        <>
          {question(content.question, (text) => set({ ...content, question: text }))}
          <Checkbox
            isSelected={content.turnSeconds !== null}
            onChange={(timed) => set({ ...content, turnSeconds: timed ? 120 : null })}
          >
            {t('item.turns-timed')}
          </Checkbox>
          {content.turnSeconds !== null && (
            <NumberField
              label={t('item.turn-seconds')}
              value={content.turnSeconds}
              min={10}
              max={3600}
              onValue={(turnSeconds) => set({ ...content, turnSeconds })}
            />
          )}
          <Checkbox isSelected={content.shares ?? false} onChange={(shares) => set({ ...content, shares })}>
            {t('item.shares')}
          </Checkbox>
        </>
      );
    case 'tree':
      return (
        <>
          {question(content.question, (text) => set({ ...content, question: text }))}
          <TreeFields content={content} onContent={set} items={items} />
        </>
      );
    case 'survey':
      return (
        <>
          {question(content.question, (text) => set({ ...content, question: text }))}
          <SurveyFields content={content} onContent={set} faults={faults} />
        </>
      );
    case 'questions':
      return (
        <>
          {question(content.question, (text) => set({ ...content, question: text }))}
          <QuestionsFields content={content} onContent={set} />
        </>
      );
    case 'breakout':
      return (
        <BreakoutFields
          entity={entity}
          content={content}
          onContent={set}
          items={items}
          faults={faults}
          question={question(content.question, (text) => set({ ...content, question: text }))}
          step={(step) => <ContentFields {...step} entity={entity} />}
        />
      );
    case 'drafting':
      return (
        <>
          {question(content.question, (text) => set({ ...content, question: text }))}
          <CommitmentSelect
            entity={entity}
            value={content.commitmentId}
            onValue={(commitmentId) => set({ ...content, commitmentId })}
          />
        </>
      );
  }
}

interface BoardSelectProps {
  items: readonly AgendaDraft[];
  board: AgendaDraft['id'];
  onBoard: (board: AgendaDraft['id']) => void;
}

function BoardSelect({ items, board, onBoard }: BoardSelectProps) {
  const { t } = useTranslation('live');
  const boards = boardsIn(items);
  return (
    <Select
      label={t('item.board')}
      value={board}
      onChange={(value) => {
        const chosen = boards.find((item) => item.id === value);
        if (chosen) onBoard(chosen.id);
      }}
      choices={boards.map((item) => ({ value: item.id, label: item.title }))}
    />
  );
}
