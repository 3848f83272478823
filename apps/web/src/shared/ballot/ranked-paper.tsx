import type { OptionId } from '@ruta/contracts/protocol/ids';
import type { MethodOf } from '@ruta/domain/ballot/methods/method-rules';
import { ArrowDown, ArrowUp, GripVertical, Plus, X } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../design/button.tsx';
import type { MarksProps } from './marks-props.ts';
import styles from './ranked-paper.module.css';
import { useDragOrder } from './use-drag-order.ts';

/** An order of preference: by dragging, by arrows, or by naming the place. What is left out gets nothing. */
export function RankedPaper({ spec, words, paper, onPaper }: MarksProps<MethodOf<'ranked'>>) {
  const { t } = useTranslation('live');
  return (
    <RankedOrder<OptionId>
      label={spec.question}
      how={t('rank.how')}
      ids={spec.options.map(({ id }) => id)}
      labelOf={(id) => words.get(id) ?? t('erased')}
      ranking={paper?.method === 'ranked' ? paper.ranking : []}
      onRanking={(ranking) => onPaper({ method: 'ranked', ranking })}
    />
  );
}

interface RankedOrderProps<Id extends string> {
  label: string;
  /** What an order means here. */
  how: string;
  ids: readonly Id[];
  labelOf: (id: Id) => string;
  ranking: readonly Id[];
  onRanking: (ranking: Id[]) => void;
}

export function RankedOrder<Id extends string>(props: RankedOrderProps<Id>) {
  const { t } = useTranslation('live');
  const { label: question, how, ids, labelOf, ranking, onRanking } = props;
  const lists = useId();
  const [said, setSaid] = useState('');
  const rest = ids.filter((id) => !ranking.includes(id));

  function set(order: Id[], moved: Id) {
    const place = order.indexOf(moved) + 1;
    const label = labelOf(moved);
    setSaid(
      place === 0 ? t('rank.is-out', { label }) : t('rank.is-at', { label, place, count: order.length }),
    );
    onRanking(order);
  }
  const move = (id: Id, to: number) => {
    const others = ranking.filter((other) => other !== id);
    set([...others.slice(0, to), id, ...others.slice(to)], id);
  };
  const drag = useDragOrder((from, to) => {
    const id = ranking[from];
    if (id) move(id, to);
  });

  return (
    <div className={styles.paper} role="group" aria-label={question}>
      <p className="small">{how}</p>
      <p className={styles.title} id={`${lists}-own`}>
        {t('rank.yours')}
      </p>
      {ranking.length === 0 && <p className={styles.empty}>{t('rank.none')}</p>}
      <ol className={styles.order} aria-labelledby={`${lists}-own`} ref={drag.list}>
        {ranking.map((id, index) => {
          const label = labelOf(id);
          return (
            <li key={id} className={styles.ranked} data-dragged={drag.dragged === index}>
              <span className={styles.grip} {...drag.grip(index)} aria-hidden>
                <GripVertical />
              </span>
              <b className={styles.place}>{index + 1}</b>
              <span className={styles.label}>{label}</span>
              <span className={styles.tools}>
                <Button
                  variant="quiet"
                  size="small"
                  round
                  icon={ArrowUp}
                  aria-label={t('rank.up', { label })}
                  isDisabled={index === 0}
                  onPress={() => move(id, index - 1)}
                />
                <Button
                  variant="quiet"
                  size="small"
                  round
                  icon={ArrowDown}
                  aria-label={t('rank.down', { label })}
                  isDisabled={index === ranking.length - 1}
                  onPress={() => move(id, index + 1)}
                />
                <select
                  className={styles.move}
                  aria-label={t('rank.move', { label })}
                  value=""
                  onChange={({ target }) => move(id, Number(target.value))}
                >
                  <option value="" disabled>
                    {t('rank.move-to')}
                  </option>
                  {ranking.map((other, place) => (
                    <option key={other} value={place} disabled={place === index}>
                      {t('rank.place', { place: place + 1 })}
                    </option>
                  ))}
                </select>
                <Button
                  variant="plain"
                  size="small"
                  round
                  icon={X}
                  aria-label={t('rank.out', { label })}
                  onPress={() =>
                    set(
                      ranking.filter((other) => other !== id),
                      id,
                    )
                  }
                />
              </span>
            </li>
          );
        })}
      </ol>
      {rest.length > 0 && (
        <>
          <p className={styles.title} id={`${lists}-rest`}>
            {t('rank.rest')}
          </p>
          <ul className={styles.order} aria-labelledby={`${lists}-rest`}>
            {rest.map((id) => (
              <li key={id}>
                <button type="button" className={styles.add} onClick={() => move(id, ranking.length)}>
                  <Plus aria-hidden />
                  <span>
                    <span className="visually-hidden">{t('rank.put')} </span>
                    {labelOf(id)}
                  </span>
                  <b>{t('rank.place', { place: ranking.length + 1 })}</b>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </div>
  );
}
