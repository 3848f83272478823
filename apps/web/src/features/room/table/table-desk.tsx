import type { OwnTable } from '@ruta/contracts/breakout/view';
import { PencilLine, UserRoundPen } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/design/button.tsx';
import { AssistedDialog } from '../../../shared/session/assisted/assisted-dialog.tsx';
import type { ShownSession } from '../../../shared/session/live-session.ts';
import { usePersonName } from '../../../shared/session/use-person-name.ts';
import { useSessionCommand } from '../../../shared/session/use-session-command.ts';
import phase from '../phases/phase.module.css';
import { useRoom } from '../room-context.ts';
import { HandIn } from './hand-in.tsx';
import { TableSteps } from './table-steps.tsx';

/** Who reports for the table; to that person, the steps of the table and its card for the plenary. */
export function TableDesk({ plenary, table }: { plenary: ShownSession; table: OwnTable }) {
  const { t } = useTranslation('room');
  const { session } = useRoom();
  const nameOf = usePersonName(session.names);
  const send = useSessionCommand(plenary.header.id);
  const [busy, setBusy] = useState(false);
  const own = plenary.own?.parts.breakouts;
  const me = plenary.own?.participantId;
  if (!own || !me) return null;

  async function report(participantId: typeof me | null) {
    if (busy) return;
    setBusy(true);
    await send({ type: 'breakout.report', tableId: table.id, participantId: participantId ?? null });
    setBusy(false);
  }

  if (own.rapporteur === me)
    return (
      <section className={phase.choices} aria-label={t('report.mine')}>
        <div className="row between">
          <h2 className={phase.heading} tabIndex={-1}>
            {t('report.mine')}
          </h2>
          <Button variant="plain" size="small" onPress={() => void report(null)}>
            {t('report.leave')}
          </Button>
        </div>
        <TableSteps />
        <ForOthers />
        <HandIn table={table} plenary={plenary} ideas={session.view.boards} />
      </section>
    );
  return (
    <section className={phase.choices}>
      {own.rapporteur ? (
        <p className="small">{t('report.other', { name: nameOf(own.rapporteur) })}</p>
      ) : (
        <>
          <p className="small">{t('report.nobody')}</p>
          <Button
            variant="quiet"
            wide
            icon={UserRoundPen}
            isDisabled={!plenary.fresh}
            onPress={() => void report(me)}
          >
            {t('report.take')}
          </Button>
        </>
      )}
      {own.card && <p className="small">{t(`card.${stateOf(own.card)}`)}</p>}
    </section>
  );
}

/** Whoever reports writes down for those at the table who have no phone. */
function ForOthers() {
  const { t } = useTranslation('live');
  const { session, send } = useRoom();
  const [open, setOpen] = useState(false);
  if (![...session.names.values()].some(({ mode }) => mode === 'assisted')) return null;
  return (
    <>
      <Button
        variant="quiet"
        wide
        icon={PencilLine}
        isDisabled={!session.fresh}
        onPress={() => setOpen(true)}
      >
        {t('assisted.open')}
      </Button>
      <AssistedDialog session={session} send={send} isOpen={open} onClose={() => setOpen(false)} />
    </>
  );
}

const stateOf = ({ presentedAt, hidden }: { presentedAt: number | null; hidden: unknown }) =>
  hidden ? 'hidden' : presentedAt === null ? 'handed' : 'presented';
