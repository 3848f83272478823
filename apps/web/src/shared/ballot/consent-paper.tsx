import { ConsentStance, MOST_REASON } from '@ruta/contracts/ballot/ballot';
import type { MethodOf } from '@ruta/domain/ballot/methods/method-rules';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RadioCards } from '../design/choice.tsx';
import { TextArea } from '../design/field.tsx';
import type { MarksProps } from './marks-props.ts';
import styles from './paper.module.css';

/** Consent to a proposal, with a worry or without; stand aside; or object and say why. */
export function ConsentPaper({ spec, words, paper, onPaper, reasons }: MarksProps<MethodOf<'consent'>>) {
  const { t } = useTranslation('live');
  const [reason, setReason] = useState((paper?.method === 'consent' && paper.words) || '');
  const stance = paper?.method === 'consent' ? paper.stance : null;
  const [proposal] = spec.options;
  const asks = reasons !== false && (stance === 'concern' || stance === 'objection');
  const fill = (taken: ConsentStance, said: string) => {
    const worded = taken === 'concern' || taken === 'objection' ? said.trim() : '';
    onPaper({ method: 'consent', stance: taken, words: worded === '' ? null : worded });
  };
  return (
    <div className={styles.list}>
      <RadioCards
        label={(proposal && words.get(proposal.id)) ?? t('erased')}
        colour="var(--c)"
        value={stance}
        onChange={(value) => fill(ConsentStance.parse(value), reason)}
        choices={ConsentStance.options.map((value) => ({
          value,
          label: t(`consent.${value}`),
          hint: t(`consent.${value}-hint`),
        }))}
      />
      {asks && stance && (
        <TextArea
          label={t(`consent.why-${stance}`)}
          optional={stance === 'concern'}
          hint={t(spec.disclosure === 'named' ? 'consent.shown-named' : 'consent.shown')}
          value={reason}
          onChange={(said) => {
            setReason(said);
            fill(stance, said);
          }}
          rows={3}
          maxLength={MOST_REASON}
        />
      )}
    </div>
  );
}
