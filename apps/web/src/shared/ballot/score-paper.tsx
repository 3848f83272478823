import type { MethodOf } from '@ruta/domain/ballot/methods/method-rules';
import { useTranslation } from 'react-i18next';
import { Scale } from './scale.tsx';
import type { MarksProps } from './marks-props.ts';
import styles from './paper.module.css';

/** Every option on one scale; what one has no opinion on stays out of its mean. */
export function ScorePaper({ spec, method, words, paper, onPaper }: MarksProps<MethodOf<'score'>>) {
  const { t } = useTranslation('live');
  const scores = paper?.method === 'score' ? paper.scores : [];
  const levels = Array.from({ length: method.max + 1 }, (_, score) => ({
    value: score,
    short: String(score),
    words: String(score),
  }));
  return (
    <div className={styles.list} role="group" aria-label={spec.question}>
      <p className="small">{t('paper.score-how', { max: method.max })}</p>
      {spec.options.map(({ id }) => (
        <Scale
          key={id}
          label={words.get(id) ?? t('erased')}
          levels={levels}
          value={scores.find(({ option }) => option === id)?.score ?? null}
          none={t('paper.no-opinion')}
          onValue={(score) => {
            const others = scores.filter(({ option }) => option !== id);
            onPaper({
              method: 'score',
              scores: score === null ? others : [...others, { option: id, score }],
            });
          }}
        />
      ))}
    </div>
  );
}
