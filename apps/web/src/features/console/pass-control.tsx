import type { ParticipantCard } from '@ruta/contracts/session/participant';
import { KeyRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { Menu } from '../../shared/design/menu.tsx';
import { usePersonName } from '../../shared/session/use-person-name.ts';
import { useConsole } from './console-context.ts';

/** The leader passes the control on or lays it down; the others find their way to it in the line below the bar. */
export function PassControl() {
  const { t } = useTranslation('console');
  const { session, lead, leading } = useConsole();
  const nameOf = usePersonName(session.names);
  const { control } = lead;
  if (control.state !== 'mine') return null;
  const me = session.own?.participantId;
  const others = [...session.names.values()].filter(
    (card: ParticipantCard) => card.facilitator && card.id !== me,
  );
  return (
    <Menu
      label={t('pass')}
      trigger={
        <Button variant="quiet" size="small" isDisabled={!leading}>
          {t('pass')}
        </Button>
      }
      entries={[
        ...others.map((card) => ({
          id: card.id,
          icon: KeyRound,
          label: t(control.asking.includes(card.id) ? 'pass.to-asking' : 'pass.to', {
            name: nameOf(card.id),
          }),
          onAction: () => lead.pass(card.id),
        })),
        { id: 'lay-down', label: t('pass.lay-down'), onAction: lead.release },
      ]}
    />
  );
}
