import type { SessionMinutes } from '@ruta/contracts/session/http';
import { useTranslation } from 'react-i18next';
import { TextArea } from '../../shared/design/field.tsx';
import { newOpId } from '../../shared/live/op-id.ts';
import { AddedParts } from './added-parts.tsx';
import { DissentingPerson } from './dissenting-person.tsx';
import styles from './minutes.module.css';
import { RoundSelect } from './resolutions-part.tsx';
import type { MinutesDraft } from './use-minutes-draft.ts';

/** Who disagreed and why, in their own words. Whoever is named can have them erased. */
export function DissentPart({ draft, facts }: { draft: MinutesDraft; facts: SessionMinutes }) {
  const { t } = useTranslation('minutes');
  return (
    <section className="stack" aria-labelledby="dissent">
      <h2 id="dissent">{t('dissent.title')}</h2>
      <p>{t('dissent.lead')}</p>
      <AddedParts
        parts={draft.layer.dissents}
        add={t('dissent.add')}
        fresh={() => ({ id: newOpId(), by: null, text: '', roundId: null })}
        onParts={(dissents) => draft.set({ dissents })}
      >
        {(dissent, set) => (
          <>
            <div className={styles.fields}>
              <DissentingPerson
                sessionId={facts.header.id}
                value={dissent.by}
                onPerson={(by) => set({ by })}
              />
              <RoundSelect facts={facts} value={dissent.roundId} onRound={(roundId) => set({ roundId })} />
            </div>
            {dissent.text === null ? (
              <p>{t('dissent.erased')}</p>
            ) : (
              <TextArea
                label={t('dissent.text')}
                value={dissent.text}
                onChange={(text) => set({ text })}
                maxLength={1200}
                rows={2}
              />
            )}
          </>
        )}
      </AddedParts>
    </section>
  );
}
