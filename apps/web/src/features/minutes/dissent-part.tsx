import type { MinutesDissent } from '@ruta/contracts/minutes/minutes';
import type { SessionMinutes } from '@ruta/contracts/session/http';
import { Plus, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { TextArea } from '../../shared/design/field.tsx';
import { newOpId } from '../../shared/live/op-id.ts';
import { DissentingPerson } from './dissenting-person.tsx';
import styles from './minutes.module.css';
import { RoundSelect } from './resolutions-part.tsx';
import type { MinutesDraft } from './use-minutes-draft.ts';

/** Who disagreed and why, in their own words. Whoever is named can have them erased. */
export function DissentPart({ draft, facts }: { draft: MinutesDraft; facts: SessionMinutes }) {
  const { t } = useTranslation('minutes');
  const { dissents } = draft.layer;
  const set = (id: string, changed: Partial<MinutesDissent>) =>
    draft.set({ dissents: dissents.map((each) => (each.id === id ? { ...each, ...changed } : each)) });
  return (
    <section className="stack" aria-labelledby="dissent">
      <h2 id="dissent">{t('dissent.title')}</h2>
      <p>{t('dissent.lead')}</p>
      <ul className={styles.rows}>
        {dissents.map((dissent) => (
          <li key={dissent.id} className={styles.row}>
            <div className={styles.fields}>
              <DissentingPerson
                sessionId={facts.header.id}
                value={dissent.by}
                onPerson={(by) => set(dissent.id, { by })}
              />
              <RoundSelect
                facts={facts}
                value={dissent.roundId}
                onRound={(roundId) => set(dissent.id, { roundId })}
              />
            </div>
            {dissent.text === null ? (
              <p>{t('dissent.erased')}</p>
            ) : (
              <TextArea
                label={t('dissent.text')}
                value={dissent.text}
                onChange={(text) => set(dissent.id, { text })}
                maxLength={1200}
                rows={2}
              />
            )}
            <div>
              <Button
                variant="plain"
                size="small"
                icon={Trash2}
                onPress={() => draft.set({ dissents: dissents.filter(({ id }) => id !== dissent.id) })}
              >
                {t('remove')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <div>
        <Button
          variant="quiet"
          icon={Plus}
          onPress={() =>
            draft.set({ dissents: [...dissents, { id: newOpId(), by: null, text: '', roundId: null }] })
          }
        >
          {t('dissent.add')}
        </Button>
      </div>
    </section>
  );
}
