import { Disclosure, Electorate, ResultVisibility, type BallotSpec } from '@ruta/contracts/ballot/ballot';
import { Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../design/button.tsx';
import { Checkbox } from '../../design/choice.tsx';
import { Select, TextArea, TextField } from '../../design/field.tsx';
import { newOption } from './agenda-draft.ts';
import styles from './agenda.module.css';
import { MethodFields } from './method-fields.tsx';

interface BallotFieldsProps {
  spec: BallotSpec;
  onSpec: (spec: BallotSpec) => void;
  faults: ReadonlySet<string>;
}

/** What is asked, how it is answered, and who may see what when. Fixed once the round has its first vote. */
export function BallotFields({ spec, onSpec, faults }: BallotFieldsProps) {
  const { t } = useTranslation('live');
  return (
    <>
      <TextArea
        label={t('item.question')}
        value={spec.question}
        onChange={(question) => onSpec({ ...spec, question })}
        rows={2}
        maxLength={300}
        error={faults.has('content.spec.question') ? t('item.needed') : undefined}
      />
      <MethodFields spec={spec} onSpec={onSpec} />
      <OptionFields spec={spec} onSpec={onSpec} faults={faults} />
      <Checkbox isSelected={spec.blank} onChange={(blank) => onSpec({ ...spec, blank })}>
        {t('ballot.blank')}
      </Checkbox>
      <Checkbox
        isSelected={spec.paperCheck === 'two'}
        onChange={(two) => onSpec({ ...spec, paperCheck: two ? 'two' : 'one' })}
      >
        {t('ballot.paper-two')}
      </Checkbox>
      <RoundRules rules={spec} onRules={(rules) => onSpec({ ...spec, ...rules })} />
    </>
  );
}

function OptionFields({ spec, onSpec, faults }: BallotFieldsProps) {
  const { t } = useTranslation('live');
  const ofOne = spec.method.method === 'consent';
  const legend = t(ofOne ? 'ballot.proposal' : 'ballot.options');
  const setLabel = (index: number, label: string) =>
    onSpec({
      ...spec,
      options: spec.options.map((option, at) => (at === index ? { ...option, label } : option)),
    });
  return (
    <div className={styles.options} role="group" aria-label={legend}>
      <span className={styles.legend}>{legend}</span>
      {spec.options.map((option, index) => (
        <div key={option.id} className={styles.option}>
          <TextField
            label={ofOne ? t('ballot.proposal') : t('ballot.option', { number: index + 1 })}
            value={option.label ?? ''}
            onChange={(label) => setLabel(index, label)}
            error={faults.has(`content.spec.options.${index}.label`) ? t('item.needed') : undefined}
            maxLength={300}
          />
          <Button
            variant="plain"
            round
            icon={X}
            aria-label={t('ballot.remove-option', { number: index + 1 })}
            isDisabled={spec.options.length <= 1}
            onPress={() => onSpec({ ...spec, options: spec.options.filter(({ id }) => id !== option.id) })}
          />
        </div>
      ))}
      <div hidden={ofOne}>
        <Button
          variant="quiet"
          size="small"
          icon={Plus}
          onPress={() => onSpec({ ...spec, options: [...spec.options, newOption('')] })}
        >
          {t('ballot.add-option')}
        </Button>
      </div>
    </div>
  );
}

type Rules = Pick<BallotSpec, 'disclosure' | 'visibility' | 'electorate'>;

/** Who has a paper, whether names are published, and from when the numbers may be seen. */
export function RoundRules({ rules, onRules }: { rules: Rules; onRules: (rules: Rules) => void }) {
  const { t } = useTranslation('live');
  const { disclosure, visibility, electorate } = rules;
  const set = (changed: Partial<Rules>) => onRules({ disclosure, visibility, electorate, ...changed });
  return (
    <>
      <Select
        label={t('ballot.disclosure')}
        value={disclosure}
        onChange={(value) => set({ disclosure: Disclosure.parse(value) })}
        choices={Disclosure.options.map((value) => ({ value, label: t(`ballot.${value}`) }))}
      />
      <Select
        label={t('ballot.visibility')}
        value={visibility}
        onChange={(value) => set({ visibility: ResultVisibility.parse(value) })}
        choices={ResultVisibility.options.map((value) => ({ value, label: t(`ballot.see-${value}`) }))}
      />
      <Select
        label={t('ballot.electorate')}
        value={electorate}
        onChange={(value) => set({ electorate: Electorate.parse(value) })}
        choices={Electorate.options.map((value) => ({ value, label: t(`ballot.by-${value}`) }))}
      />
    </>
  );
}
