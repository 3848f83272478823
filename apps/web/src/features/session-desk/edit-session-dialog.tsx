import { SessionHeader, type EditSession } from '@ruta/contracts/session/http';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useContext, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { Dialog } from '../../shared/design/dialog.tsx';
import { ErrorText, TextField } from '../../shared/design/field.tsx';
import { http } from '../../shared/http/http.ts';
import { useFailureSentence } from '../../shared/i18n/failure-sentence.ts';
import { TimeZone } from '../../shared/i18n/format.ts';
import { instantOf, wallClock } from '@ruta/domain/session/local-time';
import { useNoticeReason } from './notice-reason.tsx';
import { SessionLanguage } from './session-language.tsx';
import styles from './sessions.module.css';

interface EditSessionDialogProps {
  session: SessionHeader;
  entity: string;
  isOpen: boolean;
  onClose: () => void;
}

/** What a session is called, when, where and in which language it is held. Its code and its agenda stay. */
export function EditSessionDialog({ isOpen, onClose, ...rest }: EditSessionDialogProps) {
  const { t } = useTranslation('console');
  return (
    <Dialog title={t('sessions.edit-title')} isOpen={isOpen} onClose={onClose}>
      <EditForm onDone={onClose} {...rest} />
    </Dialog>
  );
}

interface EditFormProps {
  session: SessionHeader;
  entity: string;
  onDone: () => void;
}

function EditForm({ session, entity, onDone }: EditFormProps) {
  const { t } = useTranslation('console');
  const timeZone = useContext(TimeZone);
  const failure = useFailureSentence();
  const client = useQueryClient();
  const [wishes, setWishes] = useState(() => ({
    title: session.title,
    place: session.place ?? '',
    language: session.language,
    ...wallClock(session.startsAt, timeZone),
  }));
  const set = (changed: Partial<typeof wishes>) => setWishes((before) => ({ ...before, ...changed }));
  const startsAt = instantOf(wishes.day, wishes.time, timeZone);
  const title = wishes.title.trim();
  const edit = useMutation({
    mutationFn: (changes: EditSession) =>
      http.patch(`/api/entities/${entity}/sessions/${session.id}`, changes, SessionHeader),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['sessions', entity] });
      onDone();
    },
  });

  const notice = useNoticeReason(session, edit.error);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (title === '' || startsAt === null) return;
    edit.mutate({
      title,
      place: wishes.place.trim() || null,
      startsAt,
      language: wishes.language,
      reason: notice.reason,
    });
  }

  return (
    <form onSubmit={submit} className="stack">
      <TextField
        label={t('schedule.name')}
        value={wishes.title}
        onChange={(changed) => set({ title: changed })}
        error={title === '' ? t('schedule.name-needed') : undefined}
        maxLength={160}
      />
      <div className={styles.pair}>
        <TextField
          label={t('schedule.day')}
          type="date"
          value={wishes.day}
          onChange={(day) => set({ day })}
        />
        <TextField
          label={t('schedule.time')}
          type="time"
          value={wishes.time}
          onChange={(time) => set({ time })}
          error={startsAt === null ? t('schedule.when-needed') : undefined}
        />
      </div>
      <TextField
        label={t('schedule.place')}
        optional
        value={wishes.place}
        onChange={(place) => set({ place })}
        maxLength={160}
      />
      <SessionLanguage value={wishes.language} onValue={(language) => set({ language })} />
      {notice.field}
      {edit.error && <ErrorText>{failure(edit.error)}</ErrorText>}
      <Button type="submit" wide isPending={edit.isPending}>
        {t('sessions.edit-do')}
      </Button>
    </form>
  );
}
