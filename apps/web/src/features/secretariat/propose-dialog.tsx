import type { BodyView } from '@ruta/contracts/secretariat/body';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '../../shared/design/choice.tsx';
import { DeedDialog } from '../../shared/design/deed-dialog.tsx';
import { Select, TextArea, TextField } from '../../shared/design/field.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { currentRouteQuery } from '../../shared/entity/entity-queries.ts';
import { awaitsApproval } from './approvable-route.ts';
import styles from './secretariat.module.css';
import { useResolutionWrite } from './secretariat-queries.ts';

/** A resolution to be voted on. While a route has drafts, it can be the one that approves it. */
export function ProposeDialog({ body, onClose }: { body: BodyView; onClose: () => void }) {
  const { t } = useTranslation('secretariat');
  const { slug } = useEntity();
  const current = useQuery(currentRouteQuery(slug)).data?.route;
  const route = current && awaitsApproval(current, body.id) ? current : null;
  const suggested = route ? t('propose.route-words', { plan: route.plan.title }) : '';
  const [text, setText] = useState<string | null>(null);
  const [about, setAbout] = useState(true);
  const [responsible, setResponsible] = useState('');
  const [seatId, setSeatId] = useState('');
  const [dueOn, setDueOn] = useState('');
  const words = text ?? (about ? suggested : '');
  const propose = useResolutionWrite(() => ({
    method: 'post',
    path: `bodies/${body.id}/resolutions`,
    body: {
      text: words,
      responsible,
      seatId: seatId || null,
      dueOn: dueOn || null,
      subject: route && about ? { kind: 'route', routeId: route.id } : null,
    },
  }));
  return (
    <DeedDialog
      title={t('propose.title')}
      deed={t('propose.go')}
      ready={words.trim().length >= 10}
      write={propose}
      onDo={() => propose.mutate(undefined, { onSuccess: onClose })}
      onClose={onClose}
      wide
    >
      <div className={styles.form}>
        {route && (
          <Checkbox isSelected={about} onChange={setAbout}>
            {t('propose.about-route', { plan: route.plan.title })}
          </Checkbox>
        )}
        <TextArea label={t('propose.text')} value={words} onChange={setText} maxLength={4000} rows={5} />
        <div className={styles.fields}>
          <TextField
            label={t('propose.responsible')}
            optional
            value={responsible}
            onChange={setResponsible}
            maxLength={200}
          />
          <TextField label={t('propose.due')} type="date" optional value={dueOn} onChange={setDueOn} />
        </div>
        <Select
          label={t('propose.seat')}
          optional
          value={seatId}
          onChange={setSeatId}
          choices={[
            { value: '', label: t('propose.no-seat') },
            ...body.sectors.flatMap(({ seats }) => seats.map(({ id, label }) => ({ value: id, label }))),
          ]}
        />
        <p className="small">{t('propose.rule', { rule: t(`rule.${body.settings.rule}`) })}</p>
      </div>
    </DeedDialog>
  );
}
