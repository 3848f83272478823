import { type Leaves, leavesOf } from '@ruta/domain/minutes/leaves';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSpeakingGroups } from '../../shared/session/floor/use-speaking-groups.ts';
import { currentItem, nextItem } from '../../shared/session/reading.ts';
import { useTableName } from '../../shared/session/tables/table-words.ts';
import { usePersonName } from '../../shared/session/use-person-name.ts';
import { useConsole } from './console-context.ts';
import { nextStep, type NextStep } from './next-step.ts';
import { readiness, type Readiness } from './readiness.ts';
import { commandOf } from './step-command.ts';

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
  /** Leaves the phase as it stands; null where the large button does so itself. */
  skip: (() => void) | null;
  confirm: () => void;
  dismiss: () => void;
  /** People sit at tables: nothing steps on or back before they are called. */
  away: boolean;
  /** Milliseconds in which the last step can be taken back; null when it cannot. */
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
  const { sectorOf } = useSpeakingGroups(session.names);
  const step = nextStep(view, { now, sectorOf });
  const ready = readiness(view, presence, tallies);
  const words = useWords(step);
  const { undo } = view.run;
  const running = view.run.status === 'live' || view.run.status === 'paused';
  const next = nextItem(view.run);
  const away = step.step === 'close-tables';
  const undoLeft = leading && !away && undo && undo.until > now ? undo.until - now : null;

  async function doIt() {
    const command = commandOf(step, subjectOf);
    if (!command) return;
    setBusy(true);
    await lead.lead(command);
    setBusy(false);
  }

  const asks = isAsked(step, ready);
  return {
    step,
    label: words,
    busy,
    go: () => (busy ? undefined : asks ? setAsked(keyOf(step)) : void doIt()),
    question:
      asked === keyOf(step) ? questionOf(step, words, { ready, leaves: leavesOf(session.header) }, t) : null,
    skip:
      running && leading && !away && next && step.step !== 'next'
        ? () => (busy ? undefined : void lead.lead({ type: 'run.next' }))
        : null,
    confirm: () => {
      setAsked(null);
      void doIt();
    },
    dismiss: () => setAsked(null),
    away,
    undoLeft,
    undoTitle: currentItem(view.run)?.title ?? '',
    undo: () => void lead.lead({ type: 'run.undo' }),
  };
}

/** A question stands until it is answered or its step is gone: more people being ready does not take it away. */
const keyOf = (step: NextStep): string =>
  `${step.step} ${'item' in step ? step.item.id : 'round' in step ? step.round.id : ''}`;

/** Where going on would leave people behind, or cannot be taken back. */
function isAsked(step: NextStep, ready: Readiness | null): boolean {
  switch (step.step) {
    case 'finish':
      return true;
    case 'close-tables':
      return step.handed < step.tables;
    case 'release-judging':
      return step.done < step.all;
    case 'next':
    case 'close-round':
    case 'reveal-replies':
    case 'close-survey':
      return ready?.few === true;
    default:
      return false;
  }
}

type Translate = ReturnType<typeof useTranslation<'console'>>['t'];

function questionOf(
  step: NextStep,
  yes: string,
  { ready, leaves }: { ready: Readiness | null; leaves: Leaves },
  t: Translate,
): Question {
  if (step.step === 'finish') return { title: t('finish.title'), text: t(`finish.text.${leaves}`), yes };
  if (step.step === 'close-tables') {
    const cards = { count: step.tables - step.handed, all: step.tables };
    return { title: t('few.cards', cards), text: t('few.cards-text'), yes };
  }
  const by = ready?.by ?? 'ready';
  const numbers = { count: ready?.ready ?? 0, all: ready?.all ?? 0 };
  const closes = step.step === 'close-survey' || step.step === 'reveal-replies';
  return {
    title: t(`few.${by}`, numbers),
    text: t(closes ? `few.${step.step}` : `few.${by}-text`),
    yes,
  };
}

function useWords(step: NextStep): string {
  const { t } = useTranslation('console');
  const { session } = useConsole();
  const nameOf = usePersonName(session.names);
  const tableName = useTableName();
  switch (step.step) {
    case 'none':
      return '';
    case 'slide':
      return t('go.slide', { number: step.index + 1, count: step.count });
    case 'give-floor':
      return t('go.give-floor', { name: nameOf(step.to) });
    case 'start-pitch':
      return t('go.start-pitch', { name: step.title ?? t('idea.erased') });
    case 'present-card':
      return t('go.present-card', { table: tableName(step.table) });
    case 'place-seekers':
      return t('go.place-seekers', { count: step.count });
    case 'next': {
      const { kind, title } = step.item;
      return t(`go.${kind === 'grouping' || kind === 'break' ? kind : 'next'}`, { title });
    }
    default:
      return t(`go.${step.step}`);
  }
}
