import {
  type IndexAnswer,
  indexFigures,
  type IndexQuestionId,
  indexQuestions,
  selfAssessment,
} from '@ruta/domain/national/index-figures';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { Card } from '../../shared/design/card.tsx';
import { RadioCards } from '../../shared/design/choice.tsx';
import { usePageTitle } from '../../shared/design/page-title.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { keptAnswers, keepAnswers } from './kept-answers.ts';
import styles from './national.module.css';

const axes = ['overall', 'transparency', 'participation'] as const;

/** The index with its source, and its four questions to be asked at home. */
export function IndexPage() {
  const { t } = useTranslation('national');
  const format = useFormat();
  const [answers, setAnswers] = useState(keptAnswers);
  usePageTitle(t('index'));
  const answer = (changed: typeof answers) => {
    setAnswers(changed);
    keepAnswers(changed);
  };
  const { edition, overall, transparency, participation, changeSince2017 } = indexFigures;
  return (
    <div className={`wrap wrap-narrow ${styles.page}`}>
      <header className={styles.head}>
        <h1>{t('index')}</h1>
        <p className="lead">{t('index.lead')}</p>
      </header>
      <figure className={styles.figure} aria-label={t('index.chart')}>
        {axes.map((axis) => (
          <Bar key={axis} label={t(`index.${axis}`)} figure={indexFigures[axis]} />
        ))}
        <figcaption className="small">
          {t('index.change', { points: Math.round(changeSince2017 * 100) })}{' '}
          {t('index.source', {
            edition,
            overall: format.number(overall, 2),
            mean: format.number((transparency + participation) / 2, 3),
          })}
        </figcaption>
      </figure>
      <section className={styles.head}>
        <h2>{t('index.ask')}</h2>
        <p>{t('index.ask-text')}</p>
      </section>
      {indexQuestions.map(({ id, side }) => (
        <Card as="section" key={id}>
          <p className="eyebrow">{t(`index.side.${side}`)}</p>
          <RadioCards
            label={t(`question.${id}`)}
            value={answers[id] === undefined ? '' : String(answers[id])}
            onChange={(value) => answer({ ...answers, [id]: Number(value) as IndexAnswer })}
            choices={([0, 1, 2, 3, 4] as const).map((value) => ({
              value: String(value),
              label: t(`answer.${value}`),
            }))}
          />
        </Card>
      ))}
      <Yours answers={answers} onClear={() => answer({})} />
      <p>
        <Link to="/tablero">{t('board.link')}</Link>
      </p>
    </div>
  );
}

interface YoursProps {
  answers: Partial<Record<IndexQuestionId, IndexAnswer>>;
  onClear: () => void;
}

function Yours({ answers, onClear }: YoursProps) {
  const { t } = useTranslation('national');
  const own = selfAssessment(answers);
  return (
    <section className={styles.figure} aria-live="polite">
      <h2>{t('index.yours')}</h2>
      {own.overall === null ? (
        <p>{t('index.yours-none')}</p>
      ) : (
        <>
          {axes.map((axis) => {
            const figure = own[axis];
            return figure === null ? null : <Bar key={axis} label={t(`index.${axis}`)} figure={figure} />;
          })}
          <div>
            <Button variant="quiet" size="small" onPress={onClear}>
              {t('index.clear')}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

function Bar({ label, figure }: { label: string; figure: number }) {
  const format = useFormat();
  return (
    <div className={styles.bar}>
      <span>{label}</span>
      <span className={styles.track} aria-hidden>
        <span style={{ inlineSize: `${figure * 100}%` }} />
      </span>
      <b className="num">{format.number(figure, 2)}</b>
    </div>
  );
}
