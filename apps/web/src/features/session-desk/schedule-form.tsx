import { type CommitmentId, OpId, PhaseId } from '@ruta/contracts/protocol/ids';
import type { AgendaDraft } from '@ruta/contracts/session/agenda';
import { SessionHeader, type AgendaTemplateName, type ScheduleSession } from '@ruta/contracts/session/http';
import { agendaFrom } from '@ruta/domain/session/agenda-templates';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useContext, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { Select, TextField } from '../../shared/design/field.tsx';
import { usePageTitle } from '../../shared/design/page-title.ts';
import { currentRouteQuery } from '../../shared/entity/entity-queries.ts';
import { http } from '../../shared/http/http.ts';
import { useFailureSentence } from '../../shared/i18n/failure-sentence.ts';
import { TimeZone } from '../../shared/i18n/format.ts';
import type { Language } from '../../shared/i18n/i18n.ts';
import { newOpId } from '../../shared/live/op-id.ts';
import { instantOf, nextFullHour } from '@ruta/domain/session/local-time';
import { onAnotherDay } from '@ruta/domain/session/locked-hours';
import { AgendaComposer } from '../../shared/session/agenda/agenda-composer.tsx';
import { faultsOf, isAboutACommitment, withCommitment } from '../../shared/session/agenda/agenda-draft.ts';
import { inserted, isOutOfOrder, placed, withoutEntry } from '../../shared/session/agenda/agenda-order.ts';
import { CommitmentSelect } from '../../shared/session/agenda/commitment-select.tsx';
import type { AgendaChanges } from '../../shared/session/agenda/composer-context.ts';
import { SessionLanguage } from './session-language.tsx';
import styles from './sessions.module.css';
import { fromTemplate } from './template-agenda.ts';
import { TemplateFields } from './template-fields.tsx';

interface ScheduleFormProps {
  entity: string;
  onScheduled: () => void;
}

interface Wishes {
  title: string;
  place: string;
  language: Language;
  day: string;
  time: string;
  phaseId: string;
  template: AgendaTemplateName;
  commitment: CommitmentId | null;
}

/** A session from a template: when, where, in which phase, and the agenda as it will be run. */
export function ScheduleForm({ entity, onScheduled }: ScheduleFormProps) {
  const { t, i18n } = useTranslation('console');
  usePageTitle(t('schedule.title'));
  const timeZone = useContext(TimeZone);
  const [opId] = useState(newOpId);
  const [wishes, setWishes] = useState<Wishes>(() => ({
    ...nextFullHour(Date.now(), timeZone),
    title: '',
    place: '',
    language: i18n.language === 'en' ? 'en' : 'es',
    phaseId: '',
    template: 'working-table',
    commitment: null,
  }));
  const [agenda, setAgenda] = useState<AgendaDraft[]>(() =>
    agendaFrom('working-table', { language: wishes.language, newId: newOpId }),
  );
  /** Whether the agenda is still that of the template, word for word. */
  const [untouched, setUntouched] = useState(true);
  const [asked, setAsked] = useState(false);
  const failure = useFailureSentence();
  const startsAt = instantOf(wishes.day, wishes.time, timeZone);
  const schedule = useScheduling(entity, onScheduled);
  const set = (changed: Partial<Wishes>) => setWishes((before) => ({ ...before, ...changed }));
  const faulty = agenda.some((item) => faultsOf(item).size > 0) || isOutOfOrder(agenda);

  function setWhen(changed: Partial<Pick<Wishes, 'day' | 'time'>>) {
    const when = { ...wishes, ...changed };
    const moment = instantOf(when.day, when.time, timeZone);
    set(changed);
    if (moment !== null) setAgenda((before) => onAnotherDay(before, moment, timeZone));
  }

  function startFrom(wanted: Wishes) {
    const { template, language, commitment } = wanted;
    set({ template, language });
    setUntouched(true);
    setAgenda(agendaFrom(template, { language, newId: newOpId, commitmentId: commitment }));
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (wishes.title.trim() === '' || startsAt === null || faulty || agenda.length === 0) return;
    schedule.mutate({ ...bodyOf(wishes, opId, startsAt), agenda });
  }

  return (
    <form onSubmit={submit} className="wrap wrap-narrow stack">
      <h1>{t('schedule.title')}</h1>
      <TextField
        label={t('schedule.name')}
        value={wishes.title}
        onChange={(title) => set({ title })}
        error={asked && wishes.title.trim() === '' ? t('schedule.name-needed') : undefined}
        maxLength={160}
      />
      <div className={styles.pair}>
        <TextField
          label={t('schedule.day')}
          type="date"
          value={wishes.day}
          onChange={(day) => setWhen({ day })}
        />
        <TextField
          label={t('schedule.time')}
          type="time"
          value={wishes.time}
          onChange={(time) => setWhen({ time })}
          error={asked && startsAt === null ? t('schedule.when-needed') : undefined}
        />
      </div>
      <div className={styles.pair}>
        <TextField
          label={t('schedule.place')}
          optional
          value={wishes.place}
          onChange={(place) => set({ place })}
          maxLength={160}
        />
        <PhaseSelect entity={entity} value={wishes.phaseId} onValue={(phaseId) => set({ phaseId })} />
      </div>
      <SessionLanguage
        value={wishes.language}
        onValue={(language) => (untouched ? startFrom({ ...wishes, language }) : set({ language }))}
      />
      <TemplateFields
        entity={entity}
        agenda={agenda}
        onBuiltIn={(template) => startFrom({ ...wishes, template })}
        onOwn={(template) => {
          setUntouched(false);
          setAgenda(fromTemplate(template.entries, startsAt, timeZone));
        }}
      />
      {agenda.some(isAboutACommitment) && (
        <CommitmentSelect
          entity={entity}
          value={wishes.commitment}
          onValue={(commitment) => {
            set({ commitment });
            setAgenda(agenda.map((item) => withCommitment(item, commitment)));
          }}
        />
      )}
      <AgendaComposer
        entries={agenda.map((draft) => ({ draft, begun: false }))}
        changes={changesOf((how) => {
          setUntouched(false);
          setAgenda(how);
        })}
        startsAt={startsAt}
        entity={entity}
        showFaults={asked}
      />
      <p role="alert" style={{ color: 'var(--bad)' }}>
        {schedule.error ? failure(schedule.error) : asked && faulty ? t('schedule.faulty') : ''}
      </p>
      <Button type="submit" isPending={schedule.isPending}>
        {t('schedule.do')}
      </Button>
    </form>
  );
}

/** On a draft everything happens at once and in place. */
const changesOf = (change: (how: (before: AgendaDraft[]) => AgendaDraft[]) => void): AgendaChanges => ({
  add: (item, after) => change((before) => inserted(before, item, after)),
  edit: (item) => change((before) => before.map((other) => (other.id === item.id ? item : other))),
  remove: (id) => change((before) => withoutEntry(before, id)),
  move: (id, after) => change((before) => placed(before, id, after)),
  plan: (lengths) =>
    change((before) =>
      before.map((item) => ({ ...item, plannedMs: lengths.get(item.id) ?? item.plannedMs })),
    ),
});

function useScheduling(entity: string, onScheduled: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: ScheduleSession) => http.post(`/api/entities/${entity}/sessions`, body, SessionHeader),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['sessions', entity] });
      onScheduled();
    },
  });
}

function bodyOf(wishes: Wishes, opId: OpId, startsAt: number): Omit<ScheduleSession, 'agenda'> {
  const phase = PhaseId.safeParse(wishes.phaseId);
  return {
    opId,
    phaseId: phase.success ? phase.data : null,
    title: wishes.title.trim(),
    place: wishes.place.trim() || null,
    startsAt,
    template: wishes.template,
    language: wishes.language,
  };
}

interface PhaseSelectProps {
  entity: string;
  value: string;
  onValue: (value: string) => void;
}

function PhaseSelect({ entity, value, onValue }: PhaseSelectProps) {
  const { t } = useTranslation('console');
  const route = useQuery(currentRouteQuery(entity));
  const phases = (route.data?.route?.phases ?? []).filter(
    (phase) => phase.kind === 'open-session' || phase.kind === 'working-table',
  );
  return (
    <Select
      label={t('schedule.phase')}
      optional
      value={value}
      onChange={onValue}
      choices={[
        { value: '', label: t('schedule.no-phase') },
        ...phases.map((phase) => ({ value: phase.id, label: phase.title })),
      ]}
    />
  );
}
