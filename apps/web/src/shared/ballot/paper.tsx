import type { BallotSpec, FilledPaper } from '@ruta/contracts/ballot/ballot';
import { OptionId } from '@ruta/contracts/protocol/ids';
import type { MethodOf } from '@ruta/domain/ballot/methods/method-rules';
import { lacksReason } from '@ruta/domain/ballot/seal';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../design/button.tsx';
import { Checkbox, RadioCards } from '../design/choice.tsx';
import { emptyPaper, isUnmarked, type OptionWords } from './choice-words.ts';
import { ConsentPaper } from './consent-paper.tsx';
import { DotsPaper } from './dots-paper.tsx';
import { GradientPaper } from './gradient-paper.tsx';
import styles from './paper.module.css';
import type { MarksProps } from './marks-props.ts';
import { RankedPaper } from './ranked-paper.tsx';
import { ScorePaper } from './score-paper.tsx';

interface PaperProps {
  spec: BallotSpec;
  words: OptionWords;
  /** What was chosen before, when a vote is changed. */
  before: FilledPaper | null;
  onPaper: (paper: FilledPaper) => void;
  onCancel?: () => void;
  /** False while it is not known in whose seat one sits. */
  mayVote: boolean;
  /** The words of the button, where it is not a vote of one's own. */
  send?: string;
  /** False where a reason stays on the paper it was written on. */
  reasons?: boolean;
}

/** The paper of a round, in the way of its method. Nothing is sent before the button. */
export function Paper({ spec, words, before, onPaper, onCancel, mayVote, send, reasons = true }: PaperProps) {
  const { t } = useTranslation('live');
  const begun = before?.method === 'blank' ? null : before;
  const [paper, setPaper] = useState<FilledPaper | null>(begun ?? emptyPaper(spec));
  const [asked, setAsked] = useState(false);
  const fault = faultOf(paper, reasons);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (fault || !paper) return setAsked(true);
    onPaper(paper);
  }

  return (
    <form onSubmit={submit} className={styles.form}>
      <Marks
        spec={spec}
        method={spec.method}
        words={words}
        paper={paper}
        onPaper={setPaper}
        reasons={reasons}
      />
      <p role="alert" className={styles.fault}>
        {asked && fault ? t(`paper.${fault}`) : ''}
      </p>
      <Button type="submit" wide colour="var(--c)" isDisabled={!mayVote}>
        {send ?? t(onCancel ? 'paper.send-change' : 'paper.send')}
      </Button>
      {spec.blank && (
        <Button variant="quiet" wide isDisabled={!mayVote} onPress={() => onPaper({ method: 'blank' })}>
          {t('paper.blank')}
        </Button>
      )}
      {onCancel && (
        <Button variant="plain" wide onPress={onCancel}>
          {t('paper.keep')}
        </Button>
      )}
      {!onCancel && !send && (
        <p className="small" style={{ textAlign: 'center' }}>
          {t('paper.changeable')}
        </p>
      )}
    </form>
  );
}

function faultOf(paper: FilledPaper | null, reasons: boolean): 'choose-first' | 'reason-needed' | null {
  if (paper === null || isUnmarked(paper)) return 'choose-first';
  return reasons && lacksReason(paper) ? 'reason-needed' : null;
}

function Marks({ method, ...props }: MarksProps) {
  switch (method.method) {
    case 'single':
      return <SinglePaper method={method} {...props} />;
    case 'approval':
      return <ApprovalPaper method={method} {...props} />;
    case 'dots':
      return <DotsPaper method={method} {...props} />;
    case 'score':
      return <ScorePaper method={method} {...props} />;
    case 'ranked':
      return <RankedPaper method={method} {...props} />;
    case 'gradient':
      return <GradientPaper method={method} {...props} />;
    case 'consent':
      return <ConsentPaper method={method} {...props} />;
  }
}

function SinglePaper({ spec, words, paper, onPaper }: MarksProps<MethodOf<'single'>>) {
  const { t } = useTranslation('live');
  return (
    <RadioCards
      label={spec.question}
      labelHidden
      colour="var(--c)"
      value={paper?.method === 'single' ? paper.option : null}
      onChange={(value) => onPaper({ method: 'single', option: OptionId.parse(value) })}
      choices={spec.options.map(({ id }) => ({ value: id, label: words.get(id) ?? t('erased') }))}
    />
  );
}

function ApprovalPaper({ spec, method, words, paper, onPaper }: MarksProps<MethodOf<'approval'>>) {
  const { t } = useTranslation('live');
  const approved = paper?.method === 'approval' ? paper.options : [];
  const { max } = method;
  const full = max !== null && approved.length >= max;
  return (
    <div role="group" aria-label={spec.question}>
      <p className="small">
        {max === null ? t('paper.approve-any') : t('paper.approve-max', { count: max })}
      </p>
      {spec.options.map(({ id }) => {
        const chosen = approved.includes(id);
        return (
          <Checkbox
            key={id}
            isSelected={chosen}
            isDisabled={full && !chosen}
            onChange={(on) => {
              const others = approved.filter((other) => other !== id);
              onPaper({ method: 'approval', options: on ? [...others, id] : others });
            }}
          >
            {words.get(id) ?? t('erased')}
          </Checkbox>
        );
      })}
    </div>
  );
}
