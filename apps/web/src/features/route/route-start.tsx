import type { OpId } from '@ruta/contracts/protocol/ids';
import { type CreatePlan, PlanView } from '@ruta/contracts/route/plan';
import { type CreateRoute, type RouteView, TemplateId } from '@ruta/contracts/route/route';
import { addDays } from '@ruta/domain/calendar/day';
import { instantiate } from '@ruta/domain/route/instantiate';
import { type PlanYear, yearAfterRoute } from '@ruta/domain/route/plan-year';
import { routeTemplates } from '@ruta/domain/route/templates';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { UsersRound } from 'lucide-react';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button, LinkButton } from '../../shared/design/button.tsx';
import { Card } from '../../shared/design/card.tsx';
import { Checkbox } from '../../shared/design/choice.tsx';
import { ErrorText, Select, TextField } from '../../shared/design/field.tsx';
import { EmptyState } from '../../shared/design/states.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { bodiesQuery, currentRouteQuery, plansQuery } from '../../shared/entity/entity-queries.ts';
import { useToday } from '../../shared/entity/use-today.ts';
import { http } from '../../shared/http/http.ts';
import { newOpId } from '../../shared/live/op-id.ts';
import { useFailureSentence } from '../../shared/i18n/failure-sentence.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import styles from './route.module.css';
import { useRouteWrite } from './route-queries.ts';
import { TemplateChoice } from './template-choice.tsx';

/** Three decisions: whose route it is, what it is modelled on, and when it begins. Everything else comes after. */
export function RouteStart({ after }: { after: RouteView | null }) {
  const { t } = useTranslation('back-office');
  const { slug } = useEntity();
  const bodies = useQuery(bodiesQuery(slug)).data?.items;
  if (bodies?.length === 0) return <NoBody />;
  return (
    <div className="wrap">
      <div className={styles.page}>
        <div>
          <p className="eyebrow">{t('start.eyebrow')}</p>
          <h1>{t(after ? 'start.title-next' : 'start.title')}</h1>
          <p className="lead" style={{ marginTop: 12 }}>
            {t('start.lead')}
          </p>
        </div>
        {bodies && <StartForm bodies={bodies.map(({ id, name }) => ({ value: id, label: name }))} />}
      </div>
    </div>
  );
}

function NoBody() {
  const { t } = useTranslation('back-office');
  const { slug } = useEntity();
  return (
    <div className="wrap">
      <EmptyState
        whole
        icon={UsersRound}
        title={t('start.no-body-title')}
        action={
          <LinkButton to="/$entity/secretariado" params={{ entity: slug }}>
            {t('start.no-body-go')}
          </LinkButton>
        }
      >
        {t('start.no-body')}
      </EmptyState>
    </div>
  );
}

function StartForm({ bodies }: { bodies: { value: string; label: string }[] }) {
  const { t } = useTranslation('back-office');
  const failure = useFailureSentence();
  const format = useFormat();
  const today = useToday();
  const [title, setTitle] = useState('');
  const [untitled, setUntitled] = useState(false);
  const [body, setBody] = useState(bodies[0]?.value ?? '');
  const [template, setTemplate] = useState<string>('mexico-third-plan');
  const [startsOn, setStartsOn] = useState(addDays(today, 21));
  const [withClosing, setWithClosing] = useState(true);
  const start = useStart();
  const model = routeTemplates.find(({ id }) => id === template) ?? null;
  const year = startsOn === '' ? null : yearAfterRoute(instantiate(model, startsOn, { withClosing }));
  return (
    <Form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        setUntitled(title.trim() === '');
        if (title.trim() === '') return;
        const templateId = TemplateId.safeParse(template).data ?? null;
        start.mutate({ title: title.trim(), year, bodyId: body, templateId, startsOn, withClosing });
      }}
    >
      <TextField
        label={t('start.plan-title')}
        hint={t('start.plan-hint')}
        value={title}
        onChange={setTitle}
        maxLength={160}
        error={untitled ? t('start.plan-missing') : undefined}
      />
      <div className={styles.fields}>
        <Select label={t('start.body')} value={body} onChange={setBody} choices={bodies} />
        <TextField
          label={t('start.first-day')}
          type="date"
          minLength={10}
          value={startsOn}
          onChange={setStartsOn}
        />
      </div>
      <TemplateChoice
        selected={template}
        onSelect={setTemplate}
        startsOn={startsOn}
        withClosing={withClosing}
      />
      <Card>
        <Checkbox isSelected={withClosing} onChange={setWithClosing}>
          {t('start.with-closing')}
        </Checkbox>
      </Card>
      {year && (
        <p>
          {t('plan.year', {
            from: format.date(year.startsOn, 'day-year'),
            to: format.date(year.endsOn, 'day-year'),
          })}
        </p>
      )}
      {start.error && <ErrorText>{failure(start.error)}</ErrorText>}
      <div>
        <Button type="submit" isPending={start.isPending}>
          {t('start.go')}
        </Button>
      </div>
    </Form>
  );
}

type Wanted = Pick<CreatePlan, 'title'> &
  Omit<CreateRoute, 'opId' | 'planId' | 'bodyId'> & { bodyId: string; year: PlanYear | null };

/** A plan that was made for a route which then failed is used again, so that no empty plan is left behind. */
function useStart() {
  const queries = useQueryClient();
  const { slug } = useEntity();
  const [opId] = useState<OpId>(newOpId);
  const [made, setMade] = useState<PlanView | null>(null);
  const route = useRouteWrite((body: object) => ({ method: 'post', path: 'routes', body }));
  return useMutation({
    mutationFn: async ({ title, year, ...wanted }: Wanted) => {
      const plan = made ?? (await http.post(`/api/entities/${slug}/plans`, { title, ...year }, PlanView));
      setMade(plan);
      return route.mutateAsync({ ...wanted, opId, planId: plan.id });
    },
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: plansQuery(slug).queryKey }),
        queries.invalidateQueries({ queryKey: currentRouteQuery(slug).queryKey }),
      ]),
  });
}
