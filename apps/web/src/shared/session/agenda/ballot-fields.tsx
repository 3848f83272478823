import {
  Disclosure,
  Electorate,
  ResultVisibility,
  type BallotMethod,
  type BallotSpec,
} from '@ruta/contracts/ballot/ballot';
import { Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../design/button.tsx';
import { Select, TextArea, TextField } from '../../design/field.tsx';
import { newOption } from './agenda-draft.ts';
import styles from './agenda.module.css';
import { NumberField } from './number-field.tsx';

interface BallotFieldsProps {
  spec: BallotSpec;
  onSpec: (spec: BallotSpec) => void;
  faults: ReadonlySet<string>;
}

const methods: Record<BallotMethod['method'], BallotMethod> = {
  single: { method: 'single' },
  approval: { method: 'approval', max: null },
  dots: { method: 'dots', dots: 3, perOption: 3 },
};

/** What is asked, how it is answered, and who may see what when. Fixed once the round has its first vote. */
export function BallotFields({ spec, onSpec, faults }: BallotFieldsProps) {
  const { t } = useTranslation('live');
  const { method } = spec;
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
      <Select
        label={t('ballot.method')}
        value={method.method}
        onChange={(value) =>
          onSpec({ ...spec, method: methods[value as BallotMethod['method']] ?? methods.single })
        }
        choices={(['single', 'approval', 'dots'] as const).map((value) => ({
          value,
          label: t(`ballot.${value}`),
        }))}
      />
      {method.method === 'dots' && (
        <div className={styles.pair}>
          <NumberField
            label={t('item.dots')}
            value={method.dots}
            min={1}
            max={20}
            onValue={(dots) =>
              onSpec({ ...spec, method: { ...method, dots, perOption: Math.min(dots, method.perOption) } })
            }
          />
          <NumberField
            label={t('item.per-option')}
            value={method.perOption}
            min={1}
            max={method.dots}
            onValue={(perOption) => onSpec({ ...spec, method: { ...method, perOption } })}
          />
        </div>
      )}
      <OptionFields spec={spec} onSpec={onSpec} faults={faults} />
      <RoundRules rules={spec} onRules={(rules) => onSpec({ ...spec, ...rules })} />
    </>
  );
}

function OptionFields({ spec, onSpec, faults }: BallotFieldsProps) {
  const { t } = useTranslation('live');
  const setLabel = (index: number, label: string) =>
    onSpec({
      ...spec,
      options: spec.options.map((option, at) => (at === index ? { ...option, label } : option)),
    });
  return (
    <div className={styles.options} role="group" aria-label={t('ballot.options')}>
      <span className={styles.legend}>{t('ballot.options')}</span>
      {spec.options.map((option, index) => (
        <div key={option.id} className={styles.option}>
          <TextField
            label={t('ballot.option', { number: index + 1 })}
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
      <div>
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
