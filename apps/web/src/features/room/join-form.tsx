import { DisplayName } from '@ruta/contracts/identity/display-name';
import { SeatTaken, type SessionHeader } from '@ruta/contracts/session/http';
import { currentNotice } from '@ruta/domain/identity/privacy-notice';
import { useMutation } from '@tanstack/react-query';
import { CalendarClock, MapPin } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { LanguageSwitch } from '../../shared/design/language-switch.tsx';
import { Switch } from '../../shared/design/choice.tsx';
import { TextField } from '../../shared/design/field.tsx';
import { http } from '../../shared/http/http.ts';
import { useFailureSentence } from '../../shared/i18n/failure-sentence.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { RehearsalNote } from '../../shared/session/rehearsal-note.tsx';
import { DemoNote } from '../../shared/session/demo-note.tsx';
import { useMe } from '../../shared/identity/me.ts';
import styles from './join.module.css';

interface JoinFormProps {
  header: SessionHeader;
  /** The table whose sign led here. */
  sign: number | null;
  onSeat: (seat: SeatTaken) => void;
}

/** Name if one likes, and in. The conduct and the notice stand before the one field they are about. */
export function JoinForm({ header, sign, onSeat }: JoinFormProps) {
  const { t } = useTranslation('room');
  const format = useFormat();
  const failure = useFailureSentence();
  const known = useMe();
  const [typed, setTyped] = useState<string | null>(null);
  const name = typed ?? (known?.actor.kind === 'account' ? (known.displayName ?? '') : '');
  const [online, setOnline] = useState(false);
  const join = useMutation({
    mutationFn: () => takeSeat(header.code, sign, name, online),
    onSuccess: onSeat,
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!join.isPending) join.mutate();
  }

  return (
    <main className={styles.door}>
      <p className="eyebrow">{t('join.eyebrow')}</p>
      <h1>{header.title}</h1>
      <RehearsalNote header={header} />
      <div className={styles.facts}>
        {header.place && (
          <p>
            <MapPin aria-hidden /> {header.place}
          </p>
        )}
        {header.status === 'scheduled' && (
          <p>
            <CalendarClock aria-hidden />{' '}
            {t('join.starts', { when: format.date(header.startsAt, 'day-time') })}
          </p>
        )}
      </div>
      <div className={styles.terms}>
        <p>{t('join.conduct')}</p>
        <p>
          {t('join.privacy')} <a href="/privacidad">{t('join.privacy-link')}</a>
        </p>
      </div>
      <form onSubmit={submit} className={styles.form}>
        <TextField
          label={t('join.name')}
          optional
          hint={t('join.name-hint')}
          value={name}
          onChange={setTyped}
          autoComplete="nickname"
          maxLength={60}
        />
        <Switch isSelected={online} onChange={setOnline}>
          {t('join.online')}
        </Switch>
        {sign !== null && <p className="small">{t('table.sign', { number: sign })}</p>}
        <Button type="submit" wide>
          {t('join.go')}
        </Button>
        <p role="alert" style={{ color: 'var(--bad)' }}>
          {join.error ? failure(join.error) : ''}
        </p>
      </form>
      <div>
        <LanguageSwitch />
      </div>
      <DemoNote entity={header.entity} />
    </main>
  );
}

function takeSeat(code: string, sign: number | null, typed: string, online: boolean): Promise<SeatTaken> {
  const name = DisplayName.safeParse(typed);
  const body = {
    code,
    ...(sign !== null && { table: sign }),
    name: name.success ? name.data : null,
    mode: online ? 'online' : 'room',
    ...(name.success && { notice: currentNotice.version }),
  };
  return http.post('/api/sessions/join', body, SeatTaken);
}
