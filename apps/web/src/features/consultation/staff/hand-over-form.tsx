import type { ProblemView, ThemeView } from '@ruta/contracts/consultation/theme';
import type { SessionMinutes } from '@ruta/contracts/session/http';
import { causesUnder, sameOrigin, type SessionResult } from '@ruta/domain/consultation/hand-over';
import { useQuery } from '@tanstack/react-query';
import { GitBranch } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, LinkButton } from '../../../shared/design/button.tsx';
import { Card } from '../../../shared/design/card.tsx';
import { ErrorText, Select, TextArea } from '../../../shared/design/field.tsx';
import { useEntity } from '../../../shared/entity/entity.ts';
import { problemsQuery } from '../../../shared/entity/entity-queries.ts';
import { useFailureSentence } from '../../../shared/i18n/failure-sentence.ts';
import { newOpId } from '../../../shared/live/op-id.ts';
import { CausePicker, type PickedCause } from './cause-picker.tsx';
import { useHandOver } from './hand-over-queries.ts';
import styles from './staff.module.css';
import { useTableNote } from './use-table-note.ts';

/** As `HandOver` takes them. */
const MOST_CAUSES = 20;

const picked = ({ origin, words }: SessionResult): PickedCause => ({
  key: origin.id,
  branchId: null,
  origin,
  text: words ?? '',
});

interface HandOverFormProps {
  minutes: SessionMinutes;
  /** Best first. */
  results: readonly SessionResult[];
  themes: readonly ThemeView[];
}

/** Which theme, which problem, which causes: each from what the session shows, in words that may be put right. */
export function HandOverForm({ minutes, results, themes }: HandOverFormProps) {
  const { t } = useTranslation('back-office');
  const { slug } = useEntity();
  const failure = useFailureSentence();
  const [opId] = useState(newOpId);
  const [themeId, setThemeId] = useState(themes[0]?.id ?? '');
  const [problem, setProblem] = useState<ProblemChoice>({ problemId: null, origin: null, statement: '' });
  const [causes, setCauses] = useState<readonly PickedCause[]>([]);
  const problems = useQuery(problemsQuery(slug, themeId)).data?.items ?? [];
  const handing = useHandOver();
  const theme = themes.find(({ id }) => id === themeId);
  const known = problems.find(({ id }) => id === problem.problemId);
  const chooseProblem = (chosen: ProblemChoice) => {
    setProblem(chosen);
    const kept =
      chosen.problemId === problem.problemId ? causes : causes.filter(({ branchId }) => branchId === null);
    const { origin } = chosen;
    const result = origin && results.find((each) => sameOrigin(each.origin, origin));
    setCauses(
      kept.length === 0 && result ? causesUnder(results, result).slice(0, MOST_CAUSES).map(picked) : kept,
    );
  };
  const ready =
    problem.statement.trim().length >= 10 &&
    causes.length > 0 &&
    causes.length <= MOST_CAUSES &&
    causes.every(({ text }) => text.trim().length >= 3);
  const go = () =>
    handing.mutate({
      opId,
      sessionId: minutes.header.id,
      themeId,
      ...problem,
      causes: causes.map(({ branchId, text, origin }) => ({ branchId, text, origin })),
    });
  if (handing.isSuccess && theme)
    return (
      <Card as="section" aria-labelledby="handed-over">
        <div className={styles.form} role="status">
          <h2 id="handed-over">{t('hand-over.done', { theme: theme.name })}</h2>
          <p>“{problem.statement.trim()}”</p>
          <div className="row">
            <LinkButton to="/$entity/temas/$theme" params={{ entity: slug, theme: theme.id }}>
              {t('hand-over.see-theme')}
            </LinkButton>
          </div>
        </div>
      </Card>
    );
  return (
    <Card as="section">
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) go();
        }}
      >
        <Select
          label={t('hand-over.theme')}
          value={themeId}
          onChange={(id) => {
            setThemeId(themes.find((each) => each.id === id)?.id ?? '');
            chooseProblem({ problemId: null, origin: null, statement: '' });
          }}
          choices={themes.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <ProblemFields results={results} problems={problems} problem={problem} onProblem={chooseProblem} />
        <CausePicker
          known={known?.branches.filter(({ kind }) => kind === 'cause') ?? []}
          results={results.filter(({ origin }) => !problem.origin || !sameOrigin(origin, problem.origin))}
          causes={causes}
          onCauses={setCauses}
        />
        {handing.error && <ErrorText>{failure(handing.error)}</ErrorText>}
        <div>
          <Button type="submit" icon={GitBranch} isDisabled={!ready} isPending={handing.isPending}>
            {t('hand-over.go')}
          </Button>
        </div>
      </form>
    </Card>
  );
}

interface ProblemChoice {
  problemId: ProblemView['id'] | null;
  origin: SessionResult['origin'] | null;
  statement: string;
}

interface ProblemFieldsProps {
  results: readonly SessionResult[];
  problems: readonly ProblemView[];
  problem: ProblemChoice;
  onProblem: (problem: ProblemChoice) => void;
}

/** One of the session's results, one that the theme has already, or words of one's own. */
function ProblemFields({ results, problems, problem, onProblem }: ProblemFieldsProps) {
  const { t } = useTranslation('back-office');
  const tableOf = useTableNote();
  const chosen = problem.problemId ?? problem.origin?.id ?? '';
  const choose = (id: string) => {
    const known = problems.find((each) => each.id === id);
    const result = results.find(({ origin }) => origin.id === id);
    onProblem({
      problemId: known?.id ?? null,
      origin: result?.origin ?? null,
      statement: known?.statement ?? result?.words ?? '',
    });
  };
  return (
    <>
      <Select
        label={t('hand-over.problem')}
        value={chosen}
        onChange={choose}
        choices={[
          { value: '', label: t('hand-over.own-words') },
          ...problems.map(({ id, statement }) => ({
            value: id,
            label: t('hand-over.known', { statement }),
          })),
          ...results.flatMap(({ origin, words, tree, table }) =>
            words
              ? [
                  {
                    value: origin.id,
                    label: [
                      tableOf({ table }),
                      tree?.level === 0 ? t('hand-over.tree-problem', { words }) : words,
                    ]
                      .filter(Boolean)
                      .join(': '),
                  },
                ]
              : [],
          ),
        ]}
      />
      <TextArea
        label={t('problems.statement')}
        hint={t('problems.statement-hint')}
        value={problem.statement}
        onChange={(statement) => onProblem({ ...problem, statement })}
        maxLength={400}
        rows={2}
      />
    </>
  );
}
