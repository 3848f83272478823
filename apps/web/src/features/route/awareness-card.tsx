import { AwarenessList, type WriteAwareness } from '@ruta/contracts/route/outreach';
import type { PhaseView } from '@ruta/contracts/route/phase';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { Card } from '../../shared/design/card.tsx';
import { ErrorText, TextField } from '../../shared/design/field.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { useToday } from '../../shared/entity/use-today.ts';
import { http } from '../../shared/http/http.ts';
import { useFailureSentence } from '../../shared/i18n/failure-sentence.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { newOpId } from '../../shared/live/op-id.ts';
import styles from './route.module.css';
import { awarenessQuery } from './route-queries.ts';

/** Awareness leaves dates, places, audience and materials. */
export function AwarenessCard({ phase }: { phase: PhaseView }) {
  const { t } = useTranslation('back-office');
  const { slug } = useEntity();
  const format = useFormat();
  const held = useQuery(awarenessQuery(slug, phase.id)).data?.items ?? [];
  return (
    <Card as="section" aria-labelledby={phase.id}>
      <div className={styles.form}>
        <h2 id={phase.id}>{phase.title}</h2>
        <p className="small">
          {t('awareness.held', { count: held.length })}
          {phase.plannedCount !== null && ` · ${t('awareness.planned', { count: phase.plannedCount })}`}
        </p>
        <ul className={styles.list}>
          {held.map((one) => (
            <li key={one.id}>
              <div>
                <b>{one.place}</b>
                <p className="small">
                  {[format.date(one.day, 'day-year'), one.audience, one.materials]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
              </div>
              {one.attendance !== null && (
                <span>
                  {t('awareness.people', { count: one.attendance, number: format.number(one.attendance) })}
                </span>
              )}
            </li>
          ))}
        </ul>
        <AwarenessForm phaseId={phase.id} />
      </div>
    </Card>
  );
}

const blank = { place: '', audience: '', attendance: '', materials: '' };

function AwarenessForm({ phaseId }: { phaseId: string }) {
  const { t } = useTranslation('back-office');
  const { slug } = useEntity();
  const failure = useFailureSentence();
  const queries = useQueryClient();
  const [day, setDay] = useState(useToday());
  const [typed, setTyped] = useState(blank);
  const set = (change: Partial<typeof blank>) => setTyped({ ...typed, ...change });
  const add = useMutation({
    mutationFn: (body: WriteAwareness) =>
      http.post(`/api/entities/${slug}/phases/${phaseId}/awareness`, body, AwarenessList),
    onSuccess: (list) => {
      queries.setQueryData(awarenessQuery(slug, phaseId).queryKey, list);
      setTyped(blank);
    },
  });
  const complete = typed.place.trim() !== '' && typed.audience.trim() !== '' && day !== '';
  return (
    <Form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        const attendance =
          typed.attendance === '' ? null : Math.max(0, Math.floor(Number(typed.attendance) || 0));
        if (complete) add.mutate({ ...typed, opId: newOpId(), day, attendance });
      }}
    >
      <div className={styles.fields}>
        <TextField label={t('awareness.day')} type="date" value={day} onChange={setDay} />
        <TextField label={t('awareness.place')} value={typed.place} onChange={(place) => set({ place })} />
        <TextField
          label={t('awareness.audience')}
          value={typed.audience}
          onChange={(audience) => set({ audience })}
        />
        <TextField
          label={t('awareness.attendance')}
          optional
          type="number"
          inputMode="numeric"
          value={typed.attendance}
          onChange={(attendance) => set({ attendance })}
        />
      </div>
      <TextField
        label={t('awareness.materials')}
        optional
        value={typed.materials}
        onChange={(materials) => set({ materials })}
      />
      {add.error && <ErrorText>{failure(add.error)}</ErrorText>}
      <div>
        <Button type="submit" variant="quiet" icon={Plus} isDisabled={!complete} isPending={add.isPending}>
          {t('awareness.add')}
        </Button>
      </div>
    </Form>
  );
}
