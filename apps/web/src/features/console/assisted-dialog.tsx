import { Receipt } from '@ruta/contracts/ballot/result';
import type { FilledPaper } from '@ruta/contracts/ballot/ballot';
import type { RoundView } from '@ruta/contracts/ballot/round';
import { IdeaId, type OpId, type ParticipantId } from '@ruta/contracts/protocol/ids';
import type { AgendaItem } from '@ruta/contracts/session/agenda';
import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Paper } from '../../shared/ballot/paper.tsx';
import { Button } from '../../shared/design/button.tsx';
import { Dialog } from '../../shared/design/dialog.tsx';
import { Select, TextArea } from '../../shared/design/field.tsx';
import { useRefusalSentence } from '../../shared/i18n/refusal-sentence.ts';
import { useLive } from '../../shared/live/live.ts';
import { newOpId, randomId } from '../../shared/live/op-id.ts';
import { currentItem, lastRoundOf, optionWords } from '../../shared/session/reading.ts';
import { usePersonName } from '../../shared/session/use-person-name.ts';
import { useConsole } from './console-context.ts';
import { usePeople } from './use-people.ts';

/** Writing down for whoever has no phone: their idea, their vote, their place in the queue. */
export function AssistedDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation('console');
  return (
    <Dialog title={t('assisted.title')} isOpen={isOpen} onClose={onClose}>
      <AssistedEntry />
    </Dialog>
  );
}

interface Seat {
  id: ParticipantId;
  name: string;
}

function AssistedEntry() {
  const { t } = useTranslation('console');
  const { session, lead } = useConsole();
  const nameOf = usePersonName(session.names);
  const { query } = usePeople();
  const [chosen, setChosen] = useState('');
  const [said, setSaid] = useState('');
  const people = query.data?.items.filter((person) => person.mode === 'assisted' && !person.removed) ?? [];
  const seats: Seat[] = people.map(({ id, name, number }) => ({
    id,
    name: name ?? (session.names.has(id) ? nameOf(id) : `${t('people.assisted')} ${number}`),
  }));
  const seat = seats.find(({ id }) => id === chosen) ?? seats[0];
  const item = currentItem(session.view.run);
  const round = item && lastRoundOf(session.view, item);
  if (!seat) return <p>{t('assisted.none')}</p>;

  async function ask(asked: Seat) {
    const result = await lead.send({ type: 'floor.ask', stance: null }, { as: asked.id });
    if (result.outcome === 'received') setSaid(t('assisted.asked', { name: asked.name }));
  }

  return (
    <div className="stack">
      <Select
        label={t('assisted.seat')}
        value={seat.id}
        onChange={setChosen}
        choices={seats.map(({ id, name }) => ({ value: id, label: name }))}
      />
      {item?.kind === 'ideas' && <AssistedIdea key={seat.id} item={item} seat={seat} onSaid={setSaid} />}
      {round?.status === 'open' && (
        <AssistedVote key={`${seat.id}${round.id}`} round={round} seat={seat} onSaid={setSaid} />
      )}
      <Button variant="quiet" isDisabled={item === null} onPress={() => void ask(seat)}>
        {t('assisted.floor')}
      </Button>
      <p role="status">{said}</p>
    </div>
  );
}

interface EntryProps {
  seat: Seat;
  /** Says what came of it, inside the dialog. */
  onSaid: (words: string) => void;
}

function AssistedIdea({ item, seat, onSaid }: EntryProps & { item: AgendaItem }) {
  const { t } = useTranslation('console');
  const { lead } = useConsole();
  const [text, setText] = useState('');

  async function save(event: FormEvent) {
    event.preventDefault();
    const written = text.trim();
    if (written === '') return;
    const idea = {
      type: 'idea.add',
      board: item.id,
      ideaId: IdeaId.parse(randomId()),
      text: written,
    } as const;
    const result = await lead.send(idea, { as: seat.id });
    if (result.outcome !== 'received') return;
    setText('');
    onSaid(t('assisted.saved', { name: seat.name }));
  }

  return (
    <form onSubmit={(event) => void save(event)} className="stack">
      <TextArea label={t('assisted.idea')} value={text} onChange={setText} maxLength={600} rows={3} />
      <Button type="submit" wide>
        {t('assisted.save-idea')}
      </Button>
    </form>
  );
}

function AssistedVote({ round, seat, onSaid }: EntryProps & { round: RoundView }) {
  const { t } = useTranslation('console');
  const { session } = useConsole();
  const { connection } = useLive();
  const refusal = useRefusalSentence();
  const tried = useRef<{ paper: string; opId: OpId } | null>(null);
  const words = new Map(round.spec.options.map((option) => [option.id, optionWords(session.view, option)]));

  /** The same paper tried again goes under the same operation: it is one vote, whatever got lost on the way. */
  async function cast(choice: FilledPaper) {
    const paper = JSON.stringify(choice);
    if (tried.current?.paper !== paper) tried.current = { paper, opId: newOpId() };
    const { opId } = tried.current;
    const result = await connection.send(
      'ballot.cast',
      { roundId: round.id, opId, choice, as: seat.id },
      Receipt,
    );
    if (result.outcome === 'refused') onSaid(refusal(result.refusal));
    if (result.outcome === 'lost') onSaid(t('assisted.lost'));
    if (result.outcome !== 'received') return;
    tried.current = null;
    onSaid(t('assisted.voted', { name: seat.name, code: result.answer.code }));
  }

  return (
    <Paper spec={round.spec} words={words} before={null} mayVote onPaper={(paper) => void cast(paper)} />
  );
}
