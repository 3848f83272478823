import type { OpId, ParticipantId, SessionId } from '@ruta/contracts/protocol/ids';
import { CommandDone, type SessionCommand } from '@ruta/contracts/session/command';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from '../design/toast.tsx';
import { loadRefusals } from '../i18n/i18n.ts';
import { useRefusalSentence } from '../i18n/refusal-sentence.ts';
import type { Outcome } from '../live/answers.ts';
import { useLive } from '../live/live.ts';
import { newOpId } from '../live/op-id.ts';

interface Claims {
  /** Of the lease one holds. */
  epoch?: number;
  /** The `rev` one looked at: a step that somebody else just made is then not made twice. */
  expectedRev?: number;
  opId?: OpId;
  /** An assisted seat one acts for. */
  as?: ParticipantId;
}

export type SendCommand = (command: SessionCommand, claims?: Claims) => Promise<Outcome<CommandDone>>;

/** Sends a command of a session now, and says in words what did not work. For what may wait, there is the outbox. */
export function useSessionCommand(sessionId: SessionId): SendCommand {
  const { connection } = useLive();
  const { t } = useTranslation('live');
  const sentence = useRefusalSentence();
  return useCallback(
    async (command, { opId = newOpId(), ...claims } = {}) => {
      const result = await connection.send(
        'session.command',
        { sessionId, opId, ...claims, command },
        CommandDone,
      );
      if (result.outcome === 'refused') {
        await loadRefusals();
        toast(sentence(result.refusal));
      }
      if (result.outcome === 'lost') toast(t('lost'));
      return result;
    },
    [connection, sessionId, t, sentence],
  );
}
