import { type KeepTableMap, TableMap } from '@ruta/contracts/breakout/table-map';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { BookmarkPlus, Trash2 } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/design/button.tsx';
import { Dialog } from '../../../shared/design/dialog.tsx';
import { TextField } from '../../../shared/design/field.tsx';
import { toast } from '../../../shared/design/toast.tsx';
import { http, Nothing } from '../../../shared/http/http.ts';
import { useFailureSentence } from '../../../shared/i18n/failure-sentence.ts';
import { newOpId } from '../../../shared/live/op-id.ts';
import type { ShownBreakout } from '../../../shared/session/tables/breakouts.ts';
import { tableMapsAddress, tableMapsKey, useTableMaps } from '../../../shared/session/tables/table-maps.ts';
import { useConsole } from '../console-context.ts';
import styles from './tables.module.css';

/** Keeps who sits where under a name, for a later phase or another session. Nothing of a rehearsal is kept. */
export function KeepMap({ breakout }: { breakout: ShownBreakout }) {
  const { t } = useTranslation('console');
  const { session } = useConsole();
  const [open, setOpen] = useState(false);
  const nobody = breakout.tables.every(({ people }) => people === 0);
  if (session.header.rehearsal) return null;
  return (
    <>
      <Button
        variant="quiet"
        size="small"
        icon={BookmarkPlus}
        isDisabled={nobody || !session.mayLead}
        onPress={() => setOpen(true)}
      >
        {t('tables.keep-map')}
      </Button>
      <Dialog title={t('tables.keep-map')} isOpen={open} onClose={() => setOpen(false)}>
        <KeepForm breakout={breakout} onKept={() => setOpen(false)} />
        <KeptMaps />
      </Dialog>
    </>
  );
}

function KeepForm({ breakout, onKept }: { breakout: ShownBreakout; onKept: () => void }) {
  const { t } = useTranslation('console');
  const { session, entity } = useConsole();
  const client = useQueryClient();
  const failure = useFailureSentence();
  const [name, setName] = useState('');
  const [opId] = useState(newOpId);
  const keep = useMutation({
    mutationFn: (body: KeepTableMap) => http.post(tableMapsAddress(entity), body, TableMap),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: tableMapsKey(entity) });
      toast(t('tables.kept-map'));
      onKept();
    },
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    if (name.trim() === '') return;
    keep.mutate({ opId, name: name.trim(), sessionId: session.header.id, breakoutId: breakout.id });
  }

  return (
    <form onSubmit={submit} className={styles.keep}>
      <p>{t('tables.keep-map-text')}</p>
      <TextField
        label={t('tables.keep-map-name')}
        value={name}
        onChange={setName}
        maxLength={80}
        error={keep.error ? failure(keep.error) : undefined}
      />
      <Button type="submit" wide isPending={keep.isPending} isDisabled={name.trim() === ''}>
        {t('tables.keep-map-do')}
      </Button>
    </form>
  );
}

/** What is kept already, to be let go. */
function KeptMaps() {
  const { t } = useTranslation('console');
  const { entity } = useConsole();
  const client = useQueryClient();
  const failure = useFailureSentence();
  const maps = useTableMaps(entity);
  const drop = useMutation({
    mutationFn: (id: TableMap['id']) => http.delete(`${tableMapsAddress(entity)}/${id}`, undefined, Nothing),
    onSuccess: () => client.invalidateQueries({ queryKey: tableMapsKey(entity) }),
  });
  if (maps.length === 0) return null;
  return (
    <section className={styles.keep}>
      <h3>{t('tables.maps')}</h3>
      {drop.error && <p role="alert">{failure(drop.error)}</p>}
      <ul className={styles.maps}>
        {maps.map(({ id, name, from }) => (
          <li key={id}>
            <span>
              <b>{name}</b> <small>{from}</small>
            </span>
            <Button
              variant="plain"
              size="small"
              round
              icon={Trash2}
              isPending={drop.isPending && drop.variables === id}
              aria-label={t('tables.drop-map', { name })}
              onPress={() => drop.mutate(id)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
