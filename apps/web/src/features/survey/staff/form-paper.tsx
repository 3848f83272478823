import type { QuestionnaireView } from '@ruta/contracts/survey/questionnaire';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '../../../shared/design/choice.tsx';
import { Select, TextField } from '../../../shared/design/field.tsx';
import { answersOf, type Paper, unanswered } from '../paper.ts';
import { QuestionField } from '../question-field.tsx';
import styles from '../survey.module.css';

/** One paper as staff type it. */
export interface Typed {
  paper: Paper;
  targetGroup: string;
  minor: boolean;
  consent: string;
}
export const nothingTyped: Typed = { paper: {}, targetGroup: '', minor: false, consent: '' };

export const isComplete = (
  survey: QuestionnaireView,
  { paper, targetGroup, minor, consent }: Typed,
): boolean =>
  unanswered(survey.questions, paper).length === 0 &&
  answersOf(survey.questions, paper).length > 0 &&
  (!survey.byInvitation || (targetGroup !== '' && (!minor || consent !== '')));

/** As it is sent. */
export const asSent = (survey: QuestionnaireView, { paper, targetGroup, minor, consent }: Typed) => ({
  answers: answersOf(survey.questions, paper),
  targetGroup: targetGroup || null,
  minor: survey.byInvitation && minor,
  guardianConsentOn: survey.byInvitation && minor ? consent : null,
});

interface FormPaperProps {
  survey: QuestionnaireView;
  typed: Typed;
  onTyped: (change: Partial<Typed>) => void;
  /** Somebody tried to send it. */
  asked: boolean;
}

export function FormPaper({ survey, typed, onTyped, asked }: FormPaperProps) {
  const { t } = useTranslation('survey');
  const missing = new Set(asked ? unanswered(survey.questions, typed.paper).map(({ id }) => id) : []);
  return (
    <div className={styles.stack}>
      {survey.targetGroups.length > 0 && (
        <Select
          label={t(survey.byInvitation ? 'entry.group' : 'group')}
          optional={!survey.byInvitation}
          value={typed.targetGroup}
          error={
            asked && survey.byInvitation && typed.targetGroup === '' ? t('entry.group-missing') : undefined
          }
          onChange={(targetGroup) => onTyped({ targetGroup })}
          choices={[
            { value: '', label: t('group-none') },
            ...survey.targetGroups.map((value) => ({ value, label: value })),
          ]}
        />
      )}
      {survey.byInvitation && <Consent typed={typed} onTyped={onTyped} asked={asked} />}
      {survey.questions.map((question, at) => (
        <QuestionField
          key={question.id}
          question={question}
          number={at + 1}
          value={typed.paper[question.id]}
          error={missing.has(question.id) ? t(`missing.${question.form}`) : undefined}
          onValue={(value) => onTyped({ paper: { ...typed.paper, [question.id]: value } })}
        />
      ))}
    </div>
  );
}

/** A minor answers with the guardian's consent, whose day is kept. */
export function Consent({
  typed: { minor, consent },
  onTyped,
  asked,
}: {
  typed: Pick<Typed, 'minor' | 'consent'>;
  onTyped: (change: Partial<Pick<Typed, 'minor' | 'consent'>>) => void;
  asked: boolean;
}) {
  const { t } = useTranslation('survey');
  return (
    <>
      <Checkbox isSelected={minor} onChange={(on) => onTyped({ minor: on })}>
        {t('entry.minor')}
      </Checkbox>
      {minor && (
        <TextField
          label={t('entry.consent')}
          hint={t('entry.consent-hint')}
          type="date"
          value={consent}
          error={asked && consent === '' ? t('entry.consent-missing') : undefined}
          onChange={(day) => onTyped({ consent: day })}
        />
      )}
    </>
  );
}
