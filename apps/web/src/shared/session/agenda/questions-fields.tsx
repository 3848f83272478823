import type { PhaseContent } from '@ruta/contracts/session/agenda';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '../../design/choice.tsx';
import { Select } from '../../design/field.tsx';
import { NumberField } from './number-field.tsx';

type Content = Extract<PhaseContent, { kind: 'questions' }>;

interface QuestionsFieldsProps {
  content: Content;
  onContent: (content: Content) => void;
}

export function QuestionsFields({ content, onContent }: QuestionsFieldsProps) {
  const { t } = useTranslation('live');
  return (
    <>
      <Select
        label={t('item.order')}
        value={content.order}
        onChange={(order) => onContent({ ...content, order: order === 'newest' ? 'newest' : 'votes' })}
        choices={[
          { value: 'votes', label: t('item.order-votes') },
          { value: 'newest', label: t('item.order-newest') },
        ]}
      />
      <Checkbox isSelected={content.anonymous} onChange={(anonymous) => onContent({ ...content, anonymous })}>
        {t('item.asked-anonymously')}
      </Checkbox>
      <Checkbox
        isSelected={content.perPerson !== null}
        onChange={(limited) => onContent({ ...content, perPerson: limited ? 3 : null })}
      >
        {t('item.limited')}
      </Checkbox>
      {content.perPerson !== null && (
        <NumberField
          label={t('item.questions-per-person')}
          value={content.perPerson}
          min={1}
          max={50}
          onValue={(perPerson) => onContent({ ...content, perPerson })}
        />
      )}
    </>
  );
}
