import type { PhaseView } from '@ruta/contracts/route/phase';
import { useQuery } from '@tanstack/react-query';
import { EyeOff } from 'lucide-react';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/design/button.tsx';
import { Card, Notice } from '../../../shared/design/card.tsx';
import { Checkbox } from '../../../shared/design/choice.tsx';
import { ErrorText, Select, TextArea, TextField } from '../../../shared/design/field.tsx';
import { useEntity } from '../../../shared/entity/entity.ts';
import { useFailureSentence } from '../../../shared/i18n/failure-sentence.ts';
import { newOpId } from '../../../shared/live/op-id.ts';
import styles from './staff.module.css';
import { focusQuery, useFocusWrite } from './staff-queries.ts';

/** A closed group: what each person said stays here; only findings with enough people behind them go out. */
export function FocusGroupForm({ phase }: { phase: PhaseView }) {
  const { t } = useTranslation('back-office');
  const { slug } = useEntity();
  const desk = useQuery(focusQuery(slug, phase.id)).data;
  const kept = (told: boolean) => (told ? null : <> · {t('focus.kept')}</>);
  return (
    <div className={styles.form}>
      <Notice icon={EyeOff}>{t('focus.notice', { count: phase.settings.minimumCell })}</Notice>
      {desk && (
        <ul>
          {desk.groups.map(({ targetGroup, reached, told }) => (
            <li key={targetGroup}>
              {targetGroup}: <b>{t('focus.reached', { count: reached })}</b>
              {kept(told)}
            </li>
          ))}
          {desk.findings.map(({ targetGroup, text, people, told }) => (
            <li key={`${targetGroup} ${text}`}>
              {t('focus.found', { group: targetGroup, people: t('focus.reached', { count: people }), text })}
              {kept(told)}
            </li>
          ))}
        </ul>
      )}
      <EntryForm phase={phase} />
      <FindingForm phase={phase} />
    </div>
  );
}

const groupsOf = (phase: PhaseView) => phase.targetGroups.map((value) => ({ value, label: value }));

function EntryForm({ phase }: { phase: PhaseView }) {
  const { t } = useTranslation('back-office');
  const failure = useFailureSentence();
  const [targetGroup, setTargetGroup] = useState(phase.targetGroups[0] ?? '');
  const [text, setText] = useState('');
  const [minor, setMinor] = useState(false);
  const [consent, setConsent] = useState('');
  const enter = useFocusWrite(phase.id, 'entries');
  const ready = text.trim() !== '' && (!minor || consent !== '');
  return (
    <Card as="section" aria-labelledby={`entry-${phase.id}`}>
      <Form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!ready) return;
          const guardianConsentOn = minor ? consent : null;
          enter.mutate(
            { opId: newOpId(), targetGroup, minor, guardianConsentOn, text },
            { onSuccess: () => setText('') },
          );
        }}
      >
        <h2 id={`entry-${phase.id}`}>{t('focus.entry')}</h2>
        <Select
          label={t('focus.group')}
          value={targetGroup}
          onChange={setTargetGroup}
          choices={groupsOf(phase)}
        />
        <TextArea label={t('focus.said')} value={text} onChange={setText} maxLength={4000} rows={4} />
        <Checkbox isSelected={minor} onChange={setMinor}>
          {t('focus.minor')}
        </Checkbox>
        {minor && (
          <TextField
            label={t('focus.consent')}
            hint={t('focus.consent-hint')}
            type="date"
            value={consent}
            onChange={setConsent}
          />
        )}
        {enter.error && <ErrorText>{failure(enter.error)}</ErrorText>}
        <div>
          <Button type="submit" isDisabled={!ready} isPending={enter.isPending}>
            {t('focus.enter')}
          </Button>
        </div>
      </Form>
    </Card>
  );
}

function FindingForm({ phase }: { phase: PhaseView }) {
  const { t } = useTranslation('back-office');
  const failure = useFailureSentence();
  const [targetGroup, setTargetGroup] = useState(phase.targetGroups[0] ?? '');
  const [text, setText] = useState('');
  const [people, setPeople] = useState('');
  const find = useFocusWrite(phase.id, 'findings');
  const count = Math.floor(Number(people) || 0);
  const ready = text.trim().length >= 10 && count >= 1;
  return (
    <Card as="section" aria-labelledby={`finding-${phase.id}`}>
      <Form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!ready) return;
          find.mutate(
            { opId: newOpId(), targetGroup, text, people: count },
            { onSuccess: () => setText('') },
          );
        }}
      >
        <h2 id={`finding-${phase.id}`}>{t('focus.finding')}</h2>
        <div className={styles.fields}>
          <Select
            label={t('focus.group')}
            value={targetGroup}
            onChange={setTargetGroup}
            choices={groupsOf(phase)}
          />
          <TextField
            label={t('focus.people')}
            type="number"
            inputMode="numeric"
            value={people}
            onChange={setPeople}
          />
        </div>
        <TextArea label={t('focus.finding-text')} value={text} onChange={setText} maxLength={1000} rows={3} />
        {find.error && <ErrorText>{failure(find.error)}</ErrorText>}
        <div>
          <Button type="submit" variant="quiet" isDisabled={!ready} isPending={find.isPending}>
            {t('focus.publish')}
          </Button>
        </div>
      </Form>
    </Card>
  );
}
