import type { AssistedSeat, ParticipantList } from '@ruta/contracts/session/http';
import { ParticipantCard } from '@ruta/contracts/session/participant';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { EyeOff, UserMinus, UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { Dialog } from '../../shared/design/dialog.tsx';
import { TextField } from '../../shared/design/field.tsx';
import { Loading } from '../../shared/design/states.tsx';
import { toast } from '../../shared/design/toast.tsx';
import { http } from '../../shared/http/http.ts';
import { useFailureSentence } from '../../shared/i18n/failure-sentence.ts';
import { newOpId } from '../../shared/live/op-id.ts';
import { usePersonName } from '../../shared/session/use-person-name.ts';
import { useConsole } from './console-context.ts';
import styles from './people-dialog.module.css';
import { usePeople } from './use-people.ts';
import { PrintLink } from './print-link.tsx';
import { ReasonDialog } from './reason-dialog.tsx';

type Person = ParticipantList['items'][number];

/** Who has a seat; assisted seats for who has no phone; and with a reason, the way out of the room. */
export function PeopleDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation('console');
  const [removing, setRemoving] = useState<Person | null>(null);
  const [hiding, setHiding] = useState<Person | null>(null);
  const { lead } = useConsole();
  return (
    <>
      <Dialog
        title={t('people')}
        isOpen={isOpen && removing === null && hiding === null}
        onClose={onClose}
        wide
      >
        <AssistedForm />
        <PeopleList onRemove={setRemoving} onHideName={setHiding} />
        <PrintLink file="cards.pdf" label={t('print.cards')} usual={16} />
      </Dialog>
      <ReasonDialog
        title={t('people.hide-name-title', { name: hiding?.name ?? '' })}
        text={t('people.hide-name-text')}
        action={t('people.hide-name')}
        isOpen={hiding !== null}
        onClose={() => setHiding(null)}
        onReason={(reason) =>
          hiding && void lead.send({ type: 'participant.hide-name', participantId: hiding.id, reason })
        }
      />
      <ReasonDialog
        title={t('people.remove-title')}
        text={t('people.remove-text')}
        action={t('people.remove')}
        isOpen={removing !== null}
        onClose={() => setRemoving(null)}
        onReason={(reason) =>
          removing && void lead.lead({ type: 'participant.remove', participantId: removing.id, reason })
        }
      />
    </>
  );
}

interface PeopleListProps {
  onRemove: (person: Person) => void;
  onHideName: (person: Person) => void;
}

function PeopleList({ onRemove, onHideName }: PeopleListProps) {
  const { t } = useTranslation('console');
  const { session, lead, leading } = useConsole();
  const nameOf = usePersonName(session.names);
  const failure = useFailureSentence();
  const { query } = usePeople();
  if (query.error) return <p>{failure(query.error)}</p>;
  if (!query.data) return <Loading lines={4} />;
  const removed = new Set(session.view.removed);
  return (
    <ul className={styles.people}>
      {query.data.items.map((person) => (
        <li key={person.id}>
          <span>
            <b>{person.name ?? nameOf(person.id)}</b>
            <small>
              {t(person.facilitator ? 'people.facilitator' : `people.${person.mode}`)}
              {person.sector && ` · ${person.sector}`}
              {removed.has(person.id) && ` · ${t('people.removed')}`}
              {person.hiddenName && ` · ${t('people.name-hidden', { name: person.hiddenName })}`}
            </small>
          </span>
          <NameCare person={person} onHide={onHideName} />
          {!person.facilitator &&
            (removed.has(person.id) ? (
              <Button
                variant="quiet"
                size="small"
                isDisabled={!leading}
                onPress={() => void lead.lead({ type: 'participant.restore', participantId: person.id })}
              >
                {t('people.restore')}
              </Button>
            ) : (
              <Button
                variant="plain"
                size="small"
                round
                icon={UserMinus}
                aria-label={t('people.remove-one', { name: person.name ?? nameOf(person.id) })}
                isDisabled={!leading}
                onPress={() => onRemove(person)}
              />
            ))}
        </li>
      ))}
    </ul>
  );
}

/** A name that harms goes from every surface, and comes back; the person stays in the room. */
function NameCare({ person, onHide }: { person: Person; onHide: (person: Person) => void }) {
  const { t } = useTranslation('console');
  const { session, lead } = useConsole();
  if (!session.mayLead || person.facilitator) return null;
  if (person.unnamed)
    return (
      <Button
        variant="quiet"
        size="small"
        onPress={() => void lead.send({ type: 'participant.show-name', participantId: person.id })}
      >
        {t('people.show-name')}
      </Button>
    );
  if (person.name === null) return null;
  return (
    <Button
      variant="plain"
      size="small"
      round
      icon={EyeOff}
      aria-label={t('people.hide-name-of', { name: person.name })}
      onPress={() => onHide(person)}
    />
  );
}

function AssistedForm() {
  const { t } = useTranslation('console');
  const failure = useFailureSentence();
  const client = useQueryClient();
  const { path } = usePeople();
  const [name, setName] = useState('');
  const seat = useMutation({
    mutationFn: () => {
      const body: AssistedSeat = { opId: newOpId(), name: name.trim() || null };
      return http.post(path, body, ParticipantCard);
    },
    onSuccess: () => {
      setName('');
      void client.invalidateQueries({ queryKey: ['session'] });
    },
    onError: (error) => toast(failure(error)),
  });
  return (
    <form
      className={styles.assisted}
      onSubmit={(event) => {
        event.preventDefault();
        if (!seat.isPending) seat.mutate();
      }}
    >
      <TextField
        label={t('people.assisted-name')}
        hint={t('people.assisted-hint')}
        optional
        value={name}
        onChange={setName}
        maxLength={60}
      />
      <Button type="submit" variant="quiet" icon={UserPlus}>
        {t('people.assisted-add')}
      </Button>
    </form>
  );
}
