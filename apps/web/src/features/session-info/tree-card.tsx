import type { SessionMinutes } from '@ruta/contracts/session/http';
import { outlineOf } from '@ruta/domain/tree/outline';
import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { Card } from '../../shared/design/card.tsx';
import { Details } from '../../shared/design/details.tsx';
import { TreeDrawing } from '../../shared/session/tree/tree-drawing.tsx';
import { layoutTree } from '../../shared/session/tree/tree-layout.ts';
import { TreeOutline } from '../../shared/session/tree/tree-outline.tsx';
import { downloadSvg, treeSvg } from '../../shared/session/tree/tree-svg.ts';
import styles from './session.module.css';

/** The problem tree that the room left: as a picture to take along, and as lists. */
export function TreeCard({
  item,
  minutes,
}: {
  item: SessionMinutes['agenda'][number];
  minutes: SessionMinutes;
}) {
  const { t } = useTranslation('session');
  const outline = outlineOf(minutes.parts.trees, item.id);
  if (!outline.problem) return null;
  const label = t('minutes.tree', { text: outline.problem.text ?? t('minutes.erased') });
  const layout = layoutTree(outline, t('minutes.erased'));
  return (
    <Card as="section">
      <h3 className={styles.question}>
        {item.content?.kind === 'tree' ? item.content.question : item.title}
      </h3>
      <TreeDrawing layout={layout} label={label} />
      <div className="no-print">
        <Button
          variant="plain"
          size="small"
          icon={Download}
          onPress={() => downloadSvg(t('minutes.tree-file'), treeSvg(layout, label))}
        >
          {t('minutes.tree-download')}
        </Button>
      </div>
      <Details summary={t('minutes.tree-list')}>
        <TreeOutline outline={outline} tools={null} />
      </Details>
    </Card>
  );
}
