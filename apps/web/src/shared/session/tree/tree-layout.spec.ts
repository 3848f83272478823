import { describe, expect, it } from '@jest/globals';
import { AgendaItemId, TreeNodeId } from '@ruta/contracts/protocol/ids';
import type { TreeNodeView } from '@ruta/contracts/tree/view';
import { outlineOf } from '@ruta/domain/tree/outline';
import fc from 'fast-check';
import { randomId } from '../../live/op-id.ts';
import { layoutTree, treePages, wrapped, type TreeBox } from './tree-layout.ts';
import { treeSvg } from './tree-svg.ts';

const itemId = AgendaItemId.parse(randomId());

/** A tree whose branches have as many nodes below them as the numbers say. */
function grown(causes: readonly number[], effects: readonly number[], text = 'Los avisos llegan tarde') {
  const nodes: TreeNodeView[] = [];
  const add = (side: TreeNodeView['side'], parent: TreeNodeView['id'] | null) => {
    const id = TreeNodeId.parse(randomId());
    const rest = { text, source: null, removed: false, history: [] };
    nodes.push({ id, itemId, side, parent, place: nodes.length, ...rest });
    return id;
  };
  add('problem', null);
  for (const [side, branches] of [
    ['cause', causes],
    ['effect', effects],
  ] as const)
    for (const below of branches) {
      const first = add(side, null);
      for (let n = 0; n < below; n += 1) add(side, first);
    }
  return outlineOf(nodes, itemId);
}

const overlap = (one: TreeBox, other: TreeBox): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

const branches = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 12 });

describe('a drawn tree', () => {
  it('draws every node once, inside the picture, and none over another', () => {
    fc.assert(
      fc.property(
        branches,
        branches,
        fc.constantFrom('Agua', 'Los avisos llegan tarde o no llegan'),
        (down, up, text) => {
          const { boxes, width, height } = layoutTree(grown(down, up, text), '—');
          expect(boxes).toHaveLength(1 + [...down, ...up].reduce((sum, below) => sum + 1 + below, 0));
          for (const [index, box] of boxes.entries()) {
            expect(
              box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height,
            ).toBe(true);
            for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBe(false);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('breaks lines between words, and words that are too long', () => {
    expect(wrapped('no hay agua', 100)).toEqual(['no hay', 'agua']);
    expect(wrapped('x'.repeat(20), 100).every((line) => line.length <= 6)).toBe(true);
  });

  it('goes on another page where letters would be too small, and leaves nothing out', () => {
    const space = { width: 1346, height: 680, least: 0.82 };
    expect(treePages(grown([1, 0, 1], [0, 0]), '—', space)).toHaveLength(1);
    const outline = grown([3, 3, 3, 3, 3, 3], [2, 2, 2, 2, 2]);
    const pages = treePages(outline, '—', space);
    expect(pages.length).toBeGreaterThan(2);
    const drawn = new Set(pages.flatMap(({ boxes }) => boxes.map(({ id }) => id)));
    expect(drawn.size).toBe(1 + 6 * 4 + 5 * 3);
  });

  it('is a file that stands alone, whatever people write', () => {
    const svg = treeSvg(layoutTree(grown([0], [], '<b> & "agua"'), '—'), 'Árbol');
    const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
    expect(parsed.querySelector('parsererror')).toBeNull();
    expect(parsed.documentElement.textContent).toContain('<b> & "agua"');
  });
});
