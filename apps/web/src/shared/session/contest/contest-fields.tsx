import { CriterionId } from '@ruta/contracts/protocol/ids';
import type { AgendaDraft, PhaseContent } from '@ruta/contracts/session/agenda';
import type { Criterion } from '@ruta/contracts/contest/phase';
import { Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../design/button.tsx';
import { Select, TextField } from '../../design/field.tsx';
import { newOpId } from '../../live/op-id.ts';
import { NumberField } from '../agenda/number-field.tsx';
import { RoundRules } from '../agenda/ballot-fields.tsx';
import styles from './contest.module.css';

type ContestContent = Extract<
  PhaseContent,
  { kind: 'challenges' | 'teams' | 'submissions' | 'pitches' | 'judging' | 'prize' }
>;

interface ContestFieldsProps {
  content: ContestContent;
  onContent: (content: ContestContent) => void;
  items: readonly AgendaDraft[];
  faults: ReadonlySet<string>;
}

/** What a phase of a contest needs to know beside its question. */
export function ContestFields({ content, onContent, items, faults }: ContestFieldsProps) {
  const { t } = useTranslation('contest');
  switch (content.kind) {
    case 'challenges':
      return (
        <Select
          label={t('form.proposed-by')}
          value={content.proposedBy}
          onChange={(by) =>
            onContent({ ...content, proposedBy: by === 'facilitator' ? 'facilitator' : 'everyone' })
          }
          choices={[
            { value: 'everyone', label: t('form.by-everyone') },
            { value: 'facilitator', label: t('form.by-facilitator') },
          ]}
        />
      );
    case 'teams':
      return (
        <>
          <EntrySelect
            label={t('form.challenges')}
            kind="challenges"
            optional
            items={items}
            value={content.challenges}
            onValue={(challenges) => onContent({ ...content, challenges })}
          />
          <NumberField
            label={t('form.least')}
            value={content.least}
            min={1}
            max={content.most}
            onValue={(least) => onContent({ ...content, least })}
          />
          <NumberField
            label={t('form.most')}
            value={content.most}
            min={1}
            max={30}
            onValue={(most) => onContent({ ...content, most, least: Math.min(most, content.least) })}
          />
        </>
      );
    case 'submissions':
      return <TeamsSelect content={content} onContent={onContent} items={items} />;
    case 'pitches':
      return (
        <>
          <TeamsSelect content={content} onContent={onContent} items={items} />
          <NumberField
            label={t('form.pitch-seconds')}
            value={content.pitchSeconds}
            min={30}
            max={3600}
            onValue={(pitchSeconds) => onContent({ ...content, pitchSeconds })}
          />
          <NumberField
            label={t('form.question-seconds')}
            hint={t('form.none')}
            value={content.questionSeconds}
            min={0}
            max={3600}
            onValue={(questionSeconds) => onContent({ ...content, questionSeconds })}
          />
        </>
      );
    case 'judging':
      return (
        <>
          <TeamsSelect content={content} onContent={onContent} items={items} />
          <Criteria
            criteria={content.criteria}
            faults={faults}
            onCriteria={(criteria) => onContent({ ...content, criteria })}
          />
        </>
      );
    case 'prize':
      return (
        <>
          <TeamsSelect content={content} onContent={onContent} items={items} />
          <RoundRules rules={content} onRules={(rules) => onContent({ ...content, ...rules })} />
        </>
      );
  }
}

type OfTeams = Extract<ContestContent, { teams: unknown }>;

function TeamsSelect<Content extends OfTeams>({
  content,
  onContent,
  items,
}: {
  content: Content;
  onContent: (content: Content) => void;
  items: readonly AgendaDraft[];
}) {
  const { t } = useTranslation('contest');
  return (
    <EntrySelect
      label={t('form.teams')}
      kind="teams"
      items={items}
      value={content.teams}
      onValue={(teams) => teams && onContent({ ...content, teams })}
    />
  );
}

interface EntrySelectProps {
  label: string;
  kind: 'challenges' | 'teams';
  optional?: boolean;
  items: readonly AgendaDraft[];
  value: AgendaDraft['id'] | null;
  onValue: (id: AgendaDraft['id'] | null) => void;
}

function EntrySelect({ label, kind, optional, items, value, onValue }: EntrySelectProps) {
  const { t } = useTranslation('contest');
  const entries = items.filter(({ content }) => content.kind === kind);
  return (
    <Select
      label={label}
      optional={optional}
      value={value ?? ''}
      onChange={(chosen) => onValue(entries.find(({ id }) => id === chosen)?.id ?? null)}
      choices={[
        ...(optional ? [{ value: '', label: t('form.no-entry') }] : []),
        ...entries.map(({ id, title }) => ({ value: id as string, label: title })),
      ]}
    />
  );
}

interface CriteriaProps {
  criteria: readonly Criterion[];
  faults: ReadonlySet<string>;
  onCriteria: (criteria: Criterion[]) => void;
}

function Criteria({ criteria, faults, onCriteria }: CriteriaProps) {
  const { t } = useTranslation('contest');
  const put = (index: number, changed: Partial<Criterion>) =>
    onCriteria(criteria.map((one, at) => (at === index ? { ...one, ...changed } : one)));
  return (
    <div className={styles.criteria} role="group" aria-label={t('form.criteria')}>
      <b>{t('form.criteria')}</b>
      {criteria.map((criterion, index) => (
        <div key={criterion.id} className={styles.criterion}>
          <TextField
            label={t('form.criterion', { number: index + 1 })}
            value={criterion.name}
            maxLength={120}
            onChange={(name) => put(index, { name })}
            error={faults.has(`content.criteria.${index}.name`) ? t('form.needed') : undefined}
          />
          <NumberField
            label={t('form.weight')}
            value={criterion.weight}
            min={1}
            max={100}
            onValue={(weight) => put(index, { weight })}
          />
          <NumberField
            label={t('form.points')}
            value={criterion.most}
            min={1}
            max={20}
            onValue={(most) => put(index, { most })}
          />
          <Button
            variant="plain"
            round
            icon={X}
            aria-label={t('form.remove-criterion', { number: index + 1 })}
            isDisabled={criteria.length <= 1}
            onPress={() => onCriteria(criteria.filter(({ id }) => id !== criterion.id))}
          />
        </div>
      ))}
      <div>
        <Button
          variant="quiet"
          size="small"
          icon={Plus}
          isDisabled={criteria.length >= 10}
          onPress={() => onCriteria([...criteria, newCriterion('')])}
        >
          {t('form.add-criterion')}
        </Button>
      </div>
    </div>
  );
}

const newCriterion = (name: string): Criterion => ({
  id: CriterionId.parse(newOpId()),
  name,
  weight: 1,
  most: 5,
});
