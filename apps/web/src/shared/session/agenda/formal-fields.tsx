import type { PhaseContent } from '@ruta/contracts/session/agenda';
import { DecisionRule } from '@ruta/contracts/secretariat/body';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '../../design/choice.tsx';
import { Select, TextField } from '../../design/field.tsx';
import styles from './agenda.module.css';

type Motions = Extract<PhaseContent, { kind: 'motions' }>;

interface MotionsFieldsProps {
  content: Motions;
  onContent: (content: Motions) => void;
  faults: ReadonlySet<string>;
}

/** By which rule motions of this entry are decided, whether they are seconded, and what the papers say. */
export function MotionsFields({ content, onContent, faults }: MotionsFieldsProps) {
  const { t } = useTranslation('formal');
  const { t: live } = useTranslation('live');
  return (
    <>
      <Select
        label={t('put.rule')}
        value={content.rule ?? ''}
        onChange={(rule) => onContent({ ...content, rule: rule === '' ? null : DecisionRule.parse(rule) })}
        choices={[
          { value: '', label: t('put.of-body') },
          ...DecisionRule.options.map((value) => ({ value, label: t(`rule.${value}`) })),
        ]}
      />
      <Checkbox isSelected={content.seconded} onChange={(seconded) => onContent({ ...content, seconded })}>
        {t('put.seconded')}
      </Checkbox>
      <div className={styles.pair}>
        {(['for', 'against', 'abstain'] as const).map((choice) => (
          <TextField
            key={choice}
            label={t(`choice.${choice}`)}
            value={content.labels[choice]}
            onChange={(label) => onContent({ ...content, labels: { ...content.labels, [choice]: label } })}
            error={faults.has(`content.labels.${choice}`) ? live('item.needed') : undefined}
            maxLength={60}
          />
        ))}
      </div>
    </>
  );
}
