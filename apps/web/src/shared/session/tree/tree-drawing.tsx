import { fontSize, pad, type TreeLayout } from './tree-layout.ts';
import { baseline } from './tree-svg.ts';
import styles from './tree.module.css';

interface TreeDrawingProps {
  layout: TreeLayout;
  /** What the picture is of; the tree itself stands beside it as a list, for whoever does not see it. */
  label: string;
  look?: 'page' | 'wall';
}

export function TreeDrawing({ layout, label, look = 'page' }: TreeDrawingProps) {
  return (
    <svg
      role="img"
      aria-label={label}
      className={styles.drawing}
      data-look={look}
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      fontSize={fontSize}
      style={{ maxWidth: look === 'page' ? layout.width * 0.62 : undefined }}
    >
      {layout.links.map((path) => (
        <path key={path} d={path} />
      ))}
      {layout.boxes.map(({ id, role, lines, x, y, width, height }) => (
        <g key={id} data-role={role}>
          <rect x={x} y={y} width={width} height={height} rx={12} />
          <text>
            {lines.map((line, index) => (
              <tspan key={index} x={x + pad} y={baseline(y, height, lines.length, index)}>
                {line}
              </tspan>
            ))}
          </text>
        </g>
      ))}
    </svg>
  );
}
