import type { QuestionResult, SurveyResults } from '@ruta/contracts/survey/results';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { ChartColumn, Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { barsPart, pictureOf } from '../../shared/chart/picture.ts';
import { TakeAway } from '../../shared/chart/take-away.tsx';
import { useChartSource } from '../../shared/chart/use-chart-source.ts';
import { Button } from '../../shared/design/button.tsx';
import { Card } from '../../shared/design/card.tsx';
import { Details } from '../../shared/design/details.tsx';
import { downloadCsv } from '../../shared/design/download-csv.ts';
import { usePageTitle } from '../../shared/design/page-title.ts';
import { EmptyState, ErrorState, Loading } from '../../shared/design/states.tsx';
import { drawnBars, type ResultBar, ResultBars } from '../../shared/design/result-bars.tsx';
import { Table } from '../../shared/design/table.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { resultsQuery } from './survey-queries.ts';
import styles from './survey.module.css';

/** What came out of a survey: question by question, as bars with a table behind them. */
export function ResultsPage() {
  const { t } = useTranslation('survey');
  const { slug, name } = useEntity();
  const { phase } = useParams({ from: '/$entity/_pages/encuestas/$phase/resultados' });
  const results = useQuery(resultsQuery(slug, phase));
  usePageTitle(results.data && `${t('results.title')}, ${results.data.title}, ${name}`);
  return (
    <div className="wrap wrap-narrow">
      {results.isPending && <Loading lines={6} height="5rem" />}
      {!results.data && results.error && (
        <ErrorState whole error={results.error} onRetry={() => void results.refetch()} />
      )}
      {results.data && <Results results={results.data} />}
    </div>
  );
}

function Results({ results }: { results: SurveyResults }) {
  const { t } = useTranslation('survey');
  const rows = ({ questions }: SurveyResults): string[][] => [
    [t('results.question'), t('results.option'), t('results.people')],
    ...questions.flatMap(({ text, cells }) =>
      (cells ?? []).map(({ label, count }) => [text, label, count === null ? t('withheld') : String(count)]),
    ),
  ];
  const { title, question, counted, received, final, minimumCell } = results;
  return (
    <>
      <p className="eyebrow">{title}</p>
      <h1 style={{ marginTop: 8 }}>{question || title}</h1>
      <p className="lead" style={{ marginTop: 12 }}>
        {counted > 0 && t('results.counted', { count: counted })}
        {!final &&
          received !== null &&
          counted < received &&
          ` ${t('results.behind', { count: received - counted })}`}
      </p>
      <p className="small" style={{ marginTop: 8 }}>
        {t('results.minimum', { count: minimumCell })}
      </p>
      {counted === 0 ? (
        <EmptyState
          icon={ChartColumn}
          title={t(results.public ? 'results.few-title' : 'results.later-title')}
        >
          {t(results.public ? 'results.few' : 'results.later', { count: minimumCell })}
        </EmptyState>
      ) : (
        <div className={styles.results}>
          {results.questions.map((one, at) => (
            <Question key={one.questionId} result={one} number={at + 1} />
          ))}
          <Coverage results={results} />
          <div className="row no-print">
            <Button variant="quiet" icon={Download} onPress={() => downloadCsv('encuesta', rows(results))}>
              {t('results.csv')}
            </Button>
            <OpenData />
          </div>
        </div>
      )}
    </>
  );
}

function OpenData() {
  const { t } = useTranslation('survey');
  const { slug } = useEntity();
  return (
    <>
      <Link to="/$entity/datos" params={{ entity: slug }}>
        {t('results.open-data')}
      </Link>
      <Link to="/$entity/encuestas" params={{ entity: slug }}>
        {t('list.all')}
      </Link>
    </>
  );
}

function Question({ result, number }: { result: QuestionResult; number: number }) {
  const { t } = useTranslation('survey');
  const format = useFormat();
  const { slug } = useEntity();
  const sourceOf = useChartSource();
  const { form, text, cells, words, answered, asked, mean, retired } = result;
  const share = (count: number) => (asked > 0 ? format.percent(count / asked) : '');
  const bars = (cells ?? []).map(({ label, count, themeId }): ResultBar => ({
    label,
    count,
    note:
      count === null
        ? t('withheld')
        : form === 'ranking'
          ? t('points', { count })
          : `${format.number(count)} · ${share(count)}`,
    link: themeId && (
      <Link to="/$entity/temas/$theme" params={{ entity: slug, theme: themeId }}>
        {label}
      </Link>
    ),
  }));
  const shown = form === 'ranking' ? bars.toSorted(byCount) : bars;
  const said = bars.some(({ count }) => count !== null);
  const sentence = [
    answered !== null && t('results.answered', { count: answered, asked: format.number(asked) }),
    mean !== null && t('results.mean', { mean: format.number(mean, 1) }),
    form === 'several' && t('results.several'),
    form === 'ranking' && t('results.ranking'),
    retired && t('results.retired'),
  ]
    .filter(Boolean)
    .join(' ');
  return (
    <Card as="section" aria-labelledby={`q-${result.questionId}`}>
      <h2 className={styles.asked} id={`q-${result.questionId}`}>
        {number}. {text}
      </h2>
      <p className="small">{sentence}</p>
      {bars.length > 0 && !said && <p>{t('results.all-withheld')}</p>}
      {said && <ResultBars bars={shown} />}
      {said && (
        <div className="row no-print">
          <TakeAway
            name={`encuesta-${number}`}
            of={text}
            table={() => [
              [t('results.option'), t(form === 'ranking' ? 'results.points' : 'results.people')],
              ...shown.map(({ label, count }) => [label, count === null ? t('withheld') : String(count)]),
            ]}
            picture={() =>
              pictureOf({ title: text, sentence, chart: barsPart(drawnBars(shown)), source: sourceOf() })
            }
          />
        </div>
      )}
      {said && (
        <Details summary={t('results.table')}>
          <Table
            caption={text}
            captionHidden
            rows={bars}
            rowKey={({ label }) => label}
            columns={[
              { key: 'label', head: t('results.option'), cell: ({ label }) => label },
              {
                key: 'count',
                head: t(form === 'ranking' ? 'results.points' : 'results.people'),
                number: true,
                cell: ({ note }) => note,
              },
            ]}
          />
        </Details>
      )}
      {words && words.length > 0 && (
        <ul className={styles.words}>
          {words.map((one, at) => (
            <li key={`${at}${one}`}>{one}</li>
          ))}
        </ul>
      )}
      {words?.length === 0 && <p>{t('results.unread')}</p>}
      {cells === null && words === null && <p>{t('results.too-few')}</p>}
    </Card>
  );
}

const byCount = (one: ResultBar, other: ResultBar) => (other.count ?? 0) - (one.count ?? 0);

/** Who was reached, and how: part of what a survey has to say of itself. */
function Coverage({ results }: { results: SurveyResults }) {
  const { t } = useTranslation('survey');
  const format = useFormat();
  const { coverage, channels } = results;
  const note = (count: number | null) => (count === null ? t('withheld') : format.number(count));
  const shown = channels.filter(({ count }) => count !== 0);
  return (
    <Card as="section" aria-labelledby="coverage">
      <div className={styles.coverage}>
        <h2 className={styles.asked} id="coverage">
          {t('coverage.title')}
        </h2>
        {coverage.length > 0 && (
          <>
            <h3>{t('coverage.groups')}</h3>
            <ResultBars
              bars={coverage.map(({ targetGroup, reached }) => ({
                label: targetGroup ?? t('coverage.unsaid'),
                count: reached,
                note: note(reached),
              }))}
            />
          </>
        )}
        <h3>{t('coverage.channels')}</h3>
        {shown.some(({ count }) => count !== null) ? (
          <ResultBars
            bars={shown.map(({ channel, count }) => ({
              label: t(`channel-name.${channel}`),
              count,
              note: note(count),
            }))}
          />
        ) : (
          <p>{t('results.all-withheld')}</p>
        )}
      </div>
    </Card>
  );
}
