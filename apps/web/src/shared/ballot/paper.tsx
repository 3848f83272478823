import type { BallotSpec, Choice } from '@ruta/contracts/ballot/ballot';
import { OptionId } from '@ruta/contracts/protocol/ids';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { emptyChoice, isBlank, type OptionWords } from './choice-words.ts';
import { Button } from '../design/button.tsx';
import { Checkbox, RadioCards } from '../design/choice.tsx';
import { DotsPaper } from './dots-paper.tsx';
import styles from './paper.module.css';

interface PaperProps {
  spec: BallotSpec;
  words: OptionWords;
  /** What was chosen before, when a vote is changed. */
  before: Choice | null;
  onChoice: (choice: Choice) => void;
  onCancel?: () => void;
  /** False while it is not known in whose seat one sits. */
  mayVote: boolean;
}

/** The paper of a round, in the way of its method. Nothing is sent before the button. */
export function Paper({ spec, words, before, onChoice, onCancel, mayVote }: PaperProps) {
  const { t } = useTranslation('live');
  const [choice, setChoice] = useState<Choice | null>(before ?? emptyChoice(spec));
  const [asked, setAsked] = useState(false);
  const nothing = choice === null || isBlank(choice);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (nothing || !choice) return setAsked(true);
    onChoice(choice);
  }

  return (
    <form onSubmit={submit} className={styles.form}>
      {spec.method.method === 'single' && (
        <SinglePaper spec={spec} words={words} choice={choice} onChoice={setChoice} />
      )}
      {choice?.method === 'approval' && (
        <ApprovalPaper spec={spec} words={words} choice={choice} onChoice={setChoice} />
      )}
      {choice?.method === 'dots' && spec.method.method === 'dots' && (
        <DotsPaper spec={spec} method={spec.method} words={words} choice={choice} onChoice={setChoice} />
      )}
      <p role="alert" style={{ color: 'var(--bad)' }}>
        {asked && nothing ? t('paper.choose-first') : ''}
      </p>
      <Button type="submit" wide colour="var(--c)" isDisabled={!mayVote}>
        {t(onCancel ? 'paper.send-change' : 'paper.send')}
      </Button>
      {onCancel ? (
        <Button variant="plain" wide onPress={onCancel}>
          {t('paper.keep')}
        </Button>
      ) : (
        <p className="small" style={{ textAlign: 'center' }}>
          {t('paper.changeable')}
        </p>
      )}
    </form>
  );
}

interface MethodPaperProps<Filled extends Choice | null> {
  spec: BallotSpec;
  words: OptionWords;
  choice: Filled;
  onChoice: (choice: Choice) => void;
}

function SinglePaper({ spec, words, choice, onChoice }: MethodPaperProps<Choice | null>) {
  const { t } = useTranslation('live');
  return (
    <RadioCards
      label={spec.question}
      labelHidden
      colour="var(--c)"
      value={choice?.method === 'single' ? choice.option : null}
      onChange={(value) => onChoice({ method: 'single', option: OptionId.parse(value) })}
      choices={spec.options.map(({ id }) => ({ value: id, label: words.get(id) ?? t('erased') }))}
    />
  );
}

function ApprovalPaper({ spec, words, choice, onChoice }: MethodPaperProps<Choice & { method: 'approval' }>) {
  const { t } = useTranslation('live');
  const max = spec.method.method === 'approval' ? spec.method.max : null;
  const full = max !== null && choice.options.length >= max;
  return (
    <div role="group" aria-label={spec.question}>
      <p className="small">
        {max === null ? t('paper.approve-any') : t('paper.approve-max', { count: max })}
      </p>
      {spec.options.map(({ id }) => {
        const chosen = choice.options.includes(id);
        return (
          <Checkbox
            key={id}
            isSelected={chosen}
            isDisabled={full && !chosen}
            onChange={(on) => {
              const others = choice.options.filter((other) => other !== id);
              onChoice({ method: 'approval', options: on ? [...others, id] : others });
            }}
          >
            {words.get(id) ?? t('erased')}
          </Checkbox>
        );
      })}
    </div>
  );
}
