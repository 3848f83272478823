import type { QuestionnaireView } from '@ruta/contracts/survey/questionnaire';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Send } from 'lucide-react';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { ErrorText, Select } from '../../shared/design/field.tsx';
import { SaveState } from '../../shared/design/save-state.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { RefusedError } from '../../shared/http/failures.ts';
import { useFailureSentence } from '../../shared/i18n/failure-sentence.ts';
import { channelOfDevice, useKeptForm } from '../../shared/live/use-kept-form.ts';
import { answersOf, unanswered, type Paper } from './paper.ts';
import { QuestionField } from './question-field.tsx';
import styles from './survey.module.css';
import { questionnaireQuery, sendReply } from './survey-queries.ts';
import { SurveyReceipt } from './survey-receipt.tsx';

interface Written {
  paper: Paper;
  targetGroup: string;
  /** The questions as they were on the screen when the first of them was answered. */
  asked: Pick<QuestionnaireView, 'rev' | 'questions'> | null;
}
const empty: Written = { paper: {}, targetGroup: '', asked: null };

interface SurveyFormProps {
  survey: QuestionnaireView;
  invitation: string | null;
  /** Shown where nothing can be answered. */
  otherwise: ReactNode;
}

/** The questions one under the other; what is answered stays on the device until it is sent and received. */
export function SurveyForm({ survey, invitation, otherwise }: SurveyFormProps) {
  const { t } = useTranslation('survey');
  const failure = useFailureSentence();
  const [asked, setAsked] = useState(false);
  const list = useRef<HTMLOListElement>(null);
  const form = useSurveyReply(survey, invitation);
  const { paper, targetGroup } = form.written;
  const wrong = asked ? new Set(unanswered(survey.questions, paper).map(({ id }) => id)) : new Set();
  const busy = form.sending || form.waits;

  if (form.receipt) return <SurveyReceipt receipt={form.receipt} />;
  const unsent = form.waits || form.sending;
  if (!unsent && (survey.mine || !survey.open || (survey.byInvitation && !invitation))) return otherwise;

  function submit() {
    const first = unanswered(survey.questions, paper)[0];
    setAsked(first !== undefined);
    if (!first) return form.send();
    const at = survey.questions.indexOf(first);
    const item = list.current?.children[at];
    item?.scrollIntoView({ block: 'center' });
    item?.querySelector<HTMLElement>('input, textarea, button')?.focus({ preventScroll: true });
  }

  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <ol className={styles.questions} ref={list}>
        {survey.questions.map((question, at) => (
          <li key={question.id}>
            <QuestionField
              question={question}
              number={at + 1}
              value={paper[question.id]}
              disabled={busy}
              error={wrong.has(question.id) ? t(`missing.${question.form}`) : undefined}
              onValue={(value) =>
                form.write({
                  paper: { ...paper, [question.id]: value },
                  asked: { rev: survey.rev, questions: survey.questions },
                })
              }
            />
          </li>
        ))}
      </ol>
      {survey.targetGroups.length > 0 && !survey.byInvitation && (
        <Select
          label={t('group')}
          hint={t('group-hint', { count: survey.minimumCell })}
          optional
          disabled={busy}
          value={targetGroup}
          onChange={(value) => form.write({ targetGroup: value })}
          choices={[
            { value: '', label: t('group-none') },
            ...survey.targetGroups.map((value) => ({ value, label: value })),
          ]}
        />
      )}
      <p className="small">
        {t('privacy')} <Link to="/privacidad">{t('notice')}</Link>
      </p>
      <div className={styles.send}>
        <Button type="submit" icon={Send} isPending={form.sending} isDisabled={form.waits}>
          {t('send')}
        </Button>
        {form.waits && <SaveState state="kept" />}
        {wrong.size > 0 && <ErrorText>{t('incomplete', { count: wrong.size })}</ErrorText>}
        {form.refused && <ErrorText>{failure(form.refused)}</ErrorText>}
      </div>
    </form>
  );
}

function useSurveyReply({ phaseId, rev, questions }: QuestionnaireView, invitation: string | null) {
  const { i18n } = useTranslation();
  const { slug } = useEntity();
  const client = useQueryClient();
  return useKeptForm({
    name: `ruta.survey.${phaseId}`,
    empty,
    send: ({ paper, targetGroup, asked }, opId) => {
      const now = asked ?? { rev, questions };
      return sendReply(slug, phaseId, {
        opId,
        rev: now.rev,
        answers: answersOf(now.questions, paper),
        language: i18n.language === 'en' ? 'en' : 'es',
        targetGroup: targetGroup || null,
        channel: channelOfDevice(),
        invitation,
      }).catch((error: unknown) => {
        // The questions changed before anybody answered them: they are asked again, and what was written stays.
        if (error instanceof RefusedError && error.refusal.code === 'survey.version-old')
          void client.invalidateQueries(questionnaireQuery(slug, phaseId));
        throw error;
      });
    },
  });
}
