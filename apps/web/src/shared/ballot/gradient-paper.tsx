import type { OptionId } from '@ruta/contracts/protocol/ids';
import type { MethodOf } from '@ruta/domain/ballot/methods/method-rules';
import { useTranslation } from 'react-i18next';
import { RadioCards } from '../design/choice.tsx';
import { levelWords } from './choice-words.ts';
import type { MarksProps } from './marks-props.ts';
import styles from './paper.module.css';
import { Scale } from './scale.tsx';

/** Where one stands: step by step in words for one proposal, on a numbered scale each for several. */
export function GradientPaper({ spec, method, words, paper, onPaper }: MarksProps<MethodOf<'gradient'>>) {
  const { t } = useTranslation('live');
  const marks = paper?.method === 'gradient' ? paper.marks : [];
  const steps = levelWords(method, t).map((said, index) => ({
    value: index + 1,
    short: String(index + 1),
    words: `${index + 1}. ${said}`,
  }));
  const stepOf = (id: OptionId) => marks.find(({ option }) => option === id)?.step ?? null;
  const mark = (id: OptionId, step: number | null) => {
    const others = marks.filter(({ option }) => option !== id);
    onPaper({ method: 'gradient', marks: step === null ? others : [...others, { option: id, step }] });
  };
  const [only, ...more] = spec.options;
  if (only && more.length === 0) {
    const step = stepOf(only.id);
    return (
      <RadioCards
        label={words.get(only.id) ?? t('erased')}
        colour="var(--c)"
        value={step === null ? null : String(step)}
        onChange={(value) => mark(only.id, Number(value))}
        choices={steps.map((each) => ({ value: String(each.value), label: each.words }))}
      />
    );
  }
  return (
    <div className={styles.list} role="group" aria-label={spec.question}>
      <p className="small">
        {t('paper.gradient-how', { first: steps[0]?.words, last: steps.at(-1)?.words })}
      </p>
      {spec.options.map(({ id }) => (
        <Scale
          key={id}
          label={words.get(id) ?? t('erased')}
          levels={steps}
          value={stepOf(id)}
          none={t('paper.no-opinion')}
          onValue={(step) => mark(id, step)}
        />
      ))}
    </div>
  );
}
