import type { AgendaItem } from '@ruta/contracts/session/agenda';
import type { SessionView } from '@ruta/contracts/session/view';
import { outlineOf } from '@ruta/domain/tree/outline';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { TreeDrawing } from '../tree/tree-drawing.tsx';
import { treePages } from '../tree/tree-layout.ts';
import { TreeOutline } from '../tree/tree-outline.tsx';
import { StageTitle } from './stage-title.tsx';
import styles from './stage.module.css';
import { useTurningPage } from './use-turning-page.ts';

/** What the wall has for the drawing; below this share of its size its letters are too small for the last row. */
const space = { width: 1346, height: 680, least: 0.82 };

interface StageTreeProps {
  view: SessionView;
  item: AgendaItem;
  question: string;
}

/** The tree, whole where it can be read from the last row, else page by page. */
export function StageTree({ view, item, question }: StageTreeProps) {
  const { t } = useTranslation('live');
  const outline = useMemo(() => outlineOf(view.parts.trees, item.id), [view.parts.trees, item.id]);
  const pages = useMemo(() => treePages(outline, t('erased'), space), [outline, t]);
  const page = useTurningPage(Math.max(1, pages.length));
  const layout = pages[page] ?? pages[0];
  if (!outline.problem || !layout) return <StageTitle text={question} note={t('stage.tree-soon')} />;
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
