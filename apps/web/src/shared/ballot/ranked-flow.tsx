import type { Stage, Tally } from '@ruta/contracts/ballot/result';
import type { OptionId } from '@ruta/contracts/protocol/ids';
import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/format.ts';
import type { OptionWords } from './choice-words.ts';
import { type Flow, layoutFlow } from './flow-layout.ts';
import { flowColours } from './flow-colours.ts';
import styles from './ranked-flow.module.css';

interface RankedFlowProps {
  tally: Tally & { stages: Stage[] };
  words: OptionWords;
  /** What the picture says, for who does not see it. */
  label: string;
  /** Where there is less height than width, as on a wall. */
  low?: boolean;
}

/** On a wall as many options as a flow can hold side by side in letters for the last row. */
const MOST_ON_WALL = 7;
/** Below so many ems a flow has no room for its words: the counts then stand one below the other. */
const LEAST_EMS = 30;

/** A ranked count: on a wide place as a flow of papers, on a narrow one count by count. */
export function RankedFlow({ tally, words, label, low }: RankedFlowProps) {
  const [frame, size] = useSize();
  const crowded = low === true && words.size > MOST_ON_WALL;
  return (
    <div ref={frame} className={styles.frame}>
      {size && size.width >= LEAST_EMS * size.em && !crowded ? (
        <FlowPicture
          flow={layoutFlow(tally, { ...size, low, room: roomFor([...words.values()], size) })}
          words={words}
          label={label}
          em={size.em}
        />
      ) : (
        <Counts tally={tally} words={words} />
      )}
    </div>
  );
}

/** Width of the frame and size of its letters, in pixels; null before it was measured. */
function useSize() {
  const frame = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<{ width: number; em: number } | null>(null);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element || typeof ResizeObserver === 'undefined') return;
    const measure = () => {
      const em = parseFloat(getComputedStyle(element).fontSize);
      setSize((before) =>
        before?.width === element.clientWidth && before.em === em
          ? before
          : { width: element.clientWidth, em },
      );
    };
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return [frame, size] as const;
}

interface FlowPictureProps {
  flow: Flow;
  words: OptionWords;
  label: string;
  em: number;
}

function FlowPicture({ flow, words, label, em }: FlowPictureProps) {
  const { t } = useTranslation('live');
  const format = useFormat();
  const colours = flowColours(flow.order);
  const last = flow.columns.length - 1;
  const nameOf = (option: string | null) =>
    option === null ? t('flow.exhausted') : (words.get(option as OptionId) ?? t('erased'));
  const room = (flow.columns[1] ?? flow.width) - flow.nodeWidth - em;
  return (
    <svg
      className={styles.flow}
      role="img"
      aria-label={label}
      viewBox={`0 0 ${flow.width} ${flow.height}`}
      width={flow.width}
      height={flow.height}
    >
      {flow.columns.map((x, index) => (
        <text key={x} x={x} y={em} className={styles.head}>
          {t('flow.stage', { number: index + 1 })}
        </text>
      ))}
      {flow.links.map(({ key, from, path }) => (
        <path key={key} d={path} className={styles.link} style={{ fill: colours(from) }} />
      ))}
      {flow.nodes.map(({ key, stage, option, votes, x, y, height }) => (
        <g key={key}>
          <title>{`${nameOf(option)}: ${votes}`}</title>
          <rect
            x={x}
            y={y}
            width={flow.nodeWidth}
            height={height}
            rx={em * 0.12}
            style={{ fill: colours(option) }}
          />
          <text x={x + flow.nodeWidth + em * 0.4} y={y + height / 2 + em * 0.34} className={styles.count}>
            {format.number(votes)}
            <tspan className={styles.name} dx={em * 0.35}>
              {stage === last
                ? short(nameOf(option), flow.width - x - flow.nodeWidth - em * 2.6, em)
                : short(nameOf(option), room - em * 2, em)}
            </tspan>
          </text>
        </g>
      ))}
    </svg>
  );
}

/** As wide as the longest name, but never more than two fifths of the picture. */
export const roomFor = (
  names: readonly (string | null)[],
  { width, em }: { width: number; em: number },
): number =>
  Math.min(width * 0.42, em * 4 + Math.max(6, ...names.map((name) => name?.length ?? 0)) * em * 0.52);

/** As much of a name as has room; the whole of it stands in the title and in the table. */
export function short(name: string, room: number, em: number): string {
  const letters = Math.floor(room / (em * 0.5));
  if (letters < 4) return '';
  return name.length <= letters ? name : `${name.slice(0, letters - 1).trimEnd()}…`;
}

function Counts({ tally, words }: Omit<RankedFlowProps, 'label' | 'low'>) {
  const { t } = useTranslation('live');
  const format = useFormat();
  const colours = flowColours(layoutFlow(tally, { width: 1, em: 1, room: 0 }).order);
  const nameOf = (id: OptionId) => words.get(id) ?? t('erased');
  const all = Math.max(1, tally.papers - tally.blank);
  return (
    <ol className={styles.counts}>
      {tally.stages.map((stage, index) => (
        <li key={index}>
          <p className={styles.title}>{t('flow.stage', { number: index + 1 })}</p>
          <ul>
            {stage.votes
              .toSorted((one, other) => other.votes - one.votes)
              .map(({ optionId, votes }) => (
                <li key={optionId} className={styles.held}>
                  <span>{nameOf(optionId)}</span>
                  <b>{format.number(votes)}</b>
                  <span className={styles.track} aria-hidden>
                    <span style={{ width: `${(votes / all) * 100}%`, background: colours(optionId) }} />
                  </span>
                </li>
              ))}
          </ul>
          <StageNote stage={stage} nameOf={nameOf} />
        </li>
      ))}
    </ol>
  );
}

/** Who goes out at a count, where the papers go, and how a tie was settled. */
export function StageNote({ stage, nameOf }: { stage: Stage; nameOf: (id: OptionId) => string }) {
  const { t } = useTranslation('live');
  const format = useFormat();
  if (stage.out.length === 0) return null;
  const moved = stage.moves.map(({ to, papers }) =>
    to === null
      ? t('flow.to-nobody', { count: papers })
      : t('flow.to', { papers: format.number(papers), name: nameOf(to) }),
  );
  return (
    <p className="small">
      <b>{t('flow.out', { names: format.list(stage.out.map(nameOf)) })}</b>
      {moved.length > 0 && ` ${t('flow.moves', { list: format.list(moved) })}`}
      {stage.tie && ` ${t(`flow.tie-${stage.tie.by}`, { names: format.list(stage.tie.among.map(nameOf)) })}`}
    </p>
  );
}
