import type { AgendaItem } from '@ruta/contracts/session/agenda';
import { CircleHelp, FileText, Hand, Mic } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { lastRoundOf } from '../../shared/session/reading.ts';
import { FloorDialog } from './floor-dialog.tsx';
import { HelpDialog } from './help-dialog.tsx';
import { useRoom } from './room-context.ts';
import { TextDialog } from './text-dialog.tsx';

interface RoomFootProps {
  item: AgendaItem | null;
  /** A button of the place one sits at, between the two. */
  extra?: ReactNode;
}

/** Always in reach: the word, and help; in a vote on a text, the text. */
export function RoomFoot({ item, extra }: RoomFootProps) {
  const { t } = useTranslation('room');
  const { session, send } = useRoom();
  const [open, setOpen] = useState<'floor' | 'help' | 'text' | null>(null);
  const [asking, setAsking] = useState(false);
  const place = session.own?.place ?? null;
  const subject = item && lastRoundOf(session.view, item)?.subject;

  async function ask() {
    if (place !== null) return setOpen('floor');
    if (asking) return;
    setAsking(true);
    await send({ type: 'floor.ask', stance: null });
    setAsking(false);
  }

  return (
    <>
      <Button
        onPress={() => void ask()}
        isDisabled={session.own === null || !session.fresh || item === null}
        data-on={place !== null}
      >
        {place === 0 ? <Mic aria-hidden /> : <Hand aria-hidden />}
        <span aria-live="polite">
          {place === null ? t('floor.ask') : place === 0 ? t('floor.yours') : t('floor.place', { place })}
        </span>
      </Button>
      {extra}
      {subject ? (
        <Button onPress={() => setOpen('text')}>
          <FileText aria-hidden />
          {t('read-text')}
        </Button>
      ) : (
        <Button onPress={() => setOpen('help')}>
          <CircleHelp aria-hidden />
          {t('help')}
        </Button>
      )}
      <FloorDialog isOpen={open === 'floor'} onClose={() => setOpen(null)} />
      {subject && (
        <TextDialog
          entity={session.header.entity}
          subject={subject}
          isOpen={open === 'text'}
          onClose={() => setOpen(null)}
        />
      )}
      <HelpDialog isOpen={open === 'help'} onClose={() => setOpen(null)} item={item} />
    </>
  );
}
