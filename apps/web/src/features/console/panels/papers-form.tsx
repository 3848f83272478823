import type { Choice } from '@ruta/contracts/ballot/ballot';
import { MOST_PAPERS } from '@ruta/contracts/ballot/batch';
import { sealed } from '@ruta/domain/ballot/seal';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { choiceLines } from '../../../shared/ballot/choice-words.ts';
import { Paper } from '../../../shared/ballot/paper.tsx';
import { Button } from '../../../shared/design/button.tsx';
import { TextField } from '../../../shared/design/field.tsx';
import type { BatchFormProps } from './batch-form-props.ts';
import styles from './panels.module.css';

/** Paper ballots read off one by one; each gets the number that is written on it. */
export function PapersForm({ round, words, batch, onSave, onCancel }: BatchFormProps) {
  const { t } = useTranslation('console');
  const { t: live } = useTranslation('live');
  const { spec } = round;
  const [label, setLabel] = useState(batch?.label ?? '');
  const [papers, setPapers] = useState<Choice[]>(
    batch?.content.kind === 'papers' ? batch.content.papers : [],
  );
  const next = papers.length + 1;
  const ready = label.trim() !== '' && papers.length > 0;

  return (
    <div className="stack">
      <TextField
        label={t('batch.label')}
        hint={t('batch.label-hint')}
        value={label}
        onChange={setLabel}
        maxLength={80}
      />
      <p role="status">{t('batch.entered-so-far', { count: papers.length })}</p>
      {papers.length < MOST_PAPERS && (
        <section className={styles.onPaper} aria-label={t('batch.paper-number', { number: next })}>
          <h3>{t('batch.paper-number', { number: next })}</h3>
          <Paper
            key={next}
            spec={{ ...spec, blank: true }}
            words={words}
            before={null}
            mayVote
            reasons={false}
            send={t('batch.add-paper', { number: next })}
            onPaper={(paper) => setPapers([...papers, sealed(paper, () => '').choice])}
          />
        </section>
      )}
      {papers.length > 0 && (
        <ol className={styles.entered}>
          {papers.map((choice, index) => (
            <li key={index}>
              <b>{index + 1}</b>
              <span>{choiceLines(choice, spec.method, words, live).join(', ')}</span>
              <Button
                variant="plain"
                size="small"
                round
                icon={Trash2}
                aria-label={t('batch.remove-paper', { number: index + 1 })}
                onPress={() => setPapers(papers.filter((_, at) => at !== index))}
              />
            </li>
          ))}
        </ol>
      )}
      <Button wide isDisabled={!ready} onPress={() => onSave(label.trim(), { kind: 'papers', papers })}>
        {t('batch.save-papers', { count: papers.length })}
      </Button>
      <Button variant="plain" wide onPress={onCancel}>
        {t('batch.back')}
      </Button>
    </div>
  );
}
