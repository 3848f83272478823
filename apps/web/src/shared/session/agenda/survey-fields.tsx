import type { PhaseContent } from '@ruta/contracts/session/agenda';
import type { SurveyQuestion } from '@ruta/contracts/survey/phase';
import { Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../design/button.tsx';
import { Select, TextArea, TextField } from '../../design/field.tsx';
import styles from './agenda.module.css';
import { NumberField } from './number-field.tsx';
import { formed } from './survey-question.ts';

type Content = Extract<PhaseContent, { kind: 'survey' }>;

interface SurveyFieldsProps {
  content: Content;
  onContent: (content: Content) => void;
  faults: ReadonlySet<string>;
}

const fewest = 2;
const most = 6;

/** The questions of a survey, each with its form; options are written one per line. */
export function SurveyFields({ content, onContent, faults }: SurveyFieldsProps) {
  const { t } = useTranslation('live');
  const { questions } = content;
  const setAt = (index: number, question: SurveyQuestion) =>
    onContent({ ...content, questions: questions.map((one, at) => (at === index ? question : one)) });
  return (
    <>
      {questions.map((question, index) => (
        <QuestionFields
          key={question.id}
          question={question}
          number={index + 1}
          fault={(field) =>
            faults.has(`content.questions.${index}.${field}`) ? t('item.needed') : undefined
          }
          onQuestion={(changed) => setAt(index, changed)}
          onRemove={
            questions.length > fewest
              ? () => onContent({ ...content, questions: questions.filter(({ id }) => id !== question.id) })
              : null
          }
        />
      ))}
      {questions.length < most && (
        <div>
          <Button
            variant="quiet"
            size="small"
            icon={Plus}
            onPress={() => onContent({ ...content, questions: [...questions, formed('text', '')] })}
          >
            {t('survey.add')}
          </Button>
        </div>
      )}
      <NumberField
        label={t('survey.at-least')}
        hint={t('survey.at-least-hint')}
        value={content.atLeast}
        min={3}
        max={50}
        onValue={(atLeast) => onContent({ ...content, atLeast })}
      />
    </>
  );
}

interface QuestionFieldsProps {
  question: SurveyQuestion;
  number: number;
  fault: (field: string) => string | undefined;
  onQuestion: (question: SurveyQuestion) => void;
  onRemove: (() => void) | null;
}

function QuestionFields({ question, number, fault, onQuestion, onRemove }: QuestionFieldsProps) {
  const { t } = useTranslation('live');
  return (
    <div className={styles.options} role="group" aria-label={t('survey.question', { number })}>
      <div className={styles.option}>
        <TextField
          label={t('survey.question', { number })}
          value={question.text}
          onChange={(text) => onQuestion({ ...question, text })}
          error={fault('text')}
          maxLength={200}
        />
        {onRemove && (
          <Button
            variant="plain"
            round
            icon={X}
            aria-label={t('survey.remove', { number })}
            onPress={onRemove}
          />
        )}
      </div>
      <Select
        label={t('survey.form')}
        value={question.form}
        onChange={(form) => onQuestion(formed(formOf(form), question.text, question.id))}
        choices={(['scale', 'choice', 'text'] as const).map((value) => ({
          value,
          label: t(`survey.${value}`),
        }))}
      />
      {question.form === 'scale' && (
        <div className={styles.pair}>
          {(['low', 'high'] as const).map((end) => (
            <TextField
              key={end}
              label={t(`survey.${end}`)}
              value={question[end]}
              onChange={(words) => onQuestion({ ...question, [end]: words })}
              error={fault(end)}
              maxLength={200}
            />
          ))}
        </div>
      )}
      {question.form === 'choice' && (
        <TextArea
          label={t('survey.options')}
          hint={t('survey.options-hint')}
          value={question.options.join('\n')}
          onChange={(lines) => onQuestion({ ...question, options: lines.split('\n') })}
          error={
            question.options.some((_, at) => fault(`options.${at}`))
              ? t('survey.options-hint')
              : fault('options')
          }
          rows={4}
        />
      )}
    </div>
  );
}

const formOf = (form: string): SurveyQuestion['form'] =>
  form === 'scale' || form === 'choice' ? form : 'text';
