import type { AgendaItem } from '@ruta/contracts/session/agenda';
import type { SurveyAnswerId } from '@ruta/contracts/protocol/ids';
import type { SurveyQuestion } from '@ruta/contracts/survey/phase';
import type { SurveyResult } from '@ruta/contracts/survey/view';
import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/design/button.tsx';
import { barsOf } from '../../../shared/session/answers/answer-words.ts';
import { ValueBars } from '../../../shared/session/answers/value-bars.tsx';
import { useConsole } from '../console-context.ts';
import { ReasonDialog } from '../reason-dialog.tsx';
import styles from './panels.module.css';

/** How many have answered; when it is closed, the sums. */
export function SurveyPanel({ item }: { item: AgendaItem }) {
  const { t } = useTranslation('console');
  const { session, lead, leading } = useConsole();
  if (item.content?.kind !== 'survey') return null;
  const { questions, atLeast } = item.content;
  const survey = session.view.parts.surveys.find(({ id }) => id === item.id);
  if (!survey?.closed) {
    return (
      <>
        <p className={styles.numbers}>
          <b>{survey?.respondents ?? 0}</b> {t('survey.answered', { count: survey?.respondents ?? 0 })}
        </p>
        <p className="small">{t('survey.rules', { count: atLeast })}</p>
        <ol className={styles.options}>
          {questions.map(({ id, text }) => (
            <li key={id}>{text}</li>
          ))}
        </ol>
        <div>
          <Button
            variant="quiet"
            isDisabled={!leading || !survey}
            onPress={() => void lead.lead({ type: 'survey.close', itemId: item.id })}
          >
            {t('survey.close')}
          </Button>
        </div>
      </>
    );
  }
  return (
    <>
      <p className="small">{t('survey.respondents', { count: survey.respondents })}</p>
      {questions.map((question) => {
        const result = survey.results?.find(({ questionId }) => questionId === question.id);
        return result ? <Result key={question.id} item={item} question={question} result={result} /> : null;
      })}
    </>
  );
}

interface ResultProps {
  item: AgendaItem;
  question: SurveyQuestion;
  result: SurveyResult;
}

function Result({ item, question, result }: ResultProps) {
  const { t } = useTranslation('console');
  const bars = barsOf(question, result);
  return (
    <section className={styles.group}>
      <header>
        <h3>{question.text}</h3>
        <span className="small">{t('survey.answers', { count: result.answers })}</span>
      </header>
      {bars && <ValueBars bars={bars} />}
      {result.texts?.map((text) => (
        <Words key={text.id} item={item} answer={text} />
      ))}
      {!bars && !result.texts && <p>{t('survey.too-few')}</p>}
    </section>
  );
}

interface WordsProps {
  item: AgendaItem;
  answer: { id: SurveyAnswerId; text: string | null; hidden: { reason: string | null } | null };
}

function Words({ item, answer }: WordsProps) {
  const { t } = useTranslation('console');
  const { session, lead } = useConsole();
  const [asking, setAsking] = useState(false);
  const may = session.mayLead && session.fresh;
  const which = { itemId: item.id, answerId: answer.id };
  return (
    <div className={styles.card} style={{ cursor: 'auto' }}>
      <span>
        {answer.text ?? t('idea.erased')}
        {answer.hidden && <small> {t('idea.hidden-because', { reason: answer.hidden.reason ?? '' })}</small>}
      </span>
      <Button
        variant="plain"
        size="small"
        round
        icon={answer.hidden ? Eye : EyeOff}
        aria-label={t(answer.hidden ? 'idea.restore' : 'idea.hide')}
        isDisabled={!may}
        onPress={() =>
          answer.hidden ? void lead.send({ type: 'survey.restore', ...which }) : setAsking(true)
        }
      />
      <ReasonDialog
        title={t('survey.hide-title')}
        text={t('survey.hide-text')}
        action={t('idea.hide')}
        isOpen={asking}
        onClose={() => setAsking(false)}
        onReason={(reason) => void lead.send({ type: 'survey.hide', ...which, reason })}
      />
    </div>
  );
}
