import type { FilledPaper } from '@ruta/contracts/ballot/ballot';
import type { OptionId } from '@ruta/contracts/protocol/ids';
import type { MethodOf } from '@ruta/domain/ballot/methods/method-rules';
import { Minus, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../design/button.tsx';
import type { MarksProps } from './marks-props.ts';
import styles from './paper.module.css';

/** So many dots to lay, one by one, where one likes. */
export function DotsPaper({ spec, method, words, paper, onPaper }: MarksProps<MethodOf<'dots'>>) {
  const { t } = useTranslation('live');
  const dots = paper?.method === 'dots' ? paper.dots : [];
  const laid = dots.reduce((sum, { count }) => sum + count, 0);
  const left = method.dots - laid;
  return (
    <>
      <p className={styles.pips} role="status">
        {Array.from({ length: method.dots }, (_, index) => (
          <span key={index} data-left={index < left} aria-hidden />
        ))}
        {t('paper.dots-left', { count: left, all: method.dots })}
      </p>
      {method.perOption < method.dots && (
        <p className="small">{t('paper.dots-cap', { count: method.perOption })}</p>
      )}
      <ul className={styles.list}>
        {spec.options.map(({ id }) => {
          const count = dots.find((dot) => dot.option === id)?.count ?? 0;
          const label = words.get(id) ?? t('erased');
          return (
            <li key={id} className={styles.dot} data-on={count > 0}>
              <span>{label}</span>
              <span className={styles.stepper} role="group" aria-label={label}>
                <Button
                  variant="quiet"
                  size="small"
                  round
                  icon={Minus}
                  aria-label={t('paper.dot-less', { label })}
                  isDisabled={count === 0}
                  onPress={() => onPaper(withDots(dots, id, count - 1))}
                />
                <span aria-live="polite">{count}</span>
                <Button
                  variant="quiet"
                  size="small"
                  round
                  icon={Plus}
                  aria-label={t('paper.dot-more', { label })}
                  isDisabled={left === 0 || count >= method.perOption}
                  onPress={() => onPaper(withDots(dots, id, count + 1))}
                />
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}

type Dots = Extract<FilledPaper, { method: 'dots' }>['dots'];

function withDots(dots: Dots, option: OptionId, count: number): FilledPaper {
  const others = dots.filter((dot) => dot.option !== option);
  return { method: 'dots', dots: count === 0 ? others : [...others, { option, count }] };
}
