import type { AgendaItem } from '@ruta/contracts/session/agenda';
import type { SessionView } from '@ruta/contracts/session/view';
import { type Branch, outlineOf, type TreeOutline as Outline } from '@ruta/domain/tree/outline';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { TreeDrawing } from '../tree/tree-drawing.tsx';
import { type TreeLayout, treePages } from '../tree/tree-layout.ts';
import { TreeOutline } from '../tree/tree-outline.tsx';
import { StagePages } from './stage-pages.tsx';
import { StageTitle } from './stage-title.tsx';
import styles from './stage.module.css';
import { useTurningPage } from './use-turning-page.ts';

/** What the wall has for the drawing; below this share of its size its letters are too small for the last row. */
const space = { width: 1346, least: 0.82 };

/** The longer the question, the less is left below it. */
const heightBelow = (question: string): number =>
  question.length > 150 ? 430 : question.length > 75 ? 560 : 640;

interface StageTreeProps {
  view: SessionView;
  item: AgendaItem;
  question: string;
}

/** The tree, whole where it can be read from the last row, else page by page. */
export function StageTree({ view, item, question }: StageTreeProps) {
  const { t } = useTranslation('live');
  const outline = useMemo(() => outlineOf(view.parts.trees, item.id), [view.parts.trees, item.id]);
  const height = heightBelow(question);
  const pages = useMemo(() => treePages(outline, t('erased'), { ...space, height }), [outline, t, height]);
  const page = useTurningPage(Math.max(1, pages.length));
  const layout = pages[page] ?? pages[0];
  if (!outline.problem || !layout) return <StageTitle text={question} note={t('stage.tree-soon')} />;
  const isRead = (one: TreeLayout) => Math.min(space.width / one.width, height / one.height) >= space.least;
  if (!pages.every(isRead)) return <Listed outline={outline} question={question} />;
  return (
    <>
      <StageTitle text={question} compact />
      <div className={styles.drawing}>
        <TreeDrawing
          layout={layout}
          look="wall"
          label={t('stage.tree', { text: outline.problem.text ?? t('erased') })}
        />
      </div>
      {pages.length > 1 && (
        <p className={styles.note}>{t('stage.page', { page: page + 1, pages: pages.length })}</p>
      )}
      <div className="visually-hidden">
        <TreeOutline outline={outline} tools={null} />
      </div>
    </>
  );
}

/** Branches that are too long to be drawn for the last row, as a list. */
function Listed({ outline, question }: { outline: Outline; question: string }) {
  const { t } = useTranslation('live');
  const sides = ['effects', 'causes'] as const;
  return (
    <>
      <StageTitle text={question} compact />
      <p className={styles.sentence}>{outline.problem?.text ?? t('erased')}</p>
      <StagePages columns={2}>
        {sides.map((side) =>
          outline[side].length === 0 ? null : (
            <section key={side} className={styles.branches}>
              <h2>{t(`tree.${side}`)}</h2>
              <Branches branches={outline[side]} />
            </section>
          ),
        )}
      </StagePages>
    </>
  );
}

function Branches({ branches }: { branches: readonly Branch[] }) {
  const { t } = useTranslation('live');
  return (
    <ul>
      {branches.map(({ node, children }) => (
        <li key={node.id}>
          <p>{node.text ?? t('erased')}</p>
          {children.length > 0 && <Branches branches={children} />}
        </li>
      ))}
    </ul>
  );
}
