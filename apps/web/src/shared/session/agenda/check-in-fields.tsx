import type { CheckInQuestion } from '@ruta/contracts/check-in/phase';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '../../design/choice.tsx';
import { Select, TextArea } from '../../design/field.tsx';

interface CheckInFieldsProps {
  ask: CheckInQuestion | null;
  onAsk: (ask: CheckInQuestion | null) => void;
  faults: ReadonlySet<string>;
}

/** A welcome may ask one thing. */
export function CheckInFields({ ask, onAsk, faults }: CheckInFieldsProps) {
  const { t } = useTranslation('live');
  const first: CheckInQuestion = {
    question: t('first.check-in'),
    form: 'text',
    shown: 'as-they-come',
    anonymous: true,
  };
  return (
    <>
      <Checkbox isSelected={ask !== null} onChange={(asks) => onAsk(asks ? first : null)}>
        {t('check-in.asks')}
      </Checkbox>
      {ask && (
        <>
          <TextArea
            label={t('item.question')}
            value={ask.question}
            onChange={(question) => onAsk({ ...ask, question })}
            rows={2}
            maxLength={300}
            error={faults.has('content.ask.question') ? t('item.needed') : undefined}
          />
          <Select
            label={t('check-in.form')}
            value={ask.form}
            onChange={(form) => onAsk({ ...ask, form: form === 'mood' ? 'mood' : 'text' })}
            choices={[
              { value: 'text', label: t('check-in.text') },
              { value: 'mood', label: t('check-in.mood') },
            ]}
          />
          <Select
            label={t('check-in.shown')}
            value={ask.shown}
            onChange={(shown) =>
              onAsk({ ...ask, shown: shown === 'on-reveal' ? 'on-reveal' : 'as-they-come' })
            }
            choices={[
              { value: 'as-they-come', label: t('check-in.as-they-come') },
              { value: 'on-reveal', label: t('check-in.on-reveal') },
            ]}
          />
          <Checkbox isSelected={ask.anonymous} onChange={(anonymous) => onAsk({ ...ask, anonymous })}>
            {t('check-in.anonymous')}
          </Checkbox>
        </>
      )}
    </>
  );
}
