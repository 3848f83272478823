import { RoundId } from '@ruta/contracts/protocol/ids';
import type { SessionCommand } from '@ruta/contracts/session/command';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newOpId } from '../../shared/live/op-id.ts';
import { currentItem } from '../../shared/session/reading.ts';
import { useConsole, type ConsoleTools } from './console-context.ts';
import { nextStep, readiness, type NextStep } from './next-step.ts';

interface Question {
  title: string;
  text: string;
  yes: string;
}

export interface Steps {
  step: NextStep;
  /** What the large button says: a verb of what will happen. */
  label: string;
  busy: boolean;
  go: () => void;
  /** Asked before moving on where few are ready; null while nothing is asked. */
  question: Question | null;
  confirm: () => void;
  dismiss: () => void;
  /** Milliseconds in which the last *next* can be taken back; null when it cannot. */
  undoLeft: number | null;
  undoTitle: string;
  undo: () => void;
}

/** The way forward, asked twice where it would leave people behind, and ten seconds of a way back. */
export function useSteps(): Steps {
  const { session, lead, leading, now, subjectOf } = useConsole();
  const { t } = useTranslation('console');
  const [busy, setBusy] = useState(false);
  const [asked, setAsked] = useState<string | null>(null);
  const { view, presence, tallies } = session;
  const step = useMemo(() => nextStep(view), [view]);
  const ready = readiness(view, presence, tallies);
  const words = useWords(step);
  const { undo } = view.run;
  const undoLeft = leading && undo && undo.until > now ? undo.until - now : null;

  async function doIt() {
    const command = commandOf(step, subjectOf);
    if (!command) return;
    setBusy(true);
    await lead.lead(command);
    setBusy(false);
  }

  const asks =
    step.step === 'finish' ||
    (step.step === 'close-tables' && step.handed < step.tables) ||
    ((step.step === 'next' || step.step === 'close-round') && ready?.few === true);
  return {
    step,
    label: words,
    busy,
    go: () => (busy ? undefined : asks ? setAsked(keyOf(step)) : void doIt()),
    question: asked === keyOf(step) ? questionOf(step, words, ready, t) : null,
    confirm: () => {
      setAsked(null);
      void doIt();
    },
    dismiss: () => setAsked(null),
    undoLeft,
    undoTitle: currentItem(view.run)?.title ?? '',
    undo: () => void lead.lead({ type: 'run.undo' }),
  };
}

/** A question stands until it is answered or its step is gone: more people being ready does not take it away. */
const keyOf = (step: NextStep): string =>
  `${step.step} ${'item' in step ? step.item.id : 'round' in step ? step.round.id : ''}`;

type Translate = ReturnType<typeof useTranslation<'console'>>['t'];

function questionOf(
  step: NextStep,
  yes: string,
  ready: ReturnType<typeof readiness>,
  t: Translate,
): Question {
  if (step.step === 'finish') return { title: t('finish.title'), text: t('finish.text'), yes };
  if (step.step === 'close-tables') {
    const cards = { count: step.tables - step.handed, all: step.tables };
    return { title: t('few.cards', cards), text: t('few.cards-text'), yes };
  }
  const numbers = { count: ready?.ready ?? 0, all: ready?.all ?? 0 };
  const voting = step.step === 'close-round';
  return {
    title: t(voting ? 'few.voted' : 'few.ready', numbers),
    text: t(voting ? 'few.voted-text' : 'few.ready-text'),
    yes,
  };
}

function commandOf(step: NextStep, subjectOf: ConsoleTools['subjectOf']): SessionCommand | null {
  switch (step.step) {
    case 'start':
      return { type: 'run.start' };
    case 'slide':
      return { type: 'deck.show', itemId: step.item.id, index: step.index };
    case 'next':
      return { type: 'run.next' };
    case 'finish':
      return { type: 'run.finish' };
    case 'open-round':
      return {
        type: 'round.open',
        roundId: RoundId.parse(newOpId()),
        itemId: step.item.id,
        spec: null,
        subject: subjectOf(step.item.id),
        seconds: null,
      };
    case 'close-round':
      return { type: 'round.close', roundId: step.round.id };
    case 'release-round':
      return { type: 'round.release', roundId: step.round.id };
    case 'open-tables':
      return { type: 'breakout.open' };
    case 'close-tables':
      return { type: 'breakout.close', tableId: null };
    case 'none':
      return null;
  }
}

function useWords(step: NextStep): string {
  const { t } = useTranslation('console');
  if (step.step === 'slide') return t('go.slide', { number: step.index + 1, count: step.count });
  if (step.step !== 'next') return step.step === 'none' ? '' : t(`go.${step.step}`);
  const verb = step.item.kind === 'grouping' || step.item.kind === 'break' ? step.item.kind : 'next';
  return t(`go.${verb}`, { title: step.item.title });
}
