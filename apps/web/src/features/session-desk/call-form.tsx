import { type EditCall, SessionCall } from '@ruta/contracts/calendar/calendar';
import { type EditSession, SessionHeader } from '@ruta/contracts/session/http';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useContext, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { Switch } from '../../shared/design/choice.tsx';
import { ErrorText, Select, TextField } from '../../shared/design/field.tsx';
import { toast } from '../../shared/design/toast.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { http } from '../../shared/http/http.ts';
import { useFailureSentence } from '../../shared/i18n/failure-sentence.ts';
import { TimeZone } from '../../shared/i18n/format.ts';
import { instantOf, wallClock } from '@ruta/domain/session/local-time';
import { useNoticeReason } from './notice-reason.tsx';
import styles from './sessions.module.css';

interface CallFormProps {
  header: SessionHeader;
  call: SessionCall;
}

/** What is announced, and how one registers. Whoever has a place is told of changes when they are saved. */
export function CallForm({ header, call }: CallFormProps) {
  const { t } = useTranslation('calendar');
  const failure = useFailureSentence();
  const timeZone = useContext(TimeZone);
  const [form, setForm] = useState(() => ({
    title: header.title,
    place: header.place ?? '',
    ...wallClock(header.startsAt, timeZone),
    registers: call.registers,
    capacity: call.capacity === null ? '' : String(call.capacity),
    link: call.link ?? '',
    linkFor: call.linkFor,
  }));
  const [asked, setAsked] = useState(false);
  const set = (changed: Partial<typeof form>) => setForm((before) => ({ ...before, ...changed }));
  const startsAt = instantOf(form.day, form.time, timeZone);
  const capacity = form.capacity === '' ? null : Number(form.capacity);
  const faults = {
    title: form.title.trim() === '',
    when: startsAt === null,
    capacity: capacity !== null && !(Number.isInteger(capacity) && capacity > 0),
    link: form.link !== '' && !/^https:\/\/\S+\.\S+/.test(form.link),
  };
  const save = useSaving(header);
  const notice = useNoticeReason(header, save.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (startsAt === null || Object.values(faults).some(Boolean) || save.isPending) return;
    save.mutate({
      session: {
        title: form.title.trim(),
        place: form.place.trim() || null,
        startsAt,
        reason: notice.reason,
      },
      call: { registers: form.registers, capacity, link: form.link || null, linkFor: form.linkFor },
    });
  };
  return (
    <form onSubmit={submit} className="stack" aria-labelledby="call-form">
      <h2 id="call-form">{t('edit.what')}</h2>
      <TextField
        label={t('edit.name')}
        value={form.title}
        onChange={(title) => set({ title })}
        error={asked && faults.title ? t('edit.needed') : undefined}
        maxLength={160}
      />
      <div className={styles.pair}>
        <TextField label={t('edit.day')} type="date" value={form.day} onChange={(day) => set({ day })} />
        <TextField
          label={t('edit.time')}
          type="time"
          value={form.time}
          onChange={(time) => set({ time })}
          error={asked && faults.when ? t('edit.needed') : undefined}
        />
      </div>
      <TextField
        label={t('edit.place')}
        optional
        value={form.place}
        onChange={(place) => set({ place })}
        maxLength={160}
      />
      <div className={styles.pair}>
        <TextField
          label={t('edit.link')}
          hint={t('edit.link-hint')}
          optional
          type="url"
          value={form.link}
          onChange={(link) => set({ link })}
          error={asked && faults.link ? t('edit.link-wrong') : undefined}
          maxLength={500}
        />
        <Select
          label={t('edit.link-for')}
          value={form.linkFor}
          onChange={(value) => set({ linkFor: value === 'everyone' ? 'everyone' : 'registered' })}
          choices={(['registered', 'everyone'] as const).map((value) => ({
            value,
            label: t(`edit.for-${value}`),
          }))}
        />
      </div>
      <Switch isSelected={form.registers} onChange={(registers) => set({ registers })}>
        {t('edit.registers')}
      </Switch>
      {form.registers && (
        <TextField
          label={t('edit.capacity')}
          hint={t('edit.capacity-hint')}
          optional
          inputMode="numeric"
          value={form.capacity}
          onChange={(typed) => set({ capacity: typed.trim() })}
          error={asked && faults.capacity ? t('edit.capacity-wrong') : undefined}
        />
      )}
      {notice.field}
      <p className="small">{t('edit.told')}</p>
      {save.error && <ErrorText>{failure(save.error)}</ErrorText>}
      <div>
        <Button type="submit" isPending={save.isPending}>
          {t('edit.save')}
        </Button>
      </div>
    </form>
  );
}

function useSaving(header: SessionHeader) {
  const { t } = useTranslation('calendar');
  const { slug } = useEntity();
  const client = useQueryClient();
  const path = `/api/entities/${slug}/sessions/${header.id}`;
  return useMutation({
    mutationFn: async ({ session, call }: { session: EditSession; call: EditCall }) => {
      await http.patch(path, session, SessionHeader);
      return http.put(`${path}/call`, call, SessionCall);
    },
    onSuccess: async () => {
      toast(t('edit.saved'));
      await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey.includes(slug) });
    },
  });
}
