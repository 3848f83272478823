import type { ProblemView, ThemeView } from '@ruta/contracts/consultation/theme';
import { ArrowDownRight, CircleCheckBig, Merge, Plus, Sprout } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/design/button.tsx';
import { Card } from '../../../shared/design/card.tsx';
import { Checkbox } from '../../../shared/design/choice.tsx';
import { Chip } from '../../../shared/design/chip.tsx';
import { ChooseDialog } from './choose-dialog.tsx';
import { MergeProblemsDialog } from './merge-problems-dialog.tsx';
import { ProblemDialog } from './problem-dialog.tsx';
import { SplitProblemDialog } from './split-problem-dialog.tsx';
import styles from './staff.module.css';

interface ProblemsProps {
  theme: ThemeView;
  problems: readonly ProblemView[];
}

/** The problems of a theme with their causes and effects; an open session chooses one. */
export function Problems({ theme, problems }: ProblemsProps) {
  const { t } = useTranslation('back-office');
  const [adding, setAdding] = useState(false);
  const [merging, setMerging] = useState(false);
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const chosen = problems.filter((problem) => marked.has(problem.id));
  return (
    <div className={styles.problems}>
      <div className={styles.head}>
        <h3>{t('problems.title')}</h3>
        <div className="row">
          {chosen.length > 1 && (
            <Button variant="quiet" size="small" icon={Merge} onPress={() => setMerging(true)}>
              {t('problems.merge', { count: chosen.length })}
            </Button>
          )}
          <Button variant="quiet" size="small" icon={Plus} onPress={() => setAdding(true)}>
            {t('problems.add')}
          </Button>
        </div>
      </div>
      {problems.length === 0 && <p className="small">{t('problems.none')}</p>}
      {problems.map((problem) => (
        <Problem
          key={problem.id}
          problem={problem}
          isMarked={marked.has(problem.id)}
          onMark={(on) =>
            setMarked(new Set(on ? [...marked, problem.id] : [...marked].filter((id) => id !== problem.id)))
          }
        />
      ))}
      {adding && <ProblemDialog themeId={theme.id} problem={null} onClose={() => setAdding(false)} />}
      {merging && (
        <MergeProblemsDialog
          problems={chosen}
          onClose={() => {
            setMerging(false);
            setMarked(new Set());
          }}
        />
      )}
    </div>
  );
}

interface ProblemProps {
  problem: ProblemView;
  isMarked: boolean;
  onMark: (on: boolean) => void;
}

function Problem({ problem, isMarked, onMark }: ProblemProps) {
  const { t } = useTranslation('back-office');
  const [dialog, setDialog] = useState<'edit' | 'choose' | 'split' | null>(null);
  const chosen = problem.state === 'chosen';
  return (
    <Card as="article" aria-label={problem.statement}>
      <div className={styles.problem}>
        <div className="row between">
          <Checkbox isSelected={isMarked} onChange={onMark}>
            <b>{problem.statement}</b>
          </Checkbox>
          {chosen && (
            <Chip icon={CircleCheckBig} colour="var(--jornada)">
              {t('problems.chosen')}
            </Chip>
          )}
        </div>
        {problem.branches.length > 0 && (
          <ul className={styles.branches}>
            {problem.branches.map((branch) => (
              <li key={branch.id}>
                {branch.kind === 'cause' ? <Sprout aria-hidden /> : <ArrowDownRight aria-hidden />}
                <span>
                  <span className="small">{t(`branch.${branch.kind}`)}: </span>
                  {branch.text}
                  {branch.points !== null &&
                    ` (${t('branch.points', { points: branch.points, of: branch.ofPoints ?? 0 })})`}
                  {branch.chosen && <b> · {t('branch.chosen')}</b>}
                </span>
              </li>
            ))}
          </ul>
        )}
        <p className="small">
          {t('count.contributions', { count: problem.contributions })}
          {problem.chosenIn?.source && ` · ${problem.chosenIn.source}`}
        </p>
        <div className="row">
          <Button variant="plain" size="small" onPress={() => setDialog('edit')}>
            {t('edit')}
          </Button>
          <Button variant="plain" size="small" onPress={() => setDialog('choose')}>
            {t(chosen ? 'problems.choose-again' : 'problems.choose')}
          </Button>
          <Button variant="plain" size="small" onPress={() => setDialog('split')}>
            {t('problems.split')}
          </Button>
        </div>
      </div>
      {dialog === 'edit' && (
        <ProblemDialog themeId={problem.themeId} problem={problem} onClose={() => setDialog(null)} />
      )}
      {dialog === 'choose' && <ChooseDialog problem={problem} onClose={() => setDialog(null)} />}
      {dialog === 'split' && <SplitProblemDialog problem={problem} onClose={() => setDialog(null)} />}
    </Card>
  );
}
