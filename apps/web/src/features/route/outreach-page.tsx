import {
  type OutreachView,
  OutreachMedium,
  OutreachPlan,
  WriteOutreach,
} from '@ruta/contracts/route/outreach';
import type { RouteView } from '@ruta/contracts/route/route';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Check, Megaphone, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { Card } from '../../shared/design/card.tsx';
import { Checkbox } from '../../shared/design/choice.tsx';
import { Chip } from '../../shared/design/chip.tsx';
import { Dialog } from '../../shared/design/dialog.tsx';
import { ErrorText, Select, TextField } from '../../shared/design/field.tsx';
import { usePageTitle } from '../../shared/design/page-title.ts';
import { EmptyState, ErrorState, Loading } from '../../shared/design/states.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { currentRouteQuery } from '../../shared/entity/entity-queries.ts';
import { useToday } from '../../shared/entity/use-today.ts';
import { http } from '../../shared/http/http.ts';
import { useFailureSentence } from '../../shared/i18n/failure-sentence.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { OnlyFor } from '../../shared/identity/only-for.tsx';
import { AwarenessCard } from './awareness-card.tsx';
import styles from './route.module.css';
import { outreachQuery } from './route-queries.ts';

/** How people get to know of the route: the outreach plan, and the dates of awareness. */
export function OutreachPage() {
  const { t } = useTranslation('back-office');
  const entity = useEntity();
  const current = useQuery(currentRouteQuery(entity.slug));
  usePageTitle(`${t('outreach.title')}, ${entity.name}`);
  const route = current.data?.route;
  return (
    <OnlyFor operation="outreach.write">
      <div className="wrap wrap-narrow">
        <div className={styles.page}>
          <div>
            <h1>{t('outreach.title')}</h1>
            <p className="lead" style={{ marginTop: 12 }}>
              {t('outreach.lead')}
            </p>
          </div>
          {current.isPending && <Loading lines={4} height="56px" />}
          {current.data && !route && <EmptyState icon={Megaphone} title={t('outreach.no-route')} />}
          {route && <Actions route={route} />}
          {route?.phases
            .filter((phase) => phase.kind === 'awareness')
            .map((phase) => (
              <AwarenessCard key={phase.id} phase={phase} />
            ))}
        </div>
      </div>
    </OnlyFor>
  );
}

function Actions({ route }: { route: RouteView }) {
  const { t } = useTranslation('back-office');
  const { slug } = useEntity();
  const plan = useQuery(outreachQuery(slug, route.id));
  const [edited, setEdited] = useState<OutreachView | 'new' | null>(null);
  return (
    <Card as="section" aria-labelledby="outreach">
      <div className={styles.head}>
        <h2 id="outreach">{t('outreach.plan')}</h2>
        <Button variant="quiet" size="small" icon={Plus} onPress={() => setEdited('new')}>
          {t('outreach.add')}
        </Button>
      </div>
      {plan.isPending && <Loading lines={3} height="44px" />}
      {plan.error && <ErrorState error={plan.error} onRetry={() => void plan.refetch()} />}
      {plan.data?.items.length === 0 && <p className="small">{t('outreach.none')}</p>}
      <ul className={styles.list}>
        {plan.data?.items.map((action) => (
          <li key={action.id}>
            <ActionLine action={action} onEdit={() => setEdited(action)} />
          </li>
        ))}
      </ul>
      {edited && (
        <ActionDialog
          routeId={route.id}
          action={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </Card>
  );
}

function ActionLine({ action, onEdit }: { action: OutreachView; onEdit: () => void }) {
  const { t } = useTranslation('back-office');
  const format = useFormat();
  const days = action.untilDay ? format.range(action.fromDay, action.untilDay) : format.date(action.fromDay);
  return (
    <>
      <div>
        <b>{action.title}</b>
        <p className="small">
          {[t(`medium.${action.medium}`), days, action.audience, action.responsible]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <div className="row">
        {action.reach !== null && (
          <span className="small">
            {t('outreach.reached', { count: action.reach, number: format.number(action.reach) })}
          </span>
        )}
        {action.done && (
          <Chip icon={Check} colour="var(--ok)">
            {t('outreach.done')}
          </Chip>
        )}
        <Button
          variant="quiet"
          size="small"
          aria-label={t('outreach.edit', { title: action.title })}
          onPress={onEdit}
        >
          {t('edit')}
        </Button>
      </div>
    </>
  );
}

interface ActionDialogProps {
  routeId: string;
  action: OutreachView | null;
  onClose: () => void;
}

function ActionDialog({ routeId, action, onClose }: ActionDialogProps) {
  const { t } = useTranslation('back-office');
  const { slug } = useEntity();
  const today = useToday();
  const failure = useFailureSentence();
  const queries = useQueryClient();
  const path = `/api/entities/${slug}/routes/${routeId}/outreach${action ? `/${action.id}` : ''}`;
  const [draft, setDraft] = useState<WriteOutreach>(
    () => action ?? WriteOutreach.parse({ medium: 'radio', title: '·', fromDay: today }),
  );
  const [title, setTitle] = useState(action?.title ?? '');
  const set = (change: Partial<WriteOutreach>) => setDraft({ ...draft, ...change });
  const write = useMutation({
    mutationFn: (deed: 'save' | 'remove') => {
      if (deed === 'remove') return http.delete(path, {}, OutreachPlan);
      return http[action ? 'put' : 'post'](path, { ...draft, title }, OutreachPlan);
    },
    onSuccess: (plan) => {
      queries.setQueryData(outreachQuery(slug, routeId).queryKey, plan);
      onClose();
    },
  });
  return (
    <Dialog
      title={t(action ? 'outreach.change' : 'outreach.add')}
      isOpen
      onClose={onClose}
      actions={
        <>
          {action && (
            <Button variant="danger" icon={Trash2} onPress={() => write.mutate('remove')}>
              {t('remove')}
            </Button>
          )}
          <Button
            isPending={write.isPending}
            isDisabled={title.trim() === ''}
            onPress={() => write.mutate('save')}
          >
            {t('save')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <TextField label={t('outreach.what')} value={title} onChange={setTitle} maxLength={160} />
        <div className={styles.fields}>
          <Select
            label={t('outreach.medium')}
            value={draft.medium}
            onChange={(medium) => set({ medium: OutreachMedium.parse(medium) })}
            choices={OutreachMedium.options.map((value) => ({ value, label: t(`medium.${value}`) }))}
          />
          <TextField
            label={t('outreach.audience')}
            optional
            value={draft.audience}
            onChange={(audience) => set({ audience })}
          />
        </div>
        <div className={styles.fields}>
          <TextField
            label={t('outreach.from')}
            type="date"
            value={draft.fromDay}
            onChange={(fromDay) => set({ fromDay })}
          />
          <TextField
            label={t('outreach.until')}
            type="date"
            optional
            value={draft.untilDay ?? ''}
            onChange={(day) => set({ untilDay: day || null })}
          />
        </div>
        <div className={styles.fields}>
          <TextField
            label={t('outreach.responsible')}
            optional
            value={draft.responsible}
            onChange={(responsible) => set({ responsible })}
          />
          <TextField
            label={t('outreach.reach')}
            type="number"
            inputMode="numeric"
            optional
            value={draft.reach === null ? '' : String(draft.reach)}
            onChange={(typed) =>
              set({ reach: typed === '' ? null : Math.max(0, Math.floor(Number(typed) || 0)) })
            }
          />
        </div>
        <Checkbox isSelected={draft.done} onChange={(done) => set({ done })}>
          {t('outreach.is-done')}
        </Checkbox>
        {write.error && <ErrorText>{failure(write.error)}</ErrorText>}
      </div>
    </Dialog>
  );
}
