import type { AgendaItem, PhaseContent } from '@ruta/contracts/session/agenda';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format.ts';
import { barsOf, meanOf, useMoodWords } from '../answers/answer-words.ts';
import { ValueBars } from '../answers/value-bars.tsx';
import { usePersonName } from '../use-person-name.ts';
import { StagePages } from './stage-pages.tsx';
import { StageTitle } from './stage-title.tsx';
import type { StageProps } from './stage-props.ts';
import styles from './stage.module.css';
import { useTurningPage } from './use-turning-page.ts';

type ContentOf<Kind extends PhaseContent['kind']> = Extract<PhaseContent, { kind: Kind }>;
type Props<Kind extends PhaseContent['kind']> = StageProps & { item: AgendaItem; content: ContentOf<Kind> };

/** A question whose answers are words stays for more than one page of them. */
const wordsMs = 20_000;

/** How people arrive: a number until it is shown, then what they said. */
export function StageCheckIn({ view, names, item, content }: Props<'check-in'>) {
  const { t } = useTranslation('live');
  const format = useFormat();
  const nameOf = usePersonName(names);
  const moods = useMoodWords();
  const replies = view.parts.replies.filter(({ itemId }) => itemId === item.id);
  const shown = replies.filter((reply) => reply.shown);
  const { ask } = content;
  if (!ask) return <StageTitle text={content.text || item.title} />;
  if (shown.length === 0) {
    return (
      <>
        <StageTitle text={ask.question} note={content.text || null} />
        <div className={styles.number}>
          <b>{replies.length}</b>
          <span>{t('stage.replies', { count: replies.length })}</span>
        </div>
      </>
    );
  }
  if (ask.form === 'mood') {
    const counts = moods.map((_, index) => shown.filter(({ mood }) => mood === index + 1).length);
    return (
      <>
        <StageTitle text={ask.question} compact />
        <StagePages className={styles.bars}>
          <ValueBars look="wall" bars={moods.map((label, index) => ({ label, count: counts[index] ?? 0 }))} />
        </StagePages>
        <p className={styles.note}>
          {t('stage.mean', { mean: format.number(meanOf(counts) ?? 0, 1), count: shown.length })}
        </p>
      </>
    );
  }
  return (
    <>
      <StageTitle text={ask.question} compact />
      <StagePages columns={3}>
        {shown.map(({ id, text, author }) => (
          <p key={id} className={styles.card}>
            <span>{text ?? t('erased')}</span>
            {author && <small className={styles.by}>{nameOf(author)}</small>}
          </p>
        ))}
      </StagePages>
    </>
  );
}

/** How many answered; when it is closed, question after question. */
export function StageSurvey({ view, item, content }: Props<'survey'>) {
  const { t } = useTranslation('live');
  const survey = view.parts.surveys.find(({ id }) => id === item.id);
  const results = survey?.results ?? [];
  const page = useTurningPage(
    Math.max(1, results.length),
    results.some(({ texts }) => texts) ? wordsMs : undefined,
  );
  const result = results[page];
  const question = content.questions.find(({ id }) => id === result?.questionId);
  if (!survey?.closed || !result || !question) {
    return (
      <>
        <StageTitle text={content.question} note={t('stage.survey')} />
        <div className={styles.number}>
          <b>{survey?.respondents ?? 0}</b>
          <span>{t('stage.respondents', { count: survey?.respondents ?? 0 })}</span>
        </div>
      </>
    );
  }
  const bars = barsOf(question, result);
  return (
    <>
      <StageTitle text={question.text} compact />
      {bars && (
        <StagePages key={result.questionId} className={styles.bars}>
          <ValueBars look="wall" bars={bars} />
        </StagePages>
      )}
      {result.texts && (
        <StagePages key={result.questionId} columns={3}>
          {result.texts.map(({ id, text }) => (
            <p key={id} className={styles.card}>
              <span>{text ?? t('erased')}</span>
            </p>
          ))}
        </StagePages>
      )}
      {!bars && !result.texts && <p className={styles.text}>{t('stage.too-few')}</p>}
      {results.length > 1 && (
        <p className={styles.note}>{t('stage.page', { page: page + 1, pages: results.length })}</p>
      )}
    </>
  );
}
