import type { Tally } from '@ruta/contracts/ballot/result';
import { inOrder } from '@ruta/domain/ballot/tally';

/** Papers in one hand at one count: a box. `option` is null for those that name nobody any more. */
export interface FlowNode {
  key: string;
  stage: number;
  option: string | null;
  votes: number;
  x: number;
  y: number;
  height: number;
}

/** Papers that stay or move between two counts: a ribbon, drawn in the colour of where they come from. */
export interface FlowLink {
  key: string;
  from: string | null;
  path: string;
}

export interface Flow {
  width: number;
  height: number;
  nodeWidth: number;
  /** Options from the first to the last, as they stand in every column. */
  order: string[];
  columns: number[];
  nodes: FlowNode[];
  links: FlowLink[];
}

/**
 * The picture of a ranked count: a column for each count, boxes as high as their papers, ribbons between them. `room`
 * is what is left for words behind the last column; `low` where there is less height than width.
 */
export function layoutFlow(
  tally: Tally & { stages: NonNullable<Tally['stages']> },
  { width, em, room, low = false }: { width: number; em: number; room: number; low?: boolean },
): Flow {
  const { stages } = tally;
  const order = inOrder(tally).map(({ optionId }) => optionId as string);
  const nodeWidth = em * 1.1;
  const gap = em * (low ? 0.75 : 1.1);
  const top = em * 1.9;
  const most = order.length + 1;
  const height = top + most * gap + Math.max(most * em, em * (low ? 6 : 14));
  const all = Math.max(1, tally.papers - tally.blank);
  const scale = (height - top - most * gap) / all;
  const step = stages.length === 1 ? 0 : (width - nodeWidth - room) / (stages.length - 1);
  const nodes = stages.flatMap((stage, index) => {
    let y = top;
    const held = new Map(stage.votes.map(({ optionId, votes }) => [optionId as string, votes]));
    const here: [string | null, number][] = [
      ...order.flatMap((option): [string, number][] => {
        const votes = held.get(option);
        return votes === undefined || (votes === 0 && index > 0) ? [] : [[option, votes]];
      }),
      ...(stage.exhausted > 0 ? [[null, stage.exhausted] as [null, number]] : []),
    ];
    return here.map(([option, votes]) => {
      const node = {
        key: `${index} ${option}`,
        stage: index,
        option,
        votes,
        x: index * step,
        y,
        height: Math.max(votes * scale, em * 0.12),
      };
      y += node.height + gap;
      return node;
    });
  });
  const links = linksOf(stages, nodes, { nodeWidth, scale });
  return { width, height, nodeWidth, order, columns: stages.map((_, index) => index * step), nodes, links };
}

function linksOf(
  stages: NonNullable<Tally['stages']>,
  nodes: readonly FlowNode[],
  { nodeWidth, scale }: { nodeWidth: number; scale: number },
): FlowLink[] {
  const find = (stage: number, option: string | null) =>
    nodes.find((node) => node.stage === stage && node.option === option);
  return stages.slice(0, -1).flatMap((stage, index) => {
    const leaves = new Map<string, number>();
    const arrives = new Map<string, number>();
    const draw = (from: string | null, to: string | null, papers: number): FlowLink[] => {
      const [source, target] = [find(index, from), find(index + 1, to)];
      if (!source || !target || papers === 0) return [];
      const [out, into] = [leaves.get(source.key) ?? 0, arrives.get(target.key) ?? 0];
      leaves.set(source.key, out + papers);
      arrives.set(target.key, into + papers);
      const path = ribbon(
        source.x + nodeWidth,
        source.y + out * scale,
        target.x,
        target.y + into * scale,
        papers * scale,
      );
      return [{ key: `${source.key} ${target.key}`, from, path }];
    };
    const stays = stage.votes
      .filter(({ optionId }) => !stage.out.includes(optionId))
      .flatMap(({ optionId, votes }) => draw(optionId, optionId, votes));
    const exhausted = draw(null, null, stage.exhausted);
    const moves = stage.moves.flatMap(({ from, to, papers }) => draw(from, to, papers));
    return [...stays, ...exhausted, ...moves];
  });
}

function ribbon(x0: number, y0: number, x1: number, y1: number, height: number): string {
  const middle = (x0 + x1) / 2;
  const n = (value: number) => value.toFixed(1);
  return [
    `M${n(x0)} ${n(y0)}`,
    `C${n(middle)} ${n(y0)} ${n(middle)} ${n(y1)} ${n(x1)} ${n(y1)}`,
    `V${n(y1 + height)}`,
    `C${n(middle)} ${n(y1 + height)} ${n(middle)} ${n(y0 + height)} ${n(x0)} ${n(y0 + height)}`,
    'Z',
  ].join('');
}
