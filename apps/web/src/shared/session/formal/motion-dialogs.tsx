import type { Charge, MotionView } from '@ruta/contracts/formal/motion';
import type { RollView } from '@ruta/contracts/formal/roll';
import { type RouteId, SeatId } from '@ruta/contracts/protocol/ids';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { Select, TextArea, TextField } from '../../design/field.tsx';
import styles from './formal.module.css';
import { officeOf } from './formal-reading.ts';

interface MotionDialogProps {
  roll: RollView | undefined;
  onClose: () => void;
  onMotion: (text: string, charge: Charge) => void;
}

const shortest = 10;

/** What is to be resolved, who answers for it, until when. It may be what approves a route of the body. */
export function MotionDialog({ roll, onClose, onMotion }: MotionDialogProps) {
  const { t } = useTranslation('formal');
  const routes = roll?.routes ?? [];
  const [route, setRoute] = useState<RouteId | null>(null);
  const [written, setText] = useState<string | null>(null);
  const approved = routes.find(({ id }) => id === route);
  const text = written ?? (approved ? t('propose.route-words', { plan: approved.plan }) : '');
  const [responsible, setResponsible] = useState('');
  const [seatId, setSeatId] = useState('');
  const [dueOn, setDueOn] = useState('');
  const done = text.trim().length >= shortest;
  return (
    <Dialog
      title={t('propose.title')}
      isOpen
      onClose={onClose}
      wide
      actions={
        <Button
          isDisabled={!done}
          onPress={() => {
            onMotion(text.trim(), {
              responsible: responsible.trim(),
              seatId: seatId === '' ? null : SeatId.parse(seatId),
              dueOn: dueOn || null,
              subject: route && { kind: 'route', routeId: route },
            });
            onClose();
          }}
        >
          {t('propose.send')}
        </Button>
      }
    >
      <div className={styles.form}>
        {routes.length > 0 && (
          <Select
            label={t('propose.about')}
            value={route ?? ''}
            onChange={(value) => setRoute(routes.find(({ id }) => id === value)?.id ?? null)}
            choices={[
              { value: '', label: t('propose.about-anything') },
              ...routes.map(({ id, plan }) => ({ value: id, label: t('propose.about-route', { plan }) })),
            ]}
          />
        )}
        <TextArea
          label={t('propose.text')}
          hint={t('propose.hint')}
          value={text}
          onChange={setText}
          maxLength={1200}
          rows={5}
        />
        <div className={styles.pair}>
          <TextField
            label={t('propose.responsible')}
            optional
            value={responsible}
            onChange={setResponsible}
            maxLength={200}
          />
          <TextField label={t('propose.due')} type="date" optional value={dueOn} onChange={setDueOn} />
        </div>
        <Select
          label={t('propose.seat')}
          hint={t('propose.seat-hint')}
          optional
          value={seatId}
          onChange={setSeatId}
          choices={[
            { value: '', label: t('propose.no-seat') },
            ...(roll?.seats ?? []).map((seat) => ({ value: seat.id, label: officeOf(seat) })),
          ]}
        />
      </div>
    </Dialog>
  );
}

interface WordsDialogProps {
  title: string;
  label: string;
  hint: string;
  action: string;
  before: string;
  /** Nothing is sent before there are so many characters. */
  least: number;
  onClose: () => void;
  onWords: (text: string) => void;
}

/** An amendment, or the reasons of a seat that did not agree. */
export function WordsDialog({
  title,
  label,
  hint,
  action,
  before,
  least,
  onClose,
  onWords,
}: WordsDialogProps) {
  const [text, setText] = useState(before);
  const words = text.trim();
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      wide
      actions={
        <Button
          isDisabled={words.length < least || words === before.trim()}
          onPress={() => {
            onWords(words);
            onClose();
          }}
        >
          {action}
        </Button>
      }
    >
      <TextArea label={label} hint={hint} value={text} onChange={setText} maxLength={1200} rows={6} />
    </Dialog>
  );
}

export function AmendDialog({
  motion,
  onClose,
  onWords,
}: {
  motion: MotionView;
  onClose: () => void;
  onWords: (text: string) => void;
}) {
  const { t } = useTranslation('formal');
  return (
    <WordsDialog
      title={t('amend.title')}
      label={t('amend.text')}
      hint={t('amend.hint')}
      action={t('amend.send')}
      before={motion.text ?? ''}
      least={shortest}
      onClose={onClose}
      onWords={onWords}
    />
  );
}
