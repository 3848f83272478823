import { ModerationReason } from '@ruta/contracts/consultation/moderation';
import type { SurveyWords, SurveyWordsQuery } from '@ruta/contracts/survey/results';
import { useQuery } from '@tanstack/react-query';
import { CircleCheckBig, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/design/button.tsx';
import { Card } from '../../../shared/design/card.tsx';
import { Chip } from '../../../shared/design/chip.tsx';
import { ErrorText, Select } from '../../../shared/design/field.tsx';
import { EmptyState, ErrorState, Loading } from '../../../shared/design/states.tsx';
import { useEntity } from '../../../shared/entity/entity.ts';
import { useFailureSentence } from '../../../shared/i18n/failure-sentence.ts';
import styles from '../survey.module.css';
import { useModerateWords, wordsQuery } from './desk-queries.ts';

const states: readonly SurveyWordsQuery['state'][] = ['pending', 'admitted', 'hidden'];

/** What people wrote: nobody sees it before somebody read it here. */
export function WordsQueue({ phaseId }: { phaseId: string }) {
  const { t } = useTranslation('survey');
  const { slug } = useEntity();
  const [state, setState] = useState<SurveyWordsQuery['state']>('pending');
  const page = useQuery(wordsQuery(slug, phaseId, state));
  return (
    <div className={styles.stack}>
      <Select
        label={t('words.which')}
        value={state}
        onChange={(value) => setState(states.find((one) => one === value) ?? 'pending')}
        choices={states.map((value) => ({ value, label: t(`words.${value}`) }))}
      />
      {page.isPending && <Loading lines={3} height="5rem" />}
      {!page.data && page.error && <ErrorState error={page.error} onRetry={() => void page.refetch()} />}
      {page.data?.items.length === 0 && (
        <EmptyState
          icon={CircleCheckBig}
          title={t(state === 'pending' ? 'words.none-title' : 'words.empty-title')}
        >
          {t('words.none')}
        </EmptyState>
      )}
      {page.data && page.data.items.length > 0 && (
        <p className="small" role="status">
          {t('words.total', { count: page.data.total })}
        </p>
      )}
      {page.data?.items.map((words) => (
        <WordsCard key={words.replyId + words.questionId} phaseId={phaseId} words={words} />
      ))}
    </div>
  );
}

function WordsCard({ phaseId, words }: { phaseId: string; words: SurveyWords }) {
  const { t } = useTranslation('survey');
  const failure = useFailureSentence();
  const [reason, setReason] = useState('');
  const moderate = useModerateWords(phaseId);
  const { replyId, questionId, question, text, state, hints, hiddenFor } = words;
  const which = { replyId, questionId };
  const chosen = ModerationReason.safeParse(reason);
  return (
    <Card as="article">
      <div className={styles.stack}>
        <div>
          <p className="small">{question}</p>
          <p style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{text}</p>
        </div>
        {hints.length > 0 && (
          <div className={styles.hints}>
            {hints.map((hint) => (
              <Chip key={hint}>{t(`hint.${hint}`)}</Chip>
            ))}
          </div>
        )}
        {hiddenFor && <p className="small">{t(`reason.${hiddenFor}`)}</p>}
        <div className={styles.pair}>
          {state !== 'hidden' && (
            <Select
              label={t('words.reason')}
              value={reason}
              onChange={setReason}
              choices={[
                { value: '', label: t('words.no-reason') },
                ...ModerationReason.options.map((value) => ({ value, label: t(`reason.${value}`) })),
              ]}
            />
          )}
        </div>
        <div className="row">
          {state !== 'admitted' && (
            <Button
              variant="quiet"
              icon={CircleCheckBig}
              isPending={moderate.isPending}
              onPress={() => moderate.mutate({ ...which, action: 'admit' })}
            >
              {t('words.admit')}
            </Button>
          )}
          {state !== 'hidden' && (
            <Button
              variant="quiet"
              icon={EyeOff}
              isDisabled={!chosen.success}
              isPending={moderate.isPending}
              onPress={() => {
                if (chosen.success) moderate.mutate({ ...which, action: 'hide', reason: chosen.data });
              }}
            >
              {t('words.hide')}
            </Button>
          )}
        </div>
        {moderate.error && <ErrorText>{failure(moderate.error)}</ErrorText>}
      </div>
    </Card>
  );
}
