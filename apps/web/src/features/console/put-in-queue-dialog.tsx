import type { AssistedSeat, ParticipantList } from '@ruta/contracts/session/http';
import type { ParticipantId } from '@ruta/contracts/protocol/ids';
import { ParticipantCard } from '@ruta/contracts/session/participant';
import { Stance } from '@ruta/contracts/session/stance';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { ComboBox } from '../../shared/design/choice.tsx';
import { Dialog } from '../../shared/design/dialog.tsx';
import { Select, TextField } from '../../shared/design/field.tsx';
import { toast } from '../../shared/design/toast.tsx';
import { http } from '../../shared/http/http.ts';
import { useFailureSentence } from '../../shared/i18n/failure-sentence.ts';
import { newOpId } from '../../shared/live/op-id.ts';
import { usePersonName } from '../../shared/session/use-person-name.ts';
import { useConsole } from './console-context.ts';
import { usePeople } from './use-people.ts';

type Person = ParticipantList['items'][number];

/** Somebody raised a hand: into the same queue as everybody, also whoever has no phone and no seat yet. */
export function PutInQueueDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation('console');
  return (
    <Dialog title={t('floor.put')} isOpen={isOpen} onClose={onClose}>
      <PutForm onDone={onClose} />
    </Dialog>
  );
}

function PutForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('console');
  const { t: live } = useTranslation('live');
  const { session, lead } = useConsole();
  const nameOf = usePersonName(session.names);
  const failure = useFailureSentence();
  const client = useQueryClient();
  const { path, query } = usePeople();
  const [chosen, setChosen] = useState<string | null>(null);
  const [name, setName] = useState('');
  const [stance, setStance] = useState<Stance | null>(null);
  const [busy, setBusy] = useState(false);
  const people = (query.data?.items ?? []).filter((person) => !person.removed && !person.facilitator);
  const isNew = chosen === null && name.trim() !== '';

  const wordsOf = (person: Person) =>
    [
      person.name ??
        (session.names.has(person.id) ? nameOf(person.id) : live('person.number', { number: person.number })),
      person.sector,
      live(`speaking.${person.mode}`),
    ]
      .filter(Boolean)
      .join(' · ');

  async function seatFor(): Promise<ParticipantId | null> {
    if (!isNew) return people.find(({ id }) => id === chosen)?.id ?? null;
    const body: AssistedSeat = { opId: newOpId(), name: name.trim() };
    const card = await http.post(path, body, ParticipantCard);
    void client.invalidateQueries({ queryKey: ['session'] });
    return card.id;
  }

  async function put() {
    setBusy(true);
    try {
      const participantId = await seatFor();
      if (!participantId) return;
      const result = await lead.send({ type: 'floor.put', participantId, stance });
      if (result.outcome === 'received') onDone();
    } catch (error) {
      toast(failure(error));
    } finally {
      setBusy(false);
    }
  }

  return (
    <div className="stack">
      <ComboBox
        label={t('floor.who')}
        choices={people.map((person) => ({ value: person.id, label: wordsOf(person) }))}
        openLabel={t('floor.show-people')}
        value={chosen}
        onChange={(value) => setChosen(value === null ? null : String(value))}
      />
      {chosen === null && (
        <TextField
          label={t('floor.new-person')}
          hint={t('floor.new-person-hint')}
          optional
          value={name}
          onChange={setName}
          maxLength={60}
        />
      )}
      <Select
        label={t('floor.what-for')}
        value={stance ?? ''}
        onChange={(value) => {
          const read = Stance.safeParse(value);
          setStance(read.success ? read.data : null);
        }}
        choices={[
          { value: '', label: live('stance.none') },
          ...Stance.options.map((value) => ({ value: value as string, label: live(`stance.${value}`) })),
        ]}
      />
      <Button wide isPending={busy} isDisabled={chosen === null && !isNew} onPress={() => void put()}>
        {t('floor.put-do')}
      </Button>
    </div>
  );
}
