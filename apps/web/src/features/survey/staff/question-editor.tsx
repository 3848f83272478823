import type { AskedQuestion, QuestionForm } from '@ruta/contracts/survey/questionnaire';
import { useQuery } from '@tanstack/react-query';
import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/design/button.tsx';
import { Checkbox } from '../../../shared/design/choice.tsx';
import { ErrorText, Select, TextArea, TextField } from '../../../shared/design/field.tsx';
import { useEntity } from '../../../shared/entity/entity.ts';
import { activeThemesQuery } from '../../../shared/entity/entity-queries.ts';
import styles from '../survey.module.css';
import { newQuestion } from './new-question.ts';

const forms: readonly QuestionForm[] = ['choice', 'several', 'scale', 'ranking', 'short', 'long'];

interface QuestionEditorProps {
  question: AskedQuestion;
  number: number;
  last: boolean;
  fault: (field: 'text' | 'options' | 'low' | 'high' | 'themes') => string | undefined;
  onQuestion: (question: AskedQuestion) => void;
  onMove: (to: number) => void;
  onRemove: (() => void) | null;
}

export function QuestionEditor(props: QuestionEditorProps) {
  const { t } = useTranslation('survey');
  const { question, number, last, fault, onQuestion, onMove, onRemove } = props;
  return (
    <div className={styles.stack} role="group" aria-label={t('compose.question', { number })}>
      <div className={styles.head}>
        <h2>{t('compose.question', { number })}</h2>
        <div className={styles.tools}>
          <Button
            variant="plain"
            round
            icon={ArrowUp}
            isDisabled={number === 1}
            aria-label={t('compose.up', { number })}
            onPress={() => onMove(number - 2)}
          />
          <Button
            variant="plain"
            round
            icon={ArrowDown}
            isDisabled={last}
            aria-label={t('compose.down', { number })}
            onPress={() => onMove(number)}
          />
          <Button
            variant="plain"
            round
            icon={X}
            isDisabled={onRemove === null}
            aria-label={t('compose.remove', { number })}
            onPress={() => onRemove?.()}
          />
        </div>
      </div>
      <TextField
        label={t('compose.text')}
        value={question.text}
        maxLength={300}
        error={fault('text')}
        onChange={(text) => onQuestion({ ...question, text })}
      />
      <div className={styles.pair}>
        <Select
          label={t('compose.form')}
          value={question.form}
          choices={forms.map((form) => ({ value: form, label: t(`form.${form}`) }))}
          onChange={(form) => onQuestion(newQuestion(forms.find((one) => one === form) ?? 'short', question))}
        />
        <TextField
          label={t('compose.hint')}
          optional
          value={question.hint}
          maxLength={300}
          onChange={(hint) => onQuestion({ ...question, hint })}
        />
      </div>
      <FormFields {...props} />
      <Checkbox isSelected={question.required} onChange={(required) => onQuestion({ ...question, required })}>
        {t('compose.required')}
      </Checkbox>
    </div>
  );
}

function FormFields({ question, fault, onQuestion }: QuestionEditorProps) {
  const { t } = useTranslation('survey');
  switch (question.form) {
    case 'choice':
    case 'several':
      return (
        <>
          <TextArea
            label={t('compose.options')}
            hint={t('compose.options-hint')}
            rows={5}
            value={question.options.join('\n')}
            error={fault('options')}
            onChange={(lines) => onQuestion({ ...question, options: lines.split('\n') })}
          />
          {question.form === 'several' && (
            <TextField
              label={t('compose.most')}
              optional
              type="number"
              inputMode="numeric"
              value={question.most === null ? '' : String(question.most)}
              onChange={(typed) =>
                onQuestion({
                  ...question,
                  most: Number(typed) > 0 ? Math.min(20, Math.floor(Number(typed))) : null,
                })
              }
            />
          )}
        </>
      );
    case 'scale':
      return (
        <div className={styles.pair}>
          {(['low', 'high'] as const).map((end) => (
            <TextField
              key={end}
              label={t(`compose.${end}`)}
              value={question[end]}
              maxLength={200}
              error={fault(end)}
              onChange={(words) => onQuestion({ ...question, [end]: words })}
            />
          ))}
        </div>
      );
    case 'ranking':
      return <Themes question={question} fault={fault('themes')} onQuestion={onQuestion} />;
    case 'short':
    case 'long':
      return null;
  }
}

interface ThemesProps {
  question: Extract<AskedQuestion, { form: 'ranking' }>;
  fault: string | undefined;
  onQuestion: (question: AskedQuestion) => void;
}

/** The plan's themes to choose from, and others by their names. */
function Themes({ question, fault, onQuestion }: ThemesProps) {
  const { t } = useTranslation('survey');
  const { slug } = useEntity();
  const themes = useQuery(activeThemesQuery(slug)).data?.items ?? [];
  const known = new Set(themes.map(({ id }) => id));
  const others = question.themes.filter(({ id }) => id === null || !known.has(id));
  const set = (next: typeof question.themes) => onQuestion({ ...question, themes: next });
  return (
    <fieldset className={styles.set}>
      <legend>{t('compose.themes')}</legend>
      {themes.map(({ id, name }) => (
        <Checkbox
          key={id}
          isSelected={question.themes.some((one) => one.id === id)}
          onChange={(on) =>
            set(on ? [...question.themes, { id, name }] : question.themes.filter((one) => one.id !== id))
          }
        >
          {name}
        </Checkbox>
      ))}
      <TextArea
        label={t('compose.other-themes')}
        hint={t('compose.options-hint')}
        optional
        rows={3}
        value={others.map(({ name }) => name).join('\n')}
        onChange={(lines) =>
          set([
            ...question.themes.filter(({ id }) => id !== null && known.has(id)),
            ...(lines === '' ? [] : lines.split('\n').map((name) => ({ id: null, name }))),
          ])
        }
      />
      {fault && <ErrorText>{fault}</ErrorText>}
    </fieldset>
  );
}
