import { readCode } from '@ruta/contracts/session/session-code';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useFocusInside } from '../../shared/design/use-focus-inside.ts';
import { Button } from '../../shared/design/button.tsx';
import { TextField } from '../../shared/design/field.tsx';
import { Mark } from '../../shared/design/mark.tsx';
import styles from './join.module.css';

/** The door for who has no camera at hand: six signs, typed as they are read. */
export function EnterCode({ onCode }: { onCode: (code: string) => void }) {
  const { t } = useTranslation('room');
  const form = useFocusInside<HTMLFormElement>();
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string>();

  function submit(event: FormEvent) {
    event.preventDefault();
    const read = readCode(typed);
    if (read) onCode(read.table === null ? read.code : `${read.code}-${read.table}`);
    else setError(t(typed.trim() === '' ? 'code.empty' : 'code.mistyped'));
  }

  return (
    <main className={styles.door}>
      <Mark size={44} />
      <h1>{t('code.title')}</h1>
      <p>{t('code.where')}</p>
      <form ref={form} onSubmit={submit} className={styles.form} noValidate>
        <div className={styles.code}>
          <TextField
            label={t('code.label')}
            value={typed}
            onChange={(text) => {
              setTyped(text.toUpperCase());
              setError(undefined);
            }}
            error={error}
            autoComplete="off"
            autoCorrect="off"
            spellCheck="false"
            placeholder="QX7 4MK"
            maxLength={12}
          />
        </div>
        <Button type="submit" wide>
          {t('code.go')}
        </Button>
      </form>
    </main>
  );
}
