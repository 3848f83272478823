import type { BallotMethod, BallotSpec, Choice } from '@ruta/contracts/ballot/ballot';
import type { OptionId } from '@ruta/contracts/protocol/ids';
import { Minus, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { OptionWords } from './choice-words.ts';
import { Button } from '../design/button.tsx';
import styles from './paper.module.css';

type Dots = Choice & { method: 'dots' };

interface DotsPaperProps {
  spec: BallotSpec;
  method: BallotMethod & { method: 'dots' };
  words: OptionWords;
  choice: Dots;
  onChoice: (choice: Choice) => void;
}

/** So many dots to lay, one by one, where one likes. */
export function DotsPaper({ spec, method, words, choice, onChoice }: DotsPaperProps) {
  const { t } = useTranslation('live');
  const laid = choice.dots.reduce((sum, { count }) => sum + count, 0);
  const left = method.dots - laid;
  return (
    <>
      <p className={styles.pips} role="status">
        {Array.from({ length: method.dots }, (_, index) => (
          <span key={index} data-left={index < left} aria-hidden />
        ))}
        {t('paper.dots-left', { count: left, all: method.dots })}
      </p>
      <ul className={styles.list}>
        {spec.options.map(({ id }) => {
          const count = choice.dots.find((dot) => dot.option === id)?.count ?? 0;
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
                  onPress={() => onChoice(withDots(choice, id, count - 1))}
                />
                <span aria-live="polite">{count}</span>
                <Button
                  variant="quiet"
                  size="small"
                  round
                  icon={Plus}
                  aria-label={t('paper.dot-more', { label })}
                  isDisabled={left === 0 || count >= method.perOption}
                  onPress={() => onChoice(withDots(choice, id, count + 1))}
                />
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function withDots(choice: Dots, option: OptionId, count: number): Dots {
  const others = choice.dots.filter((dot) => dot.option !== option);
  return { method: 'dots', dots: count === 0 ? others : [...others, { option, count }] };
}
