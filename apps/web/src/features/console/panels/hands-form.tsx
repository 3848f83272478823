import type { HandMark } from '@ruta/contracts/ballot/batch';
import type { OptionId } from '@ruta/contracts/protocol/ids';
import { levelsOf } from '@ruta/domain/ballot/methods/methods';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { levelWords } from '../../../shared/ballot/choice-words.ts';
import { Button } from '../../../shared/design/button.tsx';
import { TextField } from '../../../shared/design/field.tsx';
import { NumberField } from '../../../shared/session/agenda/number-field.tsx';
import type { BatchFormProps } from './batch-form-props.ts';

const MOST = 100_000;

/** How many people were asked, and how many hands went up for what. */
export function HandsForm({ round, words, batch, onSave, onCancel }: BatchFormProps) {
  const { t } = useTranslation('console');
  const { t: live } = useTranslation('live');
  const { spec } = round;
  const before = batch?.content.kind === 'hands' ? batch.content : null;
  const [label, setLabel] = useState(batch?.label ?? t('batch.hands-label'));
  const [people, setPeople] = useState(before?.people ?? 0);
  const [marks, setMarks] = useState<HandMark[]>(before?.marks ?? []);
  const levels = levelsOf(spec.method);
  const said = levelWords(spec.method, live);
  const handsFor = (option: OptionId, level: number | null) =>
    marks.find((mark) => mark.option === option && mark.level === level)?.hands ?? 0;
  const raise = (option: OptionId, level: number | null, hands: number) => {
    const others = marks.filter((mark) => mark.option !== option || mark.level !== level);
    setMarks(hands === 0 ? others : [...others, { option, level, hands }]);
  };
  const most = mostHands(marks, spec.method.method === 'single');
  const fault = label.trim() === '' || people === 0 || most > people;

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!fault) onSave(label.trim(), { kind: 'hands', people, marks });
  }

  return (
    <form onSubmit={submit} className="stack">
      <TextField label={t('batch.label')} value={label} onChange={setLabel} maxLength={80} />
      <NumberField label={t('batch.people')} value={people} min={0} max={MOST} onValue={setPeople} />
      {spec.options.map(({ id }) => {
        const name = words.get(id) ?? live('erased');
        if (levels === null)
          return (
            <NumberField
              key={id}
              label={name}
              value={handsFor(id, null)}
              min={0}
              max={MOST}
              onValue={(hands) => raise(id, null, hands)}
            />
          );
        return (
          <fieldset key={id} className="stack">
            <legend>{name}</legend>
            {levels.map((level, index) => (
              <NumberField
                key={level}
                label={spec.method.method === 'gradient' ? `${level}. ${said[index]}` : (said[index] ?? '')}
                value={handsFor(id, level)}
                min={0}
                max={MOST}
                onValue={(hands) => raise(id, level, hands)}
              />
            ))}
          </fieldset>
        );
      })}
      {people > 0 && most > people && (
        <p role="alert" style={{ color: 'var(--bad)' }}>
          {t('batch.more-hands', { count: most, people })}
        </p>
      )}
      <Button type="submit" wide isDisabled={fault}>
        {t('batch.save')}
      </Button>
      <Button variant="plain" wide onPress={onCancel}>
        {t('batch.back')}
      </Button>
    </form>
  );
}

/** As many people as must have been there: everybody raises a hand once per option, or once at all. */
function mostHands(marks: readonly HandMark[], once: boolean): number {
  const sums = new Map<string, number>();
  for (const { option, hands } of marks) {
    const key = once ? '' : option;
    sums.set(key, (sums.get(key) ?? 0) + hands);
  }
  return Math.max(0, ...sums.values());
}
