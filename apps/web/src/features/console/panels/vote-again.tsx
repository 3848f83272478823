import type { BallotSpec } from '@ruta/contracts/ballot/ballot';
import type { RoundView } from '@ruta/contracts/ballot/round';
import { RoundId } from '@ruta/contracts/protocol/ids';
import type { AgendaItem } from '@ruta/contracts/session/agenda';
import { runOff, sameAgain } from '@ruta/domain/ballot/revote';
import { RotateCcw, Swords } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/design/button.tsx';
import { useFormat } from '../../../shared/i18n/format.ts';
import { newOpId } from '../../../shared/live/op-id.ts';
import { optionWords } from '../../../shared/session/reading.ts';
import { useConsole } from '../console-context.ts';
import { SubjectPicker } from './subject-picker.tsx';

/** One tap: the same again, or only those who came first; for as long as before. The old round is kept. */
export function VoteAgain({ round, item }: { round: RoundView; item: AgendaItem }) {
  const { t } = useTranslation('console');
  const format = useFormat();
  const { session, lead, leading, subjectOf, chooseSubject } = useConsole();
  const commitment = item.content?.kind === 'ballot' ? item.content.commitmentId : null;
  const subject = subjectOf(item.id) ?? round.subject;
  const between = runOff(round);
  const seconds =
    round.closesAt === null ? null : Math.max(30, Math.round((round.closesAt - round.openedAt) / 1000));
  const open = (spec: BallotSpec) =>
    void lead.lead({
      type: 'round.open',
      roundId: RoundId.parse(newOpId()),
      itemId: item.id,
      spec,
      subject,
      seconds,
    });
  const names =
    between?.options.map((option) => optionWords(session.view, option) ?? t('round.erased')) ?? [];

  return (
    <div className="stack">
      <h3>{t('round.again')}</h3>
      <p className="small">{t('round.again-text', { number: round.number })}</p>
      {commitment && (
        <SubjectPicker
          commitment={commitment}
          subject={subject}
          onSubject={(chosen) => chooseSubject(item.id, chosen)}
        />
      )}
      <div className="row">
        <Button
          variant="quiet"
          size="small"
          icon={RotateCcw}
          isDisabled={!leading}
          onPress={() => open(sameAgain(round))}
        >
          {t('round.same-again')}
        </Button>
        {between && (
          <Button
            variant="quiet"
            size="small"
            icon={Swords}
            isDisabled={!leading}
            onPress={() => open(between)}
          >
            {names.length <= 3
              ? t('round.run-off', { names: format.list(names) })
              : t('round.run-off-many', { count: names.length })}
          </Button>
        )}
      </div>
    </div>
  );
}
