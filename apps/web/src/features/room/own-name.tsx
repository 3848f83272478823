import { DisplayName } from '@ruta/contracts/identity/display-name';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { Button } from '../../shared/design/button.tsx';
import { TextField } from '../../shared/design/field.tsx';
import { toast } from '../../shared/design/toast.tsx';
import { useRefusalSentence } from '../../shared/i18n/refusal-sentence.ts';
import { useLive } from '../../shared/live/live.ts';
import { useRoom } from './room-context.ts';

/** As whom one sits here, and the way to say it otherwise. */
export function OwnName() {
  const { t } = useTranslation('room');
  const { connection } = useLive();
  const { session } = useRoom();
  const refusal = useRefusalSentence();
  const card = session.own && session.names.get(session.own.participantId);
  const [typed, setTyped] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  if (!card) return null;

  async function save(event: FormEvent) {
    event.preventDefault();
    const read = DisplayName.safeParse(typed);
    setBusy(true);
    const answer = await connection.send(
      'session.name',
      { sessionId: session.header.id, name: read.success ? read.data : null },
      z.null(),
    );
    setBusy(false);
    if (answer.outcome === 'received') setTyped(null);
    else toast(answer.outcome === 'refused' ? refusal(answer.refusal) : t('lost'));
  }

  if (typed === null) {
    return (
      <div className="row between">
        <span>{card.name ? t('name.as', { name: card.name }) : t('name.none', { number: card.number })}</span>
        <Button variant="quiet" size="small" onPress={() => setTyped(card.name ?? '')}>
          {t(card.name ? 'name.change' : 'name.give')}
        </Button>
      </div>
    );
  }
  return (
    <form onSubmit={(event) => void save(event)} style={{ display: 'grid', gap: 12 }}>
      <TextField
        label={t('join.name')}
        optional
        value={typed}
        onChange={setTyped}
        maxLength={60}
        autoFocus
        autoComplete="nickname"
      />
      <Button type="submit" isPending={busy}>
        {t('name.save')}
      </Button>
    </form>
  );
}
