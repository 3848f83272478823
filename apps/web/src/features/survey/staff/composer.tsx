import { type AskedQuestion, Questions, type QuestionnaireView } from '@ruta/contracts/survey/questionnaire';
import { Lock, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/design/button.tsx';
import { Notice } from '../../../shared/design/card.tsx';
import { ErrorText } from '../../../shared/design/field.tsx';
import { toast } from '../../../shared/design/toast.tsx';
import { useFailureSentence } from '../../../shared/i18n/failure-sentence.ts';
import styles from '../survey.module.css';
import { AskedQuestions } from './asked-questions.tsx';
import { useWriteQuestions } from './desk-queries.ts';
import { newQuestion } from './new-question.ts';
import { QuestionEditor } from './question-editor.tsx';

/** The questions as they are written: added, moved by keys, taken away, and kept all at once. */
export function Composer({ survey }: { survey: QuestionnaireView }) {
  const { t } = useTranslation('survey');
  const failure = useFailureSentence();
  const [questions, setQuestions] = useState<AskedQuestion[]>(
    survey.questions.length > 0 ? survey.questions : [newQuestion('choice')],
  );
  const [asked, setAsked] = useState(false);
  const [said, setSaid] = useState('');
  const write = useWriteQuestions(survey.phaseId);
  const parsed = Questions.safeParse(questions.map(tidied));
  const faults = new Set(parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join('.')));
  const over = survey.state !== 'draft' && survey.state !== 'announced' && survey.state !== 'open';

  function move(from: number, to: number) {
    const [moved] = questions.slice(from, from + 1);
    if (!moved) return;
    const others = questions.filter((_, at) => at !== from);
    setQuestions([...others.slice(0, to), moved, ...others.slice(to)]);
    setSaid(t('compose.moved', { place: to + 1, count: questions.length }));
  }
  function save() {
    setAsked(true);
    if (!parsed.success) return;
    write.mutate(
      { expectedRev: survey.rev, questions: parsed.data },
      { onSuccess: () => toast(t('compose.saved')) },
    );
  }

  if (over)
    return (
      <div className={styles.stack}>
        <Notice icon={Lock}>{t('compose.over')}</Notice>
        <AskedQuestions questions={survey.questions} />
      </div>
    );
  return (
    <div className={styles.stack}>
      {survey.frozen && <Notice icon={Lock}>{t('compose.frozen', { version: survey.version })}</Notice>}
      <ol className={styles.questions}>
        {questions.map((question, at) => (
          <li key={question.id}>
            <QuestionEditor
              question={question}
              number={at + 1}
              last={at === questions.length - 1}
              fault={(field) =>
                asked && hasFault(faults, `${at}.${field}`) ? t(`compose.fault-${field}`) : undefined
              }
              onQuestion={(changed) =>
                setQuestions(questions.map((one, place) => (place === at ? changed : one)))
              }
              onMove={(to) => move(at, to)}
              onRemove={
                questions.length > 1 ? () => setQuestions(questions.filter((one) => one !== question)) : null
              }
            />
          </li>
        ))}
      </ol>
      <p role="status" className="visually-hidden">
        {said}
      </p>
      <div className="row">
        <Button
          variant="quiet"
          icon={Plus}
          isDisabled={questions.length >= 40}
          onPress={() => setQuestions([...questions, newQuestion('choice')])}
        >
          {t('compose.add')}
        </Button>
        <Button onPress={save} isPending={write.isPending}>
          {t(survey.frozen ? 'compose.save-version' : 'compose.save')}
        </Button>
      </div>
      {asked && !parsed.success && <ErrorText>{t('compose.incomplete')}</ErrorText>}
      {write.error && <ErrorText>{failure(write.error)}</ErrorText>}
    </div>
  );
}

const hasFault = (faults: ReadonlySet<string>, path: string): boolean =>
  [...faults].some((fault) => fault === path || fault.startsWith(`${path}.`));

/** Options are written one to a line; empty lines are none. */
function tidied(question: AskedQuestion): AskedQuestion {
  if (question.form !== 'choice' && question.form !== 'several') return question;
  const options = question.options.map((option) => option.trim()).filter((option) => option !== '');
  return { ...question, options };
}
