import { BellRing, ConciergeBell } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { ShownSession } from '../../../shared/session/live-session.ts';
import { useSessionCommand } from '../../../shared/session/use-session-command.ts';

/** Asks the facilitation to come to the table; a second press takes it back. */
export function CallButton({ plenary }: { plenary: ShownSession }) {
  const { t } = useTranslation('room');
  const send = useSessionCommand(plenary.header.id);
  const [busy, setBusy] = useState(false);
  const table = plenary.own?.parts.breakouts;
  const call = table?.call ?? null;

  async function toggle() {
    if (busy || !table) return;
    setBusy(true);
    await send({ type: 'breakout.call', tableId: table.id, calling: call === null });
    setBusy(false);
  }

  return (
    <Button
      onPress={() => void toggle()}
      aria-pressed={call !== null}
      isDisabled={!table || !plenary.fresh}
      data-on={call !== null}
    >
      {call ? <BellRing aria-hidden /> : <ConciergeBell aria-hidden />}
      <span aria-live="polite">{t(call ? (call.coming ? 'call.coming' : 'call.waiting') : 'call.ask')}</span>
    </Button>
  );
}
