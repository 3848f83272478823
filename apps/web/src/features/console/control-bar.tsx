import { ChevronLeft, Eye, EyeOff, Keyboard, Lock, LockOpen, Pause, Play } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { Dialog } from '../../shared/design/dialog.tsx';
import { clockFace } from '../../shared/design/clock.tsx';
import { useFocusInside } from '../../shared/design/use-focus-inside.ts';
import { useConsole } from './console-context.ts';
import { backStep } from './next-step.ts';
import styles from './console.module.css';
import { KeysDialog } from './keys-dialog.tsx';
import { useConsoleKeys } from './use-console-keys.ts';
import { useSteps, type Steps } from './use-steps.ts';

const plusSeconds = 120;

/** One tap and one key each. What cannot be done is grey, and its key does nothing. */
export function ControlBar() {
  const { t } = useTranslation('console');
  const { session, lead, leading } = useConsole();
  const steps = useSteps();
  const [help, setHelp] = useState(false);
  const back = useMemo(() => backStep(session.view), [session.view]);
  const { run } = session.view;
  const running = run.status === 'live' || run.status === 'paused';
  const may = leading && running;
  const steers = leading && run.status !== 'finished';
  const actions = useMemo(() => {
    const when = (can: boolean, act: () => void) => () => can && act();
    const send = lead.lead;
    return {
      ArrowRight: when(leading && steps.step.step !== 'none', steps.go),
      ArrowLeft: when(may && !steps.away, () => void send(back)),
      '+': when(may, () => void send({ type: 'run.add-time', seconds: plusSeconds })),
      p: when(may, () => void send({ type: run.status === 'paused' ? 'run.resume' : 'run.pause' })),
      l: when(steers, () => void send({ type: 'room.lock', locked: !run.locked })),
      b: when(steers, () => void send({ type: 'screen.blank', blank: !run.blank })),
      z: when(steps.undoLeft !== null, steps.undo),
      '?': () => setHelp(true),
    };
  }, [back, leading, may, steers, lead.lead, run.status, run.locked, run.blank, steps]);
  useConsoleKeys(actions, session.mayLead);

  return (
    <footer className={styles.controls}>
      <Button
        variant="quiet"
        size="small"
        icon={ChevronLeft}
        isDisabled={!may || steps.away}
        onPress={actions.ArrowLeft}
      >
        <span className={styles.word}>{t('back')}</span> <kbd aria-hidden>←</kbd>
      </Button>
      <Button
        variant="quiet"
        size="small"
        icon={run.status === 'paused' ? Play : Pause}
        isDisabled={!may}
        onPress={actions.p}
      >
        <span className={styles.word}>{t(run.status === 'paused' ? 'resume' : 'pause')}</span>{' '}
        <kbd aria-hidden>P</kbd>
      </Button>
      <Button variant="quiet" size="small" isDisabled={!may} onPress={actions['+']}>
        {t('plus-two')} <kbd aria-hidden>+</kbd>
      </Button>
      <Button
        variant="quiet"
        size="small"
        icon={run.locked ? LockOpen : Lock}
        isDisabled={!steers}
        onPress={actions.l}
      >
        <span className={styles.word}>{t(run.locked ? 'unlock' : 'lock')}</span> <kbd aria-hidden>L</kbd>
      </Button>
      <Button
        variant="quiet"
        size="small"
        icon={run.blank ? Eye : EyeOff}
        isDisabled={!steers}
        onPress={actions.b}
      >
        <span className={styles.word}>{t(run.blank ? 'unblank' : 'blank')}</span> <kbd aria-hidden>B</kbd>
      </Button>
      <span className={styles.keys}>
        <Button
          variant="plain"
          size="small"
          round
          icon={Keyboard}
          aria-label={t('keys.title')}
          aria-keyshortcuts="?"
          onPress={() => setHelp(true)}
        />
      </span>
      <KeysDialog isOpen={help} onClose={() => setHelp(false)} />
      <div className={styles.go}>
        {steps.undoLeft !== null && (
          <div className={styles.undo} role="status">
            <span>{t('undo.text', { title: steps.undoTitle })}</span>
            <Button variant="plain" size="small" onPress={steps.undo}>
              {t('undo')} <kbd aria-hidden>Z</kbd>
              <span className="mono" aria-hidden>
                {clockFace(steps.undoLeft)}
              </span>
            </Button>
          </div>
        )}
        {steps.step.step !== 'none' && (
          <Button isDisabled={!leading} onPress={steps.go}>
            <span className={styles.step}>{steps.label}</span> <kbd aria-hidden>→</kbd>
          </Button>
        )}
      </div>
      <Dialog
        title={steps.question?.title ?? ''}
        isOpen={steps.question !== null}
        onClose={steps.dismiss}
        alert
        actions={<Answers steps={steps} />}
      >
        <p>{steps.question?.text}</p>
      </Dialog>
    </footer>
  );
}

/** The deed has the focus: who pressed the key goes on with Enter, or steps back with Escape. */
function Answers({ steps }: { steps: Steps }) {
  const { t } = useTranslation('console');
  const box = useFocusInside<HTMLDivElement>('button:last-child');
  return (
    <div ref={box} className="row">
      <Button variant="quiet" onPress={steps.dismiss}>
        {t('ask.wait')}
      </Button>
      <Button onPress={steps.confirm}>{steps.question?.yes}</Button>
    </div>
  );
}
