import { type AskedQuestion, wordsLength } from '@ruta/contracts/survey/questionnaire';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { RankedOrder } from '../../shared/ballot/ranked-paper.tsx';
import { Checkbox, RadioCards } from '../../shared/design/choice.tsx';
import { ErrorText, TextArea, TextField } from '../../shared/design/field.tsx';
import { scaleLabel } from '../../shared/session/answers/answer-words.ts';
import type { Value } from './paper.ts';
import styles from './survey.module.css';

interface QuestionFieldProps {
  question: AskedQuestion;
  number: number;
  value: Value | undefined;
  onValue: (value: Value) => void;
  error?: string;
  disabled?: boolean;
}

/** One question as a person answers it. */
export function QuestionField(props: QuestionFieldProps) {
  const { t } = useTranslation('survey');
  const { question, number, value, onValue, error, disabled } = props;
  const label = (
    <>
      {number}. {question.text}{' '}
      {!question.required && <span className={styles.optional}>{t('optional')}</span>}
    </>
  );
  const words = {
    label,
    hint: question.hint || undefined,
    error,
    isDisabled: disabled,
    value: typeof value === 'string' ? value : '',
    onChange: onValue,
  };
  switch (question.form) {
    case 'choice':
    case 'scale':
      return (
        <RadioCards
          label={label}
          hint={question.hint || undefined}
          error={error}
          isDisabled={disabled}
          value={typeof value === 'number' ? String(value) : null}
          onChange={(chosen) => onValue(Number(chosen))}
          choices={
            question.form === 'choice'
              ? question.options.map((option, at) => ({ value: String(at), label: option }))
              : [1, 2, 3, 4, 5].map((step) => ({ value: String(step), label: scaleLabel(question, step) }))
          }
        />
      );
    case 'several':
      return <Several {...props} question={question} label={label} />;
    case 'ranking':
      return <Ranking {...props} question={question} label={label} />;
    case 'short':
      return <TextField {...words} maxLength={wordsLength.short} />;
    case 'long':
      return <TextArea {...words} maxLength={wordsLength.long} rows={4} />;
  }
}

type Of<Form extends AskedQuestion['form']> = Omit<QuestionFieldProps, 'question'> & {
  question: Extract<AskedQuestion, { form: Form }>;
  label: React.ReactNode;
};

const placesOf = (value: Value | undefined): number[] => (Array.isArray(value) ? value : []);

function Several({ question, value, onValue, error, disabled, label }: Of<'several'>) {
  const { t } = useTranslation('survey');
  const id = useId();
  const chosen = placesOf(value);
  const full = question.most !== null && chosen.length >= question.most;
  const hints = [question.hint, question.most === null ? '' : t('at-most', { count: question.most })];
  const hint = hints.filter(Boolean).join(' ');
  return (
    <fieldset className={styles.set} aria-describedby={`${id}-hint ${id}-error`} disabled={disabled}>
      <legend>{label}</legend>
      {hint && (
        <p id={`${id}-hint`} className="small">
          {hint}
        </p>
      )}
      {question.options.map((option, at) => (
        <Checkbox
          key={option}
          isSelected={chosen.includes(at)}
          isDisabled={disabled || (full && !chosen.includes(at))}
          onChange={(on) => onValue(on ? [...chosen, at] : chosen.filter((one) => one !== at))}
        >
          {option}
        </Checkbox>
      ))}
      <div id={`${id}-error`}>{error && <ErrorText>{error}</ErrorText>}</div>
    </fieldset>
  );
}

/** Themes by their places, ordered as on the paper of a ranked ballot. */
function Ranking({ question, value, onValue, error, label }: Of<'ranking'>) {
  const { t } = useTranslation('survey');
  const id = useId();
  return (
    <fieldset className={styles.set} aria-describedby={`${id}-error`}>
      <legend>{label}</legend>
      {question.hint && <p className="small">{question.hint}</p>}
      <RankedOrder
        label={question.text}
        how={t('rank-how')}
        ids={question.themes.map((_, place) => String(place))}
        labelOf={(place) => question.themes[Number(place)]?.name ?? ''}
        ranking={placesOf(value).map(String)}
        onRanking={(ranking) => onValue(ranking.map(Number))}
      />
      <div id={`${id}-error`}>{error && <ErrorText>{error}</ErrorText>}</div>
    </fieldset>
  );
}
