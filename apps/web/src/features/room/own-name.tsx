import { DisplayName } from '@ruta/contracts/identity/display-name';
import type { ParticipantCard } from '@ruta/contracts/session/participant';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { Button } from '../../shared/design/button.tsx';
import { TextField } from '../../shared/design/field.tsx';
import { toast } from '../../shared/design/toast.tsx';
import { useFocusInside } from '../../shared/design/use-focus-inside.ts';
import { useRefusalSentence } from '../../shared/i18n/refusal-sentence.ts';
import { usePrivacyGate } from '../../shared/identity/privacy-notice.tsx';
import { useLive } from '../../shared/live/live.ts';
import type { ShownSession } from '../../shared/session/live-session.ts';
import { useRoom } from './room-context.ts';

/** As whom one sits here, and the way to say it otherwise. */
export function OwnName() {
  const { t } = useTranslation('room');
  const { session } = useRoom();
  const card = session.own && session.names.get(session.own.participantId);
  const [changing, setChanging] = useState(false);
  if (!card || session.own?.unnamed) return null;
  if (changing) return <NameForm card={card} onDone={() => setChanging(false)} />;
  return (
    <div className="row between">
      <span>{card.name ? t('name.as', { name: card.name }) : t('name.none', { number: card.number })}</span>
      <Button variant="quiet" size="small" onPress={() => setChanging(true)}>
        {t(card.name ? 'name.change' : 'name.give')}
      </Button>
    </div>
  );
}

/** Whoever's name was hidden is told so where they are. */
export function HiddenNameNote({ session }: { session: ShownSession }) {
  const { t } = useTranslation('room');
  const card = session.own?.unnamed ? session.names.get(session.own.participantId) : null;
  return (
    <p role="status" className={card ? 'small' : 'visually-hidden'}>
      {card && t('name.hidden', { number: card.number })}
    </p>
  );
}

function NameForm({ card, onDone }: { card: ParticipantCard; onDone: () => void }) {
  const { t } = useTranslation('room');
  const { connection } = useLive();
  const { session } = useRoom();
  const refusal = useRefusalSentence();
  const gate = usePrivacyGate();
  const form = useFocusInside<HTMLFormElement>();
  const [typed, setTyped] = useState(card.name ?? '');
  const [busy, setBusy] = useState(false);

  async function save(event: FormEvent) {
    event.preventDefault();
    const read = DisplayName.safeParse(typed);
    const wish = { sessionId: session.header.id, name: read.success ? read.data : null };
    if (wish.name !== null && !(await gate.ask())) return;
    setBusy(true);
    const answer = await connection.send('session.name', wish, z.null());
    setBusy(false);
    if (answer.outcome === 'received') onDone();
    else toast(answer.outcome === 'refused' ? refusal(answer.refusal) : t('lost'));
  }

  return (
    <form ref={form} onSubmit={(event) => void save(event)} style={{ display: 'grid', gap: 12 }}>
      <TextField
        label={t('join.name')}
        optional
        value={typed}
        onChange={setTyped}
        maxLength={60}
        autoComplete="nickname"
      />
      <Button type="submit" isDisabled={busy}>
        {t('name.save')}
      </Button>
      {gate.dialog}
    </form>
  );
}
