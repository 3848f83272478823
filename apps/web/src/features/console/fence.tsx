import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { usePersonName } from '../../shared/session/use-person-name.ts';
import { useConsole } from './console-context.ts';
import styles from './console.module.css';

/** Why this console only watches, and how it may lead; or who asks for the control. */
export function Fence() {
  const { t } = useTranslation('console');
  const { session, lead } = useConsole();
  const nameOf = usePersonName(session.names);
  const { control } = lead;
  if (!session.fresh) return <Line text={t('fence.offline')} />;
  if (!session.mayLead) return <Line text={t('fence.not-allowed')} />;
  switch (control.state) {
    case 'mine': {
      const [first] = control.asking;
      if (!first) return null;
      const name = nameOf(first);
      return (
        <Line text={t('fence.asked', { name })}>
          <Button size="small" onPress={() => lead.pass(first)}>
            {t('pass.to', { name })}
          </Button>
        </Line>
      );
    }
    case 'elsewhere':
      return (
        <Line text={t('fence.elsewhere')}>
          <Button size="small" onPress={lead.take}>
            {t('take.here')}
          </Button>
        </Line>
      );
    case 'free':
      return (
        <Line text={t('fence.free')}>
          <Button size="small" onPress={lead.take}>
            {t('take')}
          </Button>
        </Line>
      );
    case 'other':
      return control.silent ? (
        <Line text={t('fence.silent', { name: nameOf(control.holder) })}>
          <Button size="small" onPress={lead.take}>
            {t('take')}
          </Button>
        </Line>
      ) : (
        <Line text={t('fence.other', { name: nameOf(control.holder) })}>
          <Button size="small" variant="quiet" isDisabled={control.asked} onPress={lead.ask}>
            {t(control.asked ? 'ask.done' : 'ask')}
          </Button>
        </Line>
      );
  }
}

function Line({ text, children }: { text: string; children?: React.ReactNode }) {
  return (
    <div className={styles.fence} role="status">
      <span>{text}</span>
      {children}
    </div>
  );
}
