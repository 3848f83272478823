import type { Branch, TreeOutline } from '@ruta/domain/tree/outline';

export interface TreeBox {
  id: string;
  role: 'problem' | 'first' | 'below';
  lines: readonly string[];
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Where everything of a drawn tree stands, in units of which a line of text is 34 high. */
export interface TreeLayout {
  width: number;
  height: number;
  boxes: readonly TreeBox[];
  /** Paths of SVG. */
  links: readonly string[];
}

export const fontSize = 28;
export const lineHeight = 34;
export const pad = 16;
const columnWidth = 300;
const gapX = 36;
const gapY = 14;
const indent = 30;
const trunk = 60;
const margin = 20;
/** A little more than the mean width of a letter of our text font, so that no line runs out of its box. */
const letter = 0.54 * fontSize;

interface Column {
  boxes: TreeBox[];
  height: number;
  /** For each box but the first, which one it hangs from. */
  parents: (number | null)[];
}

/**
 * Effects above the central problem, causes below it: one column per branch that hangs at the problem, what is below
 * it set in. More columns than `perRow` go on in another row.
 */
export function layoutTree(outline: TreeOutline, erased: string, perRow = 5): TreeLayout {
  const columns = { effects: outline.effects.map(columnOf), causes: outline.causes.map(columnOf) };
  const across = Math.min(perRow, Math.max(2, columns.effects.length, columns.causes.length));
  const width = across * (columnWidth + gapX) - gapX + 2 * margin;
  const above = rowsOf(columns.effects, perRow);
  const below = rowsOf(columns.causes, perRow);
  const top = margin + heightOf(above);
  const problem = problemBox(outline.problem?.text ?? erased, outline.problem?.id ?? 'problem', width, top);
  const bottom = problem.y + problem.height;
  const drawn = [drawSide(above, problem, top, -1, width), drawSide(below, problem, bottom, 1, width)];
  return {
    width,
    height: bottom + heightOf(below) + margin,
    boxes: [problem, ...drawn.flatMap(({ boxes }) => boxes)],
    links: drawn.flatMap(({ links }) => links),
  };

  function columnOf(branch: Branch): Column {
    const column: Column = { boxes: [], height: 0, parents: [] };
    place(branch, 0, null);
    return column;

    function place({ node, children }: Branch, depth: number, parent: number | null): void {
      const wide = columnWidth - depth * indent;
      const lines = wrapped(node.text ?? erased, wide - 2 * pad);
      const height = lines.length * lineHeight + 1.5 * pad;
      const y = column.boxes.length === 0 ? 0 : column.height + gapY;
      const role = depth === 0 ? 'first' : 'below';
      const at =
        column.boxes.push({ id: node.id, role, lines, x: depth * indent, y, width: wide, height }) - 1;
      column.parents.push(parent);
      column.height = y + height;
      for (const child of children) place(child, depth + 1, at);
    }
  }
}

const rowsOf = (columns: readonly Column[], perRow: number): Column[][] =>
  Array.from({ length: Math.ceil(columns.length / perRow) }, (_, row) =>
    columns.slice(row * perRow, (row + 1) * perRow),
  );

const tallest = (row: readonly Column[]): number => Math.max(0, ...row.map(({ height }) => height));
const heightOf = (rows: readonly Column[][]): number =>
  rows.reduce((sum, row) => sum + trunk + tallest(row), 0);

function problemBox(text: string, id: string, width: number, y: number): TreeBox {
  const wide = Math.min(width - 2 * margin, 900);
  const lines = wrapped(text, wide - 2 * pad);
  const height = lines.length * lineHeight + 2 * pad;
  return { id, role: 'problem', lines, x: (width - wide) / 2, y, width: wide, height };
}

/** `way` is 1 downwards (causes), -1 upwards (effects); `from` is the edge of the problem that looks there. */
function drawSide(rows: readonly Column[][], problem: TreeBox, from: number, way: 1 | -1, width: number) {
  const boxes: TreeBox[] = [];
  const links: string[] = [];
  const trunkX = problem.x + problem.width / 2;
  let edge = from;
  rows.forEach((row, rowIndex) => {
    const start = edge + way * trunk;
    const rowWidth = row.length * (columnWidth + gapX) - gapX;
    row.forEach((column, index) => {
      const x = (width - rowWidth) / 2 + index * (columnWidth + gapX);
      const centre = x + columnWidth / 2;
      const bus = from + (way * trunk) / 2;
      const detour = rowIndex === 0 ? '' : ` H ${x - gapX / 2} V ${start - (way * trunk) / 2}`;
      links.push(`M ${trunkX} ${from} V ${bus}${detour} H ${centre} V ${start}`);
      const placed = column.boxes.map((box) => ({
        ...box,
        x: x + box.x,
        y: way > 0 ? start + box.y : start - box.y - box.height,
      }));
      placed.forEach((box, at) => {
        const parent = placed[column.parents[at] ?? -1];
        if (parent) links.push(elbow(parent, box, way));
      });
      boxes.push(...placed);
    });
    edge = start + way * tallest(row);
  });
  return { boxes, links };
}

const elbow = (parent: TreeBox, box: TreeBox, way: 1 | -1): string =>
  `M ${parent.x + indent / 2} ${way > 0 ? parent.y + parent.height : parent.y} V ${box.y + box.height / 2} H ${box.x}`;

/** Lines that fit a width, by an estimate: nothing is measured, so that server, browser and file draw alike. */
export function wrapped(text: string, width: number): string[] {
  const most = Math.max(4, Math.floor(width / letter));
  const pieces = text
    .split(/\s+/)
    .flatMap((word) => word.match(new RegExp(`.{1,${most}}`, 'gsu')) ?? [])
    .filter((piece) => piece !== '');
  const lines: string[] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + piece.length <= most)
      lines[lines.length - 1] = `${last} ${piece}`;
    else lines.push(piece);
  }
  return lines;
}

/**
 * A tree in pictures that can be read from afar: whole where its letters stay at `least` of their size in a space of
 * that width and height, otherwise side by side and branch by branch.
 */
export function treePages(
  outline: TreeOutline,
  erased: string,
  space: { width: number; height: number; least: number },
): TreeLayout[] {
  const fits = (layout: TreeLayout) =>
    Math.min(space.width / layout.width, space.height / layout.height) >= space.least;
  const whole = layoutTree(outline, erased, 4);
  if (fits(whole)) return [whole];
  return (['causes', 'effects'] as const).flatMap((side) => {
    const alone = (branches: readonly Branch[]) =>
      layoutTree({ problem: outline.problem, causes: [], effects: [], [side]: branches }, erased, 4);
    const pages: Branch[][] = [];
    for (const branch of outline[side]) {
      const last = pages.at(-1);
      if (last && last.length < 4 && fits(alone([...last, branch]))) last.push(branch);
      else pages.push([branch]);
    }
    return pages.map(alone);
  });
}
