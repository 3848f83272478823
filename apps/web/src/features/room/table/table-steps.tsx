import { RoundId } from '@ruta/contracts/protocol/ids';
import type { SessionCommand } from '@ruta/contracts/session/command';
import type { SessionView } from '@ruta/contracts/session/view';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/design/button.tsx';
import { newOpId } from '../../../shared/live/op-id.ts';
import { boardOf, currentItem, lastRoundOf, nextItem } from '../../../shared/session/reading.ts';
import phase from '../phases/phase.module.css';
import { useRoom } from '../room-context.ts';

interface Step {
  words: 'reveal' | 'open' | 'close' | 'next';
  title: string;
  command: SessionCommand;
}

/** What the table does next, in the order in which a facilitator would do it; null at the end. */
export function tableStep(view: SessionView): Step | null {
  const item = currentItem(view.run);
  if (!item) return null;
  if (item.kind === 'dots' || item.kind === 'ballot') {
    const round = lastRoundOf(view, item);
    if (!round) {
      const roundId = RoundId.parse(newOpId());
      const rules = { itemId: item.id, spec: null, subject: null, seconds: null };
      return { words: 'open', title: item.title, command: { type: 'round.open', roundId, ...rules } };
    }
    if (round.status === 'open')
      return { words: 'close', title: item.title, command: { type: 'round.close', roundId: round.id } };
  }
  const next = nextItem(view.run);
  const reveals = next?.kind === 'grouping' || next?.kind === 'dots';
  if (item.kind === 'ideas' && !reveals && !boardOf(view, item)?.revealed)
    return { words: 'reveal', title: item.title, command: { type: 'board.reveal', board: item.id } };
  return next && { words: 'next', title: next.title, command: { type: 'run.next' } };
}

/** The steps of the table, for whoever reports: forward with one large button, back with a small one. */
export function TableSteps() {
  const { t } = useTranslation('room');
  const { session, send } = useRoom();
  const [busy, setBusy] = useState(false);
  const { run } = session.view;
  const at = run.items.findIndex(({ id }) => id === run.current);
  const step = tableStep(session.view);
  const box = useRef<HTMLDivElement>(null);
  const last = step === null;
  // With the last step its button goes, and with it the focus of whoever pressed it.
  useEffect(() => {
    if (last && document.activeElement === document.body)
      box.current?.closest('section')?.querySelector('h2')?.focus();
  }, [last]);

  async function go(command: SessionCommand) {
    if (busy) return;
    setBusy(true);
    await send(command, { expectedRev: run.rev });
    setBusy(false);
  }

  return (
    <div ref={box} className={phase.choices}>
      {run.items.length > 1 && (
        <p className="small">{t('steps.place', { number: at + 1, count: run.items.length })}</p>
      )}
      {step && (
        <Button variant="quiet" wide isDisabled={!session.fresh} onPress={() => void go(step.command)}>
          {t(`steps.${step.words}`, { title: step.title })}
        </Button>
      )}
      {at > 0 && (
        <Button
          variant="plain"
          size="small"
          isDisabled={!session.fresh}
          onPress={() => void go({ type: 'run.back' })}
        >
          {t('steps.back', { title: run.items[at - 1]?.title ?? '' })}
        </Button>
      )}
    </div>
  );
}
