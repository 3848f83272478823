import {
  BindingForce,
  InfluenceLevel,
  PhaseChannel,
  PhaseKind,
  type PhasePlan,
  type PhaseState,
} from '@ruta/contracts/route/phase';
import { takesContributions } from '@ruta/domain/route/phase-kind';
import { asksPapers } from '@ruta/domain/survey/reply-intake';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '../../shared/design/choice.tsx';
import { Select, TextArea, TextField } from '../../shared/design/field.tsx';
import { NumberField } from '../../shared/session/agenda/number-field.tsx';
import styles from './route.module.css';

interface PhaseFieldsProps {
  name: string;
  onName: (name: string) => void;
  draft: PhasePlan;
  onDraft: (change: Partial<PhasePlan>) => void;
  state: PhaseState;
  wrong: 'title' | 'dates' | 'reason' | null;
}

export function PhaseFields({ name, onName, draft, onDraft, state, wrong }: PhaseFieldsProps) {
  const { t } = useTranslation(['back-office', 'shared']);
  return (
    <>
      <div className={styles.fields}>
        <Select
          label={t('phase.kind')}
          value={draft.kind}
          disabled={state !== 'draft'}
          onChange={(kind) => onDraft({ kind: PhaseKind.parse(kind) })}
          choices={PhaseKind.options.map((kind) => ({ value: kind, label: t(`shared:kind.${kind}`) }))}
        />
        <TextField
          label={t('phase.title')}
          value={name}
          onChange={onName}
          maxLength={120}
          error={wrong === 'title' ? t('phase.title-missing') : undefined}
        />
      </div>
      <div className={styles.fields}>
        <TextField
          label={t('phase.opens')}
          type="date"
          isDisabled={state === 'open'}
          value={draft.opensOn}
          onChange={(opensOn) => onDraft({ opensOn })}
        />
        <TextField
          label={t('phase.closes')}
          type="date"
          value={draft.closesOn}
          onChange={(closesOn) => onDraft({ closesOn })}
          error={wrong === 'dates' ? t('phase.dates-wrong') : undefined}
        />
      </div>
      {(takesContributions(draft.kind) || asksPapers(draft.kind)) && (
        <TextField
          label={t('phase.question')}
          hint={t('phase.question-hint')}
          value={draft.question}
          onChange={(question) => onDraft({ question })}
          maxLength={300}
        />
      )}
      <Channels draft={draft} onDraft={onDraft} />
      <div className={styles.fields}>
        <Select
          label={t('phase.influence')}
          hint={t(`influence.means.${draft.influence}`)}
          value={draft.influence}
          onChange={(influence) => onDraft({ influence: InfluenceLevel.parse(influence) })}
          choices={InfluenceLevel.options.map((value) => ({ value, label: t(`influence.${value}`) }))}
        />
        <Select
          label={t('phase.binding')}
          hint={t(`binding.means.${draft.binding}`)}
          value={draft.binding}
          onChange={(binding) => onDraft({ binding: BindingForce.parse(binding) })}
          choices={BindingForce.options.map((value) => ({ value, label: t(`binding.${value}`) }))}
        />
      </div>
      <Reach draft={draft} onDraft={onDraft} />
      <TextArea
        label={t('phase.purpose')}
        optional
        rows={2}
        value={draft.purpose}
        maxLength={1000}
        onChange={(purpose) => onDraft({ purpose })}
      />
      <TextArea
        label={t('phase.output')}
        hint={t('phase.output-hint')}
        optional
        rows={2}
        value={draft.output}
        maxLength={1000}
        onChange={(output) => onDraft({ output })}
      />
      <KindSettings draft={draft} onDraft={onDraft} state={state} />
    </>
  );
}

type DraftProps = Pick<PhaseFieldsProps, 'draft' | 'onDraft'>;

function Channels({ draft, onDraft }: DraftProps) {
  const { t } = useTranslation('back-office');
  return (
    <fieldset className={`${styles.checkset} ${styles.checks}`}>
      <legend>{t('phase.channels')}</legend>
      <div className="row">
        {PhaseChannel.options.map((channel) => (
          <Checkbox
            key={channel}
            isSelected={draft.channels.includes(channel)}
            onChange={(chosen) =>
              onDraft({
                channels: PhaseChannel.options.filter((one) =>
                  one === channel ? chosen : draft.channels.includes(one),
                ),
              })
            }
          >
            {t(`channel.${channel}`)}
          </Checkbox>
        ))}
      </div>
    </fieldset>
  );
}

function Reach({ draft, onDraft }: DraftProps) {
  const { t } = useTranslation('back-office');
  const [groups, setGroups] = useState(draft.targetGroups.join('\n'));
  return (
    <div className={styles.fields}>
      <TextField
        label={t('phase.territory')}
        optional
        value={draft.territory}
        maxLength={200}
        onChange={(territory) => onDraft({ territory })}
      />
      <TextArea
        label={t('phase.groups')}
        hint={t('phase.groups-hint')}
        optional
        rows={3}
        value={groups}
        onChange={(text) => {
          setGroups(text);
          const lines = text.split('\n').map((line) => line.trim().slice(0, 80));
          onDraft({ targetGroups: lines.filter((line) => line !== '').slice(0, 20) });
        }}
      />
    </div>
  );
}

function KindSettings({ draft, onDraft, state }: DraftProps & Pick<PhaseFieldsProps, 'state'>) {
  const { t } = useTranslation('back-office');
  const set = (settings: Partial<PhasePlan['settings']>) =>
    onDraft({ settings: { ...draft.settings, ...settings } });
  if (takesContributions(draft.kind))
    return (
      <>
        <Select
          label={t('phase.about')}
          hint={draft.settings.about === 'projects' ? t('phase.projects-where') : undefined}
          value={draft.settings.about}
          disabled={state !== 'draft'}
          onChange={(value) => set({ about: value === 'projects' ? 'projects' : 'themes' })}
          choices={[
            { value: 'themes', label: t('phase.about-themes') },
            { value: 'projects', label: t('phase.about-projects') },
          ]}
        />
        {draft.settings.about === 'projects' && <ResultsFrom draft={draft} onDraft={onDraft} />}
        <Select
          label={t('phase.moderation')}
          value={draft.settings.moderation}
          onChange={(value) => set({ moderation: value === 'after' ? 'after' : 'before' })}
          choices={[
            { value: 'before', label: t('phase.moderation-before') },
            { value: 'after', label: t('phase.moderation-after') },
          ]}
        />
      </>
    );
  if (asksPapers(draft.kind)) return <SurveySettings draft={draft} onDraft={onDraft} />;
  return (
    <TextField
      label={t('phase.planned-count')}
      hint={t('phase.planned-count-hint')}
      optional
      type="number"
      inputMode="numeric"
      value={draft.plannedCount === null ? '' : String(draft.plannedCount)}
      onChange={(typed) => onDraft({ plannedCount: Number(typed) > 0 ? Math.floor(Number(typed)) : null })}
    />
  );
}

function ResultsFrom({ draft, onDraft }: DraftProps) {
  const { t } = useTranslation('back-office');
  return (
    <Select
      label={t('phase.results-from')}
      value={draft.settings.resultsFrom}
      onChange={(value) =>
        onDraft({ settings: { ...draft.settings, resultsFrom: value === 'start' ? 'start' : 'close' } })
      }
      choices={[
        { value: 'close', label: t('phase.results-close') },
        { value: 'start', label: t('phase.results-start') },
      ]}
    />
  );
}

/** Of what asks people one by one: when its results are seen, and how few are too few. */
function SurveySettings({ draft, onDraft }: DraftProps) {
  const { t } = useTranslation('back-office');
  const set = (settings: Partial<PhasePlan['settings']>) =>
    onDraft({ settings: { ...draft.settings, ...settings } });
  return (
    <>
      <div className={styles.fields}>
        <ResultsFrom draft={draft} onDraft={onDraft} />
        <NumberField
          label={t('phase.minimum-cell')}
          hint={t('phase.minimum-cell-hint')}
          value={draft.settings.minimumCell}
          min={5}
          max={50}
          onValue={(minimumCell) => set({ minimumCell })}
        />
      </div>
      <p className="small">{t('phase.questions-where')}</p>
    </>
  );
}
